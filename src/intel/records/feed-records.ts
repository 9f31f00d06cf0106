import type {
  FeedVulnerability,
  VulnerabilityEntries,
} from '../../ecosystems/nuget/protocol/vulnerabilities.js';
import { versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import type { VersionRange } from '../../ecosystems/nuget/version-range.js';
import { groupBy } from '../../core/group.js';
import type { KnownSeverity } from '../../facts/known-record.js';
import { limits } from '../../core/limits.js';
import type { AffectedPackage, IntelRecord, RangeEvent } from './record.js';

/**
 * The advisories of a feed as records. All pages count together, as for the client: an update adds to the
 * base. Of one advisory that is told with several severities the worst counts.
 */
export function feedRecords(pages: readonly VulnerabilityEntries[]): IntelRecord[] {
  const entries = pages.flatMap((page) => page.entries);
  return [...groupBy(entries, ({ url }) => advisoryId(url))].map(([id, group]) =>
    recordOf(id, group),
  );
}

const mostReferences = 20;

function recordOf(id: string, group: readonly FeedVulnerability[]): IntelRecord {
  const worst = group.reduce((most, { severity }) => Math.max(most, rankOf(severity)), -1);
  const addresses = new Set(group.map(({ url }) => url.href.slice(0, limits.intelTextCharacters)));
  return {
    text: {
      id,
      kind: 'vulnerability',
      aliases: [],
      summary: '',
      severity: severities[worst] ?? 'unknown',
      published: '',
      modified: '',
      references: [...addresses].slice(0, mostReferences),
    },
    affected: affectedOf(group),
    hashes: [],
  };
}

const severities: readonly KnownSeverity[] = ['low', 'medium', 'high', 'critical'];

/** "0: low, 1: moderate, 2: high, 3: critical"; a client takes anything else for unknown. */
const rankOf = (severity: number | undefined): number =>
  severity !== undefined && severities[severity] !== undefined ? severity : -1;

const known = /^(?:GHSA(?:-[0-9a-z]{4}){3}|CVE-\d{4}-\d{4,19})$/i;

/** The name by which other lists know it, where the address ends in one; else the address. */
function advisoryId({ href, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  if (!known.test(last)) return href.slice(0, limits.intelTextCharacters);
  const [kind = '', ...rest] = last.split('-');
  return [kind.toUpperCase(), ...rest.map((part) => part.toLowerCase())].join('-');
}

function affectedOf(group: readonly FeedVulnerability[]): AffectedPackage[] {
  return [...groupBy(group, ({ id }) => id.toLowerCase())].map(([, own]) => ({
    ecosystem: 'NuGet',
    name: own[0]?.id ?? '',
    versions: [],
    ranges: own.map(({ range }) => eventsOf(range)),
  }));
}

/** What NuGet's interval notation says, in events; the version that ends it, itself not in it, is fixed. */
function eventsOf({ min, minInclusive, max, maxInclusive }: VersionRange): RangeEvent[] {
  const begin: RangeEvent =
    min === undefined ? ['i', '0'] : [minInclusive ? 'i' : 'a', versionKey(min)];
  return max === undefined ? [begin] : [begin, [maxInclusive ? 'l' : 'f', versionKey(max)]];
}
