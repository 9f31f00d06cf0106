import type { FileKind } from '../facts/fact.js';
import type { Grammars } from '../formats/grammar/grammars.js';
import { inspectDescription } from './descriptions.js';
import { opaque, type Gather, type PackageFile } from './gather.js';
import { inspectHooks } from './hooks/index.js';
import { inspectManaged } from './managed/index.js';
import { inspectMsBuild, isBuildText } from './msbuild/index.js';
import { inspectNative } from './native/index.js';
import { inspectScriptFile } from './scripts/index.js';
import { inspectDisguises } from './text.js';

type Inspector = (file: PackageFile, gather: Gather, grammars: Grammars) => void | Promise<void>;

/** Who looks into files of a kind; kinds not listed are hashed, listed and looked at no further. */
const inspectors: Partial<Record<FileKind, Inspector>> = {
  'managed-pe': inspectManaged,
  'native-pe': inspectNative,
  elf: inspectNative,
  macho: inspectNative,
  msbuild: inspectMsBuild,
  powershell: inspectScriptFile,
  batch: inspectScriptFile,
  shell: inspectScriptFile,
  csharp: inspectScriptFile,
  visualbasic: inspectScriptFile,
  javascript: inspectStarted,
  python: inspectStarted,
  archive: (file, gather) =>
    opaque(gather, file.path, 'archive', 'an archive inside the package, not unpacked'),
};

/** Scripts of runtimes that no client of NuGet starts are read where another file starts them. */
function inspectStarted(
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> | void {
  return file.surface === undefined ? undefined : inspectScriptFile(file, gather, grammars);
}

/** Looks at one file: what it is, what it pretends to be, what is in it. */
export async function inspectFile(
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  if (file.depth === 0) reportFile(file, gather);
  inspectDisguises(file, gather);
  inspectHooks(file, gather);
  if (file.depth === 0) inspectDescription(file, gather);
  await inspectors[file.kind]?.(file, gather, grammars);
  // MSBuild imports files of any name, by paths that often only evaluation would tell.
  if (file.kind !== 'msbuild' && file.depth === 0 && isBuildText(file)) {
    inspectMsBuild(file, gather);
  }
}

function reportFile(file: PackageFile, gather: Gather): void {
  gather.add({
    kind: 'file',
    fileKind: file.kind,
    role: file.role,
    size: file.bytes.length,
    sha256: file.sha256,
    ...(file.targetFramework ? { targetFramework: file.targetFramework } : {}),
    ...(file.runtimeIdentifier ? { runtimeIdentifier: file.runtimeIdentifier } : {}),
    location: { path: file.path },
  });
}
