import { scoreV3 } from './v3.js';
import { scoreV4 } from './v4.js';

export interface Score {
  /** Of CVSS: 3, 3.1 or 4. */
  readonly version: number;
  /** 0 to 10, with one decimal place. */
  readonly score: number;
}

/**
 * The score of a vector string of CVSS 3.0, 3.1 or 4.0; undefined for what is none. Of 3.x the base score; of
 * 4.0 the score of all metrics that are given, as its specification has it.
 */
export function scoreVector(vector: string): Score | undefined {
  if (known.has(vector)) return known.get(vector);
  const score = scored(vector);
  if (known.size < mostKnown) known.set(vector, score);
  return score;
}

/** A hundred thousand records have a few thousand vectors between them. */
const known = new Map<string, Score | undefined>();
const mostKnown = 10_000;

function scored(vector: string): Score | undefined {
  const match = /^CVSS:(3\.0|3\.1|4\.0)\/(.+)$/.exec(vector.trim());
  const [, version = '', metrics = ''] = match ?? [];
  if (match === null) return undefined;
  const score = version === '4.0' ? scoreV4(metrics) : scoreV3(metrics);
  return score === undefined ? undefined : { version: Number(version), score };
}
