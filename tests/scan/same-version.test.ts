import { afterAll, describe, expect, it } from 'vitest';
import type { DiffReport } from '../../src/facts/difference.js';
import type { ScannedPackage, ScanReport } from '../../src/facts/report.js';
import type { SameVersion } from '../../src/facts/same-version.js';
import { assay, quiet, Scratch } from '../cli/assay.js';
import { Session } from '../cli/session.js';
import { rootPem, signedVersion, type SignedVersion } from '../kit/signed-versions.js';

const scratch = new Scratch();
const session = new Session();
afterAll(() => {
  session.end();
  scratch.remove();
});
const roots = scratch.write('root.pem', rootPem);
const trusting = ['--signature-roots', roots, '--timestamp-roots', roots];

const owners = ['example-owner'];
const plain = { version: '1.0.0' } as const;
const other = { version: '1.0.0', files: { 'readme.md': '# Another one\n' } } as const;

let folders = 0;
async function scan(
  files: readonly SignedVersion[],
  cache?: string,
): Promise<readonly ScannedPackage[]> {
  const folder = `feed${folders++}`;
  files.forEach((one, at) =>
    scratch.write(`${folder}/${at}/fixture.signed.1.0.0.nupkg`, signedVersion(one)),
  );
  const args = ['scan', scratch.folder(folder), '--json', '--offline', ...trusting];
  const env = { ...quiet, ASSAY_CACHE_DIR: cache ?? scratch.folder(`cache${folders}`) };
  // What is remembered is remembered by other processes.
  const { stdout } = await (cache ? assay(args, { env }) : session.run(args, { env }));
  const { packages } = JSON.parse(stdout) as ScanReport;
  return packages.toSorted((a, b) => (a.context.artifact < b.context.artifact ? -1 : 1));
}

const contents = ({ context }: ScannedPackage): string[] =>
  (context.sameVersion ?? []).map(({ content, isStrong }) => `${content}${isStrong ? '!' : ''}`);
const found = ({ context: { findings } }: ScannedPackage): string[] =>
  findings.filter(({ rule }) => rule === 'same-version-differs').map(({ level }) => level);

describe('two files of one version in a scan', () => {
  it.each<[string, SignedVersion, SignedVersion, string[], string[]]>([
    ['signed and not', { ...plain, owners }, plain, ['same'], ['same']],
    [
      'signed for its owners of then and of now',
      { ...plain, author: 'author', owners: ['a'] },
      { ...plain, author: 'author', owners: ['b'] },
      ['same'],
      ['same'],
    ],
    [
      'packed anew by a mirror',
      { ...plain, owners },
      { ...plain, repacked: true },
      ['repacked'],
      ['repacked'],
    ],
    ['built twice by somebody', plain, other, ['different'], ['different']],
    [
      'of which a repository signed one',
      { ...plain, owners },
      other,
      ['different'],
      ['different!'],
    ],
    [
      'of which the author signed one',
      { ...plain, author: 'author' },
      { ...other, author: 'buyer' },
      ['different!'],
      ['different!'],
    ],
    [
      'that one repository signed',
      { ...plain, owners },
      { ...other, owners },
      ['different!'],
      ['different!'],
    ],
    [
      'of which the repository vouches for one',
      { ...plain, owners },
      { ...other, author: 'author' },
      ['different'],
      ['different!'],
    ],
  ])('%s', async (_, one, another, ofOne, ofOther) => {
    const packages = await scan([one, another]);
    expect(packages.map(contents)).toEqual([ofOne, ofOther]);
    const levels = (list: readonly string[]): string[] =>
      list.flatMap((word) =>
        word.startsWith('different') ? [word.endsWith('!') ? 'suspicious' : 'note'] : [],
      );
    expect(packages.map(found)).toEqual([ofOne, ofOther].map(levels));
  });

  it('are told with the files that differ', async () => {
    const [, second] = await scan([{ ...plain, owners }, other]);
    expect(second?.context.sameVersion).toMatchObject([
      {
        artifact: expect.stringContaining('fixture.signed.1.0.0.nupkg'),
        signedBy: ['CN=Example Repository, O=Example'],
        files: ['readme.md'],
      },
    ]);
    expect(second?.decision).toBe('hold');
  });

  it('with the same bytes are nothing', async () => {
    const packages = await scan([plain, plain]);
    expect(packages.flatMap(contents)).toEqual([]);
  });
});

