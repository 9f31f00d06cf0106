import type { FactShown } from '../facts/policy.js';
import type { FactValue, Subject } from './fact-model.js';
import { factGroups } from './facts/index.js';

/** All that can be said of one package: what every rule goes by. */
export type Facts = {
  readonly [K in keyof typeof factGroups]: (typeof factGroups)[K]['usual'];
};

export function factsOf(subject: Subject): Facts {
  const groups = Object.entries(factGroups).map(([name, group]) => [name, group.of(subject)]);
  return Object.fromEntries(groups) as Facts;
}

/** As an honest package without anything in it has them. */
export function usualFacts(): Facts {
  const groups = Object.entries(factGroups).map(([name, group]) => [name, group.usual]);
  return Object.fromEntries(groups) as Facts;
}

const shownCharacters = 160;

/** A value as JSON, cut where it is long. */
export function shownValue(value: FactValue): string {
  const text = JSON.stringify(value);
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

/** Of a list of records, what the first of their fields says: of findings, their rules. */
export function shownFact(name: string, value: FactValue): FactShown {
  // No fact is below zero: that says that nobody knows.
  if (value === -1) return { name, value: 'not known' };
  const [first] = Array.isArray(value) ? (value as readonly FactValue[]) : [];
  if (typeof first !== 'object' || Array.isArray(first)) return { name, value: shownValue(value) };
  const [field = ''] = Object.keys(first);
  const records = value as readonly Readonly<Record<string, FactValue>>[];
  const values = [...new Set(records.map((record) => record[field] ?? ''))];
  return { name: `${name}[].${field}`, value: shownValue(values) };
}
