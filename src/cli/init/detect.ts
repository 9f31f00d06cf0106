import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AssayError } from '../../core/errors.js';
import { askGit, type GitOptions } from '../../scan/git/run-git.js';

export type Ci = 'github' | 'azure' | 'gitlab';

/** What a repository is told by before any file is written. */
export interface Surveyed {
  /** The top folder: where `.git` is, or the path itself where there is none. */
  readonly top: string;
  /** Which CI it uses, and by what that is known. */
  readonly ci: readonly { readonly name: Ci; readonly by: string }[];
  readonly branch: string;
}

const marks: readonly (readonly [Ci, string])[] = [
  ['github', '.github'],
  ['azure', 'azure-pipelines.yml'],
  ['azure', '.azure-pipelines'],
  ['gitlab', '.gitlab-ci.yml'],
  ['gitlab', '.gitlab'],
];

export async function survey(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Surveyed> {
  const top = topOf(resolve(path));
  const git = { folder: top, environment };
  const remotes = await ask(['config', '--get-regexp', String.raw`^remote\..*\.url$`], git);
  const byRemote = remotes.split('\n').flatMap((line) => {
    const name = ciOfRemote(line.slice(line.indexOf(' ') + 1));
    return name === undefined ? [] : [{ name, by: 'its remote' }];
  });
  const byFile = marks
    .filter(([, file]) => existsSync(join(top, file)))
    .map(([name, file]) => ({ name, by: file }));
  const found = new Map<Ci, { name: Ci; by: string }>();
  for (const one of [...byRemote, ...byFile]) if (!found.has(one.name)) found.set(one.name, one);
  return { top, ci: [...found.values()], branch: await branchOf(git) };
}

function topOf(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return path;
  }
}

/** By the name of the host: they are also run under other ones, and then files tell. */
function ciOfRemote(url: string): Ci | undefined {
  const [, host = ''] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)[:/]/i.exec(url) ?? [];
  if (/(?:^|\.)github\./i.test(host)) return 'github';
  if (/(?:^|\.)gitlab\./i.test(host)) return 'gitlab';
  return /(?:^|\.)(?:azure|visualstudio)\.com$/i.test(host) ? 'azure' : undefined;
}

/** A name that is safe in YAML between quotes; git allows quotes in names of branches. */
const plainBranch = /^[\w./-]{1,200}$/;

async function branchOf(git: GitOptions): Promise<string> {
  const head = await ask(['symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], git);
  const current = await ask(['symbolic-ref', '--short', 'HEAD'], git);
  const names = [head.replace(/^origin\//, ''), current];
  return names.find((name) => plainBranch.test(name)) ?? 'main';
}

/** Empty where git does not know, or is not there. */
async function ask(args: readonly string[], git: GitOptions): Promise<string> {
  try {
    const { code, stdout } = await askGit(args, git);
    return code === 0 ? stdout.toString('utf8').trim() : '';
  } catch (error) {
    if (error instanceof AssayError) return '';
    throw error;
  }
}
