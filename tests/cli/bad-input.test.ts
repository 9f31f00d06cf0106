import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPackage } from '../kit/package-builder.js';
import { assay, bank, main, quiet, Scratch, stackTrace, type Run, type Setting } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const good = buildPackage({ id: 'Good', files: { 'lib/net8.0/readme.txt': 'hello' } });
const file = (name: string, content: string | Uint8Array): string =>
  scratch.write(`files/${name}`, content);

async function told(args: readonly string[], code: number, setting?: Setting): Promise<Run> {
  const run = await assay(args, setting);
  expect(run.stdout + run.stderr).not.toMatch(stackTrace);
  expect({ ...run, code: run.code }).toMatchObject({ code, signal: null });
  return run;
}

describe.concurrent('wrong usage', () => {
  it.each([
    ['a path that does not exist', ['inspect', 'no/such.nupkg'], 'no/such.nupkg does not exist'],
    ['a folder that does not exist', ['scan', 'no/such'], 'no/such does not exist'],
    ['an unknown option', ['scan', '--frobnicate'], "unknown option '--frobnicate'"],
    ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown command and --help', ['nosuch', '--help'], "unknown command 'nosuch'"],
    ['the help of an unknown one', ['help', 'nosuch'], "unknown command 'nosuch'"],
    ['an unknown command of policy', ['policy', 'nosuch', '--help'], "unknown command 'nosuch'"],
    [
      'two things to print',
      ['inspect', join(bank, 'feed/example.money.3.1.0.nupkg'), '--why', '--files'],
      '--files and --why print different things; name one of them',
    ],
    [
      'JSON of IL',
      ['inspect', join(bank, 'feed/example.money.3.1.0.nupkg'), '--json', '--il', 'A::B'],
      '--il prints IL, and has no JSON',
    ],
    ['no package', ['inspect'], "missing required argument 'package'"],
    ['no number of jobs', ['scan', '--jobs', 'many'], '--jobs takes a whole number from 1 to 64'],
    ['a source without a name', ['scan', '--source', ' '], '--source takes a URL, a folder or'],
    ['no jobs', ['scan', '--jobs', '0'], '--jobs takes a whole number from 1 to 64'],
    [
      'an unknown decision',
      ['scan', '--fail-on', 'panic'],
      'Allowed choices are hold, block, none',
    ],
    ['an unknown rule', ['explain', 'no-such-rule'], 'no rule is called no-such-rule'],
    [
      'a rule that is written wrong',
      ['explain', 'steals-secret'],
      'assay explain lists them all; did you mean steals-secrets?',
    ],
    [
      'an unknown method',
      ['inspect', join(bank, 'feed/example.money.3.1.0.nupkg'), '--il', 'No.Such::Method'],
      'no method is called No.Such::Method; write it as Namespace.Type::Method',
    ],
    [
      'no name of a method',
      ['inspect', join(bank, 'feed/example.money.3.1.0.nupkg'), '--il', ''],
      'which method is meant? write it as Namespace.Type::Method',
    ],
    ['several packages', ['inspect', join(bank, 'feed')], 'holds 6 packages; name one .nupkg'],
  ])('by %s is told and exits 2', async (_, args, message) => {
    const run = await told(args, 2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^assay: /);
    expect(run.stderr).toContain(message);
  });

  it('by a folder without packages does not read as safe', async () => {
    const folder = scratch.folder('nothing');
    const { stderr } = await told(['scan', folder], 2);
    expect(stderr).toBe(
      `assay: there is no project, lock file or package below ${folder}; name another path, or a package as Id@version\n`,
    );
    expect((await told(['inspect', folder], 2)).stderr).toContain('holds no packages');
  });
});

