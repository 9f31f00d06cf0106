import type { Location } from '../../core/location.js';
import { excerpt } from '../../core/text.js';
import { phases, type EntryPointFact, type Phase, type Surface } from '../../facts/entry-point.js';
import type { Origin } from './candidate.js';

/** What an entry point is, before its phases are put in order. */
export interface Draft {
  readonly surface: Surface;
  readonly in: readonly Phase[];
  readonly byItself: boolean;
  readonly name: string;
  readonly when: string;
  readonly conditions?: readonly string[];
  readonly count?: number;
  readonly roots?: readonly number[];
  readonly location: Location;
  readonly excerpt?: string;
}

const order = Object.keys(phases) as readonly Phase[];

/** Conditions told of one entry point: what stands under more is read in the file. */
const keptConditions = 4;

export function entryPoint(
  draft: Draft,
  file?: Pick<Origin, 'targetFramework' | 'runtimeIdentifier'>,
): EntryPointFact {
  const { surface, byItself, name, when, count = 1, roots = [], location, conditions = [] } = draft;
  return {
    kind: 'entry-point',
    surface,
    ...inOrder(draft.in),
    byItself,
    name: excerpt(name),
    when: excerpt(when),
    ...(conditions.length > 0 ? { condition: conditionText(conditions) } : {}),
    count,
    ...(file?.targetFramework ? { targetFramework: file.targetFramework } : {}),
    ...(file?.runtimeIdentifier ? { runtimeIdentifier: file.runtimeIdentifier } : {}),
    roots,
    location,
    ...(draft.excerpt === undefined ? {} : { excerpt: draft.excerpt }),
  };
}

/**
 * The first phase in the order of `phases`, and the others. An IDE that opens the project does part
 * of what a build does: what runs in both belongs to the build.
 */
function inOrder(seen: readonly Phase[]): { phase: Phase; alsoIn: Phase[] } {
  const sorted = order.filter((phase) => seen.includes(phase));
  const phase = sorted.find((each) => each !== 'project-open') ?? 'project-open';
  return { phase, alsoIn: sorted.filter((each) => each !== phase) };
}

export function conditionText(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions.map((each) => each.trim()))];
  return excerpt(distinct.slice(0, keptConditions).join(' and '));
}

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
