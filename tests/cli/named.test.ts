import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedServer } from '../kit/feed-server.js';
import { bank, quiet, Scratch, stackTrace, type Run } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
let server: FeedServer;
const login = { username: 'somebody', password: 'not-a-real-password-0000' };

beforeAll(async () => {
  server = await FeedServer.start({ login });
  const targets = '<Project><Target Name="Inert" AfterTargets="Build" /></Project>';
  const files = { 'build/Inert.Named.targets': targets, 'lib/net8.0/readme.txt': 'hello' };
  const dependencies = { 'Inert.Below': '1.0.0' };
  const first = { published: '2024-05-06T07:08:09.123Z', dependencyGroups: [] };
  server.add({ id: 'Inert.Named', version: '1.0.0', files, entry: first });
  const published = '2025-06-01T10:00:00.1234567+00:00';
  const groups = [{ dependencies: [{ id: 'Inert.Below', range: '[1.0.0, )' }] }];
  const entry = { published, dependencyGroups: groups };
  server.add({ id: 'Inert.Named', version: '1.2.0', files, dependencies, entry });
  server.add({ id: 'Inert.Named', version: '2.0.0-rc.1', files: {} });
  const deprecation = { reasons: ['Legacy'], alternatePackage: { id: 'Inert.Next', range: '*' } };
  const below = server.add({
    id: 'Inert.Below',
    version: '1.0.0',
    listed: false,
    entry: { published: '1900-01-01T00:00:00+00:00', deprecation },
    leaf: { created: '2021-01-02T03:04:05Z', published: '1900-01-01T00:00:00Z' },
  });
  server.add({ id: 'Inert.Below', version: '1.1.0', entry: { published } });
  const { version, bytes } = below;
  server.addBytes({ id: 'Inert.Other', version, bytes });
  const feed = `<add key="feed" value="${server.url}" allowInsecureConnections="true" />`;
  const credentials = `<feed><add key="Username" value="${login.username}" /><add key="ClearTextPassword" value="${login.password}" /></feed>`;
  scratch.write(
    'home/.nuget/NuGet/NuGet.Config',
    `<configuration><packageSources>${feed}</packageSources><packageSourceCredentials>${credentials}</packageSourceCredentials></configuration>`,
  );
  scratch.folder('here');
});
afterAll(async () => {
  session.end();
  await server.close();
  scratch.remove();
});

async function run(args: readonly string[], code: number, home = 'home'): Promise<Run> {
  const env = { ...quiet, HOME: join(scratch.root, home) };
  const done = await session.run(args, { cwd: join(scratch.root, 'here'), env });
  expect(done.stdout + done.stderr).not.toMatch(stackTrace);
  expect(done.stdout + done.stderr).not.toContain(login.password);
  expect([done.code, done.stderr]).toEqual([code, code === 0 ? '' : done.stderr]);
  return done;
}

/** A name without a version, as the command takes it. */
const bare = (command: string, id: string): string => (command === 'scan' ? `pkg:nuget/${id}` : id);

/** Ages are counted to it. */
const now = ['--now', '2025-06-04T12:00:00Z'];