describe.concurrent('a file that is no package', () => {
  it.each([
    ['text', 'text.nupkg', 'hello\n', 'text.nupkg: not a zip archive: no end record'],
    ['empty', 'empty.nupkg', '', 'empty.nupkg: not a zip archive: no end record'],
    [
      'truncated',
      'truncated.nupkg',
      good.subarray(0, good.length >> 1),
      'truncated.nupkg: a zip archive without its end record',
    ],
    [
      'of another kind',
      'notes.txt',
      'hello\n',
      'neither a folder, a project, a solution, a package nor a lock file',
    ],
  ])('because it is %s is named with the cause and exits 3', async (_, name, content, message) => {
    const path = file(name, content);
    const { stdout, stderr } = await told(['inspect', path], 3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^assay: .*\n$/);
    expect(stderr).toContain(message);
  });

  it('because it is a pipe is told, and nobody waits for its other end', async () => {
    const path = join(scratch.folder('pipes'), 'pipe.nupkg');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect((await told(['inspect', path], 3)).stderr).toContain('pipe.nupkg: not a regular file');
    expect((await told(['scan', path], 3)).stdout).toContain('not a regular file');
  });

  it.each([
    ['nowhere.nupkg', 'no-such-file', 'is a link to something that does not exist'],
    ['itself.nupkg', 'itself.nupkg', 'is a link that leads back to itself'],
  ])('because it is a link is told: %s', async (name, target, message) => {
    const path = join(scratch.folder('links'), name);
    symlinkSync(target, path);
    expect((await told(['inspect', path], 2)).stderr).toBe(`assay: ${path} ${message}\n`);
  });

  it('does not keep the others from being reported', async () => {
    scratch.write('mixed/good.1.0.0.nupkg', good);
    scratch.write('mixed/bad.1.0.0.nupkg', 'no zip');
    const { stdout } = await told(['scan', join(scratch.root, 'mixed'), '--no-cache'], 3);
    expect(stdout).toMatch(/^clear +Good /m);
    expect(stdout).toMatch(/^ {2}pkg:nuget\/bad@1\.0\.0: .*not a zip archive/m);
    expect(stdout).toMatch(/1 clear, 1 not evaluated$/m);
  });
});

describe.concurrent('a repository', () => {
  const repository = (name: string): string => {
    const folder = scratch.folder(name);
    cpSync(bank, folder, { recursive: true });
    return folder;
  };

  it('with a broken lock file beside a good one is reported without it', async () => {
    const folder = repository('broken-lock');
    const lock = join(folder, 'src/Reports/packages.lock.json');
    truncateSync(lock, 200);
    const { stdout } = await told(['scan', folder, '--no-cache', '--fail-on', 'block'], 1);
    expect(stdout).toContain('Example.Bank.Sdk');
    expect(stdout).toMatch(/Not evaluated\n {2}src\/Reports\/packages\.lock\.json: line \d+: /);
  });

  it('with a locked package that is nowhere lists it', async () => {
    const folder = repository('absent');
    const lock = join(folder, 'src/Payments/packages.lock.json');
    const text = readFileSync(lock, 'utf8').replaceAll('"Example.Money"', '"Example.Absent"');
    writeFileSync(lock, text);
    const { stdout } = await told(['scan', folder, '--no-cache', '--fail-on', 'block'], 1);
    expect(stdout).toMatch(
      /pkg:nuget\/Example\.Absent@3\.1\.0: Example\.Absent 3\.1\.0 is in no source: feed was asked/,
    );
  });

  it('with broken lists of every kind is reported without them', async () => {
    const folder = repository('broken-lists');
    const broken: readonly [file: string, text: string, gap: string][] = [
      ['a/packages.config', '<packages>\n<package id="A"', 'line 2: '],
      [
        'b/packages.config',
        '<packages>\n<package id="A" /></packages>',
        'line 2: A has no version',
      ],
      ['App.deps.json', '{"libraries":7}', 'line 1: libraries is not an object'],
      ['dotnet-tools.json', '{"tools":{"a":{}}}', 'line 1: a has no version'],
      ['global.json', '{"msbuild-sdks":', 'line 1: '],
      ['All.slnx', '<Solution>', 'line 1: '],
      ['All.sln', 'hello', 'no "Microsoft Visual Studio Solution File" in it'],
      ['Old.vcxproj', '<Project>', 'line 1: '],
      ['Other.proj', '<Project Sdk="Nobody.Sdk" />', 'line 1: the SDK Nobody.Sdk has no version'],
    ];
    for (const [name, text] of broken) scratch.write(`broken-lists/${name}`, text);
    const { stdout } = await told(['scan', folder, '--no-cache', '--fail-on', 'block'], 1);
    for (const [name, , gap] of broken) expect(stdout).toContain(`  ${name}: ${gap}`);
    expect(stdout).toContain('Example.Bank.Sdk');
  });

  it('with a link to itself ends', async () => {
    const folder = repository('loop');
    symlinkSync('.', join(folder, 'src/self'));
    symlinkSync('loop.nupkg', join(folder, 'loop.nupkg'));
    const { stdout } = await told(['scan', folder, '--no-cache'], 1);
    expect(stdout).toContain('2 projects, 6 packages: 1 malicious, 5 clear');
  });
});

