import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com' };

/** Neither the user's configuration nor a repository around it counts. */
export const gitEnvironment = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A git repository of its own. */
export class GitRepository {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-git-')));
  readonly top = join(this.root, 'repository');

  constructor() {
    mkdirSync(this.top);
    this.git('init', '-q', '-b', 'main');
  }

  git(...args: string[]): string {
    return this.gitWith('', ...args);
  }

  gitWith(input: string | Uint8Array, ...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.top,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...gitEnvironment,
        ...identity,
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.com',
      },
    }).trim();
  }

  write(path: string, content: string | Uint8Array): string {
    const file = join(this.top, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** @returns the id of the commit */
  commit(): string {
    this.git('add', '-A', '-f');
    this.git('commit', '-q', '--allow-empty', '-m', 'a commit');
    return this.git('rev-parse', 'HEAD');
  }

  blob(content: string | Uint8Array): string {
    return this.gitWith(content, 'hash-object', '-w', '--stdin');
  }

  /** A commit of entries as they are given, also such as git itself would refuse. */
  commitOf(entries: readonly { mode: string; name: string; id: string }[]): string {
    const bytes = entries.map(({ mode, name, id }) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
    );
    const args = ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'];
    const tree = this.gitWith(Buffer.concat(bytes), ...args);
    return this.git('commit-tree', tree, '-m', 'by hand');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
