import type { Deprecation, Outdated, ReleaseHistory, ReleaseSummary } from './release.js';

/** What is known of when a package was published, in words for people: outputs share them. */

/** Lines for the card of one package: age, versions, deprecation, what is odd. Plain text, not escaped. */
export function releaseLines(release: ReleaseSummary): readonly string[] {
  const { history } = release;
  return [
    publishedText(release),
    ...(history ? [versionsText(history)] : []),
    ...(history?.deprecated ? [deprecationText(history.deprecated)] : []),
    ...(history?.listed === false ? ['unlisted: its feed no longer shows it in searches'] : []),
    ...(history?.unmaintained ? [unmaintainedText(history)] : []),
    ...(history ? newDependenciesText(history) : []),
    ...(history?.oddities ?? []).map(({ detail }) => `odd: ${detail}`),
  ];
}

const sources = {
  registration: '',
  catalog: ', by the catalog of its feed',
  signature: ' or before, by the time-stamp of its repository',
} as const;

/** `published on 2023-03-08 (3 years ago)` */
export function publishedText({ published, by, ageDays, unknown }: ReleaseSummary): string {
  if (published === undefined)
    return `nobody knows when it was published: ${unknown ?? 'nobody was asked'}`;
  const age = ageDays === undefined ? '' : `, ${ageText(ageDays)}`;
  const silent = by === 'signature' && unknown !== undefined ? `; ${unknown}` : '';
  return `published on ${published.slice(0, 10)}${by ? sources[by] : ''}${age}${silent}`;
}

const year = 365;

export function ageText(days: number): string {
  if (days < 1) return 'less than a day ago';
  if (days < 2 * 30) return `${count(days, 'day')} ago`;
  if (days < 2 * year) return `${count(Math.floor(days / 30), 'month')} ago`;
  return `${count(Math.floor(days / year), 'year')} ago`;
}

/** Under a heading that says whose they are: a package, and not its newest version, is behind. */
const newer: Readonly<Record<Outdated, string>> = {
  major: 'a newer major version is there',
  minor: 'newer minor versions are there',
  patch: 'newer patches are there',
  prerelease: 'newer pre-releases are there',
};

/** `version 12 of …` */
export function versionsText(history: ReleaseHistory): string {
  const { feed, askedDays, versions, unlisted, first, partial } = history;
  const hidden = unlisted > 0 ? `, ${unlisted} of them unlisted` : '';
  const least = partial === undefined ? '' : 'at least ';
  const since = first?.published ? `, the first on ${first.published.slice(0, 10)}` : '';
  const latest = latestText(history);
  const why = partial === undefined ? '' : ` (not all were read: ${partial})`;
  const stale = askedDays === undefined ? '' : `; so said ${feed} ${ageText(askedDays)}`;
  return `${least}${count(versions, 'version')}${hidden}${since}${latest}${why}${stale}`;
}

function latestText({ latest, outdated }: ReleaseHistory): string {
  if (latest === undefined) return '';
  if (outdated === undefined) return '; none is newer';
  return `; ${outdatedText({ latest, outdated })}`;
}

/** `a newer major version is there: 14.0.1` */
export function outdatedText({
  latest,
  outdated,
}: Pick<ReleaseHistory, 'latest' | 'outdated'>): string {
  return outdated === undefined ? '' : `${newer[outdated]}: ${latest?.version ?? ''}`;
}

/** What the words of the feed mean (NuGet server API, "Package deprecation"). */
const reasons: Readonly<Record<string, string>> = {
  Legacy: 'no longer maintained',
  CriticalBugs: 'has critical bugs',
  Other: 'for other reasons',
};

/** `deprecated: no longer maintained; use Azure.Storage.Blobs instead: “…”` */
export function deprecationText({ reasons: words, message, alternate }: Deprecation): string {
  const why = words.map((word) => reasons[word] ?? word).join(', ');
  const range = alternate && alternate.range !== '*' ? ` ${alternate.range}` : '';
  const instead = alternate ? `; use ${alternate.id}${range} instead` : '';
  return `deprecated by its maker: ${why}${instead}${message ? `; “${message}”` : ''}`;
}

export function unmaintainedText({ newest, idleDays = 0 }: ReleaseHistory): string {
  const when = newest?.published?.slice(0, 10) ?? '';
  return `unmaintained: no version since ${newest?.version ?? ''} on ${when}, ${ageText(idleDays)}`;
}

const shownIds = 5;

function newDependenciesText({ newDependencies, previous }: ReleaseHistory): string[] {
  if (newDependencies.length === 0) return [];
  const shown = newDependencies.slice(0, shownIds);
  const more = newDependencies.length - shown.length;
  const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [`needs what ${previous?.version ?? 'the version before'} did not: ${all}`];
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
