import { decidedByRule, type PolicyAccount } from '../../facts/policy.js';
import type { ScannedPackage } from '../../facts/report.js';
import { explainPolicyCommand } from '../../facts/next-command.js';
import { nameOf, newReasons } from '../../facts/scan-summary.js';
import {
  changeText,
  factsText,
  idleText,
  reasonText,
  waivedTexts,
} from '../../facts/policy-words.js';
import { rest } from './rows.js';
import type { Selection } from './scan-selection.js';
import { indent, type Screen, type Style, styleFor, wrap } from './style.js';

const shownReasons = 6;
const shownWaivers = 20;

/** Why a policy holds or blocks a package, on which facts, and what would change that. */
export function policyLines(
  scanned: ScannedPackage,
  { report, known }: Pick<Selection, 'report' | 'known'>,
  screen: Screen,
): string[] {
  const { policy } = scanned;
  if (policy === undefined) return [];
  const isHeld = newReasons(policy, known).some(decidedByRule);
  const command = explainPolicyCommand(report, scanned);
  return [
    ...accountLines(policy, known, screen),
    ...(isHeld ? hung(`more: ${command}`, screen).map(styleFor(screen).dim) : []),
  ];
}

/** The same of what an account says, whatever it is about. */
export function accountLines(
  account: PolicyAccount,
  known: ReadonlySet<string>,
  screen: Screen,
): string[] {
  const { dim } = styleFor(screen);
  const reasons = newReasons(account, known);
  const kept = reasons.slice(0, shownReasons);
  const told = kept.flatMap((reason) => [
    ...hung(reasonText(reason), screen),
    ...[factsText(reason), changeText(reason)]
      .filter((text) => text !== '')
      .flatMap((text) => indent(hung(text, { ...screen, width: screen.width - 2 }), 2))
      .map(dim),
  ]);
  return [
    ...told,
    ...rest(reasons.length - kept.length, screen),
    ...waivedTexts({ policy: account })
      .flatMap((text) => hung(text, screen))
      .map(dim),
  ];
}

/** What is let pass because somebody answers for it; of what is held all the same, it stands there. */
export function countedWaivers(
  { report, held }: Selection,
  screen: Screen,
  style: Style,
): string[] {
  const isHeld = new Set(held);
  const lines = report.packages
    .filter((p) => !isHeld.has(p))
    .flatMap((p) =>
      waivedTexts(p).map(
        (text) => `${nameOf(p)} ${p.package.version}: ${text.replace(/^waived: /, '')}`,
      ),
    );
  if (lines.length === 0) return [];
  const kept = lines.slice(0, shownWaivers);
  return [
    style.heading('Let pass by waivers'),
    ...indent(
      [...kept.flatMap((text) => hung(text, screen)), ...rest(lines.length - kept.length, screen)],
      2,
    ),
  ];
}

/** Waivers that do nothing: whoever answered for something has to look again. */
export function idleWaivers({ report }: Selection, screen: Screen, style: Style): string[] {
  const idle = report.policy?.waivers.idle ?? [];
  if (idle.length === 0) return [];
  const kept = idle.slice(0, shownWaivers);
  const lines = kept.flatMap((waiver) => hung(idleText(waiver), screen));
  return [
    style.heading('Waivers that do nothing'),
    ...indent([...lines, ...rest(idle.length - kept.length, screen)], 2),
  ];
}

function hung(text: string, screen: Screen): string[] {
  const [first = '', ...more] = wrap(text, screen.width - 4);
  return [first, ...indent(more, 2)];
}
