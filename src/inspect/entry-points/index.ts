import { append } from '../../core/append.js';
import { isInputError } from '../../core/errors.js';
import type { EntryPointFact, Phase } from '../../facts/entry-point.js';
import type { ObstacleFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import { analyzerPoints } from './analyzers.js';
import { evaluationPoints, sdkPoints } from './build/evaluation.js';
import { importedFiles, type ImportedFile } from './build/imports.js';
import { itemsOf } from './build/items.js';
import { PathFinder } from './build/paths.js';
import { PropertyTable } from './build/properties.js';
import { TargetGraph } from './build/target-graph.js';
import { targetPoints } from './build/targets.js';
import { TaskPoints } from './build/tasks.js';
import type { Candidate, ModuleCandidate } from './candidate.js';
import { consolePoints } from './console.js';
import { configuredHooks, testHooks } from './hooks.js';
import { hostPoints } from './hosts.js';
import { loadingPoints } from './loading.js';
import { nativePoints } from './natives.js';
import { viewPackage, type PackageView } from './package-view.js';
import { packagedPoints, programPoints } from './programs.js';
import { sourcePoints } from './sources.js';
import { weaverPoints } from './weavers.js';

/**
 * Everything with which code of the package can begin to run, from what was noted while its files were
 * read. What is beyond a limit becomes an `unread` obstacle beside what was found.
 */
export function entryPointsOf(
  facts: FactSet,
  candidates: readonly Candidate[],
): (EntryPointFact | ObstacleFact)[] {
  const view = viewPackage(facts, candidates);
  const found: (EntryPointFact | ObstacleFact)[] = [];
  const families = [consolePoints, packagedPoints, nativePoints, codePoints];
  for (const family of families) {
    try {
      append(found, family(view));
    } catch (error) {
      if (!isInputError(error)) throw error;
      const { code, message: reason } = error;
      const location = { path: view.manifest.path };
      found.push({ kind: 'obstacle', obstacle: 'unread', location, code, reason });
    }
  }
  return found;
}

/** What build files bring in, and the managed code that runs with it or on its own. */
function codePoints(view: PackageView): EntryPointFact[] {
  const properties = new PropertyTable(view.buildFiles);
  const imported = importedFiles(view, properties);
  const running = new TargetGraph(imported, properties, view).running(imported);
  const tasks = new TaskPoints(view, properties, running).of(imported);
  const finder = new PathFinder(view.modules, (each) => each.file.path, properties, view);
  const named = (type: string): Set<ModuleCandidate> => modulesIn(imported, type, finder);
  const analyzers = named('analyzer');
  const hooks = configuredHooks(imported, finder);
  const programs = programPoints(view);
  const loaders = {
    analyzers,
    references: named('reference'),
    tasks: phasesByFile(tasks),
    tools: programs.paths,
  };
  return [
    ...sdkPoints(imported),
    ...evaluationPoints(imported),
    ...targetPoints(running),
    ...tasks,
    ...weaverPoints(view, imported, finder),
    ...sourcePoints(view, imported, properties),
    ...analyzerPoints(view, analyzers),
    ...hooks.points,
    ...testHooks(view, imported),
    ...hostPoints(view, hooks.modules),
    ...loadingPoints(view, loaders),
    ...programs.points,
  ];
}

/** Assemblies of the package that items of a type name. */
function modulesIn(
  imported: readonly ImportedFile[],
  type: string,
  finder: PathFinder<ModuleCandidate>,
): Set<ModuleCandidate> {
  return new Set(
    itemsOf(imported, type).flatMap(({ item, file, path }) => {
      const hint = item.metadata.find(({ name }) => name.toLowerCase() === 'hintpath')?.value;
      const written = [path, hint ?? ''].filter((text) => text.includes('$('));
      return written.flatMap((text) => finder.find(text, file.build.file.path));
    }),
  );
}

function phasesByFile(tasks: readonly EntryPointFact[]): Map<string, readonly Phase[]> {
  const phases = new Map<string, Phase[]>();
  for (const { surface, location, phase, alsoIn, byItself } of tasks) {
    if (surface !== 'task') continue;
    const known = phases.get(location.path) ?? [];
    const added = byItself ? [phase, ...alsoIn] : [];
    phases.set(location.path, [...new Set([...known, ...added])]);
  }
  return phases;
}
