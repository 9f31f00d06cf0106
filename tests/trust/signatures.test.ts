import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../src/core/errors.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import {
  accountOf,
  answerSpan,
  readPackageSignature,
  RevocationLists,
  TrustedRoots,
  TrustJudge,
} from '../../src/trust/index.js';
import { inspectPackage } from '../../src/inspect/index.js';
import { fixture } from '../kit/fixtures.js';
import { grammars } from '../kit/inspected.js';
import {
  addSignature,
  looseBer,
  makeCertificate,
  makeChain,
  makeKey,
  makeRevocationList,
  packageSignature,
  pemOf,
  plainPackage,
  purposes,
  sequence,
  type MadeCertificate,
} from '../kit/signing.mjs';

const signedPackage = fixture('signatures/example.signed.1.0.0.nupkg');
const fixtureRoots = new TrustedRoots(fixture('signatures/root.pem'));
const now = Date.parse('2026-11-27T00:00:00Z');
const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

const read = (bytes: Uint8Array) => readPackageSignature(readZip(bytes));
const judgeBy = (roots: TrustedRoots, more: { now?: number; revocation?: RevocationLists } = {}) =>
  new TrustJudge({ codeSigning: roots, timestamping: roots, roots: 'tests', now, ...more });

describe('the account of a signed package', () => {
  it('says who signed it, for whom, and when', () => {
    expect(accountOf(read(signedPackage))).toMatchObject({
      state: 'intact',
      problems: [],
      signatures: [
        {
          kind: 'author',
          placement: 'primary',
          signer: { subject: 'CN=Example Author, O=Example', notAfter: '2025-01-01T00:00:00Z' },
          claimedTime: '2024-03-02T10:00:00Z',
          timestamps: [
            { time: '2024-03-02T10:00:00Z', authority: { subject: 'CN=Example Time, O=Example' } },
          ],
        },
        {
          kind: 'repository',
          placement: 'countersignature',
          serviceIndex: 'https://feed.example.test/v3/index.json',
          owners: ['example-owner', 'example-team'],
        },
      ],
    });
  });

  it('is none of a package that is not signed', () => {
    expect(read(plainPackage('Example.Plain'))).toBeUndefined();
    expect(accountOf(undefined)).toEqual({ state: 'none', signatures: [], problems: [] });
  });

  it('is plain data that can be kept and judged later', () => {
    const kept = JSON.parse(JSON.stringify(read(signedPackage)));
    expect(judgeBy(fixtureRoots).judge(kept)).toEqual(
      judgeBy(fixtureRoots).judge(read(signedPackage)!),
    );
  });

  it('is broken by any other byte of the package', () => {
    const end = Buffer.from(signedPackage).indexOf('.signature.p7s') - 30;
    for (let at = 4; at < end; at += 37) {
      const changed = Buffer.from(signedPackage);
      changed[at] = (changed[at] as number) ^ 1;
      expect(accountOf(read(changed)).state, `byte ${at}`).toBe('broken');
    }
  });

  it('is the same of a message in BER', () => {
    const plain = plainPackage('Example.Signed');
    const loose = addSignature(plain, looseBer(fixture('signatures/author.p7s')));
    expect(accountOf(read(loose))).toEqual(accountOf(read(signedPackage)));
  });
});

describe('a certificate that cannot be read', () => {
  it('makes the signature unreadable, also where nothing is built on it', () => {
    const plain = plainPackage('Example.Broken');
    const chain = chainOf(purposes.codeSigning);
    const certificates = [...chain.certificates, sequence(sequence())];
    const signed = read(addSignature(plain, packageSignature(plain, { chain, certificates })));
    const { state, problems } = accountOf(signed);
    expect([state, problems.map(({ code, nuget }) => `${code} ${nuget}`)]).toEqual([
      'broken',
      ['unreadable NU3003'],
    ]);
  });
});

