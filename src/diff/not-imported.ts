import { groupBy } from '../core/group.js';
import { Compatibility } from '../ecosystems/nuget/compatibility/compatible.js';
import { nearestItem } from '../ecosystems/nuget/compatibility/nearest.js';
import type { Change, DiffReport } from '../facts/difference.js';
import type { EntryPoint, FileEntry, InspectReport, ScanReport } from '../facts/report.js';
import { buildFileNames } from './taken-files.js';
import { decisionOf, reasonsOf, verdictOfChange } from './verdict.js';

/** Lists that say for which frameworks a project is built. */
const sources: ReadonlySet<string> = new Set(['assets', 'lock', 'project']);
/** Frameworks of which it is certain which folder NuGet takes. */
const known = /^\.(?:netcoreapp|netframework|netstandard)$/;
/** What the SDK falls back on where nothing else fits (`AssetTargetFallback`). */
const fallbacks = ['net461', 'net462', 'net47', 'net471', 'net472', 'net48', 'net481'];

/** For which frameworks the projects that use a package are built; undefined where some list does not say. */
export function frameworksOf({ graph }: ScanReport, purl: string): readonly string[] | undefined {
  const uses = graph
    .filter((node) => node.purl.toLowerCase() === purl.toLowerCase())
    .flatMap(({ usedBy }) => usedBy);
  const all = [...new Set(uses.flatMap(({ targetFrameworks }) => targetFrameworks))];
  const isCertain =
    uses.length > 0 &&
    uses.every((use) => sources.has(use.source) && use.targetFrameworks.length > 0) &&
    all.every((text) => known.test(new Compatibility().read(text).identifier));
  return isCertain ? all : undefined;
}

/**
 * A change as the projects of a branch have it: build files in the folder of a framework that NuGet takes for
 * none of them (NuGet.Commands LockFileUtils, `GetContentForToolingAsset`) are not imported, and run nowhere
 * here. They stay in the report, and nobody is told to look at them.
 * @param frameworks of the projects; undefined where they are not known
 */
export function asBuilt(
  diff: DiffReport,
  after: InspectReport,
  frameworks: readonly string[] | undefined,
): DiffReport {
  if (frameworks === undefined) return diff;
  const unused = notImported(after, frameworks);
  if (unused.size === 0) return diff;
  const note = `no project here imports it: they are built for ${frameworks.join(', ')}`;
  const isIdle = (change: Change): boolean =>
    change.matters !== undefined && unused.has(change.location?.path ?? '');
  const idle = (change: Change): Change => {
    const { matters: _, always: __, ...rest } = change;
    return { ...rest, details: [...rest.details, note] };
  };
  const runsNowhere = entryPointsIn(after, unused);
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

/** Build files that bear the package's id, for frameworks of no project; what others import is not known to be idle. */
function notImported(report: InspectReport, frameworks: readonly string[]): ReadonlySet<string> {
  const isMeant = buildFileNames(report);
  const framed = report.contents.files.filter(({ path }) => inFolder.test(path));
  const compatibility = new Compatibility();
  const unused = [...groupBy(framed, ({ path }) => folderOf(path))].flatMap(([, files]) => {
    const taken = new Set(
      frameworks.map(
        (framework) =>
          nearestItem<FileEntry>(
            { framework, fallbacks, fallbackKind: 'asset' },
            files,
            (file) => file.targetFramework,
            compatibility,
          )?.targetFramework,
      ),
    );
    return files.filter(({ targetFramework }) => !taken.has(targetFramework));
  });
  return new Set(unused.map(({ path }) => path).filter(isMeant));
}

/** `_._` says that there is nothing for a framework, and is taken like what there is. */
const inFolder = /^build(?:transitive)?\/[^/]+\/(?:[^/]+\.(?:props|targets)|_\._)$/i;
const folderOf = (path: string): string => path.slice(0, path.indexOf('/')).toLowerCase();

/** Whether nothing of a name starts elsewhere: one entry point stands for all frameworks that have it. */
function entryPointsIn({ entryPoints, contents }: InspectReport, unused: ReadonlySet<string>) {
  const byName = groupBy(entryPoints, ({ name }) => name);
  const used = new Set(
    contents.files.filter(({ path }) => !unused.has(path)).map((file) => file.targetFramework),
  );
  const isIdle = ({ location, targetFrameworks }: EntryPoint): boolean =>
    unused.has(location.path) &&
    (targetFrameworks.length < 2 || targetFrameworks.every((each) => !used.has(each)));
  return (name: string): boolean => (byName.get(name) ?? []).every(isIdle);
}
