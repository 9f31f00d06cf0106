import { dirname, resolve } from 'node:path';
import { limits } from '../core/limits.js';
import type { ScanReport } from '../facts/report.js';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import { aboutSigners } from './signers.js';
import { discover, nothingFound, type Discovery } from './discover.js';
import type { KnownOfMissing } from './intel/missing.js';
import { projectOfPackage } from './named-package.js';
import type { Named } from './names/index.js';
import type { ReleaseChoices } from './releases/wanted.js';
import { isFolder } from './path-kind.js';
import { problemTroubles } from './package-problems.js';
import { findProjects, type Project } from './projects.js';
import { readTargets, type Outcome, type ReadOptions } from './read-targets.js';
import { Readings } from './readings.js';
import { buildReport } from './scan-report.js';
import type { StandIn } from './settings.js';
import { shortages } from './shortage.js';
import { withGraphFindings, type Ask } from './together/index.js';
import { openSupplies, type FeedChoices, type Supplies } from './supplies.js';
import { locateTargets, targetsOfFiles, type Located, type Target } from './targets.js';
import { distinct, limitTrouble, type Trouble } from './trouble.js';

export interface ScanOptions extends ReadOptions, FeedChoices {
  /** A repository, a project's folder, a folder of packages, one package or one lock file. */
  readonly path: string;
  /** A package in place of what stands at the path, which then says whose configuration holds. */
  readonly named?: NamedPackage;
  /** A folder, at or above the path, that is there in the place of another one. */
  readonly standsFor?: StandIn;
  /** Package files of other versions, which say who signed those. */
  readonly otherVersions?: readonly string[];
  /** Where nothing is remembered: what earlier scans have seen of versions is read all the same. */
  readonly historyFolder?: string;
  /** What is asked of when packages were published; without it nobody asks. */
  readonly releases?: ReleaseChoices;
  /** Of a package file at the path: where it came from, as whoever fetched it knows. */
  readonly feed?: string;
  /** Where downloads and answers of feeds are kept, where that is not the folder of the cache. */
  readonly storeFolder?: string | undefined;
  /** Whether to tell, beside the files that were read, what says which bytes packages are. */
  readonly withOrigins?: boolean;
  /** Decides by a policy; without it, by what verdicts mean. */
  readonly decide?: (report: ScanReport) => Promise<ScanReport>;
}

/**
 * From a path to what is known of every package that the projects below it use. The result does
 * not depend on the order in which packages are read.
 * @throws Unavailable when there is nothing at the path; the signal's reason when it is aborted.
 */
export async function scanRepository(options: ScanOptions): Promise<ScanReport> {
  const path = resolve(options.path);
  const root = isFolder(path) ? path : dirname(path);
  const found = options.named ? nothingFound : discover(path);
  const troubles: Trouble[] = [...found.troubles];
  const readings = new Readings(options);
  const { storeFolder = options.cacheFolder } = options;
  const onArtifact = (file: string, sha256: string): void => readings.ahead(file, sha256);
  const supplies = openSupplies({ ...options, cacheFolder: storeFolder, onArtifact }, troubles);
  try {
    const projects = options.named
      ? await projectOfPackage(options.named, root, supplies)
      : await findProjects({ found, root, supplies, troubles, options });
    const located = await locateTargets(projects, supplies.locate, options);
    troubles.push(...shortages(root, projects, located));
    const alone = standsAlone(found);
    const loose = alone ? looseTargets(found, root, supplies, options) : [];
    if (alone) troubles.push(...found.unreadablePackages);
    const targets = capped([...located.targets, ...loose], path, troubles);
    const read = await readTargets(targets, root, readings, options, troubles);
    const signed = await aboutSigners(read, projects, supplies, root, options);
    const dated = await published(signed, projects, root, supplies, options);
    const { outcomes, findings } = await named(dated, projects, located, root, options);
    troubles.push(...problemTroubles(projects, located, outcomes, root));
    const known = await knownOfMissing(located, projects, root, options);
    const own = { ...known, findings: [...findings, ...(known?.findings ?? [])] };
    troubles.push(...(options.known?.troubles ?? []));
    const report = buildReport({
      root,
      tool: options.tool,
      projects,
      loose: loose.length,
      located,
      outcomes,
      troubles: distinct(troubles),
      withReports: options.withReports,
      now: options.trust?.now ?? Date.now(),
      lists: options.known?.sources ?? [],
      ...(options.releases && { releasesAt: options.releases.now }),
      ...(await originsOf(located, projects, root, supplies, options)),
      own,
    });
    return await finished(report, readings, options);
  } finally {
    await readings.close();
    await supplies.close();
  }
}

