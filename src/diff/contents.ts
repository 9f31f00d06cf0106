import type { PackageOrigin } from '../facts/origin.js';
import type { ScannedPackage, ScanReport } from '../facts/report.js';
import { novelties } from './compare.js';

/** One version of a package as one commit has it. */
export interface VersionAt {
  readonly files: readonly FileAt[];
  readonly origin: PackageOrigin;
}

interface FileAt {
  readonly path: string;
  readonly sha256: string;
  readonly contentHash: string;
}

/** All versions of one commit, by their package URLs in lower case. */
export function versionsAt({ packages, origins = [] }: ScanReport) {
  const read = new Map<string, FileAt[]>();
  for (const one of packages) {
    const key = one.package.purl.toLowerCase();
    read.set(key, [...(read.get(key) ?? []), fileOf(one)]);
  }
  const byPurl = new Map(origins.map((one) => [one.purl.toLowerCase(), one]));
  return (purl: string): VersionAt => ({
    files: read.get(purl.toLowerCase()) ?? [],
    origin: byPurl.get(purl.toLowerCase()) ?? { purl, ...nothingSaid },
  });
}

const nothingSaid = { contentHashes: [], isPinned: false, sources: [], files: [] };

const fileOf = ({ package: { sha256, contentHash }, context }: ScannedPackage): FileAt => ({
  path: context.artifact,
  sha256,
  contentHash,
});

/**
 * By what one version is another package than it was: an attacker who may change a feed, a configuration or a
 * list leaves the version as it is. Nothing where it is the same.
 */
export function whyOther(was: VersionAt, is: VersionAt): readonly string[] {
  const isOtherHash = freshHashes(was, is).length > 0;
  const isHeld = was.origin.isPinned && is.origin.isPinned && !isOtherHash;
  return [
    ...otherFiles(was.files, is.files),
    ...(was.files.length === 0 && is.files.length > 0
      ? ['there is a file of it now, and none could be had at the base']
      : []),
    ...(isOtherHash ? ['other content: the list states another content hash'] : []),
    ...otherFeedFiles(was, is).map(
      ({ source }) => `other content: the file of it in the feed ${source} is another`,
    ),
    ...(isHeld ? [] : otherSources(was.origin.sources, is.origin.sources)),
  ];
}

/** A signature is no content for the client: of files that differ by it alone nothing else is said. */
function otherFiles(was: readonly FileAt[], is: readonly FileAt[]): string[] {
  if (!areOther(was, is)) return [];
  const { added } = novelties(was.map(contentOf), is.map(contentOf));
  return [
    added.length > 0
      ? 'other content: the file of it is another'
      : 'the file of it is another, of the same content: signed otherwise, or not at all',
  ];
}

const contentOf = ({ contentHash }: FileAt): string => contentHash;

function areOther(was: readonly FileAt[], is: readonly FileAt[]): boolean {
  if (was.length === 0 || is.length === 0) return false;
  const { added, removed } = novelties(was.map(digest), is.map(digest));
  return added.length + removed.length > 0;
}

const digest = ({ sha256 }: FileAt): string => sha256;

/** Content hashes that only the branch has: of lists, else of the files that were read. */
function freshHashes(was: VersionAt, is: VersionAt): readonly string[] {
  const [old, now] = [hashesOf(was), hashesOf(is)];
  const isStated = was.origin.contentHashes.length + is.origin.contentHashes.length > 0;
  return isStated && old.length > 0 ? novelties(old, now).added : [];
}

function hashesOf({ files, origin: { contentHashes } }: VersionAt): readonly string[] {
  return contentHashes.length > 0 ? contentHashes : files.map(contentOf);
}

function otherSources(was: readonly string[], is: readonly string[]): string[] {
  const { added, removed } = novelties(was, is);
  const kept = is.filter((one) => was.includes(one));
  const from = (all: readonly string[]): string => all.join(', ') || 'no source';
  if (added.length > 0 && kept.length > 0 && removed.length === 0)
    return [`may come from ${from(added)} as well as from ${from(kept)}, as before`];
  if (added.length > 0) return [`comes from ${from(is)}, and came from ${from(was)}`];
  return removed.length > 0 ? [`no longer comes from ${from(removed)}: from ${from(is)}`] : [];
}

/** In feeds that both commits have. */
function otherFeedFiles({ origin: was }: VersionAt, { origin: is }: VersionAt) {
  return is.files.flatMap(({ source, path, sha256 }) => {
    const old = was.files.find((one) => one.source === source);
    return old && old.sha256 !== sha256 ? [{ source, before: old.path, after: path }] : [];
  });
}

/** Two files to hold against each other, why there are not two, or nothing where both are one. */
export type Comparable =
  { readonly before: string; readonly after: string } | { readonly unread: string } | 'one-file';

/** The files that make a version another one. */
export function filesOf(was: VersionAt, is: VersionAt): Comparable {
  const [feed] = otherFeedFiles(was, is);
  if (!areOther(was.files, is.files) && feed) return feed;
  const lacking = withoutFile(was, 'the base') ?? withoutFile(is, 'the branch');
  if (lacking !== undefined) return { unread: lacking };
  const before = onlyIn(was.files, is.files);
  const after = onlyIn(is.files, was.files);
  if (before === undefined || after === undefined || before.sha256 === after.sha256)
    return 'one-file';
  return { before: before.path, after: after.path };
}

function onlyIn(all: readonly FileAt[], others: readonly FileAt[]): FileAt | undefined {
  const known = new Set(others.map(digest));
  return all.find(({ sha256 }) => !known.has(sha256)) ?? all[0];
}

/** What lies here may be what the other commit has. */
function withoutFile({ files, origin }: VersionAt, side: string): string | undefined {
  if (files.length === 0) return `its file at ${side} could not be had`;
  const [stated] = origin.contentHashes;
  const has = new Set(files.map(({ contentHash }) => contentHash));
  if (stated === undefined || origin.contentHashes.some((one) => has.has(one))) return undefined;
  return `the list of ${side} states the content hash ${stated}, and no file with that could be had`;
}
