import { afterAll, describe, expect, it } from 'vitest';
import type { Continuity } from '../../src/facts/continuity.js';
import type { ScannedPackage, ScanReport } from '../../src/facts/report.js';
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

let folders = 0;
/** The packages in one folder, as a scan finds them there. */
async function scan(
  versions: readonly SignedVersion[],
  more: { readonly cache?: string; readonly args?: readonly string[] } = {},
): Promise<readonly ScannedPackage[]> {
  const folder = `feed${folders++}`;
  versions.forEach((one, at) =>
    scratch.write(`${folder}/${at}/fixture.signed.${one.version}.nupkg`, signedVersion(one)),
  );
  const env = { ...quiet, ASSAY_CACHE_DIR: more.cache ?? scratch.folder(`cache${folders}`) };
  const args = ['scan', scratch.folder(folder), '--json', '--offline', ...(more.args ?? trusting)];
  // What is remembered is remembered by other processes.
  const { stdout } = await (more.cache ? assay(args, { env }) : session.run(args, { env }));
  return (JSON.parse(stdout) as ScanReport).packages;
}

function newest(packages: readonly ScannedPackage[], version = '3.0.0') {
  const found = packages.find((one) => one.package.version === version);
  const findings = found?.context.findings.filter(({ rule }) => rule === 'signers-change') ?? [];
  return {
    decision: found?.decision,
    continuity: found?.context.continuity,
    told: findings.map(({ level, message }) => `${level}: ${message}`),
  };
}

const kinds = ({ changes }: Partial<Continuity> = {}): string[] =>
  (changes ?? []).map(({ what, isStrong }) => `${what}${isStrong ? '!' : ''}`);

const owners = ['example-owner'];
const author = 'author';

describe('versions of one scan', () => {
  it('that the same people signed are told as that, and nothing is found', async () => {
    const packages = await scan([
      { version: '1.0.0', author, owners },
      { version: '2.0.0', author: 'renewed', owners },
      { version: '3.0.0', author, owners },
    ]);
    expect(newest(packages)).toEqual({
      decision: 'allow',
      continuity: { previous: '2.0.0', earlier: 2, changes: [] },
      told: [],
    });
    expect(newest(packages, '1.0.0').continuity).toBeUndefined();
  });

  it.each<[string, SignedVersion[], string[], string]>([
    [
      'an author who stops',
      [
        { version: '1.0.0', author, owners },
        { version: '2.0.0', author, owners },
        { version: '3.0.0', owners },
      ],
      ['author-stopped!'],
      'hold',
    ],
    [
      'an author who stops after one version that is known',
      [
        { version: '2.0.0', author, owners },
        { version: '3.0.0', owners },
      ],
      ['author-stopped'],
      'allow',
    ],
    [
      'an author who did not always sign',
      [
        { version: '1.0.0', owners },
        { version: '2.0.0', author, owners },
        { version: '3.0.0', owners },
      ],
      ['author-stopped'],
      'allow',
    ],
    [
      'somebody who calls himself as the author and whom nobody knows',
      [
        { version: '1.0.0', author },
        { version: '2.0.0', author },
        { version: '3.0.0', author: 'stranger' },
      ],
      ['author-stopped!'],
      'hold',
    ],
    [
      'another author',
      [
        { version: '2.0.0', author, owners },
        { version: '3.0.0', author: 'buyer', owners },
      ],
      ['author-changed'],
      'allow',
    ],
    [
      'owners of whom none is left',
      [
        { version: '2.0.0', owners: ['example-owner', 'example-team'] },
        { version: '3.0.0', owners: ['example-other'] },
      ],
      ['owners-replaced!'],
      'hold',
    ],
    [
      'all other owners, of a package that the same author signs',
      [
        { version: '2.0.0', author, owners: ['example-team'] },
        { version: '3.0.0', author: 'renewed', owners: ['example-other'] },
      ],
      [],
      'allow',
    ],
    [
      'owners who were there before',
      [
        { version: '1.0.0', owners: ['example-owner'] },
        { version: '2.0.0', owners: ['example-team'] },
        { version: '3.0.0', owners: ['Example-Owner'] },
      ],
      ['owners-changed'],
      'allow',
    ],
    [
      'one owner more',
      [
        { version: '2.0.0', owners },
        { version: '3.0.0', owners: [...owners, 'example-other'] },
      ],
      ['owners-changed'],
      'allow',
    ],
    [
      'a package without the signature of its repository',
      [
        { version: '2.0.0', author, owners },
        { version: '3.0.0', author },
      ],
      ['repository-stopped'],
      'allow',
    ],
    [
      'an author who begins',
      [
        { version: '2.0.0', owners },
        { version: '3.0.0', author, owners },
      ],
      ['author-began'],
      'allow',
    ],
  ])('%s', async (_, versions, changes, decision) => {
    const found = newest(await scan(versions));
    expect(kinds(found.continuity)).toEqual(changes);
    expect(found.decision).toBe(decision);
  });

  it('are told in words that say since when', async () => {
    const { told } = newest(
      await scan([
        { version: '2.0.0', owners: ['a', 'b'] },
        { version: '3.0.0', owners: ['b', 'c'] },
      ]),
    );
    expect(told).toEqual(['note: owned by c as well, no longer owned by a (since 2.0.0)']);
  });

  it('count only where the repository signed them, once it did: anybody can make the others', async () => {
    const packages = await scan([
      { version: '1.0.0', author: 'buyer' },
      { version: '1.5.0' },
      { version: '2.0.0', author, owners },
      { version: '2.5.0', author, owners },
      { version: '3.0.0', owners },
    ]);
    expect(newest(packages).continuity).toMatchObject({ previous: '2.5.0', earlier: 2 });
    expect(kinds(newest(packages).continuity)).toEqual(['author-stopped!']);
  });

  it('of another id are nothing to it', async () => {
    const packages = await scan([
      { id: 'Fixture.Other', version: '2.0.0', author, owners },
      { version: '3.0.0', owners },
    ]);
    expect(newest(packages).continuity).toBeUndefined();
  });
});

