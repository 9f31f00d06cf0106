import type { Fact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { Alarm, Rule } from '../../src/facts/finding.js';

/**
 * An alarm in a form that two runs can be compared by, whatever the order of the facts and wherever
 * in the archive its entries lie.
 */
function said(alarm: Alarm): string {
  const evidence = alarm.evidence.map(({ fact, shows }) => {
    const { offset: _, ...location } = fact.location;
    return JSON.stringify([shows, { ...fact, location }]).replace(/ at \d+/g, '');
  });
  return JSON.stringify([alarm.level, alarm.message, alarm.subject, evidence.sort()]);
}

export function alarmsOf(rule: Rule, facts: readonly Fact[]): readonly Alarm[] {
  return rule.check(new FactSet(facts));
}

export function allSaid(rule: Rule, facts: readonly Fact[]): string[] {
  return alarmsOf(rule, facts).map(said).sort();
}

/** The links an alarm rests on: the pieces of evidence that show the same thing are one link. */
export function linksOf(alarm: Alarm): Map<string, Set<Fact>> {
  const links = new Map<string, Set<Fact>>();
  for (const { fact, shows } of alarm.evidence) {
    const link = links.get(shows) ?? new Set();
    links.set(shows, link.add(fact));
  }
  return links;
}

/** Whether anything is still said in the same words and as loudly. */
export function stands(rule: Rule, facts: readonly Fact[], alarm: Alarm): boolean {
  return alarmsOf(rule, facts).some(
    (other) =>
      other.level === alarm.level &&
      other.message === alarm.message &&
      other.subject === alarm.subject,
  );
}
