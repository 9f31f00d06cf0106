import { groupBy } from '../../core/group.js';
import { describeLocation } from '../../core/location.js';
import { capabilities, type Capability } from '../../facts/capability.js';
import { phases, type Phase } from '../../facts/entry-point.js';
import type { EntryPoint, InspectReport, ReachSummary } from '../../facts/report.js';
import { byAttention } from './attention.js';
import { shortApi } from '../../facts/api-words.js';
import { enough, foremost, rest } from './rows.js';
import { cut, indent, plural, type Screen, styleFor, wrap } from './style.js';

/** Entry points shown of one phase, those that reach something first. */
const shownEntryPoints = 6;
/** Of what one entry point reaches. */
const shownReaches = 6;
/** Calls shown of a way: how it begins, and how it ends. */
const shownSteps = 4;

/** What runs in each phase, in the order in which a package comes to it, and what it reaches. */
export function timeline(report: InspectReport, screen: Screen): string[] {
  const style = styleFor(screen);
  const byPhase = groupBy(report.entryPoints, (e) => e.phase);
  return (Object.keys(phases) as Phase[]).flatMap((phase) => {
    const body = [
      ...entryPointLines((byPhase.get(phase) ?? []).filter(isWorthALine), screen),
      ...(phase === 'call' ? callerLines(report, screen) : []),
    ];
    return body.length > 0 ? [style.bold(phases[phase]), ...indent(body, 2)] : [];
  });
}

/** Nearly every type has a static constructor. */
const isWorthALine = ({ phase, reaches }: EntryPoint): boolean =>
  phase !== 'first-use' || reaches.length > 0;

function entryPointLines(entryPoints: readonly EntryPoint[], screen: Screen): string[] {
  const most = enough(entryPoints.length, shownEntryPoints);
  const shown = foremost(entryPoints, weight, most);
  return [
    ...shown.flatMap((entryPoint) => entryPointLine(entryPoint, screen)),
    ...rest(entryPoints.length - shown.length, screen),
  ];
}

/** Smallest first. */
const weight = ({ byItself, reaches }: EntryPoint): number =>
  -(Number(byItself) + 2 * Math.min(100, reaches.length));

function entryPointLine(entryPoint: EntryPoint, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const { condition, reaches, surface, targetFrameworks } = entryPoint;
  const [first = '', ...others] = wrap(whatAndWhen(entryPoint), screen.width - 8);
  const frameworks = targetFrameworks.filter((framework) => framework !== 'any');
  const details = [
    placeOf(entryPoint),
    frameworks.length > 0 ? `in ${frameworks.join(', ')}` : '',
    condition ? `if ${condition}` : '',
    surface === 'native-load' && reaches.length > 0
      ? 'what the file can call; how much of it runs on load cannot be told'
      : '',
  ].filter(Boolean);
  return [
    first,
    ...indent(others, 4),
    ...indent(
      details.map((text) => dim(cut(text, screen, 8))),
      2,
    ),
    ...indent(reachLines(entryPoint, screen), 2),
  ];
}

/** The heading of these phases says already when, and that it is not by itself. */
function whatAndWhen({ name, count, when, phase, byItself }: EntryPoint): string {
  const counted = count > 1 ? `${count} ${name}` : name;
  if (phase === 'first-use') return counted;
  return `${counted}, ${when}${byItself || phase === 'tool' ? '' : ' (not by itself)'}`;
}

/** Where it stands; of many the file, and nothing where the name says as much. */
function placeOf({ name, count, location }: EntryPoint): string {
  const place = count > 1 ? location.path : describeLocation(location);
  return place === name ? '' : place;
}

function reachLines({ reaches, count }: EntryPoint, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const kinds = [...groupBy(reaches, (r) => r.capability ?? r.kind)].toSorted(byKind);
  const most = enough(kinds.length, shownReaches);
  const shown = kinds.slice(0, most).flatMap(([, group]) => {
    const [nearest] = group.toSorted((a, b) => a.steps.length - b.steps.length);
    const texts = [...new Set(group.map((r) => shortApi(r.text)))].join(', ');
    const way = wayOf(nearest as ReachSummary, count > 1);
    return [
      cut(`→ ${whatOf(nearest as ReachSummary)}: ${texts}`, screen, 8),
      ...(way ? [dim(cut(`  ${way}`, screen, 8))] : []),
    ];
  });
  return [...shown, ...rest(kinds.length - most, screen)];
}

type Kind = [string, readonly ReachSummary[]];

function byKind([a]: Kind, [b]: Kind): number {
  return byAttention(a as Capability, b as Capability);
}

const named: { readonly [K in ReachSummary['kind']]: string } = {
  'api-call': 'calls',
  path: 'names a place on disk',
  endpoint: 'names an address',
  'environment-variable': 'names a variable that holds a secret',
  'embedded-key': 'holds a key of its own',
};

function whatOf({ kind, capability }: ReachSummary): string {
  return capability ? capabilities[capability] : named[kind];
}

/** Where one entry stands for many, also which of them does it itself. */
function wayOf({ steps }: ReachSummary, isOneOfMany: boolean): string {
  const members = steps.map((step) => step.sourceMember);
  const distinct = members.filter((member, i) => member !== members[i - 1]).map(shortApi);
  const [only = ''] = distinct;
  if (distinct.length <= 1) return only && isOneOfMany ? `in ${only}` : '';
  const left = distinct.length - shownSteps;
  const kept =
    left > 0 ? [...distinct.slice(0, 2), `${left} more`, ...distinct.slice(-2)] : distinct;
  return `by ${kept.join(' → ')}`;
}

/** What nothing of the package starts, but what the consumer's own calls come to. */
function callerLines(report: InspectReport, screen: Screen): string[] {
  const told = report.behaviours.filter((b) => b.startedBy.consumer > 0);
  if (told.length === 0) return [];
  const sorted = told.toSorted((a, b) => byAttention(a.capability, b.capability));
  const words = sorted.map(
    (b) => `${capabilities[b.capability]} (${plural(b.startedBy.consumer, 'call')})`,
  );
  const text = `public members lead to code that ${words.join(', ')}`;
  const [first = '', ...others] = wrap(text, screen.width - 8);
  return [first, ...indent(others, 4)];
}
