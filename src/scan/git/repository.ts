import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Unavailable } from '../../core/errors.js';
import { askGit, type GitAnswer, type GitOptions } from './run-git.js';

/** A commit of the repository that a path lies in. */
export interface Commit {
  /** Absolute path of the top folder of its files. */
  readonly top: string;
  /** The path in it, with `/`; empty for the top itself. */
  readonly prefix: string;
  /** Full id of the commit. */
  readonly id: string;
  readonly git: GitOptions;
}

/** Whether it can be handed to git: neither an option nor anything with control characters. */
// eslint-disable-next-line no-control-regex
export const isRef = (ref: string): boolean => /^(?!-)[^\u0000-\u001f\u007f]{1,1024}$/.test(ref);

/**
 * @param ref checked by `isRef`
 * @throws Unavailable: no git, no repository, a bare one, no such commit
 */
export async function findCommit(path: string, ref: string, git: GitOptions): Promise<Commit> {
  const top = await topOf(git);
  const prefix = relative(top, realpathSync(resolve(path)))
    .split(sep)
    .join('/');
  if (prefix === '..' || prefix.startsWith('../'))
    throw new Unavailable('not-found', `is not among the files of the repository ${top}`).at(path);
  // A commit, however it is named: a tag is followed, a file or folder is none.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout } = await askGit(args, git);
  const id = stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
  if (code === 0 && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return { top, prefix, id, git };
  throw await noCommit(ref, top, git);
}

async function topOf(git: GitOptions): Promise<string> {
  const { code, stdout, stderr } = await askGit(['rev-parse', '--show-toplevel'], git);
  const top = stdout.toString('utf8').replace(/\r?\n$/, '');
  if (code === 0 && top !== '') return realpathSync(resolve(top));
  throw noRepository(git.folder, stderr);
}

function noRepository(folder: string, stderr: string): Unavailable {
  const why = (message: string): Unavailable => new Unavailable('not-found', message).at(folder);
  if (/bare repository|must be run in a work tree/.test(stderr))
    return why('is a bare repository, which has no files to scan; name a folder with a checkout');
  if (/not a git repository/.test(stderr))
    return why('is not in a git repository, so that --base has no commit to read');
  if (/dubious ownership/.test(stderr))
    return why(
      'belongs to another user, and git does not read it; see safe.directory in its documentation',
    );
  return why(`git does not read it: ${firstLine(stderr)}`);
}

async function noCommit(ref: string, top: string, git: GitOptions): Promise<Unavailable> {
  const { stdout } = await askGit(['rev-parse', '--is-shallow-repository'], git);
  const shallow = stdout.toString('latin1').trim() === 'true';
  const advice = shallow
    ? `; this clone is shallow: fetch the commit first, as with git fetch --depth 1 origin ${ref}`
    : '; git log shows which there are';
  return new Unavailable('not-found', `there is no commit ${ref}${advice}`).at(top);
}

/** @throws Unavailable where git could not answer. */
export function checkAnswer({ code, stderr }: Omit<GitAnswer, 'stdout'>, top: string): void {
  if (code === 0) return;
  throw new Unavailable('unreadable', `git cannot read the commit: ${firstLine(stderr)}`).at(top);
}

function firstLine(text: string): string {
  return text.split('\n')[0] || 'it says nothing about why';
}
