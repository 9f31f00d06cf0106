import { statSync } from 'node:fs';
import { escapeText } from '../core/text.js';
import type { PresetName } from '../policy/model.js';
import { repositoryFolder } from '../scan/policy/places.js';
import { checkExists } from './existing-path.js';
import { exitCodes, UsageError } from './exit.js';
import { writeStarter } from './init/write-file.js';
import { starters } from './policy-starter.js';
import { writeOut } from './screen.js';

export interface PolicyInitOptions {
  readonly preset: PresetName;
  readonly force?: boolean;
}

/** @throws UsageError for a path that is no folder, or what cannot be written */
export async function runPolicyInit(path: string, options: PolicyInitOptions): Promise<number> {
  checkExists(path);
  if (!statSync(path).isDirectory()) throw new UsageError(`${path} is no folder of a repository`);
  const top = repositoryFolder(path);
  const lines = starters(options.preset).map(({ path: file, content, says }) => {
    const outcome = writeStarter(top, file, content, options.force === true);
    const why =
      outcome === 'kept' ? ' (is there and says something else; --force replaces it)' : '';
    return `${outcome}  ${file}: ${says}${why}`;
  });
  const next = [
    '',
    'Next',
    '  1. write your rules, and run assay policy check',
    '  2. say in examples what they have to decide, and run assay policy test',
    '  3. see what they say of a package with assay policy explain PACKAGE,',
    '     and of all with assay scan',
    '  4. require owners for these files on the branch you protect: who changes',
    '     them changes what is let pass',
  ];
  const told = [`Repository ${top}`, '', ...lines, ...next];
  await writeOut(process.stdout, `${told.map(escapeText).join('\n')}\n`);
  return exitCodes.success;
}
