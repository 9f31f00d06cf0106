import type { EntryPointFact } from '../../../facts/entry-point.js';
import { entryPoint } from '../draft.js';
import { whenIn } from './imports.js';
import { onlyIn, phasesOf, type Running } from './runs.js';
import type { TargetNode } from './target-graph.js';

/** Targets that run without being asked for. */
export function targetPoints(
  running: readonly { readonly node: TargetNode; readonly running: Running }[],
): EntryPointFact[] {
  return running.map(({ node: { target, file }, running: { runs, why } }) =>
    entryPoint(
      {
        surface: 'msbuild-target',
        in: phasesOf(runs),
        byItself: true,
        name: `target ${target.name}`,
        when: whenIn(`${why}${onlyIn(runs)}`, file),
        conditions: [...file.conditions, ...target.conditions],
        location: target.location,
        excerpt: target.tasks.slice(0, shownTasks).join(', '),
      },
      file.build.file,
    ),
  );
}

const shownTasks = 8;
