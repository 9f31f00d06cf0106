import type { ResolveProblem } from '../catalog.js';
import { isModern, readParts } from '../compatibility/framework-parts.js';
import { nearestItem } from '../compatibility/nearest.js';
import type { FrameworkSpec, PackageReference, ProjectSpec } from '../project-spec.js';
import { isPruned, readPruned } from './items.js';
import { makeEdge, type Target } from './model.js';
import type { Findings } from './problems.js';

/**
 * Packages without any version. SDK 10 works out no graph then (NU1015, with central management NU1010);
 * before, NuGet took the lowest there is.
 */
export function missingVersions({ frameworks }: ProjectSpec): ResolveProblem[] {
  return frameworks.flatMap(({ framework: target, packages, centralVersions }) =>
    packages
      .filter(({ range }) => range === undefined)
      .map(({ id }): ResolveProblem => {
        const central = centralVersions.size > 0;
        const message = `${id} has no version${central ? ' in the central list' : ''}`;
        return { code: central ? 'NU1010' : 'NU1015', level: 'error', id, message, target };
      }),
  );
}

/** NU1510: what the frameworks bring themselves and the project could do without. */
export function needlessPackages(spec: ProjectSpec, { framework, name }: Target): ResolveProblem[] {
  const isNew = spec.frameworks.some((one) => {
    const parts = readParts(one.framework);
    return isModern(parts) && parts.version[0] >= 10;
  });
  if (!isNew) return [];
  return framework.packages
    .filter(({ id }) => spec.frameworks.every((one) => canDoWithout(one, id)))
    .map(({ id }) => {
      const message = `${id} comes with the framework and is named all the same`;
      return { code: 'NU1510', level: 'warning', id, message, target: name };
    });
}

function canDoWithout(framework: FrameworkSpec, id: string): boolean {
  const named = framework.packages.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return named === undefined || isPrunable(named, framework);
}

function isPrunable({ id, range }: PackageReference, { pruned }: FrameworkSpec): boolean {
  return isPruned(makeEdge(id, range, 'package'), readPruned(pruned));
}

/** Whether projects and packages of the graph fit the project at all: NU1201, NU1212, NU1213. */
export function projectProblems({ graph, target }: Findings, root: ProjectSpec): ResolveProblem[] {
  const problems: ResolveProblem[] = [];
  const add = (code: string, id: string, message: string) =>
    problems.push({ code, level: 'error', id, message, target: target.name });
  const own = new Map(target.framework.packages.map((one) => [one.id.toLowerCase(), one]));
  for (const { library } of graph.flattened) {
    const { id, project, manifest } = library;
    if (project !== undefined && project.path !== root.path && !fits(project, target.framework))
      add('NU1201', id, `${id} has no framework that ${target.framework.framework} can use`);
    const types = (manifest?.packageTypes ?? []).map((type) => type.toLowerCase());
    if (types.includes('dotnettool')) add('NU1212', id, `${id} is a tool and no dependency`);
    if (types.includes('dotnetplatform') && own.get(id.toLowerCase())?.implicit === false)
      add('NU1213', id, `${id} is a platform and no dependency`);
  }
  return problems;
}

function fits({ style, frameworks }: ProjectSpec, framework: FrameworkSpec): boolean {
  if (style !== 'PackageReference') return true;
  return nearestItem(framework, frameworks, (one) => one.framework) !== undefined;
}
