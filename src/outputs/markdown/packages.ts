import { describeLocation } from '../../core/location.js';
import { isHolding } from '../../facts/assessment.js';
import type { Finding } from '../../facts/finding.js';
import type { FlowAccount } from '../../facts/flow-account.js';
import { flowLines } from '../../facts/flow-lines.js';
import { besideFlows } from '../../facts/flow-words.js';
import type { ScannedPackage } from '../../facts/report.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import {
  allFindings,
  nameOf,
  nameOfPurl,
  type PackageUsage,
  wayTo,
} from '../../facts/scan-summary.js';
import { holdingRecords, isAdvisory } from '../../facts/known-summary.js';
import { holdingText } from '../../facts/known-text.js';
import {
  changeText,
  reasonsOf,
  reasonText,
  waivedFingerprints,
  waivedTexts,
} from '../../facts/policy-words.js';
import { standingOfPackage } from '../../facts/standing.js';
import { usageGroups } from '../../facts/usage-groups.js';
import { decidedByRule } from '../../facts/policy.js';
import { code, element, preformatted, table, words } from './html.js';
import type { Block, Page } from './index.js';

const shownUsages = 3;
const shownFindings = 3;
const shownPlaces = 3;
const shownSteps = 8;
/** In the details, where there is room. */
const allUsages = 20;
const allFindingsShown = 20;
const shownEvidence = 12;
const shownFlows = 4;
const shownGaps = 20;
const shownMending = 60;

/** A row for each package that is held, as far as there is room for them. */
export function packagesBlock(page: Page, room: number): Block {
  if (page.held.length === 0) return [];
  const header = ['Verdict', 'Package', 'Brought in by', 'Why'];
  const rows = page.held.map((scanned) => row(page, scanned));
  const sizes = rows.map((cells) => Buffer.byteLength(cells.join('')) + 60);
  let kept = 0;
  for (let left = room; kept < rows.length; kept++) {
    left -= sizes[kept] ?? 0;
    if (left < 0) break;
  }
  const more = rows.length - kept;
  return [
    ...table(header, rows.slice(0, kept)),
    ...(more > 0 ? [element('p', `and ${more} more, for which there is no room here`)] : []),
  ];
}

function row({ usages, known }: Page, scanned: ScannedPackage): string[] {
  const uses = usages.get(scanned.package.purl) ?? [];
  const findings = fresh(scanned, known);
  const why = findings
    .slice(0, shownFindings)
    .map(({ title, rule }) => `${words(title)} (${code(rule)})`);
  const moreWhy = findings.length - why.length;
  const rules = reasonsOf(scanned, known)
    .filter(decidedByRule)
    .map((one) => code(reasonText(one)));
  const unread = scanned.assessment.notEvaluated.length > 0 ? ['not all of it could be read'] : [];
  return [
    element('b', standingOfPackage(scanned)),
    code(label(scanned)),
    waysOf(scanned, uses, shownUsages).join('<br>'),
    [
      ...rules,
      ...vulnerabilities(scanned, known),
      ...why,
      ...(moreWhy > 0 ? [`and ${moreWhy} more`] : []),
      ...unread,
    ].join('<br>'),
  ];
}

const label = (scanned: ScannedPackage): string =>
  `${nameOf(scanned)} ${scanned.package.version}`.trim();

const fresh = (scanned: ScannedPackage, known: ReadonlySet<string>): Finding[] =>
  allFindings(scanned).filter(
    (finding) =>
      isHolding(finding) &&
      !isAdvisory(finding) &&
      !known.has(finding.fingerprint) &&
      !waivedFingerprints(scanned).has(finding.fingerprint),
  );

function waysOf(scanned: ScannedPackage, uses: readonly PackageUsage[], most: number): string[] {
  // Where it lies on the machine that read it, concerns nobody who reads this.
  if (uses.length === 0) return [code(scanned.context.artifact.split(/[\\/]/).at(-1) ?? '')];
  const groups = usageGroups(uses);
  const told = groups.slice(0, most).map(({ use, places }) => {
    const lines = places
      .filter(({ file, line }) => line > 0 && file)
      .slice(0, shownPlaces)
      .map(({ file, line }) => code(`${file}:${line}`));
    return `${use.relation}: ${way(scanned, use)}${lines.length > 0 ? ` (${lines.join(', ')})` : ''}`;
  });
  const more = groups.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])];
}

function way(scanned: ScannedPackage, use: PackageUsage): string {
  const steps = wayTo(scanned.package.purl, use);
  const left = steps.length - shownSteps;
  const kept = left > 0 ? [...steps.slice(0, shownSteps - 1), '…', ...steps.slice(-1)] : steps;
  return kept.map((step) => code(step)).join(' → ');
}

