import type { Outdated, ReleaseHistory, ReleaseOddityKind } from '../../../facts/release.js';
import type { DependencySummary } from '../../../facts/report.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

export interface ReleaseFacts {
  readonly known: boolean;
  readonly published: string;
  readonly by: string;
  readonly ageHours: number;
  readonly ageDays: number;
  readonly why: string;
  readonly answered: boolean;
  readonly listed: boolean;
  readonly deprecated: boolean;
  readonly deprecationReasons: readonly string[];
  readonly alternate: string;
  readonly versions: number;
  readonly unlistedVersions: number;
  readonly latest: string;
  readonly outdated: string;
  readonly unmaintained: boolean;
  readonly idleDays: number;
  readonly idAgeDays: number;
  readonly previous: string;
  readonly newDependencies: readonly string[];
  readonly unevenDependencies: readonly string[];
  readonly oddities: readonly string[];
}

/** Why nobody knows, where no feed was asked. */
export const unasked = 'nobody asked';

/** What nobody knows is -1 or empty: no package passes for old because its feed is silent. */
export const fact: FactGroup<ReleaseFacts> = {
  says: 'When it was published, and what its feed says of its versions (docs/releases.md). A policy that names them makes a scan ask. What is not known is -1, empty or false.',
  fields: {
    known: { type: 'bool', says: 'it is known when it was published' },
    published: { type: 'string', says: 'when, as `2026-01-31T12:00:00.000Z`; then or before' },
    by: {
      type: 'string',
      says: 'who says so: `registration`, `catalog` or `signature` (of a trusted repository)',
      among: ['registration', 'catalog', 'signature', ''],
    },
    ageHours: { type: 'int', says: 'whole hours from then to the scan; -1 where not known' },
    ageDays: { type: 'int', says: 'whole days from then to the scan; -1 where not known' },
    why: { type: 'string', says: 'why no feed says when' },
    answered: { type: 'bool', says: 'a feed told its versions: what follows is known' },
    listed: { type: 'bool', says: 'the feed shows this version in searches' },
    deprecated: { type: 'bool', says: 'its maker says that nobody should use this version' },
    deprecationReasons: {
      type: { list: 'string' },
      says: '`Legacy`, `CriticalBugs`, `Other`, or words of the feed',
    },
    alternate: { type: 'string', says: 'the id that its maker names in its place' },
    versions: { type: 'int', says: 'versions of the id, unlisted ones too' },
    unlistedVersions: { type: 'int', says: 'how many of them are unlisted' },
    latest: { type: 'string', says: 'the highest that is listed', versions: true },
    outdated: {
      type: 'string',
      says: 'how far this one is behind it: `major`, `minor`, `patch`, `prerelease`; empty where it is not',
      among: wordsOf<Outdated | ''>({ major: 1, minor: 1, patch: 1, prerelease: 1, '': 1 }),
    },
    unmaintained: { type: 'bool', says: 'no version of the id was published for three years' },
    idleDays: { type: 'int', says: 'whole days since the id got its last version' },
    idAgeDays: { type: 'int', says: 'whole days since the id got its first version' },
    previous: { type: 'string', says: 'the next lower version', versions: true },
    newDependencies: {
      type: { list: 'string' },
      says: 'ids that this version needs and the one before does not',
    },
    unevenDependencies: {
      type: { list: 'string' },
      says: 'ids that it needs for some frameworks and not for others, by its own manifest',
    },
    oddities: {
      type: { list: 'string' },
      says: 'what is odd about how it came to be published',
      among: wordsOf<ReleaseOddityKind>({
        'after-silence': 1,
        burst: 1,
        'icon-of-another': 1,
        'only-empty-before': 1,
        'only-placeholders-before': 1,
        'other-project-address': 1,
        'time-moved': 1,
        'unlisted-history': 1,
        'version-jump': 1,
      }),
    },
  },
  of: ({ scanned: { context, dependencies } }) => {
    const {
      published,
      by = '',
      ageHours = -1,
      ageDays = -1,
      unknown,
      history,
    } = context.release ?? {};
    return {
      known: published !== undefined,
      published: published ?? '',
      by,
      ageHours,
      ageDays,
      why: unknown ?? (context.release ? '' : unasked),
      ...ofHistory(history),
      unevenDependencies: uneven(dependencies),
    };
  },
  usual: {
    known: true,
    published: '2020-01-01T00:00:00.000Z',
    by: 'registration',
    ageHours: 24_000,
    ageDays: 1_000,
    why: '',
    answered: true,
    listed: true,
    deprecated: false,
    deprecationReasons: [],
    alternate: '',
    versions: 10,
    unlistedVersions: 0,
    latest: '1.0.0',
    outdated: '',
    unmaintained: false,
    idleDays: 100,
    idAgeDays: 2_000,
    previous: '0.9.0',
    newDependencies: [],
    unevenDependencies: [],
    oddities: [],
  },
};

type OfHistory = Omit<
  ReleaseFacts,
  'known' | 'published' | 'by' | 'ageHours' | 'ageDays' | 'why' | 'unevenDependencies'
>;

const silent: OfHistory = {
  answered: false,
  listed: false,
  deprecated: false,
  deprecationReasons: [],
  alternate: '',
  versions: -1,
  unlistedVersions: -1,
  latest: '',
  outdated: '',
  unmaintained: false,
  idleDays: -1,
  idAgeDays: -1,
  previous: '',
  newDependencies: [],
  oddities: [],
};

function ofHistory(history: ReleaseHistory | undefined): OfHistory {
  if (history === undefined) return silent;
  const { deprecated, latest, previous, idleDays = -1, idDays = -1, outdated = '' } = history;
  return {
    answered: true,
    listed: history.listed === true,
    deprecated: deprecated !== undefined,
    deprecationReasons: deprecated?.reasons ?? [],
    alternate: deprecated?.alternate?.id ?? '',
    versions: history.versions,
    unlistedVersions: history.unlisted,
    latest: latest?.version ?? '',
    outdated,
    unmaintained: history.unmaintained === true,
    idleDays,
    idAgeDays: idDays,
    previous: previous?.version ?? '',
    newDependencies: history.newDependencies,
    oddities: [...new Set(history.oddities.map(({ kind }) => kind))].sort(),
  };
}

/** A dependency that only one framework gets is easily overlooked. */
function uneven(dependencies: readonly DependencySummary[]): readonly string[] {
  const frameworks = new Set(dependencies.map(({ targetFramework }) => targetFramework));
  const byId = new Map<string, { readonly id: string; readonly of: Set<string> }>();
  for (const { id, targetFramework } of dependencies) {
    const known = byId.get(id.toLowerCase()) ?? { id, of: new Set<string>() };
    known.of.add(targetFramework);
    byId.set(id.toLowerCase(), known);
  }
  return [...byId.values()]
    .filter(({ of }) => of.size < frameworks.size)
    .map(({ id }) => id)
    .sort();
}