const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.txt`);

describe('a package by its name', () => {
  it('is scanned with what it brings, as a person sees it', async () => {
    const { stdout } = await run(['scan', 'Inert.Named@1.2.0', '--all', ...now], 0);
    await expect(stdout).toMatchFileSnapshot(golden('scan-named'));
  });

  it('is not scanned in the place of a folder that is not there', async () => {
    const { stdout, stderr } = await run(['scan', 'Inert.Named', '-q'], 2);
    expect([stdout, stderr]).toEqual([
      '',
      'assay: there is no path "Inert.Named"; for the package: assay scan Inert.Named@<version>, or assay inspect Inert.Named\n',
    ]);
    await run(['scan', 'pkg:nuget/Inert.Named', '-q'], 0);
  });

  it('is inspected as its file would be', async () => {
    const { stdout } = await run(['inspect', 'inert.named', ...now], 0);
    await expect(stdout).toMatchFileSnapshot(golden('inspect-named'));
    for (const name of ['Inert.Named@1.2', 'pkg:nuget/Inert.Named@1.2.0'])
      expect((await run(['inspect', name, ...now], 0)).stdout).toBe(stdout);
    expect((await run(['inspect', 'Inert.Named', '--offline', ...now], 0)).stdout).toBe(stdout);
    const exact = JSON.parse(
      (await run(['inspect', 'Inert.Named@2.0.0-RC.1', '--json'], 0)).stdout,
    );
    expect(exact.package).toMatchObject({ id: 'Inert.Named', version: '2.0.0-rc.1' });
  });

  it('is a path where there is one', async () => {
    const file = 'example.money.3.1.0.nupkg';
    const args = ['inspect', join(bank, 'feed', file), '--json'];
    expect(JSON.parse((await run(args, 0)).stdout).package.id).toBe('Example.Money');
  });

  it.each(['scan', 'inspect'])('that no source knows is told by %s', async (command) => {
    const { stdout, stderr } = await run([command, bare(command, 'Inert.Nothing')], 3);
    expect([stdout, stderr]).toEqual([
      '',
      'assay: there is no path "Inert.Nothing", and no package of that name in feed\n',
    ]);
    expect((await run([command, 'Inert.Named@9.9.9'], 3)).stderr).toMatch(
      command === 'inspect'
        ? /^assay: Inert\.Named 9\.9\.9 is in no source: feed was asked\n$/
        : /^assay: Inert\.Named 9\.9\.9.* is in no source: feed was asked\n$/,
    );
    expect((await run([command, 'Inert.Named@x.y'], 2)).stderr).toMatch(
      /^assay: Inert\.Named@x\.y: x\.y is no version, and there is no path of that name\n/,
    );
  });

  it.each(['scan', 'inspect'])(
    'that is another one than was asked for is told by %s',
    async (command) => {
      const { stdout, stderr } = await run([command, bare(command, 'Inert.Other')], 3);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^assay: .*: is Inert\.Below 1\.0\.0 and was asked for as Inert\.Other 1\.0\.0\n$/,
      );
    },
  );

  it.each(['scan', 'inspect'])('asks %s for a source where none is configured', async (command) => {
    const { stdout, stderr } = await run([command, bare(command, 'Inert.Named')], 3, 'nobody');
    expect([stdout, stderr]).toEqual([
      '',
      `assay: there is no path "Inert.Named"; as a package: no package source is configured: NuGet's own client would ask its default source, and Assay has none; name one with --source\n`,
    ]);
  });

  it('may come from another source, and not from one that may not be asked so', async () => {
    const { stderr } = await run(['inspect', 'Inert.Named', '--source', server.url], 0);
    expect(stderr).toBe('');
    const plain = ['inspect', 'Inert.Named', '--source', 'http://127.0.0.1:1/v3/index.json'];
    expect((await run(plain, 3)).stderr).toMatch(/not encrypted.*NU1302/);
    const folder = ['inspect', 'Example.Money', '--source', join(bank, 'feed'), '--json'];
    expect(JSON.parse((await run(folder, 0)).stdout).package.id).toBe('Example.Money');
  });

  it.each([
    ['scan', 'Inert.Named@1.2.0'],
    ['inspect', 'Inert.Named'],
    ['scan', join(bank)],
  ])('is asked by %s %s of no source that is not there', async (command, target) => {
    const { stdout, stderr } = await run([command, target, '--source', 'nope'], 2);
    expect([stdout, stderr]).toEqual([
      '',
      'assay: no source "nope": neither a configured name, nor an address, nor a folder that exists\n',
    ]);
  });

  it('may end like that of a file, as those of much used packages do', async () => {
    const { stderr } = await run(['inspect', 'Inert.Json'], 3);
    expect(stderr).toContain('there is no path "Inert.Json", and no package of that name');
  });

  it.each(['scan', 'inspect'])('is refused by %s where it is none', async (command) => {
    for (const [name, message] of [
      [
        'pkg:npm/left-pad@1.0.0',
        'pkg:npm/left-pad@1.0.0: "npm" is no ecosystem that is read; nuget is',
      ],
      [
        'pkg:nuget/a/b@1.0.0',
        'pkg:nuget/a/b@1.0.0: not a package URL of NuGet: pkg:nuget/Id@version',
      ],
      ['pkg:nuget/A@%zz', 'pkg:nuget/A@%zz: a package URL with a broken percent escape'],
      [
        'Inert.Named@latest',
        'Inert.Named@latest: latest is no version, and there is no path of that name',
      ],
      ['no/such', 'no/such does not exist'],
      ['Inert.Named.csproj', 'Inert.Named.csproj does not exist'],
      ['Inert.Named.slnx', 'Inert.Named.slnx does not exist'],
      ['Inert.Named.nupkg', 'Inert.Named.nupkg does not exist'],
      ['packages.lock.json', 'packages.lock.json does not exist'],
    ] as const) {
      const { stdout, stderr } = await run([command, name], 2);
      expect([stdout, stderr]).toEqual(['', `assay: ${message}\n`]);
    }
  });
});