/** Everything of one package, folded away. */
export function detailsBlock({ usages, known }: Page, scanned: ScannedPackage): Block {
  const uses = usages.get(scanned.package.purl) ?? [];
  const findings = fresh(scanned, known);
  const more = findings.length - allFindingsShown;
  return [
    '<details>',
    element('summary', `${element('b', standingOfPackage(scanned))} ${code(label(scanned))}`),
    list(waysOf(scanned, uses, allUsages)),
    ...policyLines(scanned, known),
    ...vulnerabilityLines(scanned, known),
    ...findings.slice(0, allFindingsShown).flatMap(findingLines),
    ...(more > 0 ? [element('p', `and ${more} more findings`)] : []),
    ...gapLines(scanned, known),
    '</details>',
  ];
}

const vulnerabilities = (scanned: ScannedPackage, known: ReadonlySet<string>): string[] => {
  const records = holdingRecords(scanned, known);
  return records.length > 0 ? [code(holdingText(records), 800)] : [];
};

/** What lists know of it and holds it: all of it stands in the table of vulnerabilities. */
function vulnerabilityLines(scanned: ScannedPackage, known: ReadonlySet<string>): string[] {
  const more = `Why, and what to do: ${code('assay explain known-vulnerability')}`;
  return vulnerabilities(scanned, known).map((text) => element('p', `${text}<br>${more}`));
}

/** Why a policy holds it, what would change that, and who answers for what. */
function policyLines(scanned: ScannedPackage, known: ReadonlySet<string>): string[] {
  const reasons = reasonsOf(scanned, known).map(
    (reason) => `${code(reasonText(reason))}<br>${code(changeText(reason))}`,
  );
  const items = [...reasons, ...waivedTexts(scanned).map((text) => code(text))];
  return items.length > 0 ? [list(items.slice(0, allFindingsShown))] : [];
}

/** What is wrong with the repository itself: its evidence lies there. */
export function ownBlock(finding: Finding): Block {
  const summary = `${element('b', finding.level)} ${words(finding.title)}`;
  return ['<details>', element('summary', summary), ...findingLines(finding), '</details>'];
}

export function findingLines(finding: Finding): string[] {
  const { title, level, message, rule, targetFrameworks, attack, flows } = finding;
  const evidence = besideFlows(finding);
  const frameworks = targetFrameworks.length > 0 ? ` (${code(targetFrameworks.join(', '))})` : '';
  const pieces = evidence
    .slice(0, shownEvidence)
    .map(({ shows, excerpt, location, package: purl }) => {
      const said = excerpt && excerpt !== shows ? `: ${code(excerpt)}` : '';
      const of = purl === undefined ? '' : `${code(nameOfPurl(purl))} `;
      return `${words(shows)}${said}<br>at ${of}${code(describeLocation(location))}`;
    });
  const more = evidence.length - pieces.length;
  return [
    element('p', `${level}: ${element('b', words(title))}${frameworks}<br>${code(message)}`),
    ...flows.slice(0, shownFlows).map((flow, at) => flowList(flow, flows.slice(0, at))),
    ...(flows.length > shownFlows
      ? [element('p', `and ${flows.length - shownFlows} more ways`)]
      : []),
    list([...pieces, ...(more > 0 ? [`and ${more} more places`] : [])]),
    ...mended(finding),
    element(
      'p',
      `Why, look-alikes, what to do: ${code(`assay explain ${rule}`)}${techniques(attack)}`,
    ),
  ];
}

function mended({ mending = [] }: Finding): string[] {
  if (mending.length === 0) return [];
  const more = mending.length - shownMending;
  return [
    element('p', 'These lines would mend it:'),
    preformatted([
      ...mending.slice(0, shownMending),
      ...(more > 0 ? [`and ${more} more lines`] : []),
    ]),
  ];
}

const techniques = (attack: readonly string[]): string =>
  attack.length > 0 ? `<br>MITRE ATT&amp;CK: ${attack.map((id) => code(id)).join(', ')}` : '';

/** A flow, one line for each step; a place is named where it is another one than before. */
function flowList(flow: FlowAccount, before: readonly FlowAccount[]): string {
  let place = '';
  const items = flowLines(flow, before).map(({ label, text, location, member, package: purl }) => {
    const path = location?.path ?? '';
    const file = purl ? `${nameOfPurl(purl)}: ${path}` : path;
    const here = [file, member ?? location?.member ?? ''].filter(Boolean).join(' ');
    const isNew = here !== '' && here !== place;
    if (isNew) place = here;
    return `${label && `${words(label)} `}${code(text)}${isNew ? `<br>at ${code(here)}` : ''}`;
  });
  return list(items);
}

function gapLines(scanned: ScannedPackage, known: ReadonlySet<string>): string[] {
  const gaps = scanned.assessment.notEvaluated.filter(
    (gap) => !known.has(gapFingerprint(gap, scanned.package.purl)),
  );
  if (gaps.length === 0) return [];
  const told = gaps
    .slice(0, shownGaps)
    .map(({ path, reason }) => `${path ? `${code(path)}: ` : ''}${code(reason)}`);
  const more = gaps.length - told.length;
  return [element('p', 'Not read:'), list([...told, ...(more > 0 ? [`and ${more} more`] : [])])];
}

const list = (items: readonly string[]): string =>
  items.length > 0 ? element('ul', items.map((item) => element('li', item)).join('')) : '';