/** Root reads everything: then the command runs as somebody who may read its code and no more. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const mayRead = nobody === undefined || spawnAs(nobody, [main, '--version']) === 0;
if (!mayRead) process.stderr.write('SKIPPED, nobody but root can run this: unreadable files\n');

function spawnAs(uid: number, args: readonly string[]): number | null {
  return spawnSync(process.execPath, args, { cwd: '/', uid, gid: uid, env: {} }).status;
}

describe.skipIf(!mayRead)('what may not be read', () => {
  it('is told with what to do', async () => {
    const as = { cwd: '/', ...(nobody !== undefined && { uid: nobody }) };
    chmodSync(scratch.root, 0o755);
    const path = file('secret.1.0.0.nupkg', good);
    chmodSync(path, 0);
    expect((await told(['inspect', path], 3, as)).stderr).toMatch(
      /permission.*; check its permissions/,
    );
    scratch.write('locked/inner/good.1.0.0.nupkg', good);
    chmodSync(join(scratch.root, 'locked/inner'), 0);
    const { stdout } = await told(['scan', join(scratch.root, 'locked'), '--no-cache'], 3, as);
    chmodSync(join(scratch.root, 'locked/inner'), 0o755);
    expect(stdout).toMatch(/inner: EACCES/);
    chmodSync(join(scratch.root, 'locked'), 0);
    const { stderr } = await told(['scan', join(scratch.root, 'locked/inner')], 2, as);
    chmodSync(join(scratch.root, 'locked'), 0o755);
    expect(stderr).toContain('cannot be reached; check the permissions of the folders above it');
  });
});

describe.concurrent('the cache', () => {
  const scan = (cache: string, args: readonly string[] = []): Promise<Run> =>
    told(['scan', ...args], 1, { cwd: bank, env: { ...quiet, ASSAY_CACHE_DIR: cache } });

  it('serves a second run with the same bytes, and is mended where it is damaged', async () => {
    const cache = scratch.folder('cache');
    const first = await scan(cache, ['--json']);
    const entries = readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.entry'))
      .map((entry) => join(entry.parentPath, entry.name));
    // Of each package, and of the evaluation of each project.
    expect(entries).toHaveLength(8);
    expect((await scan(cache, ['--json'])).stdout).toBe(first.stdout);
    for (const [i, entry] of entries.entries()) truncateSync(entry, i * 40);
    const again = await scan(cache, ['--json']);
    expect([again.stdout, again.stderr]).toEqual([first.stdout, '']);
  });

  it('that cannot be written is told once, and nothing else changes', async () => {
    const { stdout, stderr } = await scan(file('not-a-folder', ''));
    expect(stdout).toContain('2 projects, 6 packages: 1 malicious, 5 clear');
    expect(stderr).toMatch(/^assay: the cache is not used: .*not-a-folder is no folder\n$/);
    const below = await scan(join(file('a-file', ''), 'below'));
    expect(below.stderr).toMatch(/^assay: the cache .* cannot be written: ENOTDIR[^\n]*\n$/);
  });

  it('is not needed: without a home the scan is the same', async () => {
    const { stderr } = await told(['scan'], 1, { cwd: bank, env: { PATH: '/nowhere' } });
    expect(stderr).toBe('');
  });
});

describe('output that cannot be written', () => {
  it.skipIf(process.platform !== 'linux')('is told, not crashed on', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [main, 'explain'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(run.stderr).toMatch(/^assay: the output cannot be written: ENOSPC.*\n$/);
    expect(run.status).toBe(2);
  });
});
