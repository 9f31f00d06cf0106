import { isUtf8 } from 'node:buffer';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { isRelevant } from './relevant.js';
import { checkAnswer, type Commit } from './repository.js';
import { askGit } from './run-git.js';

/** A file of a commit that is wanted. */
export interface TreeFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** Id of the object with its content. */
  readonly id: string;
}

export interface TreeListing {
  /** In order of their paths. */
  readonly files: readonly TreeFile[];
  /** Links under a wanted name. */
  readonly links: readonly TreeFile[];
  /** Paths of other repositories in it, whose files are none of this one's. */
  readonly submodules: readonly string[];
}

/** @throws Unavailable, MalformedInput for a tree that git would not make, LimitReached */
export async function listTree(commit: Commit): Promise<TreeListing> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit.id];
  const answer = await askGit(args, commit.git);
  checkAnswer(answer, commit.top);
  return parseListing(answer.stdout);
}

/** The entry of one path, whatever it is; undefined where the commit has none. */
export async function listFile(
  commit: Commit,
  path: string,
): Promise<(TreeFile & { readonly mode: string }) | undefined> {
  const args = ['ls-tree', '-z', '--full-tree', commit.id, '--', path];
  const answer = await askGit(args, commit.git);
  checkAnswer(answer, commit.top);
  return [...entriesOf(answer.stdout)].find((entry) => entry.path === path);
}

/** `<mode> SP <type> SP <object> TAB <path> NUL` (git-ls-tree, "Output format", with `-z`). */
export function parseListing(listing: Buffer): TreeListing {
  const entries = [...entriesOf(listing)];
  const extracted = new Set(
    entries.filter(({ name }) => name === '.nupkg.metadata').map(({ folder }) => folder),
  );
  const wanted = entries.filter(
    ({ name, folder }) => isRelevant(name) || isBelow(folder, extracted),
  );
  within('baseFiles', wanted.length);
  for (const { path } of wanted) checkPath(path);
  return {
    files: wanted.filter(({ mode }) => mode.startsWith('100')),
    links: wanted.filter(({ mode }) => mode === '120000'),
    submodules: entries.filter(({ mode }) => mode === '160000').map(({ path }) => path),
  };
}

interface Entry extends TreeFile {
  readonly mode: string;
  readonly folder: string;
  readonly name: string;
}

function* entriesOf(listing: Buffer): Generator<Entry> {
  for (let at = 0; at < listing.length;) {
    const end = listing.indexOf(0, at);
    if (end < 0) throw new MalformedInput('truncated', 'the list of files breaks off');
    const line = listing.subarray(at, end);
    at = end + 1;
    // What has no name in Unicode cannot be opened by a scan either.
    if (!isUtf8(line)) continue;
    const match = /^(\d{6}) [a-z]+ ([0-9a-f]{40,64})\t([^]+)$/.exec(line.toString('utf8'));
    if (match === null) throw new MalformedInput('bad-structure', 'no line of git ls-tree');
    const [, mode = '', id = '', path = ''] = match;
    const slash = path.lastIndexOf('/');
    yield {
      mode,
      id,
      path,
      folder: path.slice(0, Math.max(0, slash)),
      name: path.slice(slash + 1),
    };
  }
}

/** An extracted package: all its files count, since they are held against the package. */
function isBelow(folder: string, roots: ReadonlySet<string>): boolean {
  if (roots.size === 0) return false;
  for (let at = folder; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
    if (roots.has(at)) return true;
  return roots.has('');
}

/**
 * Paths become paths below a folder on disk. Git makes no tree with such names; whoever writes
 * objects by hand can (CVE-2014-9390, CVE-2019-1353).
 */
function checkPath(path: string): void {
  const parts = path.split('/');
  within('scanDepth', parts.length - 1);
  if (parts.every(isPlain)) return;
  throw new MalformedInput('bad-value', `the commit has a file called ${path}`);
}

function isPlain(part: string): boolean {
  if (part === '' || part === '.' || part === '..' || /^\.git$/i.test(part)) return false;
  return process.platform !== 'win32' || !/[\\:]|^git~/i.test(part);
}
