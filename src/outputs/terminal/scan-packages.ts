import { groupBy } from '../../core/group.js';
import type { RunSummary, ScannedPackage } from '../../facts/report.js';
import { nameOf, verdictOf } from '../../facts/scan-summary.js';
import { nounOf } from './answer.js';
import { byAttention } from './attention.js';
import { enough, foremost } from './rows.js';
import type { ScanView, Selection } from './scan-selection.js';
import { rowWidth, type Screen, type Style } from './style.js';
import { table } from './table.js';

/** Clear packages shown in the table, those that start something by themselves before others. */
const clearShown = 12;
const canShown = 5;

export function packagesTable(
  { listed, held, report: { policy } }: Selection,
  screen: Screen,
  style: Style,
  view: ScanView,
): string[] {
  const isHeld = ({ decision }: ScannedPackage): boolean => decision !== 'allow';
  const passing = listed.filter((p) => verdictOf(p) === 'clear' && !isHeld(p));
  const most = view.all ? passing.length : clearShown;
  const told = new Set(foremost(passing, restlessness, most));
  // What is held comes first, also where what was found is clear.
  const others = listed.filter((p) => !isHeld(p) && (told.has(p) || verdictOf(p) !== 'clear'));
  const shown = [...held, ...others];
  const hidden = passing.length - told.size;
  if (shown.length === 0) return [];
  const decides = policy !== undefined || held.some((p) => verdictOf(p) === 'clear');
  const header = [
    ...(decides ? [{ title: 'decision' }] : []),
    { title: 'verdict' },
    // A log is searched for names.
    { title: 'package', ...(screen.whole ? {} : { most: 48 }), middle: true },
    { title: 'version', ...(screen.whole ? {} : { most: 20 }) },
    { title: 'runs by itself', ...(screen.whole ? {} : { most: 34 }), dispensable: true },
    { title: 'can', flexible: 12, dispensable: true },
  ];
  const rows = shown.map((p) => {
    const verdict = verdictOf(p);
    return [
      ...(decides ? [{ text: p.decision, paint: style.verdict[meaning[p.decision]] }] : []),
      { text: verdict, paint: style.verdict[verdict] },
      { text: nameOf(p) },
      { text: p.package.version },
      { text: runsByItself(p) },
      { text: can(p, screen), paint: style.dim },
    ];
  });
  const lines = table(header, rows, rowWidth(screen), style.dim);
  // Where the screen has no room for the column, there is nothing to explain.
  const marked =
    lines.some((line) => line.includes('!')) &&
    shown.some((p) => p.behaviours.some((b) => b.startedBy.itself > 0));
  return [
    ...lines,
    ...(hidden > 0 ? [style.dim(`and ${hidden} more clear packages (--all)`)] : []),
    ...(marked ? [style.dim('! is done by what runs by itself')] : []),
  ];
}

/** Decisions are in the colours of what they are without a policy. */
const meaning = { block: 'malicious', hold: 'suspicious', allow: 'clear' } as const;

/** Smallest first: what does the most by itself, then what runs the most by itself. */
function restlessness(one: ScannedPackage): number {
  const does = one.behaviours.filter((b) => b.startedBy.itself > 0).length;
  return -(1000 * does + Math.min(999, ownRuns(one).length));
}

/** What runs by itself in the projects of the scan: build files for other frameworks are not imported. */
function ownRuns({ runs, idleRuns = [] }: ScannedPackage): RunSummary[] {
  const kindOf = ({ phase, surface, byItself }: RunSummary): string =>
    `${phase} ${surface} ${byItself}`;
  const idle = new Map(idleRuns.map((run) => [kindOf(run), run.count]));
  return runs
    .map((run) => ({ ...run, count: run.count - (idle.get(kindOf(run)) ?? 0) }))
    .filter(({ byItself, count }) => byItself && count > 0);
}

/** `2 targets, 14 analyzers` */
function runsByItself(one: ScannedPackage): string {
  const own = groupBy(ownRuns(one), (run) => run.surface);
  const counted = [...own].map(([surface, group]) =>
    nounOf(
      surface,
      group.reduce((sum, run) => sum + run.count, 0),
    ),
  );
  return counted.join(', ') || '-';
}

/** What it does by itself comes first, marked; then what it does when it is used. */
function can({ behaviours }: ScannedPackage, { whole }: Screen): string {
  const sorted = behaviours.toSorted((a, b) => byAttention(a.capability, b.capability));
  const own = sorted.filter((b) => b.startedBy.itself > 0).map((b) => `${b.capability}!`);
  const used = sorted.filter((b) => b.startedBy.itself === 0).map((b) => b.capability);
  const all = [...own, ...used];
  // Where nothing is cut, as in a pipe, one package would make the table as wide as all that it can do.
  const most = whole ? enough(all.length, canShown) : all.length;
  const more = all.length - most;
  return [...all.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(', ') || '-';
}
