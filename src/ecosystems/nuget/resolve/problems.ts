import type { OtherVersion, PackageCatalog, ResolveProblem } from '../catalog.js';
import { floatOf, isPrerelease, satisfies } from '../float-range.js';
import { compareVersions, formatVersion } from '../version.js';
import { formatRange, shortRange, type VersionRange } from '../version-range.js';
import type { Graph, Node } from './flatten.js';
import type { Chosen } from './items.js';
import type { Failure } from './libraries.js';
import type { Edge, Target } from './model.js';

/** What is said of one target. */
export interface Findings {
  readonly graph: Graph;
  readonly target: Target;
  readonly failures: ReadonlyMap<string, Failure>;
}

/** `A 1.0.0 -> B 2.0.0 -> C (>= 3.0.0)`: how the graph comes to what is asked for. */
function way(from: Node, asked: string): string {
  const names: string[] = [asked];
  for (let at: Node | undefined = from; at !== undefined && names.length < 100; at = at.parent)
    names.push(nameOf(at));
  return names.reverse().join(' -> ');
}

function nameOf({ library }: Node): string {
  const { kind, id, version } = library;
  return kind === 'project' || version === undefined ? id : `${id} ${formatVersion(version)}`;
}

function asks({ id, range }: Pick<Edge, 'id' | 'range'>): string {
  return range === undefined ? id : `${id} ${formatRange(range)}`;
}

/** Downgrades of packages (NU1605, by the central list NU1109), conflicts (NU1107), cycles (NU1108). */
export function graphProblems({ graph, target }: Findings): ResolveProblem[] {
  const of = (code: string, level: 'error' | 'warning', id: string, message: string) => ({
    code,
    level,
    id,
    message,
    target: target.name,
  });
  const packages = graph.downgrades.filter(({ to }) => to.library.kind === 'package');
  const downgrades = packages.map(({ edge, from, to, toParent, central }) => {
    const taken = `${to.library.id} ${formatRange(to.range)}`;
    const message = `${way(from, asks(edge))} is lowered by ${way(toParent, taken)}`;
    return central
      ? of('NU1109', 'error', to.library.id, message)
      : of('NU1605', 'warning', to.library.id, message);
  });
  const conflicts = graph.conflicts.map(({ edge, from, selected }) =>
    of(
      'NU1107',
      'error',
      selected.library.id,
      `${way(from, asks(edge))} does not allow the version that is chosen: ${formatRange(selected.range)}`,
    ),
  );
  const cycles = graph.cycles.map(({ edge, from }) =>
    of('NU1108', 'error', edge.id, `${way(from, edge.id)} is a cycle`),
  );
  return [...downgrades, ...conflicts, ...cycles];
}

/**
 * Why packages and projects were not found: NU1104 for projects, for packages NU1100 (no source may have
 * it), NU1101 (no source has the id), NU1103 (only pre-releases would do), NU1102, or a failure of ours.
 */
export async function missingProblems(
  { graph, target, failures }: Findings,
  catalog: PackageCatalog,
  isMapped: (id: string) => boolean,
): Promise<ResolveProblem[]> {
  const problems: ResolveProblem[] = [];
  const failed = new Map<string, VersionRange>();
  for (const { chosen, node } of graph.unresolved) {
    const { id } = chosen.library;
    if (failures.has(id.toLowerCase())) {
      failed.set(id.toLowerCase(), chosen.range);
      continue;
    }
    const code = await missingCode(chosen, catalog, isMapped);
    const parent = node.parent === undefined ? '' : `, asked for by ${nameOf(node.parent)}`;
    // A project is referred to by its path, of which there is one version.
    const wanted = code === 'NU1104' ? id : asks({ id, range: chosen.range });
    const message = `${wanted} ${reasons[code] ?? ''}${parent}`;
    const lacks = code !== 'NU1104' && { lacks: chosen.range };
    problems.push({ code, level: 'error', id, message, target: target.name, ...lacks });
  }
  for (const { library } of graph.flattened) {
    const failure = failures.get(library.id.toLowerCase());
    if (failure === undefined || library.kind === 'project') continue;
    if (library.manifest !== undefined) continue;
    const lacks = failed.get(library.id.toLowerCase());
    const of = { level: 'error', id: library.id, target: target.name } as const;
    problems.push({ ...failure, ...of, ...(lacks && { lacks }) });
  }
  return problems;
}

