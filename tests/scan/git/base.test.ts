import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LimitReached, MalformedInput, Unavailable } from '../../../src/core/errors.js';
import { findCommit, isRef, type Commit } from '../../../src/scan/git/repository.js';
import { layOut } from '../../../src/scan/git/lay-out.js';
import { parseListing } from '../../../src/scan/git/tree-listing.js';
import { describeWith } from '../../kit/tools.js';
import { GitRepository, gitEnvironment } from './repository.js';

let repository: GitRepository;
beforeEach(() => (repository = new GitRepository()));
afterEach(() => repository.remove());

const environment = gitEnvironment;
const find = (ref = 'HEAD', folder = repository.top): Promise<Commit> =>
  findCommit(folder, ref, { folder, environment });

/** What is laid out, by path. */
async function laidOut(ref = 'HEAD'): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(repository.root, 'base-'));
  await layOut(await find(ref), folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isSymbolicLink())).toEqual([]);
  const paths = files.filter((file) => file.isFile()).map((f) => join(f.parentPath, f.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]).sort(),
  );
}

describeWith('git', 'a commit', () => {
  it('is laid out with what says which packages are used, and no more', async () => {
    const kept = [
      'App.slnx',
      'Directory.Build.props',
      'Directory.Build.rsp',
      'NuGet.Config',
      'feed/a.1.0.0.nupkg',
      'global.json',
      '.config/dotnet-tools.json',
      'src/App/App.csproj',
      'src/App/build.targets',
      'src/App/packages.lock.json',
      'src/Old/packages.config',
      'src/Tool/app.deps.json',
      'packages/a/1.0.0/.nupkg.metadata',
      'packages/a/1.0.0/lib/net8.0/a.dll',
    ];
    for (const path of kept) repository.write(path, `content of ${path}`);
    for (const path of ['README.md', 'src/App/Program.cs', 'image.png'])
      repository.write(path, 'x');
    repository.commit();
    for (const path of kept) repository.write(path, 'changed since');
    repository.write('src/New/New.csproj', 'added since');
    expect(Object.entries(await laidOut()).sort()).toEqual(
      kept.map((path) => [path, `content of ${path}`]).sort(),
    );
  });

  it('comes through whole, whatever its bytes and sizes are', async () => {
    const sizes = [0, 1, 65_535, 65_536, 1_000_003];
    for (const size of sizes) repository.write(`p/${size}.props`, '\n'.repeat(size));
    repository.commit();
    const files = await laidOut();
    expect(sizes.map((size) => files[`p/${size}.props`]?.length)).toEqual(sizes);
  });

  it('can be named by branch, tag, id, or the way there', async () => {
    repository.write('a.props', '1');
    const id = repository.commit();
    repository.git('tag', '-a', 'v1', '-m', 'one');
    repository.write('a.props', '2');
    repository.commit();
    for (const ref of ['v1', id, id.slice(0, 10), 'HEAD^1', 'main~1'])
      expect(await find(ref)).toMatchObject({ prefix: '' });
    expect(await laidOut('v1')).toEqual({ 'a.props': '1' });
  });

  it('knows where a folder, or a link to one, is in the repository', async () => {
    repository.write('src/App/App.csproj', '');
    repository.commit();
    symlinkSync(join(repository.top, 'src'), join(repository.root, 'elsewhere'));
    const inside = await find('HEAD', join(repository.root, 'elsewhere/App'));
    expect(inside).toMatchObject({ top: repository.top, prefix: 'src/App' });
    const file = join(repository.top, 'src/App/App.csproj');
    const git = { folder: repository.top, environment };
    expect((await findCommit(file, 'HEAD', git)).prefix).toBe('src/App/App.csproj');
  });
});

