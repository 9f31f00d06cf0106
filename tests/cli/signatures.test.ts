import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { fixture } from '../kit/fixtures.js';
import { buildZip } from '../kit/zip-builder.js';
import { addSignature, plainPackage } from '../kit/signing.mjs';
import { assay, quiet, Scratch, stackTrace } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const signed = scratch.write(
  'feed/example.signed.1.0.0.nupkg',
  fixture('signatures/example.signed.1.0.0.nupkg'),
);
const roots = scratch.write('root.pem', fixture('signatures/root.pem'));
const trusting = ['--signature-roots', roots, '--timestamp-roots', roots, '--now', '2026-11-27'];
const other = plainPackage('Example.Other');
const swapped = scratch.write(
  'swapped.1.0.0.nupkg',
  addSignature(other, fixture('signatures/author.p7s')),
);

const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.txt`);

describe.concurrent('what a person sees of a signature', () => {
  it('where the signers are trusted', async ({ expect }) => {
    const { stdout, stderr, code } = await assay(['inspect', signed, ...trusting]);
    expect([stderr, code]).toEqual(['', 0]);
    await expect(stdout).toMatchFileSnapshot(golden('inspect-signed'));
  });

  it('where nobody vouches for them', async ({ expect }) => {
    const { stdout, code } = await assay([
      'inspect',
      signed,
      '--signature-roots',
      unknownRoots(),
      '--timestamp-roots',
      unknownRoots(),
      '--now',
      '2026-11-27',
    ]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden('inspect-untrusted'));
  });

  it('where it is that of another package', async ({ expect }) => {
    const { stdout, code } = await assay(['inspect', swapped, ...trusting]);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot(golden('inspect-tampered'));
  });

  const onto = (signature: Uint8Array, options = {}) =>
    addSignature(plainPackage('Example.Onto'), signature, options);
  const own = fixture('signatures/author.p7s');
  it.for([
    ['is no signature', onto(Buffer.from('not a signature'))],
    ['is cut off', onto(own.subarray(0, 3000))],
    ['is not put in as it has to be', onto(own, { attributes: 32 })],
  ] as const)(
    'where its file %s, in words and without a claim',
    async ([name, bytes], { expect }) => {
      const file = scratch.write(`${name}.nupkg`, bytes);
      const { stdout, code } = await assay(['inspect', file, ...trusting]);
      const words = stdout.replaceAll(/\s+/g, ' ');
      expect(code).toBe(1);
      expect(words).toContain('tampered the package: the file with its signature is');
      expect(words).toContain('nobody can tell whether these are the bytes that were signed');
      expect(words).not.toMatch(/BER|DER |element|claims|these are not the bytes/);
    },
  );
});

describe.concurrent('a package that says nowhere which one it is', () => {
  it.for([
    ['none', { 'readme.md': 'An inert fixture' }, 'the package has no manifest: nothing says'],
    ['cut', { 'a.nuspec': '<package><met' }, 'the manifest of the package cannot be read: line 1'],
    ['nameless', { 'a.nuspec': '<package><metadata/></package>' }, 'names no id'],
  ] as const)(
    'is told as that, and not as another one: %s',
    async ([name, files, words], { expect }) => {
      const all = Object.entries(files).map(([path, content]) => ({ name: path, content }));
      scratch.write(`named/${name}/wanted.1.0.0.nupkg`, buildZip(all));
      const folder = join(scratch.root, 'named', name);
      const { stdout, code } = await assay(['scan', folder, '--no-releases']);
      expect(code).toBe(3);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
      expect(stdout).not.toContain('What is on disk');
    },
  );
});

describe('scan --json', () => {
  it('has signature and trust of every package, and the same from the cache', async () => {
    const args = ['scan', join(scratch.root, 'feed'), '--json', '--offline', ...trusting];
    const env = { ...quiet, ASSAY_CACHE_DIR: join(scratch.root, 'cache') };
    const first = await assay(args, { env });
    const second = await assay(args, { env });
    expect(second.stdout).toBe(first.stdout);
    const { packages } = JSON.parse(first.stdout) as ScanReport;
    expect(packages[0]?.signature.signatures.map(({ kind }) => kind)).toEqual([
      'author',
      'repository',
    ]);
    expect(packages[0]?.context.trust).toEqual({
      state: 'trusted',
      problems: [],
      revocation: 'not-checked',
      roots: 'the files that were named',
    });
  });

  it('judges what is remembered by the roots of now', async () => {
    const env = { ...quiet, ASSAY_CACHE_DIR: join(scratch.root, 'cache') };
    const pem = unknownRoots();
    const { stdout } = await assay(
      [
        'scan',
        join(scratch.root, 'feed'),
        '--json',
        '--offline',
        '--signature-roots',
        pem,
        '--timestamp-roots',
        pem,
      ],
      { env },
    );
    const { packages } = JSON.parse(stdout) as ScanReport;
    expect(packages[0]?.context.trust?.state).toBe('untrusted');
    expect(packages[0]?.context.findings.map(({ rule, level }) => `${rule} ${level}`)).toContain(
      'untrusted-signature note',
    );
    expect(packages[0]?.decision).toBe('allow');
  });
});

describe('files of roots and lists', () => {
  it.each([
    [['--signature-roots', 'nowhere.pem'], 2, 'does not exist'],
    [['--crl', 'nowhere.crl'], 2, 'does not exist'],
    [['--now', 'yesterday'], 2, '--now takes a time'],
    [['--signature-roots', signed], 3, 'there is no certificate in it'],
  ])('are looked at first: %j', async (args, code, says) => {
    const run = await assay(['inspect', signed, ...args]);
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toMatch(stackTrace);
  });
});

/** A certificate that has nothing to do with the signers: the time-stamp authority's, as a root. */
function unknownRoots(): string {
  const pem = Buffer.from(fixture('signatures/stranger.pem'));
  return scratch.write('stranger.pem', pem);
}

describe('roots of the SDK that cannot be read', () => {
  const sdk = (name: string) => ({
    DOTNET_ROOT: join(scratch.root, name),
    HOME: scratch.root,
    ASSAY_CACHE_DIR: join(scratch.root, `${name}-cache`),
  });
  const pem = (name: string, file: string): string =>
    `${name}/sdk/99.0.100/trustedroots/${file}.pem`;
  const broken = scratch.write(pem('broken', 'codesignctl'), 'no roots');
  scratch.write(pem('broken', 'timestampctl'), fixture('signatures/root.pem'));
  const odd = scratch.folder(pem('odd', 'codesignctl'));
  scratch.write(pem('odd', 'timestampctl'), fixture('signatures/root.pem'));

  it.for([
    ['broken', broken, 'there is no certificate in it'],
    ['odd', odd, 'not a regular file'],
  ] as const)(
    'are one gap, with their file, and hold: %s',
    async ([name, file, why], { expect }) => {
      const env = { ...quiet, ...sdk(name) };
      const args = ['scan', join(scratch.root, 'feed'), '--offline', '--no-releases', '--json'];
      for (const _ of ['cold', 'warm']) {
        const { stdout, code } = await assay(args, { env });
        const report = JSON.parse(stdout) as ScanReport;
        expect([code, report.decision]).toEqual([3, 'hold']);
        expect(report.notEvaluated).toEqual([
          { path: file, code: 'roots-unavailable', reason: expect.stringContaining(why) },
        ]);
        // The package itself is read all the same.
        expect(report.packages.map(({ assessment }) => assessment.verdict)).toEqual(['clear']);
      }
      const shown = await assay(['inspect', signed], { env });
      expect([shown.code, shown.stderr]).toEqual([3, expect.stringContaining(file)]);
      expect(shown.stdout).toContain('whose roots can be read');
      expect(shown.stdout).not.toContain('An authority looked the name up');
      const explained = await assay(['policy', 'explain', signed], { env });
      expect([explained.code, explained.stdout]).toEqual([3, expect.stringContaining(file)]);
    },
  );

  it('are none of a package that nobody signed', async () => {
    const plain = scratch.write('plain/example.plain.1.0.0.nupkg', plainPackage('Example.Plain'));
    const { code } = await assay(['inspect', plain], { env: { ...quiet, ...sdk('broken') } });
    expect(code).toBe(0);
  });

  it('are told with their file where somebody names them', async () => {
    const none = scratch.write('empty.pem', 'no roots');
    const damaged = scratch.write(
      'damaged.pem',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    for (const file of [none, damaged]) {
      const args = ['inspect', signed, '--signature-roots', file, '--timestamp-roots', roots];
      const { stderr, code } = await assay(args);
      expect([code, stderr]).toEqual([3, expect.stringContaining(`${file}: there is no cert`)]);
    }
  });
});
