import type { ConditionFact } from './harm.js';

/** What a condition asks for, in words that need no knowledge of code. */
export const conditionWords: Record<ConditionFact['asks'], string> = {
  date: 'a date',
  clock: 'the time',
  random: 'chance',
  host: "the machine's or user's name",
  environment: 'an environment variable',
  locale: 'the language or country',
  debugger: 'whether somebody debugs',
  production: 'whether it is in production',
  count: 'how often it was called',
  file: 'whether a file is there',
  remote: 'what a server answers',
  secret: 'a value that only its digest names',
  signature: 'a signature with a key of its author',
};

/** What decides, each thing once: `a date (2031-05-04), chance (7)`. */
export function decidedBy(deciding: readonly ConditionFact[]): string {
  const told = deciding.map(({ asks, constant }) =>
    constant === '' ? conditionWords[asks] : `${conditionWords[asks]} (${constant})`,
  );
  return [...new Set(told)].sort().join(', ');
}
