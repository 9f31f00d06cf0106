import { dirname, join, relative } from 'node:path';
import { MalformedInput } from '../core/errors.js';
import { reasonText } from '../facts/policy-words.js';
import { renderJson } from '../outputs/json/index.js';
import { readCases } from '../policy/read-cases.js';
import { readPolicy } from '../policy/read-policy.js';
import { runCases, type CaseOutcome } from '../policy/run-cases.js';
import { checked, readWhole } from '../scan/policy/files.js';
import { repositoryFolder } from '../scan/policy/places.js';
import { isFile } from '../scan/path-kind.js';
import { checkExists } from './existing-path.js';
import { exitCodes, UsageError } from './exit.js';
import { casesFile } from './policy-starter.js';
import { writeOut } from './screen.js';
import { toldLines } from './told-lines.js';

interface Tried {
  readonly file: string;
  readonly policy: string;
  readonly cases: readonly CaseOutcome[];
}

/**
 * 0 where every example is decided as it says, 1 where one is not.
 * @throws UsageError for files that are not there; MalformedInput, LimitReached, Unavailable
 */
export async function runPolicyTest(
  paths: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<number> {
  const files = paths.length > 0 ? paths : [ownCases()];
  for (const file of files) checkExists(file);
  const tried = files.map(tryFile);
  const text = json
    ? renderJson({ schema: 'assay/policy-test-result/1', files: tried })
    : toldLines(tried.flatMap(lines));
  await writeOut(process.stdout, text);
  const failed = tried.some(({ cases }) => cases.some(({ passed }) => !passed));
  return failed ? exitCodes.decision : exitCodes.success;
}

function ownCases(): string {
  const file = join(relative('.', repositoryFolder('.')), casesFile);
  if (isFile(file)) return file;
  throw new UsageError(`there is no ${file}; name one, or write one with assay policy init`);
}

function tryFile(file: string): Tried {
  const { policy: name, cases } = checked(
    at(file, () => readCases(readWhole(file).bytes)),
    file,
  );
  if (cases.length === 0) throw new MalformedInput('bad-value', 'holds no example').at(file);
  const place = join(dirname(file), name);
  checkExists(place);
  const policy = checked(
    at(place, () => readPolicy(readWhole(place).bytes, name)),
    place,
  );
  return { file, policy: place, cases: runCases(policy, cases) };
}

function at<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof MalformedInput ? error.at(place) : error;
  }
}

function lines({ file, policy, cases }: Tried): string[] {
  const failed = cases.filter(({ passed }) => !passed).length;
  const told = cases.flatMap((one) => [
    `${one.passed ? 'ok    ' : 'FAILED'}  ${one.name}: ${one.decision}${one.passed ? '' : wanted(one)}`,
    ...(one.passed ? [] : one.reasons.map((reason) => `        ${reasonText(reason)}`)),
  ]);
  return [`${file} (${policy})`, ...told, `${cases.length} examples, ${failed} failed`];
}

const wanted = ({ expected, decision, missing, unknown, line }: CaseOutcome): string =>
  unknown !== undefined
    ? `, and ${unknown} (line ${line})`
    : expected === decision
      ? `, but not by ${missing} (line ${line})`
      : `, and ${expected} was expected (line ${line})`;
