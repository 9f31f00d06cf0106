import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importList } from '../../src/scan/intel/import-list.js';
import { recordFiles } from '../../src/scan/intel/record-files.js';
import { IntelligenceLists } from '../../src/store/intelligence-lists.js';
import { advisory, fixed, introduced, malicious } from '../kit/osv.js';
import { buildPackage } from '../kit/package-builder.js';
import { assay, quiet, Scratch } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
const lists = join(scratch.root, 'lists');
/** A home without a configuration: no feed of this machine is asked. */
const env = { ...quiet, ASSAY_INTEL_DIR: lists, HOME: scratch.root };
const run = (...args: string[]) => session.run(args, { env });
afterAll(() => {
  session.end();
  scratch.remove();
});

const plain = (id: string, version: string): Uint8Array =>
  buildPackage({ id, version, files: { 'readme.md': '# Fixture\n' } });

let project = '';
let list = '';
beforeAll(async () => {
  scratch.write('feed/fixture.weak.1.0.0.nupkg', plain('Fixture.Weak', '1.0.0'));
  scratch.write('feed/fixture.honest.1.0.0.nupkg', plain('Fixture.Honest', '1.0.0'));
  project = scratch.folder('app');
  scratch.write(
    'app/packages.config',
    `<packages>
  <package id="Fixture.Honest" version="1.0.0" targetFramework="net48" />
  <package id="Fixture.Weak" version="1.0.0" targetFramework="net48" />
</packages>`,
  );
  scratch.write(
    'app/nuget.config',
    '<configuration><packageSources><clear /><add key="feed" value="../feed" /></packageSources></configuration>',
  );
  const weak = advisory('GHSA-2222-3333-4444', 'Fixture.Weak', [introduced('0'), fixed('1.2.0')]);
  list = scratch.write('list.json', JSON.stringify([weak]));
  // By a process of its own: what is imported is there for others.
  await assay(['intel', 'import', list, '--name', 'fixture'], { env });
});

async function withMalicious<T>(name: string, work: () => Promise<T>): Promise<T> {
  const evil = malicious('MAL-2099-1', name, ['1.0.0']);
  const path = scratch.write('evil.json', JSON.stringify(evil));
  await run('intel', 'import', path);
  try {
    return await work();
  } finally {
    await run('intel', 'remove', 'evil');
  }
}

describe('assay intel', () => {
  it('says what there is, how old it is, and what could not be used', async () => {
    scratch.write(
      'osv/a.json',
      JSON.stringify(malicious('MAL-2099-2', 'Fixture.Other', ['1.0.0'])),
    );
    scratch.write('osv/b.json', '{');
    scratch.write('osv/c.json', '{"id":"BROKEN"}');
    const bad = malicious('MAL-2099-3', 'Fixture.Bad', ['no version']);
    scratch.write('osv/d.json', JSON.stringify(bad));
    const brought = await run('intel', 'import', join(scratch.root, 'osv'));
    expect(brought.stdout).toMatch(/^osv: 1 record of malicious packages, 0 records of vuln/);
    expect(brought.stdout).toContain('\nleft out: 1 that names no package\n');
    expect(brought.stdout).toMatch(/not used: 1 with a structure that is no record, first b\.json/);
    expect(brought.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /first d\.json: .* it has a version that is none/,
    );
    expect(brought.stdout).not.toMatch(/\bbad-/);
    const { stdout, code } = await run('intel', 'status');
    expect(stdout).toMatch(/fixture +0 +1 +less than an hour +2026-10-01/);
    expect(stdout).toMatch(/osv +1 +0 +less than an hour +2026-11-20/);
    expect(code).toBe(0);
    const later = await run('intel', 'status', '--now', '2099-01-01');
    expect(later.stdout).toMatch(/osv +1 +0 +\d{5} days +2026-11-20/);
    expect((await run('intel', 'status', '--now', 'soon')).code).toBe(2);
    expect((await run('intel', 'remove', 'osv')).stdout).toBe('removed the list osv\n');
    expect((await run('intel', 'remove', 'osv')).code).toBe(2);
  });

  it('tells the same as JSON', async () => {
    const { stdout } = await run('intel', 'status', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'assay/intel/1',
      folder: lists,
      lists: [{ name: 'fixture', vulnerabilities: 1, malicious: 0, problems: [] }],
    });
  });

  it('keeps to its schema', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../docs/schema/intel-1.json'), 'utf8');
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(file) as object);
    const sources = scratch.write(
      'two.yaml',
      'schema: assay/intel-sources/1\nlists:\n  - {name: fixture, path: list.json}\n  - {name: gone, path: gone}\n',
    );
    scratch.write('lists/broken.intel', 'no list');
    for (const args of [
      ['status'],
      ['import', list, '--name', 'fixture'],
      ['sync', '--sources', sources],
    ]) {
      const { stdout } = await run('intel', ...args, '--json');
      validate(JSON.parse(stdout));
      expect(validate.errors ?? []).toEqual([]);
    }
    await run('intel', 'remove', 'broken');
  });

  it('refuses names and paths that are none, and files without records', async () => {
    expect((await run('intel', 'import', join(scratch.root, 'nowhere'))).code).toBe(2);
    expect((await run('intel', 'import', list, '--name', '../x')).code).toBe(2);
    const empty = scratch.write('empty.json', '{}');
    const { code, stderr } = await run('intel', 'import', empty);
    expect(code).toBe(3);
    expect(stderr).toMatch(/no record in the OSV format/);
  });
});

