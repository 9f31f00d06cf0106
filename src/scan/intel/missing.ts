import type { Location } from '../../core/location.js';
import { packageUrl, type PackageIdentity } from '../../ecosystems/nuget/identity.js';
import type { GraphNode } from '../../facts/report.js';
import type { Finding } from '../../facts/finding.js';
import type { KnownRecord } from '../../facts/known-record.js';
import { formatRange } from '../../ecosystems/nuget/version-range.js';
import type { LackingPackage, Project } from '../package-lists/project.js';
import type { ReadOptions } from '../read-targets.js';
import { shownPath } from '../shown-path.js';
import type { Located } from '../targets.js';
import type { Known } from './known.js';

export interface KnownOfMissing {
  readonly findings: readonly Finding[];
  /** By the key of the package. */
  readonly records: ReadonlyMap<string, readonly KnownRecord[]>;
  /** Nodes for packages of which no version was found, in the version that is known. */
  readonly lacking: readonly GraphNode[];
}

/**
 * What is known of packages whose files are nowhere: feeds take malicious packages away, and the project asks
 * for them all the same. The evidence is the line that brings them in. Of those of which no version was found, the
 * versions are asked for that the project would take.
 */
export async function knownMissing(
  { missing, needed }: Located,
  projects: readonly Project[],
  root: string,
  known: Known,
  judge: ReadOptions['judge'],
): Promise<KnownOfMissing> {
  const uses = new Map(needed.map((node) => [node.key, node.uses]));
  const findings: Finding[] = [];
  const lacking: GraphNode[] = [];
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
  for (const { id, project, range, file, line } of lackingOf(projects, missing)) {
    const location = { path: shownPath(root, file), ...(line > 0 && { line }) };
    const facts = known.factsIn(id, range, location);
    const [fact] = facts;
    if (fact === undefined) continue;
    findings.push(...(await judge(facts, id)));
    const told = facts.map(({ record }) => record);
    lacking.push(nodeOf(fact.package, told, { ...location, project: shownPath(root, project) }));
  }
  return { findings, records, lacking };
}

/** What a branch that brings it in is told by. Where no line asks for it, another package does. */
function nodeOf(
  asked: PackageIdentity,
  known: readonly KnownRecord[],
  { project, path: file, line = 0 }: Location & { readonly project: string },
): GraphNode {
  const purl = packageUrl(asked);
  const relation = line > 0 ? 'direct' : 'transitive';
  const use = { project, source: 'project', relation, file, line } as const;
  return { purl, known, usedBy: [{ ...use, path: [purl], targetFrameworks: [] }] };
}

/** Each once, however many projects ask for it, and those that were looked for by their version not again. */
function lackingOf(projects: readonly Project[], missing: Located['missing']): LackingPackage[] {
  const told = new Set(missing.map(({ wanted }) => wanted.id.toLowerCase()));
  const lacking = projects.flatMap(({ lacks = [] }) => lacks);
  const distinct = new Map(
    lacking.map((one) => [`${one.id.toLowerCase()} ${formatRange(one.range)}`, one]),
  );
  return [...distinct.values()].filter(({ id }) => !told.has(id.toLowerCase()));
}
