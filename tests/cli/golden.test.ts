import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type ExpectStatic } from 'vitest';
import { assay, bank, coloured, type Setting } from './assay.js';

const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.txt`);
const feed = readdirSync(join(bank, 'feed')).filter((name) => name.endsWith('.nupkg'));
const sdk = 'feed/example.bank.sdk.2.0.4.nupkg';

async function shows(
  expect: ExpectStatic,
  name: string,
  args: readonly string[],
  code: number,
  setting: Setting = {},
): Promise<void> {
  const run = await assay(args, { cwd: bank, ...setting });
  expect([run.stderr, run.code]).toEqual(['', code]);
  await expect(run.stdout).toMatchFileSnapshot(golden(name));
}

describe.concurrent('what a person sees', () => {
  it('of --help', ({ expect }) => shows(expect, 'help', ['--help'], 0));
  it('of scan --help', ({ expect }) => shows(expect, 'scan-help', ['scan', '--help'], 0));
  it('of inspect --help', ({ expect }) => shows(expect, 'inspect-help', ['inspect', '--help'], 0));
  it('of init --help', ({ expect }) => shows(expect, 'init-help', ['init', '--help'], 0));
  it('of completion --help', ({ expect }) =>
    shows(expect, 'completion-help', ['completion', '--help'], 0));
  it('of all rules', ({ expect }) => shows(expect, 'explain', ['explain'], 0));
  it('of one rule', ({ expect }) =>
    shows(expect, 'explain-rule', ['explain', 'tampered-content'], 0));

  it('of a scan with a look-alike in it', ({ expect }) =>
    shows(expect, 'scan-bank', ['scan', '--no-cache'], 1));
  it('of that scan on a narrow terminal', ({ expect }) =>
    shows(expect, 'scan-narrow', ['scan', '--no-cache'], 1, {
      env: { PATH: process.env['PATH'] ?? '', COLUMNS: '60', NO_COLOR: '1' },
    }));

  it.for(feed)('of %s', (file, { expect }) =>
    shows(
      expect,
      `inspect-${file}`,
      ['inspect', `feed/${file}`],
      file.startsWith('example.bank.sdk') ? 1 : 0,
    ),
  );

  it('of its files', ({ expect }) => shows(expect, 'files', ['inspect', sdk, '--files'], 1));
  it('of a method', ({ expect }) =>
    shows(expect, 'il', ['inspect', sdk, '--il', 'BankClient::.ctor'], 0));
  const corpus = join(import.meta.dirname, '../../corpus/packages');
  it.for([
    ['inert.docs.sdk.0.5.2', 0],
    ['inert.injector.pipes.1.4.6', 1],
    ['inert.schematools.2.2.0', 0],
    ['inert.stamping.1.1.3', 1],
  ] as const)('of what %s runs, and when', ([name, code], { expect }) =>
    shows(expect, `runs-${name}`, ['inspect', join(corpus, `${name}.nupkg`)], code),
  );
  it('of the ways to a behaviour', ({ expect }) =>
    shows(
      expect,
      'calls',
      ['inspect', join(corpus, 'inert.stamping.1.1.3.nupkg'), '--calls', 'network'],
      0,
    ));

  it.for([
    ['malicious', 'feed/example.bank.sdk.2.0.4.nupkg', 1],
    ['clear', 'feed/example.bank.client.1.4.0.nupkg', 0],
    ['suspicious', join(corpus, 'inert.diagnostics.context.3.0.2.nupkg'), 1],
  ] as const)('of why a package is %s', ([name, path, code], { expect }) =>
    shows(expect, `why-${name}`, ['inspect', path, '--why'], code),
  );
  it('of a flow on a narrow terminal', ({ expect }) =>
    shows(
      expect,
      'flow-narrow',
      ['inspect', join(corpus, 'inert.stripedapi.net.47.4.1.nupkg')],
      1,
      {
        env: { PATH: process.env['PATH'] ?? '', COLUMNS: '60', NO_COLOR: '1' },
      },
    ));

  it('of a package in colour', ({ expect }) =>
    shows(expect, 'inspect-colour', ['inspect', sdk], 1, { env: coloured }));
});

describe('the start', () => {
  it('is quick, for it is what a first-time user waits for', async () => {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await assay(['--help']);
      times.push(performance.now() - start);
    }
    // The bar is 250 ms on an idle machine; tests share theirs.
    expect(Math.min(...times)).toBeLessThan(5_000);
  });
});
