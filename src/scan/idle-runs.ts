import { groupBy } from '../core/group.js';
import { frameworksOf, takenFolders } from '../ecosystems/nuget/framework-folders.js';
import type { GraphNode } from '../facts/graph-node.js';
import type { PackageHead, RunSummary } from '../facts/report.js';

/** Of what runs in a package, what no project that uses it imports; nothing where that is not known. */
export function idleRuns(
  { framedRuns = [], entries }: Pick<PackageHead, 'framedRuns' | 'entries'>,
  usedBy: GraphNode['usedBy'],
): readonly RunSummary[] {
  const frameworks = framedRuns.length > 0 ? frameworksOf(usedBy) : undefined;
  if (frameworks === undefined) return [];
  const paths = entries.map(({ path }) => path);
  const taken = takenFolders(paths, frameworks);
  const idle = framedRuns.filter((run) => run.importedFrom.every((folder) => !taken.has(folder)));
  const kinds = groupBy(idle, (run) => `${run.phase} ${run.surface} ${run.byItself}`);
  return [...kinds.values()].map((group) => {
    const { surface, phase, byItself } = group[0] as RunSummary;
    return { surface, phase, byItself, count: group.reduce((sum, run) => sum + run.count, 0) };
  });
}
