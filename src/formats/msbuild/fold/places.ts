import { groupBy } from '../../../core/group.js';
import { treePath } from '../evaluate/paths.js';

/**
 * `$(MSBuildThisFileDirectory)` is another folder in every file: a value that one file gives to
 * another keeps which one it meant, between marks that no XML can hold.
 */
const mark = '\u0001';
/** Longer ones are nowhere extracted to, and would make much of a short text. */
const longestFolder = 1024;
const ownFolder = /\$\(MSBuildThisFileDirectory\)/gi;

/** @returns a value that another file can use */
export function ownFolderOf(text: string, path: string): string {
  const folder = folderOf(path);
  if (folder.length > longestFolder || !/\$\(MSBuildThis/i.test(text)) return text;
  return text.replace(ownFolder, `${mark}${folder}${mark}`);
}

/** @returns the value as `path` would write it */
export function relativeTo(text: string, path: string): string {
  return text.includes(mark) ? withOwnFolder(text, path) : text;
}

export function withOwnFolder(text: string, path: string): string {
  if (!text.includes(mark) || path.length > longestFolder) return text;
  return text.replace(/\u0001([^\u0001]*)\u0001/g, (_, folder: string) => {
    const own = folderOf(path);
    return `$(MSBuildThisFileDirectory)${own === folder ? '' : stepsFrom(own, folder)}`;
  });
}

/** The path in the package that a file means; undefined where only the consumer would tell. */
export function resolveIn(text: string, path: string): string | undefined {
  const slashed = text.trim().replaceAll('\\', '/');
  const relative = slashed.replace(/^\$\(MSBuildThisFileDirectory\)\/?/i, '');
  if (relative === '' || relative.startsWith('/') || /[$@%]\(|^[A-Za-z]:/.test(relative))
    return undefined;
  const whole = treePath(`${folderOf(path)}${relative}`);
  return whole.startsWith('..') ? undefined : whole;
}

const byPaths = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** Paths by what they are in lower case. */
export function withoutCase(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = byPaths.get(paths) ?? groupBy(paths, (path) => path.toLowerCase());
  byPaths.set(paths, known);
  return known;
}

/** With a slash at its end, or empty. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function stepsFrom(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/').slice(0, -1)];
  let shared = 0;
  while (shared < own.length && shared < other.length && own[shared] === other[shared]) shared++;
  const steps = [...own.slice(shared).map(() => '..'), ...other.slice(shared)];
  return steps.map((step) => `${step}/`).join('');
}
