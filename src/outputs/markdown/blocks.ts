import { countVerdicts, nameOfPurl, newPart, ownText, worstOf } from '../../facts/scan-summary.js';
import { idleText, letPass, policyTexts, standingOf } from '../../facts/policy-words.js';
import { endOfLifeRemarks } from '../../facts/end-of-life.js';
import { gapAdvice } from '../../facts/next-command.js';
import { otherVersionTexts } from '../../facts/other-versions.js';
import { countHeld, countStandings } from '../../facts/standing.js';
import { code, element, table } from './html.js';
import { decidedByRule, type PolicySummary } from '../../facts/policy.js';
import type { Block, Page } from './index.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The answer, in a heading: nothing of a package stands in it. */
export function headBlock(page: Page): Block {
  const { report } = page;
  const { own, gaps } = page.holding;
  const held = page.held.map((scanned) => newPart(scanned, page.known));
  const packages = count(report.packages.length, 'package');
  const fresh = report.baseline ? 'new ' : '';
  if (held.length + own.length + gaps.length === 0) {
    const passed = countVerdicts(letPass(report)).map(({ verdict, count: n }) => `${n} ${verdict}`);
    if (passed.length === 0) return [`## ✅ Assay: nothing ${fresh}is held in ${packages}`];
    const what = passed.join(', ');
    return [`## ❔ Assay: nothing ${fresh}is held in ${packages}; a policy lets pass ${what}`];
  }
  const told = countHeld(held).map(({ what, count: n }) => `${n} ${fresh}${what}`);
  const parts = [
    ...(told.length > 0 ? [`${told.join(', ')} of ${packages}`] : []),
    ...ownText(own),
    ...(gaps.length > 0 ? [`${count(gaps.length, 'thing')} not evaluated`] : []),
  ];
  const verdict = standingOf(report, worstOf(held, own, gaps.length));
  return [`## ${signs[verdict]} Assay: ${parts.join(', ')}`, '', advice[verdict]];
}

const signs = { malicious: '🛑', suspicious: '⚠️', incomplete: '❔', clear: '❔' } as const;

const advice = {
  malicious: '**Blocked. Do not restore, build or open what uses it.**',
  suspicious: '**Held. Look at it before anything is built with it.**',
  incomplete:
    '**Held.** Nothing worse was found in what was read; what was not read may hide anything.',
  clear: '**Held.**',
} as const;

/** What the scan itself could not evaluate, as far as there is room. */
export function gapsBlock({ gaps }: Page, room: number): Block {
  if (gaps.length === 0) return [];
  const rows = gaps.map(({ path, line, reason }) => {
    const place = path.startsWith('pkg:') ? nameOfPurl(path) : path;
    return [place ? code(`${place}${line ? `:${line}` : ''}`) : '', code(reason)];
  });
  let kept = 0;
  for (let left = room; kept < rows.length; kept++) {
    left -= Buffer.byteLength((rows[kept] ?? []).join('')) + 30;
    if (left < 0) break;
  }
  const more = rows.length - kept;
  return [
    '### Not evaluated',
    '',
    ...table(['What', 'Why'], rows.slice(0, kept)),
    ...(more > 0 ? [element('p', `and ${more} more, for which there is no room here`)] : []),
  ];
}

/** All that was looked at, known or new. */
export function countsBlock({ report }: Page): Block {
  const projects = new Set(
    report.projects.filter(({ source }) => source !== 'folder').map(({ path }) => path),
  );
  const scope = [
    ...(projects.size > 0 ? [count(projects.size, 'project')] : []),
    count(report.packages.length, 'package'),
  ].join(', ');
  const counts = [
    ...countStandings(report.packages).map(({ text }) => text),
    ...(report.notEvaluated.length > 0 ? [`${report.notEvaluated.length} not evaluated`] : []),
  ].join(', ');
  const lists = report.projects.filter(({ packages }) => packages > 0);
  const resolved = lists.filter(({ graph }) => graph === 'resolved').length;
  const { baseline } = report;
  return [
    '<p>',
    `${scope}: ${counts || 'nothing to read'}.`,
    ...(resolved > 0
      ? [
          `<br>${resolved} of ${count(lists.length, 'package list')} resolved by Assay, without an up-to-date lock file: a restore may take other versions.`,
        ]
      : []),
    ...otherVersionTexts(report).map((text) => `<br>${code(text)}`),
    ...endOfLifeRemarks(report).map(({ text }) => `<br>${code(text)}`),
    ...(baseline
      ? [
          `<br>Held against ${code(baseline.source)}: ${baseline.known.length} known before and not shown, ${baseline.gone} gone.`,
        ]
      : []),
    ...(report.policy ? policyLines(report.policy) : []),
    `<br>Assay ${code(report.tool.version)}, rules ${code(report.tool.rulesDigest.slice(0, 12))}`,
    '</p>',
  ];
}

const shownWaivers = 10;

/** By what was decided, and which waivers do nothing. */
export function policyLines(policy: PolicySummary): string[] {
  const { idle } = policy.waivers;
  const more = idle.length - shownWaivers;
  return [
    ...policyTexts(policy),
    ...idle.slice(0, shownWaivers).map((one) => `Waiver that does nothing: ${idleText(one)}`),
    ...(more > 0 ? [`and ${more} more waivers that do nothing`] : []),
  ].map((text) => `<br>${code(text)}`);
}

/** What to do now, in the order in which it helps. */
export function nextBlock({ held, holding: { own, gaps } }: Page): Block {
  if (held.length + own.length + gaps.length === 0) return [];
  const steps = [
    ...(held.length + own.length > 0
      ? [
          `${code('assay explain <rule>')} says why a rule exists, which honest packages look like it, and what to do.`,
          `${code('assay inspect <package>')} shows a package whole: what it runs by itself, and what that reaches.`,
        ]
      : []),
    ...(gaps.length > 0
      ? [
          'Make readable what was not evaluated (restore, mend, give access), and scan again.',
          ...gapAdvice(gaps).map((text) => code(text)),
        ]
      : []),
    ...(held.some(({ policy }) => policy?.reasons.some(decidedByRule))
      ? [
          `${code('assay policy explain <package>')} says of every rule of the policy whether it counts, and what would change that.`,
        ]
      : []),
    'A package that is held is no verdict on its authors: look at the evidence.',
  ];
  return ['### How to go on', '', element('ul', steps.map((step) => element('li', step)).join(''))];
}
