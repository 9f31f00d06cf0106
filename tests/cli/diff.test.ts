import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '../kit/package-builder.js';
import { bank, quiet, Scratch, stackTrace, type Run } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
afterAll(() => {
  session.end();
  scratch.remove();
});

const targets = `<Project>
  <Target Name="Stamp" BeforeTargets="Build"><Exec Command="git rev-parse HEAD" /></Target>
</Project>
`;
const id = 'Fixture.Stamping';
const texts = {
  '1.0.0': { 'readme.md': 'first' },
  '1.1.0': { 'readme.md': 'second' },
  '1.2.0-rc.1': { 'readme.md': 'third', 'build/Fixture.Stamping.targets': targets },
  '1.2.0': { 'readme.md': 'third', 'build/Fixture.Stamping.targets': targets },
};

beforeAll(() => {
  for (const [version, files] of Object.entries(texts)) {
    const name = `${id}.${version}.nupkg`.toLowerCase();
    scratch.write(`feed/${name}`, buildPackage({ id, version, files }));
  }
});

async function diff(
  args: readonly string[],
  code: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const [home, cache] = ['home', 'cache'].map((name) => join(scratch.root, name));
  const env = { ...quiet, HOME: home ?? '', ASSAY_CACHE_DIR: cache ?? '', ...more };
  const run = await session.run(['diff', ...args], { env, cwd: scratch.root });
  expect(run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code });
  return run;
}

const file = (version: string): string => `feed/${id}.${version}.nupkg`.toLowerCase();
const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const honest = join(bank, 'feed/example.bank.client.1.4.0.nupkg');
const evil = join(bank, 'feed/example.bank.sdk.2.0.4.nupkg');

