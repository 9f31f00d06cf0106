import { groupBy } from '../../core/group.js';
import { describeLocation } from '../../core/location.js';
import type { Evidence, Finding } from '../../facts/finding.js';
import { nameOfPurl } from '../../facts/scan-summary.js';
import { besideFlows } from '../../facts/flow-words.js';
import { renderFlows, type ToldFlows } from './flows.js';
import { foremost } from './rows.js';
import { cut, indent, type Screen, styleFor, wrap } from './style.js';

/** Evidence lines shown for one finding; the JSON has them all. */
const shownEvidence = 6;

/** One finding of an escaped report: what, where, the evidence, and the command that explains more. */
export function renderFinding(
  finding: Finding,
  screen: Screen,
  told: ToldFlows = new Map(),
): string[] {
  const style = styleFor(screen);
  const [first = '', ...title] = wrap(finding.title, screen.width - finding.level.length - 2);
  const frameworks = finding.targetFrameworks.join(', ');
  const evidence = besideFlows(finding);
  return [
    `${style.level[finding.level](finding.level)}  ${style.bold(first)}`,
    ...indent(title.map(style.bold), 2),
    ...(frameworks ? [style.dim(cut(`  in ${frameworks}`, screen))] : []),
    ...indent(wrap(finding.message, screen.width - 4), 2),
    ...(finding.holds ? ['  It holds the package: --hold-vulnerable asks for that.'] : []),
    ...indent(renderFlows(finding, screen, told), 2),
    ...indent(
      placesOf(shownOf(evidence)).flatMap((place) => renderPlace(place, screen)),
      2,
    ),
    ...more(evidence, style.dim),
    ...mended(finding, screen),
    ...indent(techniques(finding, screen).map(style.dim), 2),
    style.dim(`  more: assay explain ${finding.rule}`),
  ];
}

/** To be copied, and so neither wrapped nor coloured; cut where the terminal ends. */
function mended({ mending = [] }: Finding, screen: Screen): string[] {
  if (mending.length === 0) return [];
  return [
    '  these lines would mend it:',
    ...indent(
      mending.map((line) => cut(line, screen, 4)),
      4,
    ),
  ];
}

function techniques({ attack, level }: Finding, screen: Screen): string[] {
  return attack.length > 0 && level !== 'note'
    ? wrap(`MITRE ATT&CK: ${attack.join(', ')}`, screen.width - 2)
    : [];
}

/** One piece for each thing that is shown before a second one for any of them. */
function shownOf(evidence: readonly Evidence[]): readonly Evidence[] {
  const turns = new Map<Evidence, number>();
  for (const group of groupBy(evidence, (e) => e.shows).values())
    for (const [turn, e] of group.entries()) turns.set(e, turn);
  return foremost(evidence, (e) => turns.get(e) ?? 0, shownEvidence);
}

/** Pieces that follow each other and lie at one place, which is then named once. */
function placesOf(evidence: readonly Evidence[]): Evidence[][] {
  const places: Evidence[][] = [];
  for (const each of evidence) {
    const before = places.at(-1);
    const last = before?.at(-1);
    if (last && whereOf(last) === whereOf(each)) before?.push(each);
    else places.push([each]);
  }
  return places;
}

function whereOf({ location, package: purl }: Evidence): string {
  const place = describeLocation(location);
  return purl === undefined ? place : `${nameOfPurl(purl)}: ${place}`;
}

function renderPlace(place: readonly Evidence[], screen: Screen): string[] {
  const where = place[0] ? whereOf(place[0]) : '';
  const [first = '', ...others] = wrap(where, screen.width - 7);
  const head = [`${styleFor(screen).dim('at')} ${first}`, ...indent(others, 3)];
  return [
    ...head,
    ...indent(
      place.flatMap((each) => renderEvidence(each, screen)),
      3,
    ),
  ];
}

function renderEvidence(evidence: Evidence, screen: Screen): string[] {
  const shows = wrap(evidence.shows, screen.width - 8);
  const said = evidence.excerpt === evidence.shows ? undefined : evidence.excerpt;
  const text = said ? cut(said, screen, 8) : '';
  return [...shows, ...(text ? [styleFor(screen).dim(text)] : [])];
}

function more(evidence: readonly Evidence[], dim: (text: string) => string): string[] {
  const rest = evidence.length - shownEvidence;
  return rest > 0 ? [dim(`  and ${rest} more places`)] : [];
}