describeWith('git', 'what cannot be a base', () => {
  const failure = async (ref?: string, folder?: string): Promise<Unavailable> =>
    find(ref, folder).then(
      () => expect.unreachable(),
      (error: Unavailable) => error,
    );

  it('is told apart', async () => {
    repository.commit();
    expect((await failure('no-such')).message).toMatch(/no commit no-such; git log shows/);
    expect((await failure('HEAD:')).message).toMatch(/no commit/);
    repository.write('a.props', '');
    repository.commit();
    expect((await failure('HEAD:a.props')).message).toMatch(/no commit/);
    expect((await failure('HEAD', repository.root)).message).toMatch(/not in a git repository/);
    const none = { folder: repository.top, environment: { PATH: '/nowhere' } };
    await expect(findCommit(repository.top, 'HEAD', none)).rejects.toThrow(/^git is not here/);
  });

  it('is a bare repository, also one that lies among the files of another', async () => {
    repository.commit();
    const bare = join(repository.top, 'bare');
    repository.git('clone', '-q', '--bare', '.', bare);
    expect((await failure('HEAD', bare)).message).toMatch(/is a bare repository/);
  });

  it('is a commit that a shallow clone lacks, with what to do', async () => {
    repository.commit();
    const old = repository.commit();
    repository.commit();
    const shallow = join(repository.root, 'shallow');
    repository.git('clone', '-q', '--depth', '1', `file://${repository.top}`, shallow);
    const { message } = await failure(old, shallow);
    expect(message).toContain(`this clone is shallow: fetch the commit first, as with git fetch`);
    expect(await find('HEAD', shallow)).toMatchObject({ prefix: '' });
  });

  it('is a damaged one', async () => {
    repository.write('a.props', 'content');
    repository.commit();
    const blob = repository.git('rev-parse', 'HEAD:a.props');
    const file = join(repository.top, '.git/objects', blob.slice(0, 2), blob.slice(2));
    chmodSync(file, 0o600);
    writeFileSync(file, 'garbage');
    await expect(laidOut()).rejects.toBeInstanceOf(Unavailable);
  });

  it('is told at once when the command is interrupted', async () => {
    repository.commit();
    const git = { folder: repository.top, environment, signal: AbortSignal.abort('stopped') };
    await expect(findCommit(repository.top, 'HEAD', git)).rejects.toBe('stopped');
  });
});

