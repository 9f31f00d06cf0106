import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainPolicyCommand } from '../../src/facts/next-command.js';
import type { Capability } from '../../src/facts/capability.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { FeedServer } from '../kit/feed-server.js';
import { scan, scanned, usage } from '../outputs/scan-reports.js';
import { assay, bank, quiet, Scratch } from './assay.js';

const scratch = new Scratch();
let server: FeedServer;
const env = { ...quiet, HOME: scratch.root, ASSAY_CACHE_DIR: join(scratch.root, 'cache') };
const run = (...args: string[]) => assay(args, { env, cwd: scratch.root });
afterAll(async () => {
  scratch.remove();
  await server.close();
});

beforeAll(async () => {
  server = await FeedServer.start();
  server.add({ id: 'Fixture.Kept', version: '1.0.0' });
  scratch.write(
    'app/nuget.config',
    `<configuration><packageSources><clear /><add key="feed" value="${server.url}" allowInsecureConnections="true" protocolVersion="3" /></packageSources></configuration>`,
  );
  scratch.write(
    'app/packages.config',
    '<packages><package id="Fixture.Kept" version="1.0.0" targetFramework="net48" /></packages>',
  );
  cpSync(bank, join(scratch.root, 'bank'), { recursive: true });
  scratch.write(
    'bank/assay.policy.yaml',
    `schema: assay/policy/1
rules:
  - name: no-processes
    when: '"process" in capabilities.all'
    decision: hold
`,
  );
});

describe('what is held', () => {
  it('for want of a network names what brings it', async () => {
    const first = await run('scan', 'app', '--offline');
    expect(first.code).toBe(3);
    const advice =
      'without --offline the feeds are asked, and what they answer is kept: assay scan';
    expect(first.stdout.replace(/\s+/g, ' ')).toContain(advice);
    const page = await run('scan', 'app', '--offline', '--markdown', '-');
    expect(page.stdout).toContain('without --offline the feeds are asked');
    const config = join(scratch.root, 'app/nuget.config');
    const one = await run('inspect', 'Fixture.Kept@1.0.0', '--offline', '--config', config);
    expect(one.code).toBe(3);
    expect(one.stderr).toMatch(/; without --offline it is asked, and its answer kept\n$/);
    expect((await run('scan', 'app')).code).toBe(0);
    const after = await run('scan', 'app', '--offline');
    expect(after).toMatchObject({ code: 0 });
    expect(after.stdout).not.toContain('--offline');
  });

  it('by a rule of a policy names the command that explains it, which works', async () => {
    const { stdout } = await run('scan', 'bank');
    expect(stdout).toContain('\n  more: assay policy explain Example.BuildInfo@1.2.0\n');
    const policy = 'bank/assay.policy.yaml';
    const given = await run('scan', 'bank/feed', '--policy', policy);
    const command = /more: assay (policy explain \S+ --policy \S+)/.exec(
      given.stdout.replace(/\s+/g, ' '),
    )?.[1];
    const explained = await run(...(command ?? '').split(' '));
    expect(explained.stdout).toMatch(/^hold +Example\.BuildInfo 1\.2\.0/);
    // What no rule of anybody holds is explained by the rule that found it.
    expect(stdout.match(/policy explain/g)).toHaveLength(1);
    expect((await run('scan', 'bank', '--markdown', '-')).stdout).toContain('assay policy explain');
  });

  it('puts no words of a package into a command', () => {
    const evil = scanned({ id: '$(echo)', version: '1.0.0' });
    const graph = [{ purl: evil.package.purl, usedBy: [usage()] }];
    expect(explainPolicyCommand(scan({ graph }), evil)).toBe('assay policy explain <package>');
    const option = { role: 'option', place: 'a b.yaml', decides: true } as const;
    const own = { reasons: [], waived: [] };
    const waivers = { used: 0, idle: [] };
    const policy = { sources: [option], vouched: true, notes: [], waivers, own };
    const report = scan({ graph: [], policy });
    expect(explainPolicyCommand(report, scanned())).toMatch(/\.nupkg --policy <file>$/);
  });
});

it('refuses a source that is none also of packages that lie in a folder', async () => {
  const { code, stderr } = await run('scan', 'bank/feed', '--source', 'nope');
  expect(code).toBe(2);
  expect(stderr).toBe(
    'assay: no source "nope": neither a configured name, nor an address, nor a folder that exists\n',
  );
});

it('is no wider in a pipe for all that one package can do', () => {
  const all = ['network', 'dns', 'process', 'registry', 'identity', 'file-read', 'file-write'];
  const behaviours = all.map((capability) => ({
    capability: capability as Capability,
    calls: 1,
    startedBy: { itself: 0, asked: 0, consumer: 1, nothing: 0 },
  }));
  const packages = [{ ...scanned({ verdict: 'clear' }), behaviours }];
  const of = (whole: boolean): string =>
    renderScan(scan({ packages }), { width: 200, color: false, ...(whole && { whole }) }, view);
  expect(of(true)).toMatch(/ network, dns, process, registry, identity, 2 more\n/);
  expect(of(false)).toMatch(/ network, dns, process, .*, file-read\n/);
});

const view = { all: true };
