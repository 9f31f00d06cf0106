import type { Fact } from '../facts/fact.js';
import { FactSet } from '../facts/fact-set.js';
import type { Finding } from '../facts/finding.js';
import { findingsOf } from '../inspect/findings.js';
import { rules } from '../rules/index.js';

/** What the rules say of what surrounds a package. */
export function judgeFacts(facts: readonly Fact[], id: string): readonly Finding[] {
  return findingsOf(rules, new FactSet(facts), { id });
}
