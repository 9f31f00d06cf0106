import { describe, expect, it } from 'vitest';
import { diffReports } from '../../src/diff/index.js';
import type { Change, ChangeSection, DiffReport } from '../../src/facts/difference.js';
import type { InspectReport } from '../../src/facts/report.js';
import type { SignatureAccount } from '../../src/facts/signature.js';
import { method } from '../kit/cil-assembler/assemble.js';
import { buildPackage, type PackageText } from '../kit/package-builder.js';
import { codeAssembly, inspected, richPackage } from '../inspect/rich-package.js';

const tool = { version: '1.2.3', rulesDigest: 'd'.repeat(64) };

async function report(
  files: PackageText['files'],
  more: Partial<PackageText> = {},
): Promise<InspectReport> {
  const { report: read } = await inspected(buildPackage({ ...more, files }));
  return { ...read, decision: read.assessment.verdict === 'clear' ? 'allow' : 'hold' };
}

async function diff(
  before: PackageText['files'],
  after: PackageText['files'],
  more: readonly [Partial<PackageText>, Partial<PackageText>] = [{}, { version: '1.1.0' }],
): Promise<DiffReport> {
  return diffReports(await report(before, more[0]), await report(after, more[1]), tool);
}

/** `+ name`, `~ name: before → after` */
const told = ({ changes }: DiffReport, section: ChangeSection): string[] =>
  changes[section].map(({ change, name, before, after, matters }) => {
    const sign = { added: '+', removed: '-', changed: '~' }[change];
    const values = before === undefined ? '' : `: ${before} → ${after}`;
    return `${sign} ${name}${values}${matters ? ' !' : ''}`;
  });

const targets = (command: string, hook = 'BeforeTargets="Build"'): string =>
  `<Project><Target Name="Stamp" ${hook}><Exec Command="${command}" /></Target></Project>`;
const runs = method(
  '[System.Diagnostics.Process]System.Diagnostics.Process',
  'Start',
  'class [System.Diagnostics.Process]System.Diagnostics.Process',
  ['string'],
);
const reads = method('[System.Runtime]System.IO.File', 'ReadAllText', 'string', ['string']);
const starting = codeAssembly([['ldstr', 'tool'], ['call', runs], ['pop']]);
const reading = codeAssembly([['ldstr', 'a.txt'], ['call', reads], ['pop']]);
const naming = (text: string): Uint8Array => codeAssembly([['ldstr', text], ['pop']]);