describe('what earlier scans have seen', () => {
  it('is remembered, also by an engine of other rules, and goes when it is asked to', async () => {
    const cache = scratch.folder('cache');
    const env = { ...quiet, ASSAY_CACHE_DIR: cache };
    await scan([{ version: '1.0.0', author, owners }], { cache });
    await scan([{ version: '2.0.0', author, owners }], { cache });
    await assay(['cache', 'clear'], { env });
    const found = newest(await scan([{ version: '3.0.0', owners }], { cache }));
    expect(found.continuity).toMatchObject({ previous: '2.0.0', earlier: 2 });
    expect(found.decision).toBe('hold');

    await assay(['cache', 'clear', '--history'], { env });
    const after = newest(await scan([{ version: '3.0.0', owners }], { cache }));
    expect(after.continuity).toBeUndefined();
  });

  it('is not what was never held against roots', async () => {
    const cache = scratch.folder('untrusting');
    await scan([{ version: '2.0.0', author: 'stranger' }], { cache });
    const found = newest(await scan([{ version: '3.0.0', owners }], { cache }));
    expect(found.continuity).toMatchObject({ previous: '2.0.0' });
    expect(kinds(found.continuity)).toEqual(['repository-began']);
  });

  it('is asked by inspect, too, which keeps nothing', async () => {
    const cache = scratch.folder('inspecting');
    const env = { ...quiet, ASSAY_CACHE_DIR: cache };
    await scan([{ version: '2.0.0', author, owners }], { cache });
    const three = scratch.write('three.nupkg', signedVersion({ version: '3.0.0', owners }));
    const four = scratch.write('four.nupkg', signedVersion({ version: '4.0.0', owners }));
    const inspected = await assay(['inspect', three, ...trusting], { env });
    expect(inspected.stdout).toContain('2.0.0: its author no longer signs it');
    const { stdout } = await assay(['inspect', four, ...trusting], { env });
    expect(stdout).toContain('2.0.0: its author no longer signs it');
  });
});

describe("the client's folder", () => {
  it('says who signed the versions before', async () => {
    const place = (one: SignedVersion): string => {
      const folder = `packages/fixture.signed/${one.version}`;
      scratch.write(`${folder}/.nupkg.metadata`, '{"version":2}');
      return scratch.write(`${folder}/fixture.signed.${one.version}.nupkg`, signedVersion(one));
    };
    place({ version: '1.0.0', author, owners });
    place({ version: '2.0.0', author, owners });
    place({ version: '4.0.0', author: 'buyer', owners });
    // What lies there under another name says nothing of this one.
    scratch.write(
      'packages/fixture.signed/2.5.0/fixture.signed.2.5.0.nupkg',
      signedVersion({ id: 'Fixture.Other', version: '2.5.0', owners }),
    );
    scratch.write('packages/fixture.signed/2.6.0/fixture.signed.2.6.0.nupkg', 'no package');
    const path = place({ version: '3.0.0', owners });
    const { stdout } = await assay(['inspect', path, '--json', ...trusting]);
    const { context } = JSON.parse(stdout) as ScannedPackage;
    expect(context.continuity).toMatchObject({ previous: '2.0.0', earlier: 1 });
    expect(kinds(context.continuity)).toEqual(['author-stopped']);
  });
});
