import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FeedClient } from '../../src/feeds/feed-client.js';
import { buildPackage } from '../kit/package-builder.js';
import { atEnd, failure, feeds, sourceOf, versionsOf } from './harness.js';

/** A folder with files: packages as `id version`, or bytes. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'assay-folder-'));
  atEnd(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const [id = '', version = ''] = typeof content === 'string' ? content.split(' ') : [];
    const bytes = typeof content === 'string' ? buildPackage({ id, version, files: {} }) : content;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

const empty = new Uint8Array();

/** What an extraction leaves: the package, its hash and its manifest. */
function extracted(id: string, version: string): Record<string, string | Uint8Array> {
  const home = `${id}/${version}`.toLowerCase();
  const name = `${id}.${version}.nupkg`.toLowerCase();
  return {
    [`${home}/${name}`]: `${id} ${version}`,
    [`${home}/${name}.sha512`]: empty,
    [`${home}/${id.toLowerCase()}.nuspec`]: empty,
  };
}

const client = (root: string): FeedClient => feeds([sourceOf(root)]);

describe('a flat folder', () => {
  it('has what its packages say of themselves, there and one folder below', async () => {
    const root = folder({
      'Alpha.1.0.0.nupkg': 'Alpha 1.0.0',
      'alpha.1.1.0-rc.1.NUPKG': 'ALPHA 1.1.0-rc.1',
      'below/Alpha.2.0.nupkg': 'Alpha 2.0.0',
      'below/deeper/Alpha.9.0.0.nupkg': 'Alpha 9.0.0',
      'Alpha.3.0.0.symbols.nupkg': 'Alpha 3.0.0',
      'Alpha.1.4.0.0.nupkg': 'Alpha.1 4.0.0',
      'Alpha.5.0.0.nupkg': 'Alpha 5.5.0',
      'Alpha.Other.1.0.0.nupkg': 'Alpha.Other 1.0.0',
      'readme.txt': empty,
    });
    const versions = ['1.0.0', '5.5.0', '1.1.0-rc.1', '2.0.0'];
    expect(await versionsOf(client(root), 'alpha')).toEqual(versions);
    expect(await versionsOf(client(root), 'Alpha.1')).toEqual(['4.0.0']);
    const lying = await client(root).download({ id: 'Alpha', version: '5.5.0.0' });
    expect(lying.path).toBe(join(root, 'Alpha.5.0.0.nupkg'));
    const error = await failure(client(root).download({ id: 'Alpha', version: '5.0.0' }));
    expect(error.code).toBe('not-found');
  });

  it.each<[string, Uint8Array, string]>([
    ['is no archive', Buffer.from('nothing'), 'bad-magic'],
    ['has no manifest', buildPackage({ files: {}, entries: () => [] }), 'bad-structure'],
  ])('fails for a file that %s', async (_, bytes, code) => {
    const root = folder({ 'Alpha.1.0.0.nupkg': bytes, 'Beta.1.0.0.nupkg': 'Beta 1.0.0' });
    const error = await failure(client(root).versions('Alpha'));
    expect(error.code).toBe(code);
    expect(await versionsOf(client(root), 'Beta')).toEqual(['1.0.0']);
  });

  it('takes a folder, a pipe or a broken link with the name of a package for none', async () => {
    const root = folder({ 'Beta.1.0.0.nupkg': 'Beta 1.0.0' });
    mkdirSync(join(root, 'Alpha.1.0.0.nupkg'));
    symlinkSync(join(root, 'nowhere'), join(root, 'Beta.2.0.0.nupkg'));
    expect(await versionsOf(client(root), 'Alpha')).toEqual([]);
    expect((await failure(client(root).versions('Beta'))).code).toBe('unreadable');
  });
});

describe('an expanded folder', () => {
  it('has what was extracted whole, without a look at other ids', async () => {
    const root = folder({
      ...extracted('Alpha', '1.0.0'),
      ...extracted('Alpha', '2.0.0-Beta'),
      ...extracted('Zeta', '1.0.0'),
      'alpha/3.0.0/alpha.3.0.0.nupkg': 'Alpha 3.0.0',
      'alpha/not-a-version/x': empty,
    });
    chmodSync(join(root, 'zeta'), 0o000);
    expect(await versionsOf(client(root), 'Alpha')).toEqual(['1.0.0', '2.0.0-beta']);
    chmodSync(join(root, 'zeta'), 0o755);
    const { path } = await client(root).download({ id: 'ALPHA', version: '1.0' });
    expect(path).toBe(join(root, 'alpha', '1.0.0', 'alpha.1.0.0.nupkg'));
  });
});

describe('a folder', () => {
  it('may be written as an address', async () => {
    const root = folder({ 'Alpha.1.0.0.nupkg': 'Alpha 1.0.0' });
    expect(await versionsOf(client(pathToFileURL(root).href), 'Alpha')).toEqual(['1.0.0']);
  });

  it.each(['file://server.test/share', '/nowhere/at/all'])(
    'fails where it is not: %s',
    async (at) => {
      expect((await failure(client(at).versions('Alpha'))).code).toBe('not-found');
    },
  );

  it('fails where it is a file', async () => {
    const root = folder({ 'Alpha.1.0.0.nupkg': 'Alpha 1.0.0' });
    const file = join(root, 'Alpha.1.0.0.nupkg');
    expect((await failure(client(file).versions('Alpha'))).code).toBe('not-found');
  });

  it('with nothing in it has nothing', async () => {
    expect(await versionsOf(client(folder({})), 'Alpha')).toEqual([]);
    expect(await client(folder({})).newest('Alpha', true)).toBeUndefined();
  });
});
