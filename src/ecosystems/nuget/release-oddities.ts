import type { ReleaseOddity } from '../../facts/release.js';
import { isPlausible } from './protocol/instant.js';
import type { RegistrationLeaf } from './protocol/registration.js';
import { compareVersions, formatVersion } from './version.js';

/** One version among all of its id. */
export interface OwnRelease {
  readonly id: string;
  readonly own: RegistrationLeaf;
  /** In the order of versions. */
  readonly leaves: readonly RegistrationLeaf[];
  readonly previous?: RegistrationLeaf;
  /** When it was published. */
  readonly at?: number;
}

const day = 24 * 60 * 60_000;
const burst = 10;
const silence = 365;
const jump = 20;
/** From there on a first number is a year, or a date. */
const firstYear = 1990;
const unlistedVersions = 5;

/** What versions that their maker published as always seldom have; each holds nothing by itself. */
export function oddities(release: OwnRelease): ReleaseOddity[] {
  return [
    ...afterSilence(release),
    ...inBurst(release),
    ...jumped(release),
    ...placeholdersBefore(release),
    ...otherAddress(release),
    ...iconOfAnother(release),
    ...unlistedHistory(release),
  ];
}

/** Nothing for a year, and then something: accounts that nobody looks after are the ones that are taken over. */
function afterSilence({ at, leaves, own }: OwnRelease): ReleaseOddity[] {
  if (at === undefined) return [];
  const before = timesOf(leaves.filter((leaf) => leaf !== own)).filter((time) => time < at);
  if (before.length === 0) return [];
  const days = Math.floor((at - before.reduce((a, b) => Math.max(a, b))) / day);
  if (days < silence) return [];
  return [{ kind: 'after-silence', detail: `published after ${days} days without any version` }];
}

/** Automated campaigns publish many versions within hours. */
function inBurst({ at, leaves }: OwnRelease): ReleaseOddity[] {
  if (at === undefined) return [];
  const near = timesOf(leaves).filter((time) => Math.abs(time - at) < day).length;
  if (near < burst) return [];
  return [{ kind: 'burst', detail: `one of ${near} versions within a day of it` }];
}

/** 99.0.0 after 1.4.0 wins over what others have under this name. Years and dates are jumps of another kind. */
function jumped({ own, previous }: OwnRelease): ReleaseOddity[] {
  const [from, to] = [previous?.version.numbers[0], own.version.numbers[0]];
  if (previous === undefined || from === undefined || to >= firstYear || to - from < jump)
    return [];
  const versions = [previous, own].map((leaf) => formatVersion(leaf.version));
  return [{ kind: 'version-jump', detail: `${versions[1]} comes after ${versions[0]}` }];
}

/** A name that was kept with nothing in it, and is filled now. */
function placeholdersBefore({ own, leaves }: OwnRelease): ReleaseOddity[] {
  const lower = leaves.filter((leaf) => compareVersions(leaf.version, own.version) < 0);
  const isPlaceholder = ({ version: { numbers } }: RegistrationLeaf): boolean =>
    numbers[0] === 0 && numbers[1] === 0;
  if (lower.length === 0 || isPlaceholder(own) || !lower.every(isPlaceholder)) return [];
  const [first] = lower;
  const others = lower.length > 1 ? ` and ${lower.length - 1} like it` : '';
  return [
    {
      kind: 'only-placeholders-before',
      detail: `before it there is nothing but ${first ? formatVersion(first.version) : ''}${others}`,
    },
  ];
}

/** Where its project lives, by the version before and by this one: the server, and whose it is there. */
function otherAddress({ own, previous }: OwnRelease): ReleaseOddity[] {
  const before = previous?.projectUrl;
  if (before === undefined) return [];
  if (own.projectUrl === undefined)
    return [{ kind: 'other-project-address', detail: `no longer names its project (${before})` }];
  const [old, now] = [homeOf(before), homeOf(own.projectUrl)];
  if (old === undefined || now === undefined || old === now) return [];
  const detail = `its project was ${before} before, and is ${own.projectUrl} now`;
  return [{ kind: 'other-project-address', detail }];
}

/** Of servers where many have their projects, the first part of the path says whose it is. */
function homeOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const [, owner = ''] = pathname.toLowerCase().split('/');
  return `${hostname.toLowerCase().replace(/^www\./, '')}/${owner}`;
}

/** `{base}/{id}/{version}/icon`: feeds serve icons from the package that they are in. */
function iconOfAnother({ id, own }: OwnRelease): ReleaseOddity[] {
  if (own.iconUrl === undefined || !URL.canParse(own.iconUrl)) return [];
  const [name, version, of] = new URL(own.iconUrl).pathname.split('/').reverse();
  const isServed = name === 'icon' && version !== undefined && /^\d+\.\d/.test(version);
  if (!isServed || of === undefined || of.toLowerCase() === id.toLowerCase()) return [];
  return [{ kind: 'icon-of-another', detail: `its icon is the one of ${of} ${version}` }];
}

function unlistedHistory({ leaves, own }: OwnRelease): ReleaseOddity[] {
  const others = leaves.filter((leaf) => leaf !== own);
  const unlisted = others.filter(({ listed }) => !listed).length;
  if (unlisted < unlistedVersions || unlisted * 2 < others.length) return [];
  const detail = `${unlisted} of the other ${others.length} versions are unlisted`;
  return [{ kind: 'unlisted-history', detail }];
}

const timesOf = (leaves: readonly RegistrationLeaf[]): number[] =>
  leaves.flatMap(({ published }) =>
    published !== undefined && isPlausible(published) ? [published] : [],
  );