describe('assay intel sync', () => {
  it('brings lists of the configuration, and goes on where one cannot be had', async () => {
    scratch.write(
      'more/a.json',
      JSON.stringify(malicious('MAL-2099-5', 'Fixture.More', ['1.0.0'])),
    );
    const file = scratch.write(
      'lists.yaml',
      `schema: assay/intel-sources/1
lists:
  - name: gone
    url: http://127.0.0.1:9/all.zip
    allowInsecure: true
  - name: more
    path: more
`,
    );
    const { code, stdout } = await run('intel', 'sync', '--sources', file);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /gone: not brought up to date: http:\/\/127\.0\.0\.1:9: nothing listens/,
    );
    expect(stdout).toContain('more: 1 record of malicious packages');
    const one = await run('intel', 'sync', 'more', '--sources', file, '--json');
    expect(one.code).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({
      schema: 'assay/intel-sync/1',
      lists: [{ name: 'more', malicious: 1, same: false }],
    });
    await run('intel', 'remove', 'more');
  });

  it.each([
    ['lists: []', /the file needs schema/],
    ['schema: assay/intel-sources/1\nlists:\n  - name: A b\n    path: x', /cannot be called/],
    ['schema: assay/intel-sources/1\nlists:\n  - name: a', /needs either url or path/],
    ['schema: assay/intel-sources/1\nlists:\n  - {name: a, url: "ftp://x"}', /no http address/],
    ['schema: assay/intel-sources/1\nlists:\n  - {name: a, path: x, often: 1}', /knows no "often"/],
    [
      'schema: assay/intel-sources/1\nlists:\n  - {name: a, path: x, tokenVariable: T}',
      /nothing is sent for it/,
    ],
    [
      'schema: assay/intel-sources/1\nlists:\n  - {name: a, url: "https://x.test", username: ci}',
      /username and passwordVariable go together/,
    ],
  ])('refuses %j', async (text, reason) => {
    const file = scratch.write('bad.yaml', text);
    const { code, stderr } = await run('intel', 'sync', '--sources', file);
    expect(stderr).toMatch(reason);
    expect(code).toBe(3);
  });

  it('takes credentials from the variable that the file names, and from nowhere else', async () => {
    const of = (rest: string): string =>
      scratch.write(
        'secret.yaml',
        `schema: assay/intel-sources/1\nlists:\n  - {name: a, url: "http://127.0.0.1:9/a.zip", allowInsecure: true, ${rest}}`,
      );
    const unset = await run('intel', 'sync', '--sources', of('tokenVariable: LIST_TOKEN'));
    expect(unset.code).toBe(3);
    expect(unset.stdout).toMatch(/the variable LIST_TOKEN is not set, which has its credentials/);
    const set = { env: { ...env, LIST_TOKEN: 'fake-token-0000\n' } };
    const sent = await session.run(
      ['intel', 'sync', '--sources', of('tokenVariable: LIST_TOKEN')],
      set,
    );
    expect(sent.stdout).toMatch(/nothing listens/);
    const wrong = await run('intel', 'sync', '--sources', of('tokenVariable: fake-token-0000'));
    expect(wrong.stderr).toMatch(/name a variable of the environment/);
    expect(`${wrong.stderr}${sent.stdout}${sent.stderr}`).not.toContain('fake-token-0000');
  });

  it('does not wait for what is no file', async () => {
    const { code, stderr } = await run('intel', 'sync', '--sources', scratch.root);
    expect([code, stderr]).toEqual([3, `assay: ${scratch.root}: not a regular file\n`]);
    expect((await run('intel', 'sync', '--sources', join(scratch.root, 'none.yaml'))).code).toBe(2);
  });

  it('says what to do where nothing says what to bring', async () => {
    const { code, stderr } = await run('intel', 'sync');
    expect(code).toBe(2);
    expect(stderr).toContain('assay.intel.yaml');
    expect((await run('intel', 'sync', '--url', 'https://example.com/all.zip')).code).toBe(2);
  });
});

