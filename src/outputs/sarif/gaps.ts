import type { NotEvaluated } from '../../facts/assessment.js';
import type { ScannedPackage } from '../../facts/report.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import {
  nameOf,
  nameOfPurl,
  type PackageUsage,
  usagesOf,
  verdictOf,
} from '../../facts/scan-summary.js';
import { fileLocation, packageLocation, usageLocation } from './locations.js';
import type { Location, Notification, Result } from './model.js';
import { fingerprints, numbered, primary, type ResultContext, usageText } from './results.js';
import { notEvaluated } from './rules.js';
import { code, plain } from './text.js';

const shownGaps = 40;
const mostNotifications = 1000;

/** What could not be evaluated, each package and each gap of the scan once. */
export function gapResults(context: ResultContext): Result[] {
  const { report } = context;
  const usages = usagesOf(report);
  return [
    ...report.packages
      .filter(({ assessment }) => assessment.notEvaluated.length > 0)
      .map((scanned) => packageGaps(context, scanned, usages.get(scanned.package.purl) ?? [])),
    ...report.notEvaluated.map((gap) => scanGap(context, gap, usages.get(gap.path) ?? [])),
  ];
}

/** A note where something worse is told of the package already. */
function packageGaps(
  context: ResultContext,
  scanned: ScannedPackage,
  uses: readonly PackageUsage[],
): Result {
  const { artifacts } = context;
  const gaps = scanned.assessment.notEvaluated;
  const [use, ...others] = uses;
  const name = `${nameOf(scanned)} ${scanned.package.version}`.trim();
  const [first] = gaps;
  const more = gaps.length > 1 ? ` And ${gaps.length - 1} more.` : '';
  const fingerprint = first ? gapFingerprint(first, scanned.package.purl) : '';
  return {
    ...rule(context),
    level: verdictOf(scanned) === 'incomplete' ? 'warning' : 'note',
    message: {
      text: `${plain(name)} could not be read whole: ${first ? gapText(first) : ''}.${more}`,
      markdown: [
        `${code(name)} could not be read whole`,
        gaps.slice(0, shownGaps).map(gapLine).join('\n'),
      ].join('\n\n'),
    },
    locations: [primary(artifacts, scanned, use)],
    ...numbered([
      ...others
        .slice(0, shownGaps)
        .map((other) => usageLocation(artifacts, other, { text: usageText(scanned, other) })),
      ...gaps
        .slice(0, shownGaps)
        .map((gap) => packageLocation(artifacts, scanned, gap, { text: plain(gap.reason) })),
    ]),
    ...fingerprints(context, fingerprint, use?.project),
    ...state(
      context,
      gaps.map((gap) => gapFingerprint(gap, scanned.package.purl)),
    ),
    properties: {
      purl: plain(scanned.package.purl),
      verdict: verdictOf(scanned),
      decision: scanned.decision,
      codes: [...new Set(gaps.map(({ code }) => code))].slice(0, shownGaps).map(plain),
    },
  };
}

/** Known where all of it was there before. */
function state({ stateOf }: ResultContext, all: readonly string[]): Pick<Result, 'baselineState'> {
  const states = all.map(stateOf);
  return states.find(({ baselineState }) => baselineState === 'new') ?? states[0] ?? stateOf('');
}

function scanGap(context: ResultContext, gap: NotEvaluated, uses: readonly PackageUsage[]): Result {
  const { artifacts } = context;
  const [location, ...others] = gapLocations(context, gap, uses);
  return {
    ...rule(context),
    level: 'warning',
    message: { text: `Not evaluated: ${gapText(gap)}.`, markdown: gapLine(gap).slice(2) },
    locations: [location ?? fileLocation(artifacts, '.', undefined)],
    ...numbered(others.slice(0, shownGaps)),
    ...fingerprints(context, gapFingerprint(gap), uses[0]?.project),
    ...context.stateOf(gapFingerprint(gap)),
    properties: { codes: [plain(gap.code)] },
  };
}

/** A package that could not be had is told where it is asked for. */
function gapLocations(
  { artifacts, report }: ResultContext,
  { path, line }: NotEvaluated,
  uses: readonly PackageUsage[],
): Location[] {
  if (uses.length > 0) return uses.map((use) => usageLocation(artifacts, use));
  const isFile = path !== '' && !path.startsWith('pkg:');
  return [fileLocation(artifacts, isFile ? path : (report.projects[0]?.path ?? '.'), line)];
}

function rule({ ruleIndex }: ResultContext): Pick<Result, 'ruleId' | 'ruleIndex'> {
  return { ruleId: notEvaluated, ruleIndex: ruleIndex(notEvaluated) };
}

function gapText({ path, reason, line }: NotEvaluated): string {
  const place = path.startsWith('pkg:') ? nameOfPurl(path) : path;
  return place ? `${plain(place)}${line ? `:${line}` : ''}: ${plain(reason)}` : plain(reason);
}

function gapLine({ path, reason, line }: NotEvaluated): string {
  const place = path.startsWith('pkg:') ? nameOfPurl(path) : `${path}${line ? `:${line}` : ''}`;
  return place ? `- ${code(place)}: ${code(reason)}` : `- ${code(reason)}`;
}

/** The same for whoever looks at how the run went: each gap, those of packages too. */
export function gapNotifications({ report, artifacts }: ResultContext): Notification[] {
  const usages = usagesOf(report);
  const all = [
    ...report.packages.flatMap((scanned) =>
      scanned.assessment.notEvaluated.map((gap) => ({ gap, of: `${nameOf(scanned)}: ` })),
    ),
    ...report.notEvaluated.map((gap) => ({ gap, of: '' })),
  ];
  return all.slice(0, mostNotifications).map(({ gap, of }) => {
    const use = usages.get(gap.path)?.[0];
    const isFile = of === '' && gap.path !== '' && !gap.path.startsWith('pkg:');
    return {
      descriptor: { id: notEvaluated, index: 0 },
      level: gap.code === 'bug' ? 'error' : 'warning',
      message: { text: `${plain(of)}${gapText(gap)}` },
      ...(use && { locations: [usageLocation(artifacts, use)] }),
      ...(isFile && { locations: [fileLocation(artifacts, gap.path, gap.line)] }),
    };
  });
}
