import { join, relative } from 'node:path';
import { AssayError } from '../core/errors.js';
import { renderJson } from '../outputs/json/index.js';
import { checkFile, type CheckedFile } from '../policy/check.js';
import { rules } from '../rules/index.js';
import { isFile } from '../scan/path-kind.js';
import { readWhole } from '../scan/policy/files.js';
import { policyFile, repositoryFolder, waiversFile } from '../scan/policy/places.js';
import { checkExists } from './existing-path.js';
import { exitCodes, UsageError } from './exit.js';
import { casesFile } from './policy-starter.js';
import { writeOut } from './screen.js';
import { toldLines } from './told-lines.js';

export interface PolicyCheckOptions {
  readonly json?: boolean;
}

/** @throws UsageError for files that are not there */
export async function runPolicyCheck(
  paths: readonly string[],
  { json }: PolicyCheckOptions,
): Promise<number> {
  const files = paths.length > 0 ? paths : ownFiles();
  for (const file of files) checkExists(file);
  const checked = files.map((file) => ({ file, ...check(file) }));
  const text = json
    ? renderJson({ schema: 'assay/policy-check/1', files: checked })
    : toldLines(checked.flatMap(lines));
  await writeOut(process.stdout, text);
  const wrong = checked.some(({ problems }) => problems.length > 0);
  return wrong ? exitCodes.notEvaluated : exitCodes.success;
}

/** One file that cannot be read says nothing of the others. */
function check(file: string): CheckedFile {
  try {
    const ids = rules.map(({ id }) => id);
    return checkFile(readWhole(file).bytes, file, ids);
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const problems = [{ line: 1, column: 1, message: error.message }];
    return { schema: '', holds: '', problems, remarks: [] };
  }
}

function ownFiles(): readonly string[] {
  const folder = relative('.', repositoryFolder('.'));
  const files = [policyFile, waiversFile, casesFile]
    .map((name) => join(folder, name))
    .filter(isFile);
  if (files.length > 0) return files;
  throw new UsageError(
    `there is no ${policyFile} and no ${waiversFile} in ${folder || 'this folder'}; name a file, or write one with assay policy init`,
  );
}

function lines(checked: CheckedFile & { readonly file: string }): string[] {
  const { file, holds, problems, remarks } = checked;
  const told = (word: string, list: CheckedFile['problems']): string[] =>
    list.map(({ line, column, message }) => `${file}:${line}:${column}: ${word}${message}`);
  const all = [...told('', problems), ...told('remark: ', remarks)];
  return problems.length > 0 ? all : [...all, `${file}: ${holds}, nothing is wrong`];
}
