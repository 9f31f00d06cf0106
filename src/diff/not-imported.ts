import { groupBy } from '../core/group.js';
import { importFolders } from '../ecosystems/nuget/build-imports.js';
import { takenFolders } from '../ecosystems/nuget/framework-folders.js';
import type { Change, DiffReport } from '../facts/difference.js';
import type { EntryPoint, InspectReport } from '../facts/report.js';
import { decisionOf, reasonsOf, verdictOfChange } from './verdict.js';

/**
 * A change as the projects of a branch have it: build files in the folder of a framework that NuGet takes for
 * none of them are not imported, and run nowhere here. They stay in the report, and nobody is told to look at them.
 * @param frameworks of the projects; undefined where they are not known
 */
export function asBuilt(
  diff: DiffReport,
  after: InspectReport,
  frameworks: readonly string[] | undefined,
): DiffReport {
  if (frameworks === undefined) return diff;
  const paths = after.contents.files.map(({ path }) => path);
  const taken = takenFolders(paths, frameworks);
  const foldersOf = importFolders(after);
  const isUnused = (path: string): boolean =>
    foldersOf(path)?.every((one) => !taken.has(one)) ?? false;
  if (!paths.some(isUnused)) return diff;
  const note = `no project here imports it: they are built for ${frameworks.join(', ')}`;
  const isIdle = (change: Change): boolean =>
    change.matters !== undefined && isUnused(change.location?.path ?? '');
  const idle = (change: Change): Change => {
    const { matters: _, always: __, ...rest } = change;
    return { ...rest, details: [...rest.details, note] };
  };
  const runsNowhere = idleNames(after.entryPoints, taken);
  const changes = {
    ...diff.changes,
    files: diff.changes.files.map((one) => (isIdle(one) ? idle(one) : one)),
    entryPoints: diff.changes.entryPoints.map((one) =>
      isIdle(one) && runsNowhere(one.name) ? idle(one) : one,
    ),
  };
  const parts = { findings: diff.findings, notEvaluated: diff.notEvaluated, changes };
  const verdict = verdictOfChange(parts, after.assessment.notEvaluated.length);
  return {
    ...diff,
    changes,
    verdict,
    decision: decisionOf(verdict, after.decision ?? 'allow'),
    reasons: reasonsOf(parts),
  };
}

/** Whether nothing of a name starts elsewhere: one entry point stands for all frameworks that have it. */
function idleNames(entryPoints: readonly EntryPoint[], taken: ReadonlySet<string>) {
  const byName = groupBy(entryPoints, ({ name }) => name);
  const isIdle = ({ importedFrom }: EntryPoint): boolean =>
    importedFrom?.every((folder) => !taken.has(folder)) ?? false;
  return (name: string): boolean => (byName.get(name) ?? []).every(isIdle);
}
