import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { ScannedPackage, ScanReport } from '../../src/facts/report.js';
import { quiet, Scratch } from '../cli/assay.js';
import { Session } from '../cli/session.js';
import {
  certificateOf,
  rootPem,
  signedVersion,
  type SignedVersion,
} from '../kit/signed-versions.js';

const scratch = new Scratch();
const session = new Session();
afterAll(() => {
  session.end();
  scratch.remove();
});
const roots = scratch.write('root.pem', rootPem);
const trusting = ['--signature-roots', roots, '--timestamp-roots', roots];

type Who = Parameters<typeof certificateOf>[0];
const fingerprint = (who: Who, algorithm = 'sha256'): string =>
  createHash(algorithm).update(certificateOf(who)).digest('hex');
const certificate = (print: string, algorithm = 'SHA256', allowUntrustedRoot = false): string =>
  `<certificate fingerprint="${print}" hashAlgorithm="${algorithm}" allowUntrustedRoot="${allowUntrustedRoot}" />`;
const author = (...certificates: string[]): string =>
  `<author name="they">${certificates.join('')}</author>`;
const repository = (who: string, owners = ''): string =>
  `<repository name="there" serviceIndex="https://other.example.test/v3/index.json">${who}${owners}</repository>`;

let folders = 0;
async function scan(
  one: SignedVersion,
  signers: string,
  mode = 'require',
  more: readonly string[] = [],
): Promise<ScannedPackage | undefined> {
  const folder = `p${folders++}`;
  const file = `fixture.signed.${one.version}.nupkg`;
  scratch.write(`${folder}/feed/${file}`, signedVersion(one));
  scratch.write(
    `${folder}/packages.config`,
    `<packages><package id="Fixture.Signed" version="${one.version}" targetFramework="net48" /></packages>`,
  );
  scratch.write(
    `${folder}/nuget.config`,
    `<configuration>
  <config><add key="signatureValidationMode" value="${mode}" /></config>
  <packageSources><clear /><add key="feed" value="feed" /></packageSources>
  <trustedSigners>${signers}</trustedSigners>
</configuration>`,
  );
  const { stdout } = await session.run(
    ['scan', scratch.folder(folder), '--json', '--offline', ...trusting, ...more],
    { env: { ...quiet, ASSAY_CACHE_DIR: scratch.folder(`${folder}-cache`) } },
  );
  return (JSON.parse(stdout) as ScanReport).packages[0];
}

const version = '1.0.0';
const owners = ['example-owner'];

// What `dotnet restore` (SDK 10.0.401) says of packages signed so, with configurations such as these.
describe('a configuration that requires signatures refuses what its client refuses', () => {
  it.each<[string, SignedVersion, string, string[]]>([
    ['what is not signed', { version }, author(certificate(fingerprint('author'))), ['NU3004']],
    [
      'everything that is signed, without trusted signers',
      { version, author: 'author' },
      '',
      ['NU3034'],
    ],
    [
      'no trusted author',
      { version, author: 'author' },
      author(certificate(fingerprint('author'))),
      [],
    ],
    [
      'another author',
      { version, author: 'buyer' },
      author(certificate(fingerprint('author'))),
      ['NU3034'],
    ],
    [
      'a repository that is named as an author',
      { version, owners },
      author(certificate(fingerprint('repository'))),
      ['NU3034'],
    ],
    [
      'no package that a trusted repository countersigned, whatever its service index',
      { version, author: 'buyer', owners },
      repository(certificate(fingerprint('repository').toUpperCase())),
      [],
    ],
    [
      'no package of an owner who is trusted there',
      { version, owners: ['a', 'example-owner'] },
      repository(certificate(fingerprint('repository')), '<owners>x;example-owner</owners>'),
      [],
    ],
    [
      'owners that are written otherwise',
      { version, owners },
      repository(certificate(fingerprint('repository')), '<owners>Example-Owner</owners>'),
      ['NU3034'],
    ],
    [
      'a root that is not known',
      { version, author: 'stranger' },
      author(certificate(fingerprint('stranger'))),
      ['NU3018'],
    ],
    [
      'no root that may be unknown',
      { version, author: 'stranger' },
      author(certificate(fingerprint('stranger').toUpperCase(), 'SHA256', true)),
      [],
    ],
    [
      'a root that may be unknown by a fingerprint in lower case, which the client does not find',
      { version, author: 'stranger' },
      author(certificate(fingerprint('stranger'), 'SHA256', true)),
      ['NU3018'],
    ],
    [
      'no certificate that is named by a longer digest',
      { version, author: 'author' },
      author(certificate(fingerprint('author', 'sha512'), 'SHA512')),
      [],
    ],
  ])('%s', async (_, one, signers, codes) => {
    const found = await scan(one, signers);
    expect((found?.context.clientRefuses ?? []).flatMap((refusal) => refusal.codes)).toEqual(codes);
    expect(found?.context.clientRefuses).toBeDefined();
    const told = found?.context.findings.filter(({ rule }) => rule === 'refused-by-client') ?? [];
    expect(told.map(({ level }) => level)).toEqual(codes.length > 0 ? ['note'] : []);
    expect(found?.decision).toBe('allow');
  });

  it('and nothing where it only accepts them', async () => {
    const found = await scan({ version }, author(certificate(fingerprint('author'))), 'accept');
    expect(found?.context.clientRefuses).toBeUndefined();
  });

  it('and a policy can hold by it', async () => {
    const policy = scratch.write(
      'policy.yaml',
      `schema: assay/policy/1
rules:
  - name: as-the-client
    why: We require signatures
    when: trust.required && trust.clientRefuses
    decision: hold
`,
    );
    const found = await scan({ version }, '', 'require', ['--policy', policy]);
    expect(found?.decision).toBe('hold');
    expect(found?.context.clientRefuses).toEqual([
      { codes: ['NU3004'], reason: 'it is not signed', file: 'nuget.config' },
    ]);
  });
});
