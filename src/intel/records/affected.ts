import { within } from '../../core/limits.js';
import { readHashes } from './hashes.js';
import { itemsOf, membersOf, type Members } from './json-value.js';
import { versionText } from './package-key.js';
import {
  ecosystems,
  type AffectedPackage,
  type Ecosystem,
  type RangeEvent,
  type RecordProblem,
} from './record.js';

interface ReadAffected {
  readonly affected: readonly AffectedPackage[];
  readonly hashes: readonly string[];
  /** `severity` of packages, where the record itself has none. */
  readonly severities: readonly unknown[];
}

/** What has been read of one record so far: limits are of a whole record, not of each package in it. */
interface Tally {
  readonly problems: Set<RecordProblem>;
  versions: number;
  events: number;
}

const longestName = 300;
const longestVersion = 300;

/**
 * `affected` of a record: the packages, with versions and ranges that can be worked with.
 * @throws LimitReached `intelAffected`, `intelVersions`, `intelEvents`
 */
export function readAffected(record: Members, problems: Set<RecordProblem>): ReadAffected {
  const tally: Tally = { problems, versions: 0, events: 0 };
  const affected: AffectedPackage[] = [];
  const hashes = new Set<string>();
  const severities: unknown[] = [];
  for (const item of itemsOf(record['affected'], 'intelAffected')) {
    const members = membersOf(item);
    const named = membersOf(members?.['package']);
    const ecosystem = ecosystems.find((each) => each === named?.['ecosystem']);
    if (members === undefined || ecosystem === undefined) continue;
    const name = named?.['name'];
    if (typeof name !== 'string' || name === '' || name.length > longestName) {
      problems.add('bad-affected');
      continue;
    }
    const versions = readVersions(members['versions'], ecosystem, tally);
    const ranges = readRanges(members['ranges'], ecosystem, tally);
    const own = readHashes(members, problems);
    for (const hash of own) hashes.add(hash);
    severities.push(members['severity']);
    if (versions.length + ranges.length > 0) affected.push({ ecosystem, name, versions, ranges });
    else if (own.length === 0) problems.add('bad-affected');
  }
  return { affected, hashes: [...hashes], severities };
}

function readVersions(value: unknown, ecosystem: Ecosystem, tally: Tally): string[] {
  const items = itemsOf(value, 'intelVersions');
  within('intelVersions', (tally.versions += items.length));
  const versions = new Set<string>();
  for (const item of items) {
    const version = readVersion(item, ecosystem);
    if (version === undefined) tally.problems.add('bad-version');
    else versions.add(version);
  }
  return [...versions];
}

function readVersion(value: unknown, ecosystem: Ecosystem): string | undefined {
  if (typeof value !== 'string' || value.length > longestVersion) return undefined;
  return versionText(ecosystem, value);
}

/** Ranges of commits say nothing of a package. */
function readRanges(value: unknown, ecosystem: Ecosystem, tally: Tally): RangeEvent[][] {
  return itemsOf(value, 'intelEvents').flatMap((item) => {
    const range = membersOf(item);
    if (range === undefined || range['type'] === 'GIT') return [];
    const items = itemsOf(range['events'], 'intelEvents');
    within('intelEvents', (tally.events += items.length));
    const events = items.map((each) => readEvent(membersOf(each), ecosystem));
    const usable = events.filter((event) => event !== undefined);
    // Without one of its events, a range could mean anything.
    if (usable.length === events.length && usable.some(([kind]) => kind === 'i')) return [usable];
    tally.problems.add('bad-version');
    return [];
  });
}

const kinds = [
  ['introduced', 'i'],
  ['fixed', 'f'],
  ['last_affected', 'l'],
  ['limit', 'm'],
] as const;

/** "Only a single type is allowed in each event object"; `0` comes before, `*` after any version. */
function readEvent(event: Members | undefined, ecosystem: Ecosystem): RangeEvent | undefined {
  const given = kinds.filter(([name]) => event?.[name] !== undefined);
  const [first] = given;
  if (event === undefined || first === undefined || given.length > 1) return undefined;
  const [name, kind] = first;
  const value = event[name];
  if ((kind === 'i' && value === '0') || (kind === 'm' && value === '*')) return [kind, value];
  const version = readVersion(value, ecosystem);
  return version === undefined ? undefined : [kind, version];
}
