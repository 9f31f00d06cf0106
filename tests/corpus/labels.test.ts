import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Label {
  name: string;
  expected: string;
  scope: string;
  chain: string;
  why: string;
  twin?: string;
}

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(corpus, 'manifest.json'), 'utf8')) as {
  packages: { case: string; file: string; expected: string; sha256: string }[];
};
const names = manifest.packages.map((entry) => entry.case);
const labels = new Map(names.map((name) => [name, labelOf(name)]));

function labelOf(name: string): Label {
  return JSON.parse(readFileSync(path.join(corpus, name, 'case.json'), 'utf8')) as Label;
}

describe('the labels of the corpus', () => {
  it('has at least sixty malicious and sixty honest packages', () => {
    const count = (expected: string): number =>
      [...labels.values()].filter((label) => label.expected === expected).length;
    expect(count('malicious')).toBeGreaterThanOrEqual(60);
    expect(count('benign')).toBeGreaterThanOrEqual(60);
  });

  it.each(names)('%s says what it is', (name) => {
    const label = labels.get(name);
    expect(label).toMatchObject({ name, why: expect.stringMatching(/\.$/) as string });
    expect(['package', 'graph']).toContain(label?.scope);
    const chains = label?.expected === 'benign' ? [''] : ['steal', 'run', 'sabotage'];
    expect(chains).toContain(label?.chain);
    if (label?.twin !== undefined) expect(names).toContain(label.twin);
  });

  it.each(manifest.packages)('$case has the package that the manifest lists', (entry) => {
    const bytes = readFileSync(path.join(corpus, 'packages', entry.file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
    expect(entry.expected).toBe(labels.get(entry.case)?.expected);
  });
});

describe('the inertness of the corpus', () => {
  const reserved = /(^|\.)(invalid|test|example\.com)$/;
  // Documentation blocks (RFC 5737), loopback, and the addresses of metadata services.
  const addresses = /^(192\.0\.2|198\.51\.100|203\.0\.113|127\.0\.0|169\.254\.(169|170))\.\d+$/;
  const schemas = ['schemas.microsoft.com', 'www.w3.org', 'localhost', 'metadata.google.internal'];

  it.each(names)('%s names reserved hosts only', (name) => {
    const texts = filesBelow(path.join(corpus, name)).map((file) => readFileSync(file, 'latin1'));
    const hosts = texts.flatMap((text) =>
      [
        ...text.matchAll(
          /\b(?:https?|wss?|ftp):\/\/(?:[^\s/"'@]*@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+)(?![A-Za-z0-9.{-])/g,
        ),
      ].map(([, host]) => host ?? ''),
    );
    const strange = hosts.filter(
      (host) => !reserved.test(host) && !addresses.test(host) && !schemas.includes(host),
    );
    expect(strange).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesBelow(file) : [file]));
}
