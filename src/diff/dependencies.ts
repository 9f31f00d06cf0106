import type { Change } from '../facts/difference.js';
import type { DependencySummary, InspectReport } from '../facts/report.js';
import { paired, sideOf } from './compare.js';

/** Packages that are newly brought in, or no longer, and other versions of those that were. */
export function dependencyChanges(before: InspectReport, after: InspectReport): Change[] {
  const pairs = paired(before.package.dependencies, after.package.dependencies, ({ id }) =>
    id.toLowerCase(),
  );
  return pairs.flatMap((pair): Change[] => {
    const side = sideOf(pair);
    const [first] = side === 'removed' ? pair.before : pair.after;
    const [old, fresh] = [rangesOf(pair.before), rangesOf(pair.after)];
    if (first === undefined || old === fresh) return [];
    const { id } = first;
    if (side === 'both')
      return [{ change: 'changed', name: id, text: id, before: old, after: fresh, details: [] }];
    const matters = side === 'added' && { matters: 'brings in a package that it did not' };
    const ranges = side === 'added' ? fresh : old;
    return [{ change: side, name: id, text: `${id} ${ranges}`, details: [], ...matters }];
  });
}

/** `[13.0.1, ) for net8.0, net48` */
function rangesOf(all: readonly DependencySummary[]): string {
  const ranges = new Map<string, string[]>();
  for (const { range, targetFramework } of all)
    ranges.set(range, [...(ranges.get(range) ?? []), targetFramework || 'any']);
  return [...ranges]
    .map(
      ([range, frameworks]) =>
        `${range || 'any version'} for ${[...new Set(frameworks)].sort().join(', ')}`,
    )
    .sort()
    .join('; ');
}
