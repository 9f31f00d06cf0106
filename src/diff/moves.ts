import { groupBy } from '../core/group.js';
import { packageUrl } from '../ecosystems/nuget/identity.js';
import { compareVersions, parseVersion } from '../ecosystems/nuget/version.js';
import type { DependencyMove } from '../facts/difference.js';
import type { GraphNode, ScanReport } from '../facts/report.js';
import { paired } from './compare.js';
import { versionsAt, whyOther } from './contents.js';

/** A version of a package in one scan, with who uses it. */
interface Used extends Pick<DependencyMove, 'projects' | 'isDirect' | 'path'> {
  readonly id: string;
  readonly version: string;
}

/**
 * Which packages a branch brings in, takes out, has in another version, or has as another package of the same
 * version. A new version is held against the nearest one before it that the base has; without one, against the
 * newest that it has.
 */
export function dependencyMoves(before: ScanReport, after: ScanReport): readonly DependencyMove[] {
  const [atBase, atBranch] = [versionsAt(before), versionsAt(after)];
  const pairs = paired(usedIn(before), usedIn(after), ({ id }) => id.toLowerCase());
  return pairs.flatMap(({ before: was, after: is }): DependencyMove[] => {
    const old = new Set(was.map(({ version }) => version.toLowerCase()));
    const fresh = is.filter(({ version }) => !old.has(version.toLowerCase()));
    if (is.length === 0) return was.map(gone);
    const kept = is.filter((one) => !fresh.includes(one));
    return [
      ...fresh.map((one) => moved(one, was)),
      ...kept.flatMap((one): DependencyMove[] => {
        const purl = packageUrl(one);
        const why = whyOther(atBase(purl), atBranch(purl));
        const before = one.version;
        return why.length > 0 ? [{ ...moveOf(one), change: 'changed', before, why }] : [];
      }),
    ];
  });
}

function gone({ version, ...one }: Used): DependencyMove {
  return { ...one, change: 'removed', before: version };
}

function moveOf({ version, ...one }: Used) {
  return { ...one, after: version };
}

function moved(one: Used, was: readonly Used[]): DependencyMove {
  const from = nearest(
    one.version,
    was.map(({ version }) => version),
  );
  if (from === undefined) return { ...moveOf(one), change: 'added' };
  const isLower = compare(one.version, from) < 0;
  return { ...moveOf(one), change: 'updated', before: from, ...(isLower && { isLower }) };
}

function nearest(version: string, others: readonly string[]): string | undefined {
  const sorted = others.toSorted(compare);
  return sorted.findLast((one) => compare(one, version) < 0) ?? sorted.at(-1);
}

/** What is no version comes before all that are. */
function compare(a: string, b: string): number {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  return compareVersions(one, other);
}

/** Of the graph, which also has what could not be had; of a folder of packages, the packages. */
function usedIn({ graph, packages }: ScanReport): Used[] {
  const nodes = groupBy(graph, ({ purl }) => purl.toLowerCase());
  const needed = [...nodes.values()].flatMap((group): Used[] => {
    const [first] = group;
    const name = first && namedIn(first.purl);
    const uses = group.flatMap(({ usedBy }) => usedBy);
    if (name === undefined) return [];
    return [
      {
        ...name,
        ...usesOf(uses),
      },
    ];
  });
  const loose = packages
    .filter(({ package: { purl } }) => !nodes.has(purl.toLowerCase()))
    .map(({ package: { id, version } }) => ({ id, version, projects: [], isDirect: true }));
  return [...needed, ...loose];
}

/** Who uses it; of what nobody asks for, by which way the first does. */
function usesOf(uses: GraphNode['usedBy']): Pick<Used, 'projects' | 'isDirect' | 'path'> {
  const projects = [...new Set(uses.map(({ project }) => project))].sort();
  const isDirect = uses.some(({ relation }) => relation === 'direct');
  const path = uses.find(({ project }) => project === projects[0])?.path;
  return { projects, isDirect, ...(!isDirect && path && { path }) };
}

function namedIn(purl: string): Pick<Used, 'id' | 'version'> | undefined {
  const [, id = '', version = ''] = /^pkg:nuget\/([^@?#]+)@([^?#]+)$/.exec(purl) ?? [];
  try {
    return id ? { id: decodeURIComponent(id), version: decodeURIComponent(version) } : undefined;
  } catch {
    return undefined;
  }
}
