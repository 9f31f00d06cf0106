import { excerpt } from '../../core/text.js';
import type { AssemblyClaims } from '../../facts/assembly-claims.js';
import { assemblyText, hasAssemblyAttribute } from '../../formats/cil/assembly.js';
import type { Module } from '../../formats/cil/module.js';
import { readStrongName } from '../../formats/cil/strong-name.js';
import { readCertificates } from '../../formats/pe/authenticode.js';
import { readDebugDirectory } from '../../formats/pe/debug.js';
import { embeddedPdb } from '../../formats/pe/embedded-pdb.js';
import { readSourceLink } from '../../formats/pe/source-link.js';
import { viewOf } from '../../formats/pe/view.js';

const longest = 300;
const commit = /\+(?:[^+]*\.)?([0-9a-f]{40}|[0-9a-f]{64})$/i;

/** What an assembly says of where it is from, and what its bytes prove of it. */
export function claimsOf(module: Module): AssemblyClaims {
  const view = viewOf(module.image);
  const debug = readDebugDirectory(view);
  const namesOther = hasAssemblyAttribute(
    module,
    'System.Reflection.AssemblySignatureKeyAttribute',
  );
  const [certificate] = readCertificates(view);
  const version = assemblyText(module, 'System.Reflection.AssemblyInformationalVersionAttribute');
  const built = commit.exec(version ?? '')?.[1];
  const pdb = embeddedPdb(view, debug);
  const sources = pdb && readSourceLink(pdb);
  return {
    strongName: readStrongName(module, namesOther),
    ...(certificate && { authenticode: excerpt(certificate.signer ?? '', longest) }),
    deterministic: debug.some(({ kind }) => kind === 'reproducible'),
    ...(built !== undefined && { commit: built.toLowerCase() }),
    ...(sources && {
      sources: {
        address: excerpt(sources.address, longest),
        ...(sources.commit !== undefined && { commit: sources.commit.toLowerCase() }),
      },
    }),
  };
}