describe('what earlier scans have seen of a version', () => {
  const after = async (first: SignedVersion, second: SignedVersion): Promise<ScannedPackage[]> => {
    const cache = scratch.folder(`history${folders}`);
    await scan([first], cache);
    return [...(await scan([second], cache))];
  };

  it('with another content, signed, holds what nobody signed', async () => {
    const [now] = await after({ ...plain, owners }, other);
    expect(now?.context.sameVersion).toEqual([
      {
        content: 'different',
        signedBy: ['CN=Example Repository, O=Example'],
        files: [],
        isStrong: true,
      } satisfies SameVersion,
    ]);
    expect(now?.decision).toBe('hold');
  });

  it('is the same of what a mirror packed anew', async () => {
    const [now] = await after({ ...plain, owners }, { ...plain, repacked: true });
    expect(now && contents(now)).toEqual(['repacked']);
  });

  it('is not told where nobody signed it', async () => {
    const [now] = await after(other, plain);
    expect(now && contents(now)).toEqual([]);
  });
});

describe("the client's folders", () => {
  const project = (name: string, inFallback: SignedVersion, note: string): string => {
    const place = 'fixture.signed/1.0.0';
    const file = `${place}/fixture.signed.1.0.0.nupkg`;
    scratch.write(`${name}/global/${file}`, signedVersion(plain));
    scratch.write(`${name}/fallback/${file}`, signedVersion(inFallback));
    scratch.write(`${name}/fallback/${place}/.nupkg.metadata`, note);
    scratch.write(
      `${name}/nuget.config`,
      `<configuration>
  <config><add key="globalPackagesFolder" value="global" /></config>
  <fallbackPackageFolders><clear /><add key="other" value="fallback" /></fallbackPackageFolders>
  <packageSources><clear /></packageSources>
</configuration>`,
    );
    scratch.write(
      `${name}/packages.lock.json`,
      JSON.stringify({
        version: 1,
        dependencies: {
          'net8.0': {
            'Fixture.Signed': { type: 'Direct', requested: '[1.0.0]', resolved: '1.0.0' },
          },
        },
      }),
    );
    return scratch.folder(name);
  };
  const inScan = async (folder: string): Promise<ScannedPackage | undefined> => {
    const { stdout } = await session.run(['scan', folder, '--json', '--offline', ...trusting], {
      env: { ...quiet, ASSAY_CACHE_DIR: scratch.folder(`cache${folders++}`) },
    });
    return (JSON.parse(stdout) as ScanReport).packages[0];
  };

  it('are looked through for a file with another content', async () => {
    const package1 = await inScan(project('differs', { ...other, owners }, '{"version":2}'));
    expect(package1?.context.sameVersion).toMatchObject([
      { content: 'different', files: ['readme.md'], isStrong: true },
    ]);
    const package2 = await inScan(project('repacks', { ...plain, repacked: true }, '{}'));
    expect(package2?.context.sameVersion).toMatchObject([{ content: 'repacked', files: [] }]);
  });

  it('are silent where the client has written that it is the same', async () => {
    const [one] = await scan([plain]);
    const note = JSON.stringify({ version: 2, contentHash: one?.package.contentHash });
    expect((await inScan(project('noted', plain, note)))?.context.sameVersion).toBeUndefined();
  });
});

describe('diff of two files of one version', () => {
  const compare = async (one: SignedVersion, another: SignedVersion): Promise<DiffReport> => {
    const at = folders++;
    const [before, after] = [one, another].map((given, side) =>
      scratch.write(`diff${at}/${side}.nupkg`, signedVersion(given)),
    ) as [string, string];
    const { stdout } = await session.run(['diff', before, after, '--json', ...trusting]);
    return JSON.parse(stdout) as DiffReport;
  };

  it('says whether they are one package', async () => {
    const content = async (one: SignedVersion, another: SignedVersion) =>
      (await compare(one, another)).changes.identity
        .filter(({ name }) => name === 'content')
        .map(({ text, matters }) => [text.split(': ')[1], matters !== undefined]);
    expect(await content({ ...plain, owners }, { ...plain, author: 'author' })).toEqual([
      ['the same content, signed otherwise', false],
    ]);
    expect(await content(plain, { ...plain, repacked: true })).toEqual([
      ['the same files, in an archive that was written anew', false],
    ]);
    expect(await content(plain, other)).toEqual([['different content', true]]);
    expect(await content(plain, { version: '1.0.1' })).toEqual([]);
  });
});
