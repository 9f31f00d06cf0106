import { join } from 'node:path';
import type { OtherVersion } from '../ecosystems/nuget/catalog.js';
import { endedFramework } from '../ecosystems/nuget/end-of-life.js';
import { identityKey, packageUrl } from '../ecosystems/nuget/identity.js';
import { assess, decide, verdictOrder, type NotEvaluated } from '../facts/assessment.js';
import type { ObstacleFact } from '../facts/fact.js';
import type { KnownSource } from '../facts/known-record.js';
import type { ReleasesSummary } from '../facts/release.js';
import type {
  GraphNode,
  InspectReport,
  ProjectSummary,
  ScannedPackage,
  ScanReport,
  Tool,
} from '../facts/report.js';
import { worstDecision } from '../facts/scan-summary.js';
import { compareText, type NeededPackage } from './graph.js';
import { idleRuns } from './idle-runs.js';
import type { KnownOfMissing } from './intel/missing.js';
import type { Project } from './projects.js';
import type { Outcome } from './read-targets.js';
import { shownFeed } from './shown-feed.js';
import { shownPath } from './shown-path.js';
import type { Located, Missing } from './targets.js';
import type { Trouble } from './trouble.js';

export interface ScanResult {
  /** Paths in the report are relative to it. */
  readonly root: string;
  readonly tool: Tool;
  readonly projects: readonly Project[];
  /** Package files that no project asked for. */
  readonly loose: number;
  readonly located: Located;
  readonly outcomes: readonly Outcome[];
  readonly troubles: readonly Trouble[];
  readonly withReports: boolean;
  /** Milliseconds since 1970: what is past its end of life then. */
  readonly now: number;
  /** The lists that were asked. */
  readonly lists: readonly KnownSource[];
  /** The time that ages are counted to, in milliseconds since 1970; absent where nobody asked for ages. */
  readonly releasesAt?: number;
  readonly origins?: ScanReport['origins'];
  /** What is no package's own, and what is known of packages that are not there. */
  readonly own: {
    readonly findings: KnownOfMissing['findings'];
    readonly records?: KnownOfMissing['records'];
    readonly lacking?: KnownOfMissing['lacking'];
  };
}

type Read = Extract<Outcome, { reading: unknown }>;

/** Puts together what a scan came to, in an order that follows from its content alone. */
export function buildReport(result: ScanResult): ScanReport {
  const read = result.outcomes.filter((outcome): outcome is Read => 'reading' in outcome);
  const { findings, records, lacking = [] } = result.own;
  const graph = result.located.needed.map((node) => toGraphNode(node, result, records));
  const usedBy = new Map(graph.map((node) => [node.purl.toLowerCase(), node.usedBy]));
  const packages = read.map((outcome) => scanned(outcome, result, usedBy)).sort(worstFirst);
  const notEvaluated = [
    ...result.troubles.map((trouble) => toNotEvaluated(trouble, result.root)),
    ...result.located.missing.map(describeMissing),
    ...result.outcomes.flatMap((outcome) => gaps(outcome, result.root)),
  ].sort((a, b) => compareText(a.path, b.path) || compareText(a.reason, b.reason));
  return {
    schema: 'assay/scan/1',
    tool: result.tool,
    projects: projectSummaries(result),
    packages,
    graph: [...graph, ...lacking],
    notEvaluated,
    findings,
    ...(result.lists.length > 0 && { lists: result.lists }),
    ...(result.releasesAt !== undefined && { releases: releasesOf(result.releasesAt, packages) }),
    ...(result.origins && { origins: result.origins }),
    decision: worstDecision([
      ...packages.map((one) => one.decision),
      decide(assess(findings, []).verdict, findings),
      notEvaluated.length > 0 ? 'hold' : 'allow',
    ]),
  };
}

/** By purl in lower case. */
type Uses = ReadonlyMap<string, GraphNode['usedBy']>;

function scanned(outcome: Read, { withReports }: ScanResult, usedBy: Uses): ScannedPackage {
  const { target, reading, findings, trust, continuity, sameVersion, known, feed } = outcome;
  const { imitates, release, clientRefuses, downloads } = outcome;
  const { framedRuns = [], ...head } = reading.head;
  const uses = usedBy.get(head.package.purl.toLowerCase()) ?? [];
  const idle = idleRuns({ framedRuns, entries: head.entries }, uses);
  const all = [...head.findings, ...findings];
  const { verdict } = assess(all, head.assessment.notEvaluated);
  const { nupkgPath: artifact, place: source, extractedFolder } = target;
  return {
    ...head,
    ...(idle.length > 0 && { idleRuns: idle }),
    context: {
      artifact,
      source,
      ...(feed !== undefined && { feed: shownFeed(feed) }),
      ...(extractedFolder && { extractedFolder }),
      ...(trust && { trust }),
      ...(clientRefuses && { clientRefuses }),
      ...(continuity && { continuity }),
      ...(sameVersion && { sameVersion }),
      ...(known.length > 0 && { known }),
      ...(downloads !== undefined && { downloads }),
      ...(imitates && { imitates }),
      ...(release && { release }),
      findings,
    },
    decision: decide(verdict, all),
    ...(withReports && { report: JSON.parse(reading.body) as InspectReport }),
  };
}