describe('a change', () => {
  it('of nothing but prose is quiet', async () => {
    const found = await diff({ 'readme.md': 'one' }, { 'readme.md': 'two', 'docs/more.md': 'x' });
    expect(found).toMatchObject({ verdict: 'quiet', decision: 'allow', reasons: [] });
    expect(told(found, 'files').filter((line) => !line.includes('nuspec'))).toEqual([
      '+ docs/more.md',
      '~ readme.md: 3 bytes → 3 bytes',
    ]);
  });

  it('of nothing at all has no changes', async () => {
    const { report: rich } = await inspected(richPackage());
    const found = diffReports(rich, rich, tool);
    expect(Object.values(found.changes).flat()).toEqual([]);
    expect(found.findings).toMatchObject({ added: [], removed: [] });
    expect(found.findings.same).toBe(rich.findings.length);
  });

  it('that starts something by itself is for somebody to look at', async () => {
    const build = { 'build/Fixture.Package.targets': targets('git rev-parse HEAD') };
    const found = await diff({}, build);
    expect(found).toMatchObject({ verdict: 'notable', decision: 'allow' });
    expect(told(found, 'entryPoints')).toEqual(['+ target Stamp !']);
    expect(found.changes.entryPoints[0]?.details).toEqual(['starts processes: task Exec']);
    expect(told(found, 'behaviours')).toEqual(['+ process !']);
    expect(told(found, 'buildFiles')).toContain('+ exec !');
    const back = await diff(build, {});
    expect(back).toMatchObject({ verdict: 'quiet', reasons: [] });
    expect(told(back, 'entryPoints')).toEqual(['- target Stamp']);
  });

  it('of when something runs, or of what it runs, is told as that', async () => {
    const at = 'build/Fixture.Package.targets';
    const later = await diff(
      { [at]: targets('git') },
      { [at]: targets('git', 'AfterTargets="Restore"') },
    );
    expect(told(later, 'entryPoints')).toEqual([
      expect.stringMatching(/^~ target Stamp: BeforeTargets=Build.* → AfterTargets=Restore.* !$/),
    ]);
    const other = await diff({ [at]: targets('git') }, { [at]: targets('hg') });
    expect(told(other, 'entryPoints')).toEqual([]);
    expect(told(other, 'buildFiles')).toEqual(['- exec', '+ exec !']);
  });

  it('of what code can do is told by capability and API', async () => {
    const found = await diff({ 'lib/net8.0/A.dll': reading }, { 'lib/net8.0/A.dll': starting });
    expect(told(found, 'behaviours')).toEqual(['- file-read', '+ process !']);
    expect(found.verdict).toBe('notable');
    const quiet = await diff({}, { 'lib/net8.0/A.dll': reading });
    expect(told(quiet, 'behaviours')).toEqual(['+ file-read']);
    expect(quiet.verdict).toBe('quiet');
  });

  it('of hosts is told by host, and of addresses below one', async () => {
    const of = (...urls: string[]) => ({ 'lib/net8.0/A.dll': naming(urls.join(' ')) });
    const found = await diff(of('https://api.vendor.test/v1'), of('https://api.vendor.test/v2'));
    expect(told(found, 'endpoints')).toEqual(['~ api.vendor.test']);
    const other = await diff(of('https://api.vendor.test/v1'), of('https://collect.other.test/x'));
    expect(told(other, 'endpoints')).toEqual(['- api.vendor.test', '+ collect.other.test !']);
  });

  it('of places of secrets is told', async () => {
    const found = await diff({}, { 'lib/net8.0/A.dll': naming('~/.aws/credentials') });
    expect(told(found, 'secrets')).toEqual(['+ ~/.aws/credentials !']);
  });

  it('of dependencies is told by id, with the versions', async () => {
    const [old, fresh] = [
      { dependencies: { Kept: '1.0.0', Gone: '[2.0.0]' } },
      { version: '1.1.0', dependencies: { kept: '1.2.0', Fresh: '3.0.0' } },
    ];
    const found = await diff({}, {}, [old, fresh]);
    expect(told(found, 'dependencies')).toEqual([
      '+ Fresh !',
      '- Gone',
      '~ kept: 1.0.0 for any → 1.2.0 for any',
    ]);
  });

  it('of a framework alone moves what it has, and changes nothing', async () => {
    const found = await diff({ 'lib/net6.0/A.dll': starting }, { 'lib/net8.0/A.dll': starting });
    expect(found.verdict).toBe('quiet');
    expect(told(found, 'behaviours')).toEqual([]);
    expect(told(found, 'files').filter((line) => line.includes('dll'))).toEqual([
      '~ lib/net8.0/A.dll: lib/net6.0/A.dll → lib/net8.0/A.dll',
    ]);
    expect(told(found, 'identity')).toEqual(['- net6.0', '+ net8.0']);
  });

  it('of how an address is written is told, and not looked at', async () => {
    const plain = await report({});
    const at = (repository: string): InspectReport => ({
      ...plain,
      package: { ...plain.package, repository },
    });
    const [was, is] = ['https://git.example.com/a/b.git', 'https://git.example.com/a/b'];
    const found = diffReports(at(was), at(is), tool);
    expect(told(found, 'identity')).toEqual([`~ repository: ${was} → ${is}`]);
    expect(found).toMatchObject({ verdict: 'quiet' });
    const other = diffReports(at(was), at('https://git.example.com/other/b'), tool);
    expect(other).toMatchObject({ verdict: 'notable' });
  });

  it('that leaves something unread is incomplete, whatever else it has', async () => {
    const cut = starting.subarray(0, 600);
    const found = await diff({ 'lib/net8.0/A.dll': reading }, { 'lib/net8.0/A.dll': cut });
    expect(found.notEvaluated.added).toHaveLength(1);
    expect(found).toMatchObject({ verdict: 'incomplete', decision: 'hold' });
    expect(found.reasons[0]?.text).toMatch(/^not read: lib\/net8\.0\/A\.dll: /);
    // Whoever lets that stand still does not know what changed in it.
    const again = await diff({ 'lib/net8.0/A.dll': cut }, { 'lib/net8.0/A.dll': cut });
    expect(again).toMatchObject({
      verdict: 'incomplete',
      notEvaluated: { added: [], removed: [] },
    });
  });
});

