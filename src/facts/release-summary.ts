import type { Outdated, ReleaseSummary } from './release.js';
import { deprecationText, outdatedText, publishedText, unmaintainedText } from './release-text.js';
import type { ScannedPackage, ScanReport } from './report.js';

/** Packages of a scan of which the same is to be told, with what is told of each. */
export interface ReleaseGroup {
  readonly title: string;
  readonly packages: readonly {
    readonly purl: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** So young that few have looked at it. */
const youngDays = 7;

type Tell = (release: ReleaseSummary) => string | undefined;

const farthestFirst: readonly (Outdated | undefined)[] = ['major', 'minor', 'patch', 'prerelease'];

const groups: readonly (readonly [title: string, tell: Tell])[] = [
  [
    'Young: published within the last 7 days',
    (release) => {
      const { ageDays } = release;
      return ageDays !== undefined && ageDays < youngDays ? publishedText(release) : undefined;
    },
  ],
  ['Deprecated', ({ history }) => history?.deprecated && deprecationText(history.deprecated)],
  [
    'Unlisted',
    ({ history }) => (history?.listed === false ? 'its feed no longer shows it' : undefined),
  ],
  [
    'Unmaintained',
    ({ history }) => (history?.unmaintained ? unmaintainedText(history) : undefined),
  ],
  ['Outdated', ({ history }) => (history?.outdated ? outdatedText(history) : undefined)],
  [
    'Age not known',
    ({ published, unknown = '' }) => (published === undefined ? unknown : undefined),
  ],
];

/** What is to be told of releases; nothing where nobody asked. */
export function releaseGroups({ packages, graph }: ScanReport): readonly ReleaseGroup[] {
  const packs = packsOf(graph);
  return groups.flatMap(([title, tell]) => {
    const isTold = ({ package: { purl } }: ScannedPackage): boolean =>
      title !== 'Outdated' || !packs.has(purl.toLowerCase());
    const told = packages
      .filter(isTold)
      .flatMap(({ package: { purl, id, version }, context: { release } }) => {
        const text = release && tell(release);
        const rank = farthestFirst.indexOf(release?.history?.outdated);
        return text === undefined ? [] : [{ purl, name: `${id} ${version}`, text, rank }];
      });
    const sorted = title === 'Outdated' ? told.sort((a, b) => a.rank - b.rank) : told;
    return sorted.length > 0 ? [{ title, packages: sorted }] : [];
  });
}

/** What the SDK alone brings in: no project chooses its version, and a newer one comes with a newer SDK. */
function packsOf(graph: ScanReport['graph']): ReadonlySet<string> {
  const packs = graph.filter(({ usedBy }) => usedBy.length > 0 && usedBy.every((use) => use.ofSdk));
  return new Set(packs.map(({ purl }) => purl.toLowerCase()));
}

/** `Ages are counted to 2026-11-27 20:45 UTC. It is known when 6 of 8 packages were published.` */
export function releasesText({ releases }: ScanReport): string {
  if (releases === undefined) return '';
  const { at, known, unknown } = releases;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return `Ages are counted to ${when}. ${datesText(known, unknown)}.`;
}

function datesText(known: number, unknown: number): string {
  const packages = (count: number): string => `${count} ${count === 1 ? 'package' : 'packages'}`;
  if (known === 0) return 'It is not known when any of the packages was published';
  if (unknown === 0)
    return `It is known when ${packages(known)} ${known === 1 ? 'was' : 'were'} published`;
  return `It is known when ${known} of ${packages(known + unknown)} were published`;
}