function releasesOf(at: number, packages: readonly ScannedPackage[]): ReleasesSummary {
  const known = packages.filter(({ context }) => context.release?.published !== undefined).length;
  return { at: new Date(at).toISOString(), known, unknown: packages.length - known };
}

function worstFirst(a: ScannedPackage, b: ScannedPackage): number {
  return (
    rank(a) - rank(b) ||
    compareText(a.package.id.toLowerCase(), b.package.id.toLowerCase()) ||
    compareText(a.package.purl, b.package.purl) ||
    compareText(a.context.artifact, b.context.artifact)
  );
}

function rank({ findings, context, assessment }: ScannedPackage): number {
  const all = [...findings, ...context.findings];
  return verdictOrder.indexOf(assess(all, assessment.notEvaluated).verdict);
}

function toNotEvaluated({ file, code, reason, line }: Trouble, root: string): NotEvaluated {
  const place = line !== undefined && line > 0 && { line };
  return { path: shownPath(root, file), code, reason, ...place };
}

function describeMissing({ purl, looked, extractedFolder, failed }: Missing): NotEvaluated {
  if (failed !== undefined) return { path: purl, ...failed };
  const places =
    looked.length === 0 ? 'no folder to look in is known' : `looked in ${looked.join(', ')}`;
  const reason =
    extractedFolder === undefined
      ? `the package is not on disk; ${places}`
      : `${extractedFolder} has been extracted from a package file that is no longer there; ${places}`;
  return { path: purl, code: 'not-found', reason };
}

/** Packages that could not be read, and parts of extracted folders that could not. */
function gaps(outcome: Outcome, root: string): NotEvaluated[] {
  const { target } = outcome;
  if ('failed' in outcome) {
    const [wanted] = target.wanted;
    const { code, reason } = outcome.failed;
    if (!wanted) return [{ path: shownPath(root, target.nupkgPath), code, reason }];
    return [{ path: packageUrl(wanted), code, reason: `${target.nupkgPath}: ${reason}` }];
  }
  return outcome.facts
    .filter((fact): fact is ObstacleFact => fact.kind === 'obstacle')
    .map(({ location, code, reason }) => ({
      path: shownPath(root, join(target.extractedFolder ?? '', location.path)),
      code,
      reason,
    }));
}

function projectSummaries({ projects, loose, root, now }: ScanResult): ProjectSummary[] {
  const own = projects.map((project): ProjectSummary => {
    const { path, source, stated, otherVersions = [] } = project;
    const endOfLife = endOfLifeOf(project, now);
    return {
      path: shownPath(root, path),
      source,
      graph: source === 'project' ? 'resolved' : 'exact',
      packages: new Set(stated.map(identityKey)).size,
      ...(otherVersions.length > 0 && { otherVersions: otherVersionsOf(otherVersions) }),
      ...(endOfLife.length > 0 && { endOfLife }),
    };
  });
  const folder: ProjectSummary[] =
    loose > 0 ? [{ path: '.', source: 'folder', graph: 'exact', packages: loose }] : [];
  return [...own, ...folder].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.source, b.source),
  );
}

function endOfLifeOf(
  { targetFrameworks = [] }: Project,
  now: number,
): NonNullable<ProjectSummary['endOfLife']> {
  const ended = targetFrameworks.flatMap((framework) => endedFramework(framework, now) ?? []);
  const distinct = new Map(ended.map((one) => [one.targetFramework, one]));
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

/** Each once: frameworks of a project ask alike. */
function otherVersionsOf(
  all: readonly OtherVersion[],
): NonNullable<ProjectSummary['otherVersions']> {
  const told = all.map(({ by, ...one }) => ({ ...one, ...(by && { askedBy: packageUrl(by) }) }));
  const distinct = new Map(told.map((one) => [JSON.stringify(one), one]));
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

function toGraphNode(
  node: NeededPackage,
  { root, now }: ScanResult,
  records: KnownOfMissing['records'] | undefined,
): GraphNode {
  const known = records?.get(node.key);
  return {
    purl: packageUrl(node),
    ...(known && { known }),
    usedBy: node.uses.map(({ project, source, relation, path, targetFrameworks, ...use }) => {
      const { file, line } = use.broughtInBy ?? use;
      const endOfLife = endedUse(source, targetFrameworks, now);
      return {
        project: shownPath(root, project),
        source,
        relation,
        path: (path ?? []).map(packageUrl),
        targetFrameworks,
        ...(endOfLife.length > 0 && { endOfLife }),
        ...(use.ofSdk && { ofSdk: use.ofSdk }),
        file: shownPath(root, file),
        line,
      };
    }),
  };
}

/** What stands in packages.config is what a package was once installed for. */
function endedUse(
  source: GraphNode['usedBy'][number]['source'],
  targetFrameworks: readonly string[],
  now: number,
): string[] {
  if (source === 'packages.config') return [];
  const ended = targetFrameworks.flatMap(
    (text) => endedFramework(text.split('/', 1)[0] ?? '', now)?.targetFramework ?? [],
  );
  return [...new Set(ended)].sort();
}
