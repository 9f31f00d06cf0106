import { groupBy } from '../core/group.js';
import { compareVersions, parseVersion } from '../ecosystems/nuget/version.js';
import type { DependencyMove } from '../facts/difference.js';
import type { ScanReport } from '../facts/report.js';
import { paired } from './compare.js';

/** A version of a package in one scan, with who uses it. */
interface Used {
  readonly id: string;
  readonly version: string;
  readonly projects: readonly string[];
  readonly isDirect: boolean;
}

/**
 * Which packages a branch brings in, takes out, or has in another version. A new version is held against the
 * nearest one before it that the base has; without one, against the newest that it has.
 */
export function dependencyMoves(before: ScanReport, after: ScanReport): readonly DependencyMove[] {
  const pairs = paired(usedIn(before), usedIn(after), ({ id }) => id.toLowerCase());
  return pairs.flatMap(({ before: was, after: is }): DependencyMove[] => {
    const old = new Set(was.map(({ version }) => version.toLowerCase()));
    const fresh = is.filter(({ version }) => !old.has(version.toLowerCase()));
    if (is.length === 0) return was.map(gone);
    return fresh.map((one) => moved(one, was));
  });
}

function gone({ id, version, projects, isDirect }: Used): DependencyMove {
  return { change: 'removed', id, before: version, projects, isDirect };
}

function moved({ id, version, projects, isDirect }: Used, was: readonly Used[]): DependencyMove {
  const from = nearest(
    version,
    was.map((one) => one.version),
  );
  const change = from === undefined ? ('added' as const) : ('updated' as const);
  return {
    change,
    id,
    ...(from !== undefined && { before: from }),
    after: version,
    projects,
    isDirect,
  };
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
        projects: [...new Set(uses.map(({ project }) => project))].sort(),
        isDirect: uses.some(({ relation }) => relation === 'direct'),
      },
    ];
  });
  const loose = packages
    .filter(({ package: { purl } }) => !nodes.has(purl.toLowerCase()))
    .map(({ package: { id, version } }) => ({ id, version, projects: [], isDirect: true }));
  return [...needed, ...loose];
}

function namedIn(purl: string): Pick<Used, 'id' | 'version'> | undefined {
  const [, id = '', version = ''] = /^pkg:nuget\/([^@?#]+)@([^?#]+)$/.exec(purl) ?? [];
  try {
    return id ? { id: decodeURIComponent(id), version: decodeURIComponent(version) } : undefined;
  } catch {
    return undefined;
  }
}