describe('a scan', () => {
  it('shows a vulnerability with its fix and its way, and holds nothing for it', async () => {
    const { code, stdout } = await run('scan', project);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^CLEAR: nothing is held in 2 packages\./);
    expect(stdout).toContain(`Known vulnerabilities
  Fixture.Weak 1.0.0  1 known vulnerability, high 7.5
    direct: . → Fixture.Weak 1.0.0
    GHSA-2222-3333-4444 (CVE-2099-1000): Denial of service in Fixture.Weak; high 7.5; fixed in
      1.2.0
  They hold nothing: --hold-vulnerable high holds what has one as bad as that.`);
  });

  it('holds it where that is asked for, as far as it is as bad', async () => {
    const held = await run('scan', project, '--hold-vulnerable', 'high');
    expect(held.code).toBe(1);
    expect(held.stdout).toMatch(/^HELD: 1 of 2 packages is held by --hold-vulnerable\./);
    expect(held.stdout).toMatch(/\nhold +clear +Fixture\.Weak .*\nallow +clear /);
    expect((await run('scan', project, '--hold-vulnerable', 'critical')).code).toBe(0);
    const lax = await run('scan', project, '--hold-vulnerable', 'high', '--fail-on', 'block');
    expect(lax.code).toBe(0);
  });

  it('lets a held vulnerability pass that a baseline knows', async () => {
    const file = join(scratch.root, 'assay.baseline.json');
    await run('scan', project, '--write-baseline', file);
    const { code } = await run('scan', project, '--hold-vulnerable', 'high', '--baseline', file);
    expect(code).toBe(0);
  });

  it('blocks a package that is known to be malicious, whatever its bytes are', async () => {
    await withMalicious('fixture.HONEST', async () => {
      const { code, stdout } = await run('scan', project, '--fail-on', 'block');
      expect(code).toBe(1);
      expect(stdout).toMatch(/^BLOCKED: 1 of 2 packages is malicious\./);
      expect(stdout).toContain('Fixture.Honest 1.0.0 is malicious by MAL-2099-1');
      expect((await run('scan', project, '--no-intel')).stdout).toMatch(/^CLEAR/);
    });
  });

  it('blocks one whose file is nowhere: feeds take such packages away', async () => {
    const other = scratch.folder('gone');
    scratch.write('gone/nuget.config', readFileSync(join(project, 'nuget.config')));
    scratch.write(
      'gone/packages.config',
      '<packages>\n  <package id="Fixture.Gone" version="1.0.0" targetFramework="net48" />\n</packages>',
    );
    await withMalicious('Fixture.Gone', async () => {
      const { code, stdout } = await run('scan', other);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^BLOCKED/);
      expect(stdout).toContain('Fixture.Gone 1.0.0 is malicious by MAL-2099-1');
      expect(stdout).toContain('at packages.config:2');
    });
  });

  it('blocks one that no source has any more, by the versions that the project would take', async () => {
    const other = scratch.folder('unlocked');
    scratch.write('unlocked/nuget.config', readFileSync(join(project, 'nuget.config')));
    const ask = async (version: string) => {
      scratch.write(
        'unlocked/App.csproj',
        `<Project>
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Fixture.Gone" Version="${version}" />
  </ItemGroup>
</Project>`,
      );
      return run('scan', other);
    };
    await withMalicious('Fixture.Gone', async () => {
      for (const version of ['1.0.0', '0.9.0', '[0.9.0,1.0.0]', '1.*', '(,1.0.0]']) {
        const { code, stdout } = await ask(version);
        expect(code).toBe(1);
        expect(stdout).toMatch(/^BLOCKED/);
        expect(stdout).toContain('Fixture.Gone 1.0.0 is malicious by MAL-2099-1');
        expect(stdout).toContain('at App.csproj:4');
      }
      for (const version of ['1.0.1', '[0.9.0,1.0.0)', '(1.0.0,)']) {
        const { code, stdout } = await ask(version);
        expect(code).toBe(3);
        expect(stdout).not.toContain('malicious');
      }
    });
  });

  it('tells it in JSON, SARIF and Markdown', async () => {
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    ajv.addSchema(schema('inspect-1.json'));
    const validate = ajv.compile(schema('scan-1.json'));
    const { stdout } = await run('scan', project, '--json');
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
    const report = JSON.parse(stdout) as { packages: { context: object }[] };
    expect(report).toMatchObject({ lists: [{ name: 'fixture', records: 1 }] });
    expect(report.packages.map(({ context }) => context)).toContainEqual(
      expect.objectContaining({
        known: [
          expect.objectContaining({
            id: 'GHSA-2222-3333-4444',
            fixed: ['1.2.0'],
          }),
        ],
      }),
    );
    const sarif = JSON.parse((await run('scan', project, '--sarif', '-')).stdout) as {
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.runs[0]?.results).toMatchObject([
      { ruleId: 'assay/known-vulnerability', level: 'note' },
    ]);
    const markdown = await run('scan', project, '--markdown', '-');
    expect(markdown.stdout).toContain('### Known vulnerabilities');
    expect(markdown.stdout).toContain('<code>fixed in 1.2.0</code>');
  });

  it('is not whole where a list cannot be asked', async () => {
    const broken = join(scratch.root, 'broken');
    mkdirSync(broken, { mode: 0o700 });
    scratch.write('broken/fixture.intel', 'no list');
    const setting = { env: { ...quiet, ASSAY_INTEL_DIR: broken } };
    const { code, stdout } = await session.run(['scan', project], setting);
    expect(code).toBe(3);
    expect(stdout).toMatch(/the list of known packages cannot be asked/);
    expect((await session.run(['intel', 'status'], setting)).code).toBe(3);
    const weak = join(scratch.root, 'feed/fixture.weak.1.0.0.nupkg');
    const explained = await session.run(['policy', 'explain', weak], setting);
    expect(explained.code).toBe(3);
    expect(explained.stdout).toMatch(/^hold +Fixture\.Weak/);
    expect(explained.stdout).toContain('the list of known packages cannot be asked');
    const json = await session.run(['policy', 'explain', weak, '--json'], setting);
    expect(JSON.parse(json.stdout)).toMatchObject({
      decision: 'hold',
      notEvaluated: [{ code: 'list-unavailable' }],
    });
    const kept = join(scratch.root, 'kept.json');
    await session.run(['scan', project, '--write-baseline', kept], setting);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ gaps: [] });
    const whole = await session.run(['scan', project, '--json'], setting);
    const file = scratch.write('whole.json', whole.stdout);
    expect((await session.run(['scan', project, '--baseline', file], setting)).code).toBe(3);
  });
});