describeWith('git', 'a repository that was made to attack', () => {
  /** A program that leaves a mark when it is started. */
  function marker(): { program: string; started: () => boolean } {
    const program = join(repository.root, 'program');
    const mark = join(repository.root, 'mark');
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    return { program, started: () => existsSync(mark) };
  }

  it('has no program of its configuration started', async () => {
    const { program, started } = marker();
    repository.write('.gitattributes', '* filter=evil diff=evil\n');
    repository.write('a.props', 'content');
    repository.commit();
    const keys = [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.gitProxy',
      'core.editor',
      'core.askPass',
      'core.alternateRefsCommand',
      'credential.helper',
      'pager.ls-tree',
      'pager.cat-file',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.process',
      'uploadpack.packObjectsHook',
      'gpg.program',
      'alias.cat-file',
    ];
    for (const key of keys) repository.git('config', key, program);
    const hooks = join(repository.root, 'hooks');
    mkdirSync(hooks);
    for (const name of ['post-checkout', 'post-index-change', 'reference-transaction'])
      writeFileSync(join(hooks, name), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    repository.git('config', 'core.hooksPath', hooks);
    expect(await laidOut()).toEqual({ 'a.props': 'content' });
    expect(started()).toBe(false);
    // The trap is a trap: git as it is falls into it, whether or not it finds fault with what comes of that.
    await (async () => repository.git('status'))().catch(() => undefined);
    expect(started()).toBe(true);
  });

  it.each(['ssh://host.invalid/x', 'ext::PROGRAM', 'file:///nowhere', 'https://host.invalid/x'])(
    'fetches nothing from %s for a partial clone',
    async (url) => {
      const { program, started } = marker();
      repository.write('a.props', 'content');
      repository.write('b.props', 'other content');
      repository.commit();
      repository.git('config', 'core.repositoryFormatVersion', '1');
      repository.git('config', 'extensions.partialClone', 'origin');
      repository.git('config', 'remote.origin.promisor', 'true');
      repository.git('config', 'remote.origin.url', url.replace('PROGRAM', program));
      repository.git('config', 'core.sshCommand', program);
      repository.git('config', 'protocol.ext.allow', 'always');
      const blob = repository.git('rev-parse', 'HEAD:b.props');
      rmSync(join(repository.top, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      await expect(laidOut()).rejects.toThrow(/not in the clone \(a partial one\)|cannot read/);
      expect(started()).toBe(false);
      expect(() => repository.git('cat-file', '-p', blob)).toThrow();
      expect(started()).toBe(/^(?:ssh|ext):/.test(url));
    },
  );

  it('cannot put other objects in the place of those that were committed', async () => {
    repository.write('a.props', 'committed');
    repository.commit();
    const blob = repository.git('rev-parse', 'HEAD:a.props');
    repository.git('replace', blob, repository.blob('replaced'));
    expect(await laidOut()).toEqual({ 'a.props': 'committed' });
  });

  it("cannot point elsewhere through git's own variables", async () => {
    repository.write('a.props', 'mine');
    repository.commit();
    const other = new GitRepository();
    other.write('a.props', 'theirs');
    other.commit();
    const folder = repository.top;
    const theirs = { ...environment, GIT_DIR: join(other.top, '.git'), GIT_WORK_TREE: other.top };
    const commit = await findCommit(folder, 'HEAD', { folder, environment: theirs });
    other.remove();
    expect([commit.top, commit.id]).toEqual([folder, repository.git('rev-parse', 'HEAD')]);
  });

  it.each(['..', '.git', '.GIT', '.', ''])('cannot lay a file out in %o', async (name) => {
    const id = repository.blob('content');
    const inner = repository.gitWith(`100644 blob ${id}\ta.props\n`, 'mktree');
    const head = repository.commitOf([{ mode: '40000', name, id: inner }]);
    const before = readdirSync(repository.root);
    await expect(laidOut(head)).rejects.toSatisfy(
      (error) => error instanceof MalformedInput || error instanceof Unavailable,
    );
    expect(readdirSync(repository.root).filter((n) => !n.startsWith('base-'))).toEqual(before);
  });

  it('with one name twice has the first of the two', async () => {
    const [one, two] = [repository.blob('one'), repository.blob('two')];
    const twice = repository.commitOf([
      { mode: '100644', name: 'a.props', id: one },
      { mode: '100644', name: 'a.props', id: two },
    ]);
    expect(await laidOut(twice)).toEqual({ 'a.props': 'one' });
    const inner = repository.gitWith(`100644 blob ${one}\tb.props\n`, 'mktree');
    const both = repository.commitOf([
      { mode: '100644', name: 'a.props', id: one },
      { mode: '40000', name: 'a.props', id: inner },
    ]);
    expect(await laidOut(both)).toEqual({ 'a.props': 'one' });
  });

  it('has its links followed within the commit alone', async () => {
    repository.write('shared/Directory.Build.props', 'shared');
    repository.write('secret.txt', 'not wanted');
    const links = {
      'src/Directory.Build.props': '../shared/Directory.Build.props',
      'src/again.props': 'Directory.Build.props',
      'src/passwd.props': '/etc/passwd',
      'src/up.props': '../../../../../../etc/passwd',
      'src/text.props': '../secret.txt',
      'src/loop.props': 'loop.props',
      'src/a.props': 'b.props',
      'src/b.props': 'a.props',
      'src/folder.props': '../shared',
      'src/long.props': 'x/'.repeat(2000),
    };
    mkdirSync(join(repository.top, 'src'));
    for (const [path, target] of Object.entries(links))
      symlinkSync(target, join(repository.top, path));
    symlinkSync('/', join(repository.top, 'root'));
    repository.commit();
    expect(await laidOut()).toEqual({
      'shared/Directory.Build.props': 'shared',
      'src/Directory.Build.props': 'shared',
      'src/again.props': 'shared',
    });
  });

  it('has its submodules named and not entered', async () => {
    repository.write('a.props', 'x');
    repository.commit();
    const id = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${id},vendor/other`);
    repository.git('commit', '-q', '-m', 'submodule');
    const folder = mkdtempSync(join(repository.root, 'base-'));
    expect(await layOut(await find(), folder)).toEqual(['vendor/other']);
    expect(readdirSync(folder)).toEqual(['a.props']);
  });

  it('leaves no process behind', () => {
    const out = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(out.split('\n').filter((line) => line.includes(repository.root))).toEqual([]);
  });
});

const id = '0'.repeat(40);

describeWith('git', 'the list of a commit', () => {
  it.each([
    ['breaks off', `100644 blob ${id}\ta.props`],
    ['has no tab', `100644 blob ${id} a.props\0`],
    ['has another shape', `hello\0`],
    ['leads up', `100644 blob ${id}\t../a.props\0`],
    ['leads into git', `100644 blob ${id}\tx/.git/config.props\0`],
    ['is absolute', `100644 blob ${id}\t/a.props\0`],
  ])('that %s is an error', (_, text) => {
    expect(() => parseListing(Buffer.from(text))).toThrow(MalformedInput);
  });

  it('has bounds', () => {
    const deep = `100644 blob ${id}\t${'d/'.repeat(200)}a.props\0`;
    expect(() => parseListing(Buffer.from(deep))).toThrow(LimitReached);
    const many = `100644 blob ${id}\ta.props\0`.repeat(200_001);
    expect(() => parseListing(Buffer.from(many))).toThrow(/baseFiles/);
  });

  it('goes on behind names that are no text, and names nobody asks for', () => {
    const listing = Buffer.concat([
      Buffer.from(`100644 blob ${id}\t`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        ['', `100644 blob ${id}\t../readme`, `100644 blob ${id}\ta.props`, '']
          .join('\0')
          .replace(/^/, '.props'),
      ),
    ]);
    expect(parseListing(listing).files.map(({ path }) => path)).toEqual(['a.props']);
  });
});

describeWith('git', 'a name of a commit', () => {
  it('is none where it is an option, or has what no name has', () => {
    for (const ref of ['--output=/etc/x', '-h', '', 'a\nb', 'a\0b', 'a\u001b[2J', 'x'.repeat(2000)])
      expect(isRef(ref)).toBe(false);
    for (const ref of ['main', 'origin/main', 'HEAD~2', 'v1.0^{commit}', '@', 'zweig/größe'])
      expect(isRef(ref)).toBe(true);
  });
});
