import { createHash } from 'node:crypto';
import type { ContentRelation } from '../../facts/same-version.js';
import { signatureName } from '../../formats/opc/signature.js';

/** What is compared of a package file. */
export interface PackageContent {
  /** NuGet's content hash: of the file as it was before it was signed. */
  readonly contentHash: string;
  readonly entries: readonly ContentEntry[];
}

export interface ContentEntry {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Whether two files hold the same package. A repository signs a package again and again, and mirrors take signatures
 * out: NuGet's content hash is that of the file as it was before. A mirror that writes the archive anew keeps what
 * clients extract and not the bytes.
 */
export function contentRelation(one: PackageContent, other: PackageContent): ContentRelation {
  if (one.contentHash === other.contentHash) return 'same';
  return filesDigest(one.entries) === filesDigest(other.entries) ? 'repacked' : 'different';
}

/** Of everything that a client extracts: equal for packages that differ in their archives alone. */
export function filesDigest(entries: readonly ContentEntry[]): string {
  const digest = createHash('sha256');
  for (const line of linesOf(entries)) digest.update(line).update('\n');
  return digest.digest('hex');
}

/** Files of which the two hold different ones, and files that only one holds. */
export function differingFiles(
  one: readonly ContentEntry[],
  other: readonly ContentEntry[],
): string[] {
  const [own, theirs] = [new Set(linesOf(one)), new Set(linesOf(other))];
  const odd = [
    ...[...own].filter((line) => !theirs.has(line)),
    ...[...theirs].filter((line) => !own.has(line)),
  ];
  return [...new Set(odd.map((line) => JSON.parse(line)[0] as string))].sort();
}

/**
 * Sorted by name; of entries with one name, in the order in which they stand, as that decides which of them counts.
 * What was found inside a file is that file's. Parts that say how the archive is put together are no content.
 */
function linesOf(entries: readonly ContentEntry[]): string[] {
  const paths = new Set(entries.map(({ path }) => path));
  const own = entries.filter(({ path }) => {
    const inside = path.indexOf('!/');
    return !isPackaging(path) && !(inside > 0 && paths.has(path.slice(0, inside)));
  });
  return own
    .map((entry, at) => ({ ...entry, at }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.at - b.at))
    .map(({ path, sha256 }) => JSON.stringify([path, sha256]));
}

/** As clients tell them from content: they extract none of these. */
function isPackaging(path: string): boolean {
  return (
    path === signatureName ||
    path === '_rels/.rels' ||
    path === '[Content_Types].xml' ||
    /^package\/services\/metadata\/core-properties\/[^/]+\.psmdcp$/.test(path)
  );
}
