import { limits } from '../core/limits.js';
import { groupBy } from '../core/group.js';
import type { AssemblySummary, InspectReport } from '../facts/report.js';

/** An assembly of the later package, and the one of the earlier that it is held against. */
export interface AssemblyPair {
  readonly before?: string;
  readonly after: string;
}

/**
 * Which assemblies are held against each other: those of one name for the same framework, and where both have none in
 * common, those of the last of each. What has the same bytes has not changed.
 */
export function assemblyPairs(
  before: InspectReport,
  after: InspectReport,
): readonly AssemblyPair[] {
  const old = groupBy(codeOf(before), nameOf);
  const digests = [digestsOf(before), digestsOf(after)] as const;
  return [...groupBy(codeOf(after), nameOf)]
    .flatMap(([name, group]) => pairOf(pathsOf(old.get(name) ?? []), pathsOf(group), digests))
    .slice(0, limits.comparedAssemblies);
}

type Digests = ReadonlyMap<string, string>;

function pairOf(
  was: readonly string[],
  is: readonly string[],
  [old, fresh]: readonly [Digests, Digests],
): AssemblyPair[] {
  const common = is.filter((path) => was.includes(path));
  const changed = common.filter((path) => old.get(path) !== fresh.get(path));
  if (changed.length > 0) return changed.map((path) => ({ before: path, after: path }));
  const [last, before] = [is.at(-1), was.at(-1)];
  if (common.length > 0 || last === undefined) return [];
  if (before === undefined) return [{ after: last }];
  return old.get(before) === fresh.get(last) ? [] : [{ before, after: last }];
}

/** Satellites hold texts, and reference assemblies no code. */
const codeOf = ({ assemblies }: InspectReport): AssemblySummary[] =>
  assemblies.filter(
    ({ path, marks }) => !marks.includes('resources-only') && !path.startsWith('ref/'),
  );

const nameOf = ({ name, path }: AssemblySummary): string =>
  `${path.slice(0, path.indexOf('/'))}/${name}`;
const pathsOf = (all: readonly AssemblySummary[]): string[] => all.map(({ path }) => path).sort();
const digestsOf = ({ contents }: InspectReport): Digests =>
  new Map(contents.files.map(({ path, sha256 }) => [path, sha256]));
