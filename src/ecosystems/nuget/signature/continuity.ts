import type { Continuity, SignerChange } from '../../../facts/continuity.js';
import { compareVersions, parseVersion } from '../version.js';
import { isSameSigner, type CertifiedName } from './same-signer.js';
import type { VersionSigners } from './signers.js';

/** So many versions before have to have had it, for its end to mean something. */
const enoughVersions = 2;

/**
 * Holds who stands behind a version against who stood behind the versions before it.
 * @param others versions of the same id that are known, in any order
 * @returns `undefined` where none before it is known
 */
export function continuityOf(
  current: VersionSigners,
  others: readonly VersionSigners[],
): Continuity | undefined {
  const earlier = sameLine(current, before(current.version, others));
  const [previous] = earlier;
  if (previous === undefined) return undefined;
  const changes = [
    ...authorChange(current, previous, earlier),
    ...repositoryChange(current, previous),
    ...ownerChange(current, previous, earlier),
  ];
  return { previous: previous.version, earlier: earlier.length, changes };
}

/** The highest first, each version once. */
function before(version: string, others: readonly VersionSigners[]): VersionSigners[] {
  const own = parseVersion(version);
  if (own === undefined) return [];
  const parsed = others.flatMap((one) => {
    const at = parseVersion(one.version);
    return at !== undefined && compareVersions(at, own) < 0 ? [{ one, at }] : [];
  });
  const sorted = parsed.sort((a, b) => compareVersions(b.at, a.at));
  const distinct = sorted.filter(({ at }, index) => {
    const higher = sorted[index - 1]?.at;
    return higher === undefined || compareVersions(higher, at) !== 0;
  });
  return distinct.map(({ one }) => one);
}

/**
 * Anybody can make a package of any id and put it where it is seen. What a repository signed it had under that id,
 * published by its owners there: where there are such versions, only they count.
 */
function sameLine(
  { repository }: VersionSigners,
  earlier: readonly VersionSigners[],
): readonly VersionSigners[] {
  const signed = earlier.filter((one) => one.repository !== undefined);
  const same = signed.filter((one) => isSameRepository(repository, one.repository));
  return [same, signed, earlier].find((list) => list.length > 0) ?? [];
}

function isSameRepository(
  one: VersionSigners['repository'],
  other: VersionSigners['repository'],
): boolean {
  if (one === undefined || other === undefined) return false;
  return one.serviceIndex === other.serviceIndex && isSameSigner(one, other);
}

function authorChange(
  { author }: VersionSigners,
  previous: VersionSigners,
  earlier: readonly VersionSigners[],
): SignerChange[] {
  const was = previous.author;
  if (author === undefined) {
    if (was === undefined) return [];
    const all = earlier.every((one) => one.author !== undefined);
    return [change('author-stopped', was, undefined, all && earlier.length >= enoughVersions)];
  }
  const known = earlier.flatMap((one) => one.author ?? []);
  if (known.some((one) => isSameSigner(one, author))) return [];
  return [change(known.length > 0 ? 'author-changed' : 'author-began', was ?? known[0], author)];
}

function repositoryChange(
  { repository }: VersionSigners,
  { repository: was }: VersionSigners,
): SignerChange[] {
  if (isSameRepository(repository, was) || (repository ?? was) === undefined) return [];
  if (repository === undefined) return [change('repository-stopped', was, undefined)];
  return [change(was ? 'repository-changed' : 'repository-began', was, repository)];
}

function change(
  what: SignerChange['what'],
  before: CertifiedName | undefined,
  after: CertifiedName | undefined,
  isStrong = false,
): SignerChange {
  const named = (one: CertifiedName | undefined): string[] => (one ? [one.subject] : []);
  return { what, before: named(before), after: named(after), isStrong };
}

/**
 * Owners are compared within one repository alone. Where the same author still signs, who else may publish there is
 * not told: companies move packages between accounts of theirs.
 */
function ownerChange(
  current: VersionSigners,
  previous: VersionSigners,
  earlier: readonly VersionSigners[],
): SignerChange[] {
  const [was, is] = [previous.owners, current.owners];
  if (!was || !is || !isSameRepository(current.repository, previous.repository)) return [];
  if (current.author && previous.author && isSameSigner(current.author, previous.author)) return [];
  const known = earlier.flatMap(({ owners = [] }) => owners);
  const added = missingIn(known, is);
  const removed = missingIn(is, was);
  if (added.length + removed.length === 0) return [];
  const isStrong = added.length === is.length && removed.length === was.length;
  return [
    { what: isStrong ? 'owners-replaced' : 'owners-changed', before: was, after: is, isStrong },
  ];
}

/** Names of accounts ignore case. */
function missingIn(known: readonly string[], wanted: readonly string[]): string[] {
  const names = new Set(known.map((name) => name.toLowerCase()));
  return wanted.filter((name) => !names.has(name.toLowerCase()));
}
