import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLinks, hasHyperlinks } from '../../src/cli/hyperlinks.js';
import { isValid } from '../outputs/sarif-log.js';
import { assay, bank, main, quiet, Scratch, stackTrace, type Run } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const warm = { ...quiet, ASSAY_CACHE_DIR: scratch.folder('cache') };
const scan = (args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  assay(['scan', ...args], { cwd: bank, env: { ...warm, ...env } });
const read = (path: string): string => readFileSync(path, 'utf8');
const at = (name: string): string => join(scratch.folder(name), 'out');

/** The log without what changes whenever a rule does: its words have tests of their own. */
function withoutRules(text: string): string {
  const log = JSON.parse(text);
  const [run] = log.runs;
  run.tool.driver.rules = run.results.map(({ ruleId }: { ruleId: string }) => ruleId);
  run.tool.driver.properties.rulesDigest = '';
  run.taxonomies[0].taxa = [];
  for (const result of run.results) result.ruleIndex = 0;
  return `${JSON.stringify(log, null, 2)}\n`;
}

// What is read is the same for all: once is enough.
beforeAll(() => scan([]));

describe.concurrent('the outputs of a scan', () => {
  it('go to files beside what is shown, which stays the same', async () => {
    const [sarif, markdown] = [at('both/sarif'), at('both/markdown')];
    const shown = await scan([]);
    const run = await scan(['--sarif', sarif, '--markdown', markdown]);
    expect(run).toEqual(shown);
    expect(isValid(JSON.parse(read(sarif)))).toBe(true);
    expect(read(markdown)).toMatch(/^## 🛑 Assay: 1 malicious of 6 packages\n/);
    expect(readdirSync(join(sarif, '..'))).toEqual(['out']);
    expect((await scan(['--json', '--sarif', sarif])).stdout).toMatch(/^\{\n {2}"schema": "assay/);
  });

  it('are the same every time, and what a person has seen before', async ({ expect }) => {
    const [sarif, markdown] = [at('golden/sarif'), at('golden/markdown')];
    await scan(['--sarif', sarif, '--sarif-notes', '--markdown', markdown, '--jobs', '1']);
    await expect(withoutRules(read(sarif))).toMatchFileSnapshot('golden/scan-bank.sarif.txt');
    await expect(read(markdown).replace(/rules <code>\w+</, 'rules <code><')).toMatchFileSnapshot(
      'golden/scan-bank.md',
    );
    const again = at('golden/again');
    await scan(['--sarif', again, '--sarif-notes', '--jobs', '4']);
    expect(read(again)).toBe(read(sarif));
  });

  it('go to standard output in the place of what is shown', async () => {
    const { stdout, code } = await scan(['--sarif', '-']);
    expect(isValid(JSON.parse(stdout))).toBe(true);
    expect(code).toBe(1);
    expect((await scan(['--markdown', '-'])).stdout).toMatch(/^## /);
  });

  it('say in SARIF what the command ends with', async () => {
    const { stdout, code } = await scan(['--sarif', '-', '--fail-on', 'none']);
    expect(JSON.parse(stdout).runs[0].invocations[0].exitCode).toBe(code);
    expect(code).toBe(0);
  });

  it('count paths from the root of the repository', async () => {
    const repository = scratch.folder('repository');
    mkdirSync(join(repository, '.git'));
    cpSync(bank, join(repository, 'services/bank'), { recursive: true });
    const { stdout } = await assay(['scan', '--sarif', '-'], {
      env: warm,
      cwd: join(repository, 'services/bank'),
    });
    const [run] = JSON.parse(stdout).runs;
    expect(run.automationDetails.id).toBe('assay/services/bank/');
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'services/bank/src/Payments/packages.lock.json',
    );
  });

  it('are short where nothing is to be said', async ({ expect }) => {
    const money = join(bank, 'feed/example.money.3.1.0.nupkg');
    expect(await assay(['scan', money, '--no-cache', '--quiet'])).toMatchObject({
      stdout: '',
      stderr: '',
      code: 0,
    });
    const { stdout } = await scan(['--quiet']);
    await expect(stdout).toMatchFileSnapshot('golden/scan-quiet.txt');
  });

  it('show what was asked for, and end the same', async () => {
    const { stdout, code } = await scan(['--only', 'clear,suspicious']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^clear +Example\.Money/m);
    expect(stdout).not.toMatch(/^malicious/m);
    expect(stdout).toContain(
      'Shown: suspicious, clear (--only); 1 other package counted, not shown.',
    );
  });

  it.for(['40', '80', '160'])('are readable in %s columns', async (columns, { expect }) => {
    const { stdout } = await scan([], { COLUMNS: columns });
    await expect(stdout).toMatchFileSnapshot(`golden/scan-${columns}.txt`);
  });
});

describe.concurrent('a file that is written', () => {
  it('is replaced as a whole, also through a link', async () => {
    const file = at('replaced');
    writeFileSync(file, 'old');
    const link = join(scratch.folder('replaced'), 'link');
    symlinkSync(file, link);
    await scan(['--markdown', link]);
    expect(read(file)).toMatch(/^## /);
    expect(readdirSync(join(file, '..')).sort()).toEqual(['link', 'out']);
  });

  it('is added to where it is the summary of a step', async () => {
    const file = at('summary');
    writeFileSync(file, '# Earlier\n');
    const { code } = await scan(['--markdown', file], { GITHUB_STEP_SUMMARY: file });
    expect(code).toBe(1);
    expect(read(file)).toMatch(/^# Earlier\n## 🛑 Assay/);
    writeFileSync(file, 'x'.repeat(1024 * 1024 - 3000));
    await scan(['--markdown', file], { GITHUB_STEP_SUMMARY: file });
    expect(read(file).length).toBeLessThanOrEqual(1024 * 1024);
    expect(read(file)).toContain('The details of 1 more are left out');
  });

  it('is short enough for a comment where it is for one', async () => {
    const file = at('comment');
    writeFileSync(file, 'x'.repeat(65_536 - 3000));
    await scan(['--markdown', file, '--markdown-for', 'comment'], { GITHUB_STEP_SUMMARY: file });
    expect(read(file).length).toBeLessThanOrEqual(65_536);
    expect(read(file)).toContain('The details of 1 more are left out');
  });

  it.skipIf(process.platform !== 'linux')('may be a device', () => {
    const command = `${process.execPath} ${main} scan -q --markdown /dev/fd/3`;
    const run = spawnSync('sh', ['-c', `${command} 3>&1 >/dev/null | cat`], {
      cwd: bank,
      encoding: 'utf8',
      env: warm,
    });
    expect(run.stdout).toMatch(/^## /);
    expect(run.stderr).toBe('');
  });
});

describe.concurrent('outputs that cannot be', () => {
  it.each([
    [
      'a folder that is not there',
      ['--sarif', 'no/such/a.sarif'],
      'no/such/a.sarif cannot be written: its folder does not exist',
    ],
    ['a folder', ['--markdown', '.'], '. is a folder; name a file in it'],
    [
      'a file for a folder',
      ['--sarif', 'README.md/a'],
      'README.md/a cannot be written: its folder is not a folder',
    ],
    [
      'two at one place',
      ['--sarif', '-', '--markdown', '-'],
      '--sarif - and --markdown - cannot both be standard output',
    ],
    [
      'JSON at that place, too',
      ['--json', '--sarif', '-'],
      '--json and --sarif - cannot both be standard output',
    ],
    [
      'an unknown verdict',
      ['--only', 'clear,bad'],
      '--only knows no verdict bad; there are malicious, suspicious, incomplete, clear',
    ],
    ['no verdict', ['--only', ''], '--only knows no verdict ""'],
    ['an unknown place', ['--markdown-for', 'wall'], 'Allowed choices are summary, comment'],
  ])('%s: told before anything is read, exit 2', async (_, args, message) => {
    const { stdout, stderr, code } = await scan(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^assay: /);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(stackTrace);
  });

  it.skipIf(process.platform !== 'linux')('a full disk: told, exit 2', async () => {
    const { stderr, code } = await scan(['--sarif', '/dev/full']);
    expect([stderr, code]).toEqual(['assay: /dev/full cannot be written: the disk is full\n', 2]);
  });

  it.skipIf(process.getuid?.() !== 0)('a folder without permission: told, exit 2', async () => {
    chmodSync(scratch.root, 0o755);
    const folder = scratch.folder('locked');
    chmodSync(folder, 0o555);
    const run = await assay(['scan', bank, '--no-cache', '--sarif', join(folder, 'a')], {
      cwd: '/',
      uid: 65_534,
    });
    if (/Cannot find module/.test(run.stderr)) return;
    expect([run.stderr, run.code]).toEqual([
      `assay: ${join(folder, 'a')} cannot be written: no permission\n`,
      2,
    ]);
  });
});

describe('links on a terminal', () => {
  const tty = { isTTY: true };

  it.each([
    ['FORCE_HYPERLINK, anywhere', {}, { FORCE_HYPERLINK: '1', CI: '1' }, false, true],
    ['FORCE_HYPERLINK=0', tty, { FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, true, false],
    ['a pipe', {}, { WT_SESSION: 'x' }, true, false],
    ['a CI with a terminal', tty, { CI: 'true', TERM_PROGRAM: 'ghostty' }, true, false],
    ['no colour', tty, { WT_SESSION: 'x' }, false, false],
    ['Windows Terminal', tty, { WT_SESSION: 'x' }, true, true],
    ['iTerm 3.1', tty, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.1.0' }, true, true],
    ['iTerm 3.0', tty, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, true, false],
    [
      'WezTerm',
      tty,
      { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809' },
      true,
      true,
    ],
    ['VS Code 1.72', tty, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.72.0' }, true, true],
    ['VS Code 1.71', tty, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.9' }, true, false],
    [
      'Cursor',
      tty,
      { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '0.4.0', CURSOR_TRACE_ID: 'x' },
      true,
      true,
    ],
    ['GNOME 0.50.0, which crashed', tty, { VTE_VERSION: '5000' }, true, false],
    ['GNOME 0.76', tty, { VTE_VERSION: '7600' }, true, true],
    ['kitty', tty, { TERM: 'xterm-kitty' }, true, true],
    ['any xterm', tty, { TERM: 'xterm-256color' }, true, false],
    ['tmux', tty, { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true, false],
  ])('with %s', (_, stream, env, color, links) => {
    expect(hasHyperlinks(stream, env, color)).toBe(links);
  });

  it('name the host, the file and the line, and nothing that acts', () => {
    const link = fileLinks('/repo');
    expect(link('src/a b.csproj', 4)).toMatch(/^file:\/\/[^/]*\/repo\/src\/a%20b\.csproj#4$/);
    expect(link('/else/x', 0)).toMatch(/^file:\/\/[^/]*\/else\/x$/);
    expect(link('a\u001b\\\u0007\u202e;#?%', 1)).toMatch(
      /^file:\/\/[^/]*\/repo\/a%1B%5C%07%E2%80%AE;%23%3F%25#1$/,
    );
  });

  it('are in no pipe, and there when they are forced', async () => {
    // oxlint-disable-next-line no-control-regex
    expect((await scan([], { FORCE_COLOR: '1', NO_COLOR: '' })).stdout).not.toMatch(/\u001b\]/);
    expect((await scan([], { FORCE_HYPERLINK: '1' })).stdout).toMatch(
      // oxlint-disable-next-line no-control-regex
      /\u001b\]8;;file:\/\/[^\u001b]*\/src\/Payments\/packages\.lock\.json#5\u001b\\src/,
    );
  });
});