describe('trust', () => {
  it('is there where the chains lead to roots, with revocation not checked', () => {
    expect(judgeBy(fixtureRoots).judge(read(signedPackage)!)).toEqual({
      state: 'trusted',
      problems: [],
      revocation: 'not-checked',
      roots: 'tests',
    });
  });

  it('is not there under roots of others', () => {
    const other = new TrustedRoots(
      Buffer.from(pemOf(makeCertificate('Example Root', { ca: true }))),
    );
    const { state, problems } = judgeBy(other).judge(read(signedPackage)!);
    expect(state).toBe('untrusted');
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['untrusted-root', 'expired']),
    );
  });

  it('is not there before a certificate is valid', () => {
    const early = judgeBy(fixtureRoots, { now: Date.parse('2021-06-01T00:00:00Z') });
    const { problems } = early.judge(read(signedPackage)!);
    expect(problems.map(({ code, nuget }) => `${code} ${nuget}`)).toContain('not-yet-valid NU3017');
  });

  it('is never there for a package that was changed', () => {
    const changed = Buffer.from(signedPackage);
    changed[40] = (changed[40] as number) ^ 1;
    expect(judgeBy(fixtureRoots).judge(read(changed)!).state).toBe('untrusted');
  });

  it('needs roots', () => {
    expect(() => new TrustedRoots(Buffer.from('nothing'))).toThrow(MalformedInput);
  });
});

const key = makeKey();
const years = {
  notBefore: new Date('2020-01-01T00:00:00Z'),
  notAfter: new Date('2050-01-01T00:00:00Z'),
};
const root = makeCertificate('Example Root', { ca: true, keyUsage: 0x06, key, ...years });
const chainOf = (purpose: string) =>
  makeChain(
    'Example Signer',
    { root, key, purposes: [purpose], ...years },
    { middle: { key, ...years } },
  );

describe('an answer', () => {
  it('holds until the next certificate of a signer ends, and no longer', () => {
    const plain = plainPackage('Example.Unstamped');
    const notAfter = new Date('2027-01-01T00:00:00Z');
    const chain = makeChain(
      'Example Signer',
      { root, key, purposes: [purposes.codeSigning], ...years, notAfter },
      { middle: { key, ...years } },
    );
    const signed = read(addSignature(plain, packageSignature(plain, { chain })))!;
    const { from, until } = answerSpan(signed, now);
    expect([from, until]).toEqual([years.notBefore.getTime(), notAfter.getTime()]);
    const roots = new TrustedRoots(Buffer.from(pemOf(root)));
    const at = (time: number) => judgeBy(roots, { now: time }).judge(signed).state;
    expect([at(from! - 1), at(from! + 1), at(now), at(until! - 1), at(until! + 1)]).toEqual([
      'untrusted',
      'trusted',
      'trusted',
      'trusted',
      'untrusted',
    ]);
  });
});

