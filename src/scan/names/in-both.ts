import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import {
  compareVersions,
  formatVersion,
  parseVersion,
  type PackageVersion,
} from '../../ecosystems/nuget/version.js';
import type { SourceVersions } from '../../feeds/feed-client.js';
import type { OwnFolders } from './own-folders.js';
import { Questions } from './questions.js';
import { openFor, ownFor, type ConfusionInput, type Sides, type Sourced } from './sides.js';

/** A package that is in a source of one's own and in one of others. */
export interface InBoth {
  readonly one: Sourced;
  readonly own: PackageSource;
  readonly open: PackageSource;
  readonly highestOwn: PackageVersion;
  readonly highestOpen: PackageVersion;
  /** One's own may be a copy of the other one, and nobody was asked. */
  readonly mayBeCopy: boolean;
}

/** What is known of the packages of one configuration that few know. */
export interface Compared {
  readonly both: readonly InBoth[];
  /** Packages of one's own that are copies of public ones, as mirrors have them. */
  readonly copies: ReadonlySet<Sourced>;
  /** Packages of one's own that no other source has, or may give. */
  readonly onlyOwn: ReadonlySet<Sourced>;
}

interface Comparing {
  readonly sides: Sides;
  readonly questions: Questions;
  readonly folders: OwnFolders;
}

/** `99.0.0`, `999.9`: nobody counts that far, and everybody's is below it. */
export const isMadeToWin = (version: string): boolean => /^9{2,}(\.|$)/.test(version);

/** All at once: how much a source bears is what the feed client looks after. */
export async function compare(
  sides: Sides,
  input: ConfusionInput,
  folders: OwnFolders,
): Promise<Compared> {
  const comparing = { sides, folders, questions: new Questions(sides, input) };
  const ofOwn = sides.own.flatMap((own) =>
    sides.littleKnownFrom(own).map((one) => whoElseHas(one, own, comparing)),
  );
  const taken = sides.own.length === 0 ? [] : sides.open;
  const ofOpen = taken.flatMap((open) =>
    sides.littleKnownFrom(open).map((one) => whoseElseIs(one, open, comparing)),
  );
  const answers = await Promise.all([...ofOwn, ...ofOpen]);
  return {
    both: answers.flatMap(({ both }) => both),
    copies: new Set(answers.flatMap(({ isCopy, one }) => (isCopy ? [one] : []))),
    onlyOwn: new Set(answers.flatMap(({ isOnlyOwn, one }) => (isOnlyOwn ? [one] : []))),
  };
}

interface Answer {
  readonly one: Sourced;
  readonly both: readonly InBoth[];
  readonly isCopy?: boolean;
  readonly isOnlyOwn?: boolean;
}

/** Of a package of one's own. Asked is only for what a restore asks all sources for. */
async function whoElseHas(
  one: Sourced,
  own: PackageSource,
  { sides, questions }: Comparing,
): Promise<Answer> {
  const open = openFor(one.id, sides);
  if (open.length === 0) return { one, both: [], isOnlyOwn: true };
  const found = await questions.sourcesOf(one.id);
  if (found === undefined) return { one, both: [] };
  const mine = versionsIn(found, own);
  const there = open.filter((source) => versionsIn(found, source).length > 0);
  const isMixed = sides.isMixed(own);
  const isCopy = there.some((source) => isMixed && areCopies(mine, versionsIn(found, source)));
  const both = isCopy
    ? []
    : there.flatMap((source) =>
        inBoth({ one, own, open: source }, mine, versionsIn(found, source)),
      );
  return { one, both, isCopy, isOnlyOwn: there.length === 0 };
}

/** Of a package that came from others: whoever publishes one's own name higher has it taken from there. */
async function whoseElseIs(
  one: Sourced,
  open: PackageSource,
  { sides, questions, folders }: Comparing,
): Promise<Answer> {
  const used = parseVersion(one.version);
  if (used === undefined) return { one, both: [] };
  const both: InBoth[] = [];
  for (const own of ownFor(one.id, sides)) {
    const mine =
      own.kind === 'folder'
        ? await folders.versions(one.id, own)
        : versionsIn(await questions.sourcesOf(one.id), own);
    if (mine.length === 0) continue;
    const found = await questions.sourcesOf(one.id);
    const theirs = versionsIn(found, open);
    const isMixed = sides.isMixed(own);
    if (isMixed && areCopies(mine, theirs)) continue;
    const mayBeCopy = isMixed && found === undefined && !isMadeToWin(one.version);
    both.push(...inBoth({ one, own, open }, mine, [...theirs, used], mayBeCopy));
  }
  return { one, both };
}

function inBoth(
  where: Pick<InBoth, 'one' | 'own' | 'open'>,
  mine: readonly PackageVersion[],
  theirs: readonly PackageVersion[],
  mayBeCopy = false,
): InBoth[] {
  const [highestOwn, highestOpen] = [highestOf(mine), highestOf(theirs)];
  return highestOwn && highestOpen ? [{ ...where, highestOwn, highestOpen, mayBeCopy }] : [];
}

/**
 * A mirror has nothing that the other source has not. Versions that are made to win are no reason to mirror anything:
 * whoever publishes one may have published the lower ones as well.
 */
function areCopies(mine: readonly PackageVersion[], theirs: readonly PackageVersion[]): boolean {
  const there = new Set(theirs.map(formatVersion));
  return (
    mine.length > 0 &&
    mine.every((version) => there.has(formatVersion(version))) &&
    !theirs.some((version) => isMadeToWin(formatVersion(version)))
  );
}

const versionsIn = (
  found: readonly SourceVersions[] | undefined,
  { name }: PackageSource,
): readonly PackageVersion[] => found?.find(({ source }) => source === name)?.versions ?? [];

const highestOf = (versions: readonly PackageVersion[]): PackageVersion | undefined =>
  [...versions].sort(compareVersions).at(-1);
