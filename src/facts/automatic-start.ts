import { groupBy } from '../core/group.js';
import type { EntryPointFact, Reached, ReachFact, Surface } from './entry-point.js';
import type { ApiCallFact } from './fact.js';
import type { FactSet } from './fact-set.js';
import { outerType } from './place.js';

/** Code of one file that begins by itself in one way, and all that it comes to. */
export interface AutomaticStart {
  readonly path: string;
  readonly surface: Surface;
  readonly points: readonly EntryPointFact[];
  readonly reached: readonly ReachFact[];
}

/** Compiled code alone: what a text does is told where the text is read. */
export function automaticStarts(facts: FactSet, surfaces: readonly Surface[]): AutomaticStart[] {
  const ways = groupBy(facts.of('reach'), ({ entryPoint }) => entryPoint);
  const points = facts
    .of('entry-point')
    .filter(({ surface, roots }) => surfaces.includes(surface) && roots.length > 0);
  return [
    ...groupBy(points, ({ location, surface }) => `${surface} ${location.path}`).values(),
  ].map((all) => ({
    path: all[0]?.location.path ?? '',
    surface: all[0]?.surface ?? 'task',
    points: all,
    reached: all.flatMap((point) => ways.get(point) ?? []),
  }));
}

/** `points` that come to one of `reached`: the others have no part in it. */
export function startersOf(
  points: readonly EntryPointFact[],
  reached: readonly ReachFact[],
): EntryPointFact[] {
  const starters = new Set(reached.map(({ entryPoint }) => entryPoint));
  return points.filter((point) => starters.has(point));
}

/** The call that is come to; none where a string is. */
export function callOf({ target }: ReachFact): ApiCallFact | undefined {
  return target.kind === 'api-call' ? target : undefined;
}

/** The class, with its assembly, in which it happens. */
export function typeOf({ target }: ReachFact): string {
  return classOf(target);
}

/** The class of the source, with its assembly, in which something was seen. */
export function classOf({ location, sourceMember = '' }: Reached): string {
  return `${location.path}\0${outerType(sourceMember)}`;
}