/** With what only packages together show, and decided. */
async function finished(
  report: ScanReport,
  readings: Readings,
  { judge, decide }: ScanOptions,
): Promise<ScanReport> {
  const ask: Ask = ({ context, package: { sha256 } }, asked) =>
    readings.pickUps({ path: context.artifact, sha256 }, asked);
  const whole = await withGraphFindings(report, ask, judge);
  return decide ? await decide(whole) : whole;
}

/** Loaded where somebody wants to know. */
async function published(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  root: string,
  supplies: Supplies,
  options: ScanOptions,
): Promise<readonly Outcome[]> {
  const { releases } = options;
  if (releases === undefined) return outcomes;
  const { withReleases } = await import('./releases/index.js');
  return withReleases(outcomes, projects, root, supplies, { ...options, releases });
}

/** Loaded where there are names to look at. */
async function named(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  located: Located,
  root: string,
  options: ScanOptions,
): Promise<Named> {
  if (outcomes.length + located.missing.length === 0) return { outcomes, findings: [] };
  const { aboutNames } = await import('./names/index.js');
  return aboutNames(outcomes, projects, located, root, options);
}

/** Loaded where two commits are held against each other. */
async function originsOf(
  { needed }: Located,
  projects: readonly Project[],
  root: string,
  { locate }: Supplies,
  { standsFor, withOrigins }: ScanOptions,
): Promise<Pick<ScanReport, 'origins'>> {
  if (withOrigins !== true) return {};
  const { originsOf: tell } = await import('./origins.js');
  return { origins: tell(needed, projects, { root, locate, standsFor }) };
}

/** Packages that are not there are asked for as well: the code for it is loaded where there are both. */
async function knownOfMissing(
  located: Located,
  projects: readonly Project[],
  root: string,
  { known, judge }: ScanOptions,
): Promise<KnownOfMissing | undefined> {
  const lacking = projects.some(({ lacks = [] }) => lacks.length > 0);
  if (known === undefined || (located.missing.length === 0 && !lacking)) return undefined;
  const { knownMissing } = await import('./intel/missing.js');
  return knownMissing(located, projects, root, known, judge);
}

/** No source is asked for them: one that is none would pass unnoticed. @throws UnknownSource */
function looseTargets(
  { packages }: Discovery,
  root: string,
  supplies: Supplies,
  options: ScanOptions,
): readonly Target[] {
  if (options.sources !== undefined) supplies.of(root);
  return targetsOfFiles(packages).map((one) => fetched(one, options));
}

/** Package files count for themselves only where no project says which of them it needs. */
function standsAlone({ lockFiles, assetsFiles, projects, packagesConfigs }: Discovery): boolean {
  return lockFiles.length + assetsFiles.length + projects.length + packagesConfigs.length === 0;
}

const fetched = (target: Target, { feed }: ScanOptions): Target =>
  feed === undefined ? target : { ...target, feed };

function capped(targets: readonly Target[], path: string, troubles: Trouble[]): readonly Target[] {
  if (targets.length <= limits.scanPackages) return targets;
  troubles.push(limitTrouble(path, 'scanPackages'));
  return targets.slice(0, limits.scanPackages);
}
