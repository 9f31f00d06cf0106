import type { Finding } from '../../facts/finding.js';
import type { KnownRecord } from '../../facts/known-record.js';
import type { ReadOptions } from '../read-targets.js';
import { shownPath } from '../shown-path.js';
import type { Located } from '../targets.js';
import type { Known } from './known.js';

export interface KnownOfMissing {
  readonly findings: readonly Finding[];
  /** By the key of the package. */
  readonly records: ReadonlyMap<string, readonly KnownRecord[]>;
}

/**
 * What is known of packages whose files are nowhere: feeds take malicious packages away, and the project asks
 * for them all the same. The evidence is the line that brings them in.
 */
export async function knownMissing(
  { missing, needed }: Located,
  root: string,
  known: Known,
  judge: ReadOptions['judge'],
): Promise<KnownOfMissing> {
  const uses = new Map(needed.map((node) => [node.key, node.uses]));
  const findings: Finding[] = [];
  const records = new Map<string, readonly KnownRecord[]>();
  for (const { wanted, key } of missing) {
    const [use] = uses.get(key) ?? [];
    const place = use?.broughtInBy ?? use;
    const line = place !== undefined && place.line > 0 && { line: place.line };
    const location = { path: place ? shownPath(root, place.file) : '', ...line };
    const facts = known.facts(wanted, location);
    if (facts.length === 0) continue;
    findings.push(...(await judge(facts, wanted.id)));
    records.set(
      key,
      facts.map(({ record }) => record),
    );
  }
  return { findings, records };
}
