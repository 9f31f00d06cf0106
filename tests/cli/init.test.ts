import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { assay, quiet, stackTrace, type Run } from './assay.js';

let repository: GitRepository;
beforeEach(() => (repository = new GitRepository()));
afterEach(() => repository.remove());

const paths = {
  github: '.github/workflows/assay.yml',
  azure: 'azure-pipelines.assay.yml',
  gitlab: '.gitlab/assay.gitlab-ci.yml',
} as const;
const baseline = 'assay.baseline.json';

async function init(code: number, ...args: string[]): Promise<Run> {
  const env = { ...quiet, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const run = await assay(['init', ...args], { cwd: repository.top, env });
  expect(run.stdout + run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code, signal: null });
  return { ...run, stdout: run.stdout.replaceAll(repository.top, '<top>') };
}

const text = (path: string): string => readFileSync(join(repository.top, path), 'utf8');
const files = (): string[] =>
  readdirSync(repository.top, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory() && !file.parentPath.includes('/.git/'))
    .map((file) => join(file.parentPath, file.name).slice(repository.top.length + 1))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
const golden = (name: string): string => join(import.meta.dirname, 'golden', name);

describeWith('git', 'assay init', () => {
  it('writes a baseline and the steps of all three, and explains them', async () => {
    const { stdout } = await init(0, '--ci', 'all');
    await expect(stdout).toMatchFileSnapshot(golden('init.txt'));
    expect(files()).toEqual([...Object.values(paths), '.gitlab-ci.yml', baseline].sort());
    for (const [name, path] of Object.entries(paths))
      await expect(text(path)).toMatchFileSnapshot(golden(`init-${name}.txt`));
    expect(JSON.parse(text(baseline))).toMatchObject({ findings: [], gaps: [] });
    const again = await init(0, '--ci', 'all');
    expect(again.stdout.split('\n')).toEqual([
      'Repository <top>',
      '',
      ...[baseline, ...Object.values(paths)].map((path) => `unchanged  ${path}`),
      '',
      'All is as it was.',
      `Still to be done: fill in what says FILL-IN in ${paths.github},`,
      `    ${paths.azure}, ${paths.gitlab}: until then each run fails`,
      '',
    ]);
  });

  it('keeps to the width of the terminal, and files and pipes whole', async () => {
    const { COLUMNS: _, ...pipe } = quiet;
    const narrow = { ...quiet, COLUMNS: '60' };
    const at = async (env: typeof pipe, ...args: string[]): Promise<string[]> => {
      const { stdout } = await assay(['init', ...args], { cwd: repository.top, env });
      return stdout.replaceAll(repository.top, '').split('\n');
    };
    const wide = (lines: readonly string[]): string[] => lines.filter((line) => line.length > 60);
    expect(wide(await at(narrow, '--ci', 'all', '--dry-run')).join('\n')).toContain('rulesDigest');
    expect(wide(await at(narrow, '--ci', 'all'))).toEqual([]);
    expect(wide(await at(narrow, '--ci', 'all'))).toEqual([]);
    expect(await at(pipe, '--ci', 'all')).toContainEqual(expect.stringMatching(/^Still .* fails$/));
  });

  it.each([
    ['github', 'git@github.example.com:a/b.git', '.x'],
    ['gitlab', 'https://gitlab.example.com/a/b.git', '.x'],
    ['gitlab', 'https://user:secret@gitlab.test/a', '.x'],
    ['azure', 'https://org@dev.azure.com/org/p/_git/r', '.x'],
    ['azure', 'org@vs-ssh.visualstudio.com:v3/org/p/r', '.x'],
    ['github', 'https://code.invalid/a', '.github/dependabot.yml'],
    ['azure', 'https://code.invalid/a', 'azure-pipelines.yml'],
    ['gitlab', 'https://code.invalid/gitlab.com/a', '.gitlab-ci.yml'],
  ] as const)('sees that a repository uses %s by %s or %s', async (name, url, file) => {
    repository.git('remote', 'add', 'origin', url);
    repository.write(file, '');
    const { stdout } = await init(0);
    expect(stdout).toContain(`CI: ${name} (by `);
    expect(stdout).not.toContain('secret');
    expect(files()).toContain(paths[name]);
    expect(Object.values(paths).filter((path) => files().includes(path))).toHaveLength(1);
  });

  it('writes a baseline where nothing says which, and how to say it', async () => {
    const { stdout } = await init(0);
    expect(stdout).toContain('1. for the steps of a CI, say which one: assay init --ci github,');
    expect(files()).toEqual([baseline]);
    expect((await init(0)).stdout).toContain('All is as it was.\nStill to be done: for the steps');
    const none = await init(0, '--ci', 'none');
    expect(none.stdout).not.toContain('--ci github');
    expect(none.stdout).toMatch(/All is as it was\.\n$/);
    expect(files()).toEqual([baseline]);
    expect((await init(2, 'no/such')).stderr).toContain('no/such does not exist');
    expect((await init(2, baseline)).stderr).toContain('is no folder');
  });

  it('writes at the top, wherever in the repository it is called', async () => {
    mkdirSync(join(repository.top, 'src/App'), { recursive: true });
    await init(0, 'src/App', '--ci', 'github');
    expect(files()).toEqual([paths.github, baseline]);
  });

  it('leaves what is there, unless it is forced', async () => {
    repository.write(paths.github, 'mine');
    repository.write(baseline, 'mine too');
    const { stdout } = await init(0, '--ci', 'github');
    expect(stdout.match(/^kept {2}.*--force replaces it\)$/gm)).toHaveLength(2);
    expect([text(paths.github), text(baseline)]).toEqual(['mine', 'mine too']);
    expect(stdout).toMatch(/Nothing was written\.\n$/);
    rmSync(join(repository.top, baseline));
    const some = await init(0, '--ci', 'github');
    expect(some.stdout).toMatch(/^wrote {2}assay\.baseline\.json\n {2}- lists what is let pass/m);
    // Of a file that says something else, nothing of what Assay would have written is true.
    expect(some.stdout).not.toContain('pins each action');
    expect((await init(0, '--ci', 'github', '--force')).stdout).toMatch(/^replaced {2}\.github/m);
    expect(text(paths.github)).toMatch(/^# Reads every NuGet package/);
  });

  it('shows what it would write, and writes nothing, with --dry-run', async () => {
    const { stdout } = await init(0, '--ci', 'all', '--dry-run');
    expect(files()).toEqual([]);
    await init(0, '--ci', 'all');
    for (const path of Object.values(paths)) expect(stdout).toContain(`# ${path}\n${text(path)}`);
  });

  it('does not write through links, and says so', async () => {
    const elsewhere = join(repository.root, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(repository.top, '.github'));
    expect((await init(2, '--ci', 'github')).stderr).toContain('.github is a link or no folder');
    rmSync(join(repository.top, '.github'));
    rmSync(join(repository.top, baseline));
    symlinkSync(join(elsewhere, 'b.json'), join(repository.top, baseline));
    expect((await init(2, '--ci', 'none', '--force')).stderr).toContain('is a link or no file');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('puts no name of a branch into a file that is more than a name', async () => {
    repository.git('symbolic-ref', 'HEAD', "refs/heads/x'],evil,'y");
    await init(0, '--ci', 'github');
    expect(parse(text(paths.github)).on.push.branches).toEqual(['main']);
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/9.x');
    await init(0, '--ci', 'github', '--force');
    expect(parse(text(paths.github)).on.push.branches).toEqual(['release/9.x']);
  });
});

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
});
const schema = (name: string) =>
  ajv.compile(
    JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/ci/${name}.json`), 'utf8')),
  );
const published = {
  github: { valid: schema('github-workflow'), read: (yaml: string): unknown => parse(yaml) },
  // To Azure Pipelines all scalars are texts, and so they are in its schema.
  azure: {
    valid: schema('azure-pipelines'),
    read: (yaml: string): unknown => parse(yaml, { schema: 'failsafe' }),
  },
  gitlab: { valid: schema('gitlab-ci'), read: (yaml: string): unknown => parse(yaml) },
} as const;

describeWith('git', 'the CI files', () => {
  it.each(['github', 'azure', 'gitlab'] as const)('for %s keep to its schema', async (name) => {
    const { valid, read } = published[name];
    await init(0, '--ci', name);
    const yaml = text(paths[name]);
    valid(read(yaml));
    expect(valid.errors ?? []).toEqual([]);
    if (name === 'gitlab') expect(valid(read(text('.gitlab-ci.yml')))).toBe(true);
    const wrong = {
      github: yaml.replace('runs-on:', 'runs-in:'),
      azure: yaml.replace('fetchDepth:', 'fetchdepth:'),
      gitlab: yaml.replace('when: always', 'when: whenever'),
    }[name];
    expect(wrong).not.toBe(yaml);
    expect(valid(read(wrong))).toBe(false);
  });

  it('give no job more than it needs, and run nothing that can be moved', async () => {
    await init(0, '--ci', 'all');
    const github = parse(text(paths.github));
    expect(github.permissions).toEqual({});
    expect(github.jobs.assay.permissions).toEqual({
      contents: 'read',
      actions: 'read',
      'security-events': 'write',
    });
    expect(Object.keys(github.on)).not.toContain('pull_request_target');
    const uses = [...text(paths.github).matchAll(/uses: (\S+)/g)].map((m) => m[1]);
    expect(uses).toHaveLength(3);
    for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(github.jobs.assay.steps[0].with['persist-credentials']).toBe(false);
    for (const path of Object.values(paths)) {
      expect(text(path)).not.toMatch(/secrets\.|System\.AccessToken|CI_JOB_TOKEN/);
      // Expressions in a shell's text are how what a pull request is called becomes a command.
      for (const script of scriptsOf(text(path)))
        expect(script).not.toMatch(/\$\{\{|\$\([A-Z]\w*\.\w+\)/);
    }
  });
});

/** The blocks of shell in a file, in order. */
function scriptsOf(yaml: string): string[] {
  const found: string[] = [];
  const pending: unknown[] = [parse(yaml)];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    if (typeof node === 'string' && node.startsWith('set -euo pipefail')) found.push(node);
    else if (typeof node === 'object' && node !== null) pending.push(...Object.values(node));
  }
  return found;
}

/** A package without dependencies that builds an `assay` which says how it was called. */
const standIn = {
  'package.json': JSON.stringify({
    name: 'a',
    version: '1.0.0',
    scripts: { build: 'node build.mjs', postinstall: 'exit 1' },
  }),
  'package-lock.json': JSON.stringify({
    name: 'a',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'a', version: '1.0.0' } },
  }),
  'build.mjs': `import { mkdirSync, writeFileSync } from 'node:fs';
    mkdirSync('dist/cli', { recursive: true });
    writeFileSync('dist/cli/main.js', 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(+process.env.ENDS)');`,
};

describeWith('git', 'the shell steps', () => {
  const shell = (script: string, env: Record<string, string>) => {
    const home = join(repository.root, 'assay');
    const run = spawnSync('bash', ['-c', script], {
      cwd: repository.top,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: repository.root,
        ASSAY_HOME: home,
        CI_PROJECT_DIR: repository.top,
        ASSAY_OUT: join(repository.root, 'out'),
        GITHUB_STEP_SUMMARY: '/summary',
        ENDS: '0',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: join(repository.root, 'gitconfig'),
        ...env,
      },
    });
    return { code: run.status, out: run.stdout + run.stderr };
  };

  it.each(['github', 'azure', 'gitlab'] as const)(
    'for %s get what is pinned, and scan',
    async (name) => {
      const source = new GitRepository();
      for (const [path, content] of Object.entries(standIn)) source.write(path, content);
      const commit = source.commit();
      source.write('build.mjs', 'process.exit(1)');
      source.commit();
      source.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      writeFileSync(
        join(repository.root, 'gitconfig'),
        `[url "file://${source.top}"]\n  insteadOf = https://assay.test/assay.git\n`,
      );
      await init(0, '--ci', name);
      // What the repository says of npm must have no say.
      repository.write('.npmrc', 'script-shell=/bin/false\n');
      const [get = '', scan = ''] = scriptsOf(text(paths[name]));
      const pinned = { ASSAY_REPOSITORY: 'https://assay.test/assay.git', ASSAY_COMMIT: commit };
      for (const wrong of [
        { ...pinned, ASSAY_COMMIT: 'FILL-IN' },
        { ...pinned, ASSAY_REPOSITORY: 'FILL-IN' },
        { ...pinned, ASSAY_COMMIT: 'main' },
        { ...pinned, ASSAY_COMMIT: commit.slice(0, 12) },
        { ...pinned, ASSAY_REPOSITORY: 'ext::sh -c exit' },
      ]) {
        const run = shell(get, wrong);
        expect([run.code, run.out]).toEqual([
          2,
          expect.stringContaining('fill in ASSAY_REPOSITORY'),
        ]);
      }
      expect(shell(get, { ...pinned, ASSAY_COMMIT: '0'.repeat(40) }).code).not.toBe(0);
      const got = shell(get, pinned);
      expect([got.code, got.out]).toEqual([0, expect.stringContaining('build.mjs')]);
      source.remove();

      const pull = {
        EVENT: 'pull_request',
        REASON: 'PullRequest',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD^1',
      };
      const push = { EVENT: 'push', REASON: 'IndividualCI' };
      for (const ends of ['0', '1', '3']) {
        const run = shell(scan, { ...pull, ENDS: ends });
        expect(run.code).toBe(Number(ends));
        expect(run.out).toContain(
          '["scan",".","--baseline","assay.baseline.json","--base","HEAD^1","--sarif"',
        );
        expect(shell(scan, { ...push, ENDS: ends }).out).toContain(
          '["scan",".","--baseline","assay.baseline.json","--sarif"',
        );
      }
      if (name === 'github')
        expect(shell(scan, push).out).toMatch(/^::stop-commands::([\w-]{36})\n\[.*\]\n::\1::\n$/);
      expect(existsSync(join(repository.top, 'node_modules'))).toBe(false);
    },
  );
});

describe('the schemas', () => {
  it('refuse what is no CI file', () => {
    for (const { valid } of Object.values(published)) expect(valid([])).toBe(false);
  });
});
