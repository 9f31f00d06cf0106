import { isInputError } from '../../core/errors.js';
import { decodeSource } from '../../core/source.js';
import { groupBy } from '../../core/group.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import { foldBuild } from '../../formats/msbuild/fold/fold.js';
import type { FoldedBuild, FoldRequest } from '../../formats/msbuild/fold/model.js';
import { asWritten } from '../../formats/msbuild/fold/written.js';
import { guarded, reasonOf, unread, type BuildFile, type Gather } from '../gather.js';
import type { Build } from './build.js';
import { inspectFoldedBuild } from './folded-build.js';

export interface BuildSurroundings {
  readonly id: string;
  readonly contents: (path: string) => Uint8Array | undefined;
}

/** Bytes of a file that a build file reads or writes into a project. */
const textBytes = 1024 * 1024;

/**
 * Goes through the build files of a package as projects import them, and tells what their tasks do. A
 * file that nothing in the package imports is gone through for itself.
 */
export async function inspectBuilds(
  files: readonly BuildFile[],
  { id, contents }: BuildSurroundings,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  if (files.length === 0) return;
  const byPath = new Map(files.map((each) => [each.file.path, each]));
  const paths = [...byPath.keys()];
  const told = new Set<string>();
  const seen = new Set<string>();
  const work = { spent: 0 };
  const read = { commands: 0 };
  const request = (roots: readonly string[]): FoldRequest => ({
    roots,
    paths,
    work,
    file: (path) => byPath.get(path)?.read,
    text: (path) => textOf(contents, path),
  });
  for (const roots of rootsOf(paths, id)) {
    if (roots.every((path) => seen.has(path))) continue;
    const [path = ''] = roots.slice(-1);
    await guarded(gather, path, async () => {
      const asked = request(roots);
      const folded = tried(gather, path, () => foldBuild(asked)) ?? asWritten(asked);
      for (const file of folded.files) seen.add(file);
      const build: Build = { folded, root: path, files: byPath, request: asked, told, read };
      await inspectFoldedBuild(build, gather, grammars);
    });
  }
}

/** What cannot be gone through is read as it is written, and the gap is told. */
function tried(gather: Gather, path: string, fold: () => FoldedBuild): FoldedBuild | undefined {
  try {
    return fold();
  } catch (error) {
    if (!isInputError(error)) throw error;
    unread(gather, path, error.code, reasonOf(error));
    return undefined;
  }
}

/** Those that projects import come first: others may be theirs. */
function rootsOf(paths: readonly string[], id: string): (readonly string[])[] {
  const groups = [...groupBy(paths, (path) => stem(path).toLowerCase()).entries()];
  const name = id.toLowerCase();
  const rank = (key: string): number => {
    const last = key.slice(key.lastIndexOf('/') + 1);
    return last === name || last === 'sdk' ? 0 : 1;
  };
  return groups
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([, files]) => files.toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1)));
}

function stem(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? path : path.slice(0, dot);
}

/** NuGet imports the props of a package before the project's own content, its targets behind. */
const order = (path: string): number => (/\.props$/i.test(path) ? 0 : 1);

function textOf(contents: BuildSurroundings['contents'], path: string): string | undefined {
  const bytes = contents(path);
  if (bytes === undefined || bytes.length > textBytes) return undefined;
  return decodeSource(bytes).text;
}
