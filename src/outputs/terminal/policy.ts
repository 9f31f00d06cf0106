import type { Decision, NotEvaluated } from '../../facts/assessment.js';
import { changeText, factsText, reasonText } from '../../facts/policy-words.js';
import type { PolicyReason } from '../../facts/policy.js';
import { nameOfPurl } from '../../facts/scan-summary.js';
import { escaped } from './escape.js';
import { gapLines } from './scan-details.js';
import { indent, plural, type Paint, type Screen, styleFor, wrap } from './style.js';

/** Of `assay policy explain`: what is printed of it. */
export interface ExplainedPolicy {
  readonly package: { readonly purl: string };
  readonly decision: Decision;
  readonly policies: readonly {
    readonly place: string;
    readonly decides: boolean;
    readonly rules: readonly ExplainedRule[];
  }[];
  readonly reasons: readonly PolicyReason[];
  readonly waived: readonly { readonly finding: string; readonly waiver: string }[];
  readonly notEvaluated: readonly NotEvaluated[];
}

interface ExplainedRule {
  readonly name: string;
  readonly line: number;
  readonly state: 'not-concerned' | 'not-matched' | 'met' | 'waived' | 'counts';
  readonly selection?: string;
  readonly condition?: readonly {
    readonly text: string;
    readonly holds: boolean;
    readonly decides: boolean;
  }[];
  readonly requirements?: readonly {
    readonly what: string;
    readonly met: boolean;
    readonly found: string;
  }[];
  readonly exhausted?: true;
}

const meaning = { block: 'malicious', hold: 'suspicious', allow: 'clear' } as const;

/** Every rule, whether it counts and why, and what comes of all of them. */
export function renderPolicy(raw: ExplainedPolicy, screen: Screen): string {
  const explained = escaped(raw);
  const { bold, dim, verdict, heading } = styleFor(screen);
  const { decision } = explained;
  const blocks = [
    [`${verdict[meaning[decision]](decision)}  ${bold(nameOfPurl(explained.package.purl))}`],
    ...explained.policies.map(({ place, decides, rules }) => [
      heading(`${place}${decides ? '' : ' (only tightens)'}: ${plural(rules.length, 'rule')}`),
      ...indent(
        rules.flatMap((rule) => ruleLines(rule, screen, dim)),
        2,
      ),
    ]),
    [
      heading('What comes of it'),
      ...indent(
        explained.reasons.length === 0
          ? ['nothing holds or blocks it']
          : explained.reasons.flatMap((reason) => reasonLines(reason, screen, dim)),
        2,
      ),
      ...indent(
        explained.waived.map(({ finding, waiver }) => `waived: ${finding} (${waiver})`),
        2,
      ),
    ],
    ...notEvaluated(explained, screen),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function notEvaluated({ notEvaluated: gaps }: ExplainedPolicy, screen: Screen): string[][] {
  if (gaps.length === 0) return [];
  const lines = gaps.flatMap((gap) => gapLines(gap, screen));
  return [[styleFor(screen).heading('Not evaluated'), ...indent(lines, 2)]];
}

const states: Readonly<Record<ExplainedRule['state'], string>> = {
  'not-concerned': 'is about other packages',
  'not-matched': 'its condition is not true',
  met: 'what it requires is so',
  waived: 'would count, and is waived',
  counts: 'counts',
};

function ruleLines(rule: ExplainedRule, screen: Screen, dim: Paint): string[] {
  const { name, line, state, selection, exhausted } = rule;
  const why = selection === undefined ? '' : ` (${selection})`;
  const steps = exhausted ? '; its condition takes more steps than it may' : '';
  const parts = [
    ...(rule.condition ?? []).map(
      ({ text, holds, decides }) =>
        `${mark(holds)} ${text}${decides ? '' : '  (alone changes nothing)'}`,
    ),
    ...(rule.requirements ?? []).map(
      ({ what, met, found }) => `${mark(met)} requires ${what}${met ? '' : `: ${found}`}`,
    ),
  ];
  return [
    ...hung(
      `${name} (${line === 0 ? 'of the preset' : `line ${line}`}): ${states[state]}${why}${steps}`,
      screen,
    ),
    ...parts.flatMap((part) => indent(hung(part, screen), 2)).map(dim),
  ];
}

const mark = (holds: boolean): string => (holds ? 'yes' : 'no ');

function reasonLines(reason: PolicyReason, screen: Screen, dim: Paint): string[] {
  const more = [factsText(reason), changeText(reason)].filter((text) => text !== '');
  return [
    ...hung(reasonText(reason), screen),
    ...more.flatMap((text) => indent(hung(text, screen), 2)).map(dim),
  ];
}

function hung(text: string, screen: Screen): string[] {
  const [first = '', ...more] = wrap(text, screen.width - 8);
  return [first, ...indent(more, 2)];
}
