import type { Alarm, Evidence, Finding, Rule } from '../facts/finding.js';
import type { FactSet } from '../facts/fact-set.js';
import { fingerprintOf, inTurn } from '../facts/fingerprint.js';
import { fileRole } from '../ecosystems/nuget/file-role.js';
import { noAccounts, type FlowAccounts } from './account/flow-accounts.js';
import { groupBy } from '../core/group.js';
import { memberOf, sinksOf } from './sinks.js';
import { withoutToldTwice } from './told-twice.js';

/** Pieces of evidence kept of one finding: more of the same prove nothing more. */
const keptEvidence = 100;

/** The package that the facts are of: fingerprints leave its version out. */
export interface Subject {
  readonly id: string;
}

/**
 * Runs the rules; alarms of one rule that differ in the framework alone become one finding. Alarms
 * that are equal in everything a fingerprint is made of and say different things stay apart.
 */
export function findingsOf(
  rules: readonly Rule[],
  facts: FactSet,
  subject: Subject,
  flows: FlowAccounts = noAccounts,
): Finding[] {
  const merged = new Map<string, Finding>();
  const said = rules.flatMap((rule) => rule.check(facts).map((alarm) => ({ rule, alarm })));
  for (const [rule, alarms] of groupBy(withoutToldTwice(said), (each) => each.rule)) {
    const turns = new Map<string, Map<string, number>>();
    for (const { alarm } of alarms) {
      const finding = toFinding(rule, alarm, subject, flows);
      const fingerprint = inTurn(finding.fingerprint, turnOf(finding, turns));
      const key = `${fingerprint} ${finding.level}`;
      const known = merged.get(key);
      merged.set(key, known ? join(known, finding) : { ...finding, fingerprint });
    }
  }
  return [...merged.values()].sort(byWorst);
}

/** Which one of several in one framework it is, by what it says; 0 for the first. */
function turnOf(finding: Finding, turns: Map<string, Map<string, number>>): number {
  const key = [finding.fingerprint, finding.level, ...finding.targetFrameworks].join(' ');
  const told = turns.get(key) ?? new Map<string, number>();
  turns.set(key, told);
  const said = JSON.stringify([finding.message, finding.evidence]);
  const turn = told.get(said) ?? told.size;
  told.set(said, turn);
  return turn;
}

function toFinding(rule: Rule, alarm: Alarm, subject: Subject, flows: FlowAccounts): Finding {
  const place = placeOf(alarm);
  const { evidence, level, message } = alarm;
  return {
    rule: rule.id,
    title: alarm.title ?? rule.title,
    level,
    severity: alarm.severity ?? rule.severity,
    confidence: rule.confidence,
    basis: rule.basis,
    message,
    attack: rule.attack,
    ...(rule.chain === undefined ? {} : { chain: rule.chain }),
    ...(alarm.holds && { holds: alarm.holds }),
    ...(alarm.mending && { mending: alarm.mending }),
    evidence: evidence.flatMap(toEvidence).slice(0, keptEvidence),
    flows: flows.of(alarm),
    targetFrameworks: place.targetFramework ? [place.targetFramework] : [],
    fingerprint: fingerprintOf([
      rule.id,
      subject.id.toLowerCase(),
      place.path,
      alarm.subject ?? '',
      memberOf(evidence[0]?.fact),
      ...sinksOf(evidence),
    ]),
  };
}

/** Of a flow, where it begins and where it ends: the steps between are told with the flow. */
function toEvidence({ fact, shows }: Alarm['evidence'][number]): Evidence[] {
  const here = { location: fact.location, excerpt: fact.excerpt ?? '', shows };
  if (fact.kind !== 'flow') return [here];
  const { location, text } = fact.source;
  return [{ location, excerpt: text, shows: 'begins here' }, here];
}

/** The path of the first piece of evidence, with `*` where the framework's folder stands. */
export function placeOf(alarm: Alarm): { path: string; targetFramework: string | undefined } {
  const path = alarm.evidence[0]?.fact.location.path ?? '';
  const { targetFramework } = fileRole(path.split('!/')[0] ?? '');
  if (!targetFramework) return { path, targetFramework: undefined };
  const neutral = path.split('/').map((part) => (part === targetFramework ? '*' : part));
  return { path: neutral.join('/'), targetFramework };
}

function join(a: Finding, b: Finding): Finding {
  const frameworks = new Set([...a.targetFrameworks, ...b.targetFrameworks]);
  return { ...a, targetFrameworks: [...frameworks].sort() };
}

const order = { malicious: 0, suspicious: 1, note: 2 } as const;
const severities = { critical: 0, high: 1, medium: 2, low: 3 } as const;

function byWorst(a: Finding, b: Finding): number {
  return (
    order[a.level] - order[b.level] ||
    severities[a.severity] - severities[b.severity] ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