describe('assay diff', () => {
  it('says what changed between two versions, and what to think of that', async () => {
    const { stdout } = await diff([file('1.1.0'), file('1.2.0')], 0);
    await expect(stdout).toMatchFileSnapshot(golden('diff-notable.txt'));
    expect((await diff([file('1.0.0'), file('1.1.0')], 0)).stdout).toMatch(/^QUIET: /);
    const back = (await diff([file('1.2.0'), file('1.1.0')], 0)).stdout;
    expect(back).toMatch(/^LOOK: .* 1 thing in it is for somebody/);
    expect(back).toContain('goes back to a lower version');
  });

  it('blocks what brings in something malicious, and what stays so', async () => {
    const { stdout } = await diff([honest, evil], 1);
    await expect(stdout).toMatchFileSnapshot(golden('diff-malicious.txt'));
    const same = await diff([evil, evil], 1);
    expect(same.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /^BLOCKED: nothing in the change .*; Example\.Bank\.Sdk 2\.0\.4 is malicious in itself, as it was before\./,
    );
    await diff([evil, evil, '--fail-on', 'none'], 0);
    await diff([evil, honest], 0);
  });

  it('holds what a list of known packages could not be asked about, and says so', async () => {
    scratch.write('lists/own.intel', 'no list');
    const lists = { ASSAY_INTEL_DIR: join(scratch.root, 'lists') };
    const { stdout } = await diff([file('1.0.0'), file('1.1.0'), '--json'], 3, lists);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'incomplete',
      decision: 'hold',
      notEvaluated: { added: [{ code: 'list-unavailable' }], removed: [] },
    });
    const shown = await diff([file('1.0.0'), file('1.1.0')], 3, lists);
    expect(shown.stdout).toMatch(/^HELD: not all that counts could be read or asked/);
    expect(shown.stdout).toContain('the list of known packages cannot be');
    const page = await diff([file('1.0.0'), file('1.1.0'), '--markdown', '-'], 3, lists);
    expect(page.stdout).toContain('the list of known packages cannot be asked');
  });

  it('finds the version before in the feeds, a release for a release', async () => {
    const before = async (name: string, ...more: string[]): Promise<string> => {
      const { stdout } = await diff([name, '--source', 'feed', '--json', ...more], 0);
      return JSON.parse(stdout).before.package.version;
    };
    expect(await before(`${id}@1.2.0`)).toBe('1.1.0');
    expect(await before(`${id}@1.2.0-rc.1`)).toBe('1.1.0');
    expect(await before(id.toLowerCase())).toBe('1.1.0');
    expect(await before(file('1.1.0'))).toBe('1.0.0');
    expect(await before(`${id}@1.1.0`, '--offline')).toBe('1.0.0');
    const first = await diff([`${id}@1.0.0`, '--source', 'feed'], 3);
    expect(first.stderr).toMatch(/there is no version before Fixture\.Stamping 1\.0\.0 in .*feed/);
    const alone = await diff([file('1.1.0')], 3);
    expect(alone.stderr).toMatch(
      /^assay: the version before Fixture\.Stamping 1\.1\.0 is not known: /,
    );
  });

  it('holds a copy against what its name passes for, in its newest version', async () => {
    const copy = 'copies/serillog.1.0.0.nupkg';
    const build = (name: string, version: string, files: Record<string, string>): void => {
      const bytes = buildPackage({ id: name, version, files });
      scratch.write(`originals/${name}.${version}.nupkg`.toLowerCase(), bytes);
    };
    build('Serilog', '1.0.0', { 'readme.md': 'old' });
    build('Serilog', '2.0.0', { 'readme.md': 'new' });
    scratch.write(
      copy,
      buildPackage({
        id: 'Serillog',
        version: '1.0.0',
        files: { 'readme.md': 'new', 'build/Serillog.targets': targets },
      }),
    );
    const from = ['--source', 'originals'];
    const told = await diff([copy, '--imitated', '--json', ...from], 1);
    const { before, after, changes } = JSON.parse(told.stdout);
    expect([before.package.id, before.package.version]).toEqual(['Serilog', '2.0.0']);
    expect(after.package.id).toBe('Serillog');
    expect(changes.entryPoints.map(({ change }: { change: string }) => change)).toContain('added');
    const hint = await diff([copy, ...from], 3);
    expect(hint.stderr.replaceAll(/\s+/g, ' ')).toMatch(
      /its name passes for Serilog, with which --imitated compares it/,
    );
    const honestOne = await diff([file('1.2.0'), '--imitated', ...from], 3);
    expect(honestOne.stderr).toMatch(/the name Fixture\.Stamping passes for no package/);
    await diff([copy, file('1.2.0'), '--imitated'], 2);
  });

  it('tells it as JSON that keeps to its schema, the same each time', async () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    ajv.addSchema(schema('inspect-1.json'));
    const validate = ajv.compile(schema('diff-1.json'));
    for (const [pair, code] of [
      [[honest, evil], 1],
      [[file('1.0.0'), file('1.2.0')], 0],
    ] as const) {
      const { stdout } = await diff([...pair, '--json'], code);
      validate(JSON.parse(stdout));
      expect(validate.errors ?? []).toEqual([]);
      expect((await diff([...pair, '--json'], code)).stdout).toBe(stdout);
    }
  });

  it('writes a page for a pull request, as long as it may be', async () => {
    const page = join(scratch.root, 'page.md');
    await diff([honest, evil, '--markdown', page, '--markdown-for', 'comment'], 1);
    await expect(readFileSync(page, 'utf8')).toMatchFileSnapshot(golden('diff.md'));
    const { stdout } = await diff([file('1.1.0'), file('1.2.0'), '--markdown', '-'], 0);
    expect(stdout).toMatch(/^## 👀 Assay: LOOK\n/);
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`content/${'long'.repeat(20)}${at}.txt`, `${at}`]),
    );
    scratch.write('many.nupkg', buildPackage({ id, version: '3.0.0', files: many }));
    const long = await diff(
      [file('1.1.0'), 'many.nupkg', '--markdown', '-', '--markdown-for', 'comment'],
      0,
    );
    expect(long.stdout.length).toBeLessThanOrEqual(65_536);
  });

  it('refuses what it cannot compare', async () => {
    expect((await diff(['no/such.nupkg', file('1.0.0')], 2)).stderr).toContain('no/such.nupkg');
    expect((await diff([file('1.0.0'), 'feed'], 2)).stderr).toContain('holds 4 packages');
    await diff([file('1.0.0'), file('1.1.0'), '--json', '--markdown', '-'], 2);
    scratch.write('broken.nupkg', 'no archive');
    expect(await diff([file('1.0.0'), 'broken.nupkg'], 3)).toMatchObject({
      stdout: '',
      stderr: 'assay: broken.nupkg: not a zip archive: no end record\n',
    });
  });
});