describe('revocation', () => {
  const time = new Date('2024-06-01T00:00:00Z');
  const chain = chainOf(purposes.codeSigning);
  const authority = chainOf(purposes.timeStamping);
  const plain = plainPackage('Example.Revoked');
  const signature = packageSignature(plain, { chain, authority, timestamp: { time } });
  const signed = read(addSignature(plain, signature))!;
  const roots = new TrustedRoots(Buffer.from(pemOf(root)));
  const lists = (...files: Uint8Array[]) =>
    judgeBy(roots, { revocation: new RevocationLists(files) }).judge(signed);
  const on = (day: string) => new Date(`${day}T00:00:00Z`);
  const current = { thisUpdate: on('2026-11-01'), nextUpdate: on('2026-12-31') };
  const listOf = (
    issuer: MadeCertificate,
    revoked: { serial: Buffer; since: Date }[] = [],
    more = {},
  ) => makeRevocationList(issuer, revoked, { ...current, ...more });

  it('is checked where a list is there for every certificate but the root', () => {
    const all = [listOf(root), listOf(chain.middle)];
    expect(lists(...all)).toMatchObject({ state: 'trusted', revocation: 'checked' });
    expect(lists(listOf(root))).toMatchObject({ state: 'trusted', revocation: 'not-checked' });
  });

  it('counts where it came before the signature', () => {
    const revoked = [{ serial: chain.leaf.serial, since: on('2024-05-01') }];
    const { state, problems } = lists(listOf(root), listOf(chain.middle, revoked));
    expect([state, problems.map(({ code }) => code)]).toEqual(['untrusted', ['revoked']]);
  });

  it('does not count where it came after a time-stamp that is trusted', () => {
    const revoked = [{ serial: chain.leaf.serial, since: on('2024-07-01') }];
    expect(lists(listOf(root), listOf(chain.middle, revoked)).state).toBe('trusted');
  });

  it('counts for authorities too', () => {
    const revoked = [{ serial: chain.middle.serial, since: on('2023-01-01') }];
    expect(lists(listOf(root, revoked)).problems.map(({ detail }) => detail)).toEqual([
      'CN=Example Signer Authority, O=Example was revoked on 2023-01-01',
    ]);
  });

  it('is not checked by a list that is old, or that somebody else signed', () => {
    const old = { thisUpdate: on('2020-01-01'), nextUpdate: on('2021-01-01') };
    expect(lists(listOf(root), listOf(chain.middle, [], old)).revocation).toBe('not-checked');
    const forged = listOf(chain.middle, [{ serial: chain.leaf.serial, since: on('2023-01-01') }], {
      key: makeKey(),
    });
    expect(lists(forged)).toMatchObject({ state: 'trusted', revocation: 'not-checked' });
  });
});

describe('hostile chains', () => {
  it('end, however many certificates have one name', () => {
    const signer = makeCertificate('Example Same', {
      key,
      ca: true,
      keyUsage: 0x86,
      purposes: [purposes.codeSigning],
      ...years,
    });
    // Each was issued by each: the same name and key, other numbers.
    const ring = Array.from({ length: 60 }, () =>
      makeCertificate('Example Same', {
        issuer: signer,
        key,
        ca: true,
        purposes: [purposes.codeSigning],
        ...years,
      }),
    );
    const other = makeCertificate('Example Other', {
      issuer: signer,
      key,
      ca: true,
      purposes: [purposes.codeSigning],
      ...years,
    });
    const cross = Array.from({ length: 60 }, () =>
      makeCertificate('Example Same', {
        issuer: other,
        key,
        ca: true,
        purposes: [purposes.codeSigning],
        ...years,
      }),
    );
    const back = Array.from({ length: 60 }, () =>
      makeCertificate('Example Other', {
        issuer: signer,
        key,
        ca: true,
        purposes: [purposes.codeSigning],
        ...years,
      }),
    );
    const leaf = makeCertificate('Example Leaf', {
      issuer: other,
      key,
      purposes: [purposes.codeSigning],
      ...years,
    });
    const certificates = [leaf, other, ...cross, ...back, ...ring.slice(0, 10)].map(
      ({ encoding }) => encoding,
    );
    const plain = plainPackage('Example.Ring');
    const signature = packageSignature(plain, { chain: { leaf, certificates } });
    const roots = new TrustedRoots(Buffer.from(pemOf(root)));
    const signed = read(addSignature(plain, signature))!;
    const start = performance.now();
    expect(judgeBy(roots).judge(signed).state).toBe('untrusted');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a signature larger than what is read', () => {
  it('leaves the package not evaluated, and not called signed by anybody', async () => {
    const plain = plainPackage('Example.Large');
    const large = addSignature(plain, Buffer.alloc(1024 * 1024 + 1));
    const { report } = await inspectPackage(large, { tool, grammars });
    expect(report.signature).toEqual({ state: 'broken', signatures: [], problems: [] });
    expect(report.assessment.notEvaluated).toMatchObject([{ code: 'signatureBytes' }]);
    expect(report.assessment.verdict).toBe('incomplete');
  });
});
