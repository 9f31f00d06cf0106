import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nugetContentHash } from '../../src/ecosystems/nuget/content-hash.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { inspectPackage } from '../../src/inspect/index.js';
import { grammars } from '../kit/inspected.js';
import { describeWith } from '../kit/tools.js';

const example = join(import.meta.dirname, '../../examples/bank-sdk');
const feed = readdirSync(join(example, 'feed')).filter((name) => name.endsWith('.nupkg'));
const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

interface LockFile {
  readonly dependencies: Record<string, Record<string, { resolved: string; contentHash: string }>>;
}

function locked(): [string, string][] {
  return ['Payments', 'Reports'].flatMap((project) => {
    const text = readFileSync(join(example, 'src', project, 'packages.lock.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as LockFile;
    return Object.values(dependencies).flatMap((packages) =>
      Object.entries(packages).map(([id, { resolved, contentHash }]): [string, string] => [
        `${id.toLowerCase()}.${resolved}.nupkg`,
        contentHash,
      ]),
    );
  });
}

describe('the bank example', () => {
  it('has every locked package in its feed, and no other', () => {
    expect([...new Set(locked().map(([file]) => file))].sort()).toEqual(feed.sort());
  });

  it.each(locked())('holds %s as it was locked', (file, contentHash) => {
    const bytes = readFileSync(join(example, 'feed', file));
    expect(nugetContentHash(bytes, readZip(bytes)).hash).toBe(contentHash);
  });

  it.each(feed)('judges %s', async (file) => {
    const bytes = readFileSync(join(example, 'feed', file));
    const { report } = await inspectPackage(bytes, { tool, grammars });
    const lookAlike = file.startsWith('example.bank.sdk.');
    expect(report.assessment).toEqual({
      verdict: lookAlike ? 'malicious' : 'clear',
      notEvaluated: [],
    });
    const loud = report.findings.filter((finding) => finding.level !== 'note');
    expect(loud.map((finding) => finding.rule)).toEqual(
      lookAlike ? ['steals-secrets', 'baked-in-telemetry-receives-secrets'] : [],
    );
  });
});

describeWith('dotnet', 'the bank example under the real client', () => {
  it('restores as it was locked, from its own folder alone', { timeout: 120_000 }, () => {
    const copy = mkdtempSync(join(tmpdir(), 'assay-bank-'));
    try {
      cpSync(example, copy, { recursive: true });
      const run = spawnSync('dotnet', ['restore', '--locked-mode', '--nologo'], {
        cwd: copy,
        env: { ...process.env, NUGET_PACKAGES: join(copy, '.packages') },
        encoding: 'utf8',
      });
      expect(run.stdout).not.toMatch(/error|warning/i);
      expect(run.status).toBe(0);
      expect(readdirSync(join(copy, '.packages')).length).toBe(feed.length);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
