import { isInputError, LimitReached, type MalformedInput } from '../core/errors.js';
import { readCases } from './read-cases.js';
import { readPolicy, type Read } from './read-policy.js';
import { readWaivers } from './read-waivers.js';
import { readYaml } from './yaml/document.js';
import type { PolicyProblem } from './yaml/node.js';

/** What a file turned out to be, and all that is wrong with it. */
export interface CheckedFile {
  readonly schema: string;
  /** In words, where nothing is wrong: "3 rules". */
  readonly holds: string;
  readonly problems: readonly PolicyProblem[];
  /** What is no error, and hardly what was meant. */
  readonly remarks: readonly PolicyProblem[];
}

/** One kind of file: what reads it, and what is in it in words. */
interface Kind {
  check(bytes: Uint8Array, place: string, rules: readonly string[]): Omit<CheckedFile, 'schema'>;
}

function kind<T>(
  read: (bytes: Uint8Array, place: string, rules: readonly string[]) => Read<T>,
  holds: (value: T) => string,
): Kind {
  return {
    check(bytes, place, rules) {
      const { value, problems, remarks = [] } = read(bytes, place, rules);
      const told = { problems: inOrder(problems), remarks: inOrder(remarks) };
      return { holds: value === undefined ? '' : holds(value), ...told };
    },
  };
}

const inOrder = (told: readonly PolicyProblem[]): readonly PolicyProblem[] =>
  told.toSorted((a, b) => a.line - b.line || a.column - b.column);

const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const kinds: Readonly<Record<string, Kind>> = {
  'assay/policy/1': kind(readPolicy, ({ rules }) => plural(rules.length, 'rule')),
  'assay/waivers/1': kind(readWaivers, ({ length }) => plural(length, 'waiver')),
  'assay/policy-test/1': kind(readCases, ({ cases }) => plural(cases.length, 'example')),
};

/**
 * Reads a policy, waivers or examples of decisions, and says all that is wrong with them.
 * @param rules ids of the engine's rules
 */
export function checkFile(bytes: Uint8Array, place: string, rules: readonly string[]): CheckedFile {
  try {
    const schema = schemaOf(bytes);
    const found = kinds[schema];
    if (found !== undefined) return { schema, ...found.check(bytes, place, rules) };
    const message = `schema has to be one of ${Object.keys(kinds).join(', ')}`;
    return { schema, holds: '', problems: [{ line: 1, column: 1, message }], remarks: [] };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { schema: '', holds: '', problems: [problemOf(error)], remarks: [] };
  }
}

function schemaOf(bytes: Uint8Array): string {
  const root = readYaml(bytes);
  const schema = root.kind === 'map' ? root.entries.get('schema')?.value : undefined;
  return schema?.kind === 'scalar' ? schema.text : '';
}

function problemOf(error: MalformedInput | LimitReached): PolicyProblem {
  if (error instanceof LimitReached) return { line: 1, column: 1, message: error.message };
  const at = /^column (\d+): (.*)$/s.exec(error.message);
  return {
    line: error.line ?? 1,
    column: Number(at?.[1] ?? 1),
    message: at?.[2] ?? error.message,
  };
}
