import type { Rule } from '../../facts/finding.js';
import { indent, type Screen, styleFor, wrap } from './style.js';

/** The whole page of one rule. */
export function renderRule(rule: Rule, screen: Screen): string {
  const style = styleFor(screen);
  const part = (title: string, text: string): string[] =>
    text ? ['', style.heading(title), ...indent(wrap(text, screen.width - 2), 2)] : [];
  const lines = [
    style.bold(rule.title),
    `${rule.id}  ${style.level[rule.level](rule.level)}, severity ${rule.severity}, confidence ${rule.confidence}`,
    ...part('Why it matters', rule.why),
    ...part('Honest packages that look alike', rule.lookAlikes),
    ...part('What to do', rule.advice),
    ...part('MITRE ATT&CK', rule.attack.join(', ')),
    ...(rule.references.length
      ? ['', style.heading('References'), ...indent([...rule.references], 2)]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** All rules with their titles. */
export function renderRules(rules: readonly Rule[], screen: Screen): string {
  const style = styleFor(screen);
  const lines = rules.flatMap((rule) => [
    `${style.bold(rule.id)}  ${style.level[rule.level](rule.level)}`,
    ...indent(wrap(rule.title, screen.width - 2), 2),
  ]);
  return `${lines.join('\n')}\n`;
}
