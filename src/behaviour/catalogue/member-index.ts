import type { Capability } from '../../facts/capability.js';
import type { CatalogueArea, MemberTable } from './area.js';

/** `null` says: known, and nothing worth telling. */
type Answer = Capability | null;

/** The members of one type, ready for look-up. */
export interface MemberIndex {
  readonly exact: ReadonlyMap<string, Answer>;
  /** By `Name(FirstParameter)` and, where the parameter is not known, by `Name`. */
  readonly overloads: ReadonlyMap<string, Answer>;
  /** Longest first. */
  readonly prefixes: readonly (readonly [string, Answer])[];
  readonly rest: Answer | undefined;
}

export interface CatalogueIndex {
  readonly types: ReadonlyMap<string, MemberIndex>;
  readonly namespaces: ReadonlyMap<string, Answer>;
  /** First words of all namespaces: most types of a package are dismissed by theirs. */
  readonly roots: ReadonlySet<string>;
}

/** How names are compared: as they are, or folded to lower case as scripts have it. */
export type Fold = (name: string) => string;

export function indexCatalogue(areas: readonly CatalogueArea[], fold: Fold): CatalogueIndex {
  const groups = areas.flat();
  const types = groups.flatMap((group) => Object.entries(group.types ?? {}));
  const namespaces = groups.flatMap((group) => Object.entries(group.namespaces ?? {}));
  return {
    types: new Map(types.map(([name, entry]) => [fold(name), indexEntry(entry, fold)])),
    namespaces: new Map(namespaces.map(([name, answer]) => [fold(name), answerOf(answer)])),
    roots: new Set(namespaces.map(([name]) => fold(name.split('.', 1)[0] ?? ''))),
  };
}

function indexEntry(entry: Capability | MemberTable, fold: Fold): MemberIndex {
  return indexMembers(typeof entry === 'string' ? { [entry]: '*' } : entry, fold);
}

export function indexMembers(table: MemberTable, fold: Fold): MemberIndex {
  const exact = new Map<string, Answer>();
  const overloads = new Map<string, Answer>();
  const prefixes: [string, Answer][] = [];
  let rest: Answer | undefined;
  for (const [word, answer] of wordsOf(table)) {
    const name = fold(word);
    if (word === '*') rest = answer;
    else if (word.endsWith('*')) prefixes.push([name.slice(0, -1), answer]);
    else if (word.endsWith(')')) {
      overloads.set(name, answer).set(name.slice(0, name.indexOf('(')), answer);
    } else exact.set(name, answer);
  }
  prefixes.sort(([a], [b]) => b.length - a.length);
  return { exact, overloads, prefixes, rest };
}

function wordsOf(table: MemberTable): [string, Answer][] {
  return Object.entries(table).flatMap(([capability, words]) => {
    const answer = answerOf(capability as Capability | 'nothing');
    return words.split(' ').map((word): [string, Answer] => [word, answer]);
  });
}

function answerOf(written: Capability | 'nothing'): Answer {
  return written === 'nothing' ? null : written;
}

/** Members every object has: calling them on a catalogued type tells nothing. */
const everyObject = [
  'Dispose',
  'DisposeAsync',
  'Equals',
  'GetHashCode',
  'ToString',
  'GetType',
  'op_Equality',
  'op_Inequality',
];
const universal = new Set([...everyObject, ...everyObject.map((name) => name.toLowerCase())]);

export function isUniversal(member: string): boolean {
  return universal.has(member);
}

/** What the named members say; `undefined` where the table does not speak of this one. */
export function lookUpMember(
  index: MemberIndex,
  member: string,
  firstParameter?: string,
): Answer | undefined {
  const exact = index.exact.get(member);
  if (exact !== undefined) return exact;
  if (index.overloads.size > 0) {
    const key = firstParameter === undefined ? member : `${member}(${firstParameter})`;
    const overload = index.overloads.get(key);
    if (overload !== undefined) return overload;
  }
  for (const [prefix, answer] of index.prefixes) if (member.startsWith(prefix)) return answer;
  return isUniversal(member) ? undefined : index.rest;
}