it('warns of a list that is old, at every scan and in its status', async () => {
  const old = new IntelligenceLists(join(scratch.root, 'old'));
  const day = 24 * 60 * 60 * 1000;
  const files = recordFiles(list);
  importList(old, {
    name: 'nuget',
    origin: list,
    files,
    now: Date.now() - 8.5 * day,
  });
  const setting = { env: { ...quiet, ASSAY_INTEL_DIR: old.folder } };
  const scan = await session.run(['scan', project], setting);
  expect(scan.stderr).toBe(
    'assay: the list nuget is 8 days old: what was found since is not in it\n',
  );
  expect(scan.code).toBe(0);
  const in30Days = new Date(Date.now() + 30 * day).toISOString();
  const later = await session.run(['scan', project, '--now', in30Days], setting);
  expect(later.stderr).toContain('the list nuget is 38 days old');
  const before = await session.run(['scan', project, '--now', '2026-01-31'], setting);
  expect(before.stderr).toBe('');
  const status = await session.run(['intel', 'status'], setting);
  expect(status.stdout).toMatch(/nuget +0 +1 +8 days/);
  expect(status.stdout).toContain('\nnuget: old: what was found since is not in it\n');
  importList(old, {
    name: 'other',
    origin: list,
    files: recordFiles(list),
    now: Date.now() - 9 * day,
  });
  const both = await session.run(['intel', 'status'], setting);
  expect(both.stdout.match(/what was found since/g)).toHaveLength(1);
  expect(both.stdout).toContain('\nnuget, other: old: what was found since is not in it\n');
});

