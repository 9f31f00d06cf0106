import type { AssetsFile } from './assets-file.js';
import type { RestoredFramework } from './assets-graph.js';
import type { FrameworkSpec, ProjectSpec } from './project-spec.js';
import {
  different,
  fileNameOf,
  goneFramework,
  newFramework,
  packageDifferences,
  runtimeDifferences,
  type Asked,
  type SpecDifference,
} from './spec-differences.js';

/**
 * What the project asks for and did not when `project.assets.json` was written, and the other way
 * round. (NuGet holds a hash of the whole graph in `project.nuget.cache`, which only it can work out.)
 * What the SDK adds by itself is left out: it changes with the SDK.
 */
export function assetsDifferences(assets: AssetsFile, spec: ProjectSpec): SpecDifference[] {
  const { frameworks } = assets.project;
  const restored = new Map(frameworks.map((one) => [one.targetFramework.toLowerCase(), one]));
  const known = new Set(spec.frameworks.map(({ framework }) => framework.toLowerCase()));
  return [
    ...spec.frameworks.flatMap((framework) => {
      const then = restored.get(framework.framework.toLowerCase());
      return then === undefined
        ? [newFramework(framework.framework)]
        : [...packageDifferences(framework, askedThen(then)), ...newProjects(framework, then)];
    }),
    ...frameworks
      .filter(({ targetFramework }) => !known.has(targetFramework.toLowerCase()))
      .map(({ targetFramework }) => goneFramework(targetFramework)),
    ...runtimeDifferences(
      spec,
      assets.targets.flatMap((target) => target.runtimeIdentifier ?? []),
    ),
  ];
}

function askedThen({ dependencies }: RestoredFramework): Asked[] {
  return dependencies.map(({ id, range, autoReferenced }) => ({
    id,
    range,
    implicit: autoReferenced,
  }));
}

/** Compared by file name: the paths are those of the machine that restored. */
function newProjects(now: FrameworkSpec, then: RestoredFramework): SpecDifference[] {
  const known = new Set(then.projectReferences.map(fileNameOf));
  return now.projects
    .filter(({ path }) => !known.has(fileNameOf(path)))
    .map(({ path, origin }) => ({
      ...different('project-added', now.framework, fileNameOf(path), 'was not referred to'),
      origin,
    }));
}