const certificate = (subject: string, sha256: string) => ({
  subject,
  issuer: 'CN=Fixture Root',
  sha256,
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
});
const signed = (
  author: string | undefined,
  owners: readonly string[],
  sha256 = 'a'.repeat(64),
): SignatureAccount => ({
  state: 'intact',
  problems: [],
  signatures: [
    ...(author === undefined
      ? []
      : [
          {
            kind: 'author' as const,
            placement: 'primary' as const,
            signer: certificate(author, sha256),
            timestamps: [],
          },
        ]),
    {
      kind: 'repository',
      placement: author === undefined ? 'primary' : 'countersignature',
      signer: certificate('CN=Gallery', 'b'.repeat(64)),
      timestamps: [],
      serviceIndex: 'https://feed.test/v3/index.json',
      owners,
    },
  ],
});

describe('who signed and who owns', () => {
  const of = async (was: SignatureAccount, is: SignatureAccount): Promise<readonly Change[]> => {
    const plain = await report({});
    return diffReports({ ...plain, signature: was }, { ...plain, signature: is }, tool).changes
      .signatures;
  };
  const none: SignatureAccount = { state: 'none', signatures: [], problems: [] };

  it('is told where a signature stops', async () => {
    expect(await of(signed('CN=Acme', ['acme']), signed(undefined, ['acme']))).toMatchObject([
      {
        name: 'author signature',
        before: 'CN=Acme',
        after: 'nobody',
        matters: 'this signature has stopped',
      },
    ]);
    expect(await of(signed('CN=Acme', ['acme']), none)).toMatchObject([
      { name: 'state', before: 'signed', after: 'not signed', matters: expect.any(String) },
      { name: 'author signature', matters: expect.any(String) },
      { name: 'repository signature', matters: expect.any(String) },
    ]);
  });

  it('is told where somebody else signs, and not looked at where a certificate is renewed', async () => {
    const other = signed('CN=Other', [], 'd'.repeat(64));
    expect(await of(signed('CN=Acme', []), other)).toMatchObject([
      { before: 'CN=Acme', after: 'CN=Other', matters: 'another signer' },
    ]);
    const [renewed, ...others] = await of(
      signed('CN=Acme', []),
      signed('CN=Acme', [], 'c'.repeat(64)),
    );
    expect(others).toEqual([]);
    expect(renewed).toMatchObject({ details: ['another certificate of the same name'] });
    expect(renewed).not.toHaveProperty('matters');
    const [same] = await of(
      signed('CN=Acme, O=Acme, S=wa, SERIALNUMBER=1 2', []),
      signed('CN=Acme, O=Acme, S=Washington, SERIALNUMBER=12', [], 'd'.repeat(64)),
    );
    expect(same).toMatchObject({ details: ['the same signer, written otherwise'] });
    expect(same).not.toHaveProperty('matters');
    const [first] = await of(none, signed('CN=Acme', []));
    expect(first).not.toHaveProperty('matters');
  });

  it('is told where an owner comes, or goes', async () => {
    expect(await of(signed('CN=A', ['ann', 'bob']), signed('CN=A', ['bob', 'eve']))).toMatchObject([
      { name: 'owners', before: 'ann, bob', after: 'bob, eve', matters: 'a new owner' },
    ]);
    const [gone] = await of(signed('CN=A', ['ann', 'bob']), signed('CN=A', ['bob']));
    expect(gone).not.toHaveProperty('matters');
  });
});
