export interface Metric {
  /** Their letters, as in `NALP`; names of more letters apart. */
  readonly values: readonly string[];
  readonly mandatory: boolean;
}

/** Letters of the values of each metric, mandatory ones first: `{ AV: 'NALP' }`. */
export function metricsOf(
  mandatory: Readonly<Record<string, string>>,
  optional: Readonly<Record<string, string>>,
): ReadonlyMap<string, Metric> {
  const toMetrics = (from: Readonly<Record<string, string>>, must: boolean): [string, Metric][] =>
    Object.entries(from).map(([name, letters]) => [
      name,
      { values: letters.includes(' ') ? letters.split(' ') : [...letters], mandatory: must },
    ]);
  return new Map([...toMetrics(mandatory, true), ...toMetrics(optional, false)]);
}

/**
 * The metrics of a vector string behind its prefix (CVSS 3.1 section 6, CVSS 4.0 section 7): each at most once,
 * the mandatory ones there, in any order. Undefined for what is none.
 */
export function readMetrics(
  text: string,
  known: ReadonlyMap<string, Metric>,
): ReadonlyMap<string, string> | undefined {
  const given = new Map<string, string>();
  for (const part of text.split('/')) {
    const [name = '', value = '', ...rest] = part.split(':');
    const metric = known.get(name);
    if (rest.length > 0 || given.has(name) || !metric?.values.includes(value)) return undefined;
    given.set(name, value);
  }
  const isWhole = [...known].every(([name, { mandatory }]) => !mandatory || given.has(name));
  return isWhole ? given : undefined;
}