const reasons: Readonly<Record<string, string>> = {
  NU1100: 'may come from no source',
  NU1101: 'is known to no source',
  NU1102: 'has no version in the range',
  NU1103: 'has only pre-releases in the range',
  NU1104: 'is a project that is not there',
};

async function missingCode(
  { edge, range }: Chosen,
  catalog: PackageCatalog,
  isMapped: (id: string) => boolean,
): Promise<string> {
  if (edge.constraint === 'project') return 'NU1104';
  if (!isMapped(edge.id)) return 'NU1100';
  const versions = await catalog.versions(edge.id);
  if (versions.length === 0) return 'NU1101';
  const inRange = versions.filter((version) => satisfies(range, version));
  const asked = isPrerelease(range.min) || isPrerelease(range.max);
  return !asked && inRange.length > 0 && inRange.every(isPrerelease) ? 'NU1103' : 'NU1102';
}

/** Warnings about versions (UnexpectedDependencyMessages): each id once, the most telling code first. */
export function versionProblems({ graph, target }: Findings): ResolveProblem[] {
  const of = (code: string, id: string, message: string): ResolveProblem => ({
    code,
    level: 'warning',
    id,
    message,
    target: target.name,
  });
  const said = new Set<string>();
  const problems: ResolveProblem[] = [];
  for (const { id, range } of target.framework.packages) {
    if (range !== undefined && !lacksLowerBound(range)) continue;
    if (target.framework.centralVersions.size > 0 && range === undefined) continue;
    said.add(id.toLowerCase());
    problems.push(of('NU1604', id, `${id} has no inclusive lower bound`));
  }
  for (const node of graph.nodes) {
    const { id, version } = node.library;
    if (node.parent === undefined || said.has(id.toLowerCase()) || !isElsewhere(node)) continue;
    said.add(id.toLowerCase());
    const code = lacksLowerBound(node.range) ? 'NU1602' : 'NU1603';
    const got = version === undefined ? '' : formatVersion(version);
    const message = `${way(node.parent, asks({ id, range: node.range }))} became ${got}`;
    const elsewhere = code === 'NU1603' ? otherVersion(node, node.parent) : undefined;
    problems.push({ ...of(code, id, message), ...(elsewhere && { elsewhere }) });
  }
  return [...problems, ...boundProblems(graph, of)];
}

/** Of what another project asks for, that project tells. */
function otherVersion({ library, range }: Node, by: Node): OtherVersion | undefined {
  const { id, version } = library;
  const { kind, version: byVersion } = by.library;
  const isProject = by.parent === undefined;
  if (version === undefined || byVersion === undefined || (kind === 'project' && !isProject))
    return undefined;
  return {
    id,
    asked: shortRange(range),
    taken: formatVersion(version),
    ...(!isProject && { by: { id: by.library.id, version: formatVersion(byVersion) } }),
  };
}

/** The lower bound is not what was found. */
function isElsewhere({ library, range }: Node): boolean {
  if (library.kind !== 'package' || floatOf(range) !== undefined) return false;
  const { min, minInclusive } = range;
  if (min === undefined || !minInclusive || library.version === undefined) return true;
  return compareVersions(min, library.version) !== 0;
}

function lacksLowerBound(range: VersionRange): boolean {
  return range.floating === undefined && (range.min === undefined || !range.minInclusive);
}

/** NU1608: what somebody else asked for is above an upper bound. */
function boundProblems(
  graph: Graph,
  of: (code: string, id: string, message: string) => ResolveProblem,
): ResolveProblem[] {
  const wrong = new Set([
    ...graph.conflicts.map(({ selected }) => selected.edge.name),
    ...graph.cycles.map(({ edge }) => edge.name),
  ]);
  const packages = new Map(
    graph.flattened
      .filter(({ library }) => library.kind === 'package')
      .map(({ library }) => [library.id.toLowerCase(), library]),
  );
  return graph.flattened.flatMap(({ library, edges }) =>
    edges.flatMap(({ id, name, range }) => {
      if (range?.max === undefined) return [];
      const version = packages.get(name)?.version;
      if (version === undefined || wrong.has(name)) return [];
      const order = compareVersions(version, range.max);
      if (order < 0 || (order === 0 && range.maxInclusive)) return [];
      const asked = asks({ id, range });
      return [
        of('NU1608', id, `${library.id} asks for ${asked}, ${formatVersion(version)} is chosen`),
      ];
    }),
  );
}