it('inspect shows what is known, and its exit code follows', async () => {
  const file = join(scratch.root, 'feed/fixture.weak.1.0.0.nupkg');
  const shown = await run('inspect', file);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('This version of the package has a known vulnerability');
  expect(shown.stdout).toMatch(/^Fixture\.Weak 1\.0\.0 {2}clear\n/);
  const held = await run('inspect', file, '--hold-vulnerable', 'low');
  expect(held.code).toBe(1);
  expect(held.stdout).toContain('It holds the package: --hold-vulnerable asks for that.');
  expect(held.stdout).toMatch(/^Fixture\.Weak 1\.0\.0 {2}clear, held by --hold-vulnerable\n/);
  await withMalicious('Fixture.Weak', async () => {
    const blocked = await run('inspect', file);
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toMatch(/Fixture\.Weak 1\.0\.0 +malicious/);
  });
});

describe('beside a policy', () => {
  it('--hold-vulnerable counts, and says so', async () => {
    const args = ['scan', project, '--policy', 'default'];
    expect((await run(...args)).code).toBe(0);
    const { code, stdout } = await run(...args, '--hold-vulnerable', 'high');
    expect(code).toBe(1);
    expect(stdout).toContain('--hold-vulnerable');
    expect(stdout).toMatch(/^HELD: 1 of 2 packages/);
  });

  it('conditions go by what lists know', async () => {
    const policy = scratch.write(
      'intel.policy.yaml',
      `schema: assay/policy/1
rules:
  - name: no-fixable
    when: intel.vulnerabilities.exists(v, v.severity == "high" && v.isFixed)
    decision: block
`,
    );
    const { code, stdout } = await run('scan', project, '--policy', policy);
    expect(code).toBe(1);
    expect(stdout).toContain('no-fixable');
    expect((await run('scan', project, '--policy', policy, '--no-intel')).code).toBe(0);
    const weak = join(scratch.root, 'feed/fixture.weak.1.0.0.nupkg');
    const explain = ['policy', 'explain', weak, '--policy', policy];
    expect((await run(...explain)).stdout).toMatch(/^block +Fixture\.Weak/);
    expect((await run(...explain, '--no-intel')).stdout).toMatch(/^allow +Fixture\.Weak/);
    const held = ['policy', 'explain', weak, '--policy', 'default', '--hold-vulnerable', 'high'];
    expect((await run(...held)).stdout).toMatch(/^hold +Fixture\.Weak/);
    await withMalicious('Fixture.Weak', async () => {
      expect((await run('policy', 'explain', weak)).stdout).toMatch(/^block +Fixture\.Weak/);
    });
  });
});

it('tells of a package that is known by its name alone and that no feed has', async () => {
  const gone = { cwd: project, env };
  expect((await session.run(['inspect', 'Fixture.Gone@1.0.0'], gone)).code).toBe(3);
  await withMalicious('Fixture.Gone', async () => {
    for (const command of [['inspect'], ['scan'], ['policy', 'explain']]) {
      const { code, stderr } = await session.run([...command, 'Fixture.Gone@1.0.0'], gone);
      expect(stderr).toMatch(/Fixture\.Gone 1\.0\.0 is malicious by MAL-2099-1 \(list evil\)/);
      expect(stderr).toMatch(/it was not read/);
      expect(code).toBe(1);
    }
  });
});

it('says where a configuration is broken that keeps a package from being asked for', async () => {
  const broken = scratch.folder('unclosed');
  scratch.write('unclosed/nuget.config', '<configuration>\n<packageSources>\n');
  for (const command of ['inspect', 'scan']) {
    const { code, stderr } = await session.run([command, 'Fixture.Gone@1.0.0'], {
      cwd: broken,
      env,
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/nuget\.config: unclosed tag: packageSources \(line \d\)\n$/);
  }
});

it('imports beside each other end with one whole list', async () => {
  const paths = Array.from({ length: 4 }, (_, at) =>
    scratch.write(
      `beside/${at}.json`,
      JSON.stringify(malicious(`MAL-2099-${at}`, 'Fixture.Beside', ['1.0.0'])),
    ),
  );
  const all = await Promise.all(
    paths.map((path) => assay(['intel', 'import', path, '--name', 'beside'], { env })),
  );
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const { stdout, code } = await run('intel', 'status', '--json');
  expect(code).toBe(0);
  const status = JSON.parse(stdout) as {
    lists: { name: string; malicious?: number }[];
  };
  expect(status.lists.find(({ name }) => name === 'beside')?.malicious).toBe(1);
  await run('intel', 'remove', 'beside');
});
