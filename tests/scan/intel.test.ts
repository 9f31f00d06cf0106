import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importList } from '../../src/scan/intel/import-list.js';
import { KnownRecords } from '../../src/scan/intel/known-records.js';
import { recordFiles } from '../../src/scan/intel/record-files.js';
import { IntelligenceLists } from '../../src/store/intelligence-lists.js';
import { advisory, fixed, introduced, malicious } from '../kit/osv.js';
import { buildZip } from '../kit/zip-builder.js';

let root = '';
let lists: IntelligenceLists;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assay-intel-'));
  lists = new IntelligenceLists(join(root, 'lists'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: unknown): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

const bring = (path: string, name = 'fixture') =>
  importList(lists, { name, origin: path, files: recordFiles(path), now: 0 });

function ask(id: string, version: string, digests: { sha256?: string; sha512?: string } = {}) {
  const known = new KnownRecords(lists);
  try {
    return { records: known.of({ id, version, ...digests }), troubles: known.troubles };
  } finally {
    known.close();
  }
}

const one = malicious('MAL-2099-1', 'Fixture.Evil', ['1.0.0']);
const two = advisory('GHSA-2222-3333-4444', 'Fixture.Weak', [introduced('0'), fixed('2.0.0')]);

describe('an import', () => {
  it('takes records from a folder and below it, and from nothing else there', () => {
    write('osv/a.json', one);
    write('osv/deep/er/b.json', two);
    write('osv/readme.txt', 'no record');
    write('osv/.git/c.json', malicious('MAL-2099-3', 'Fixture.Git', ['1.0.0']));
    expect(bring(join(root, 'osv'))).toMatchObject({
      malicious: 1,
      vulnerabilities: 1,
      newest: '2026-11-20T10:00:00Z',
      problems: [],
    });
    expect(ask('fixture.EVIL', '1.0').records).toMatchObject([
      { id: 'MAL-2099-1', kind: 'malicious', matched: 'version', source: 'fixture' },
    ]);
    expect(ask('Fixture.Weak', '1.9.9').records).toMatchObject([
      {
        id: 'GHSA-2222-3333-4444',
        severity: 'high',
        score: 7.5,
        fixed: ['2.0.0'],
        matched: 'range',
      },
    ]);
    expect(ask('Fixture.Weak', '2.0.0').records).toEqual([]);
    expect(ask('Fixture.Git', '1.0.0').records).toEqual([]);
  });

  it('takes them from an archive, whatever the names in it are', () => {
    const entries = [
      { name: '../../escape.json', content: JSON.stringify(one) },
      { name: 'GHSA.json', content: JSON.stringify(two) },
      { name: 'damaged.json', content: '{', crc32: 1 },
    ];
    const account = bring(write('all.zip', buildZip(entries)));
    expect(account).toMatchObject({ malicious: 1, vulnerabilities: 1 });
    expect(account.problems).toMatchObject([{ code: 'bad-checksum', count: 1 }]);
    expect(ask('Fixture.Evil', '1.0.0').records).toHaveLength(1);
    expect(readdirSync(root).sort()).toEqual(['all.zip', 'lists']);
  });

  it('takes several from one file, as lists of one’s own are kept', () => {
    const own = malicious('OWN-1', 'Fixture.Own', [], {
      database_specific: { cwe_ids: ['CWE-506'] },
      affected: [
        {
          package: { ecosystem: 'NuGet', name: 'Fixture.Own' },
          database_specific: { hashes: [`sha256:${'1f'.repeat(32)}`, `sha512:${'2e'.repeat(64)}`] },
        },
      ],
    });
    expect(bring(write('own.json', [own, one, { id: 7 }]))).toMatchObject({
      malicious: 2,
      problems: [{ code: 'bad-value', count: 1, example: 'own.json[2]: a record without an id' }],
    });
    expect(ask('Renamed', '9.0.0', { sha256: '1F'.repeat(32) }).records).toMatchObject([
      { id: 'OWN-1', matched: 'hash' },
    ]);
    const sha512 = Buffer.from('2e'.repeat(64), 'hex').toString('base64');
    expect(ask('Renamed', '9.0.0', { sha512 }).records).toHaveLength(1);
    expect(ask('Fixture.Own', '9.0.0').records).toEqual([]);
  });

  it('counts what is damaged and goes on', () => {
    write('osv/a.json', one);
    write('osv/b.json', Buffer.from('{"id":'));
    write('osv/c.json', Buffer.from([0x7b, 0xff, 0x7d]));
    write('osv/d.json', { ...two, withdrawn: '2026-11-21T00:00:00Z' });
    expect(bring(join(root, 'osv'))).toMatchObject({
      malicious: 1,
      vulnerabilities: 0,
      skipped: { withdrawn: 1 },
      problems: [
        { code: 'bad-encoding', count: 1 },
        { code: 'bad-structure', count: 1 },
      ],
    });
  });

  it('leaves the list that was there where nothing can be read, and nothing half written', () => {
    bring(write('own.json', one));
    const before = readFileSync(join(lists.folder, 'fixture.intel'));
    expect(() => bring(write('empty.json', { note: 'no record' }))).toThrow(/no record in the OSV/);
    expect(() => bring(write('broken.zip', Buffer.from('PK')))).toThrow();
    expect(readFileSync(join(lists.folder, 'fixture.intel'))).toEqual(before);
    expect(readdirSync(lists.folder)).toEqual(['fixture.intel']);
  });

  it('replaces the list of its name as a whole, under whoever has it open', () => {
    bring(write('own.json', one));
    const known = new KnownRecords(lists);
    bring(write('own.json', two));
    expect(known.of({ id: 'Fixture.Evil', version: '1.0.0' })).toHaveLength(1);
    known.close();
    expect(ask('Fixture.Evil', '1.0.0').records).toEqual([]);
    expect(ask('Fixture.Weak', '1.0.0').records).toHaveLength(1);
  });
});

describe('what several lists know', () => {
  it('is one record where they name each other, the malicious one first', () => {
    const ghsa = advisory('GHSA-1', 'Fixture.Evil', [introduced('0')], { aliases: ['MAL-2099-1'] });
    const { database_specific: _, ...unmarked } = ghsa;
    bring(write('a.json', one), 'a');
    bring(write('b.json', { ...unmarked, aliases: ['CVE-2099-7'], severity: [] }), 'b');
    bring(write('c.json', { ...one, id: 'RL-1', aliases: ['CVE-2099-7'] }), 'c');
    const { records } = ask('Fixture.Evil', '1.0.0');
    expect(records.map(({ id, kind }) => [id, kind])).toEqual([
      ['MAL-2099-1', 'malicious'],
      ['RL-1', 'malicious'],
    ]);
    expect(records[1]?.aliases).toEqual(['CVE-2099-7', 'GHSA-1']);
  });
});

describe('a list that cannot be asked', () => {
  it('is told: nothing known by it does not read as clear', () => {
    bring(write('own.json', one));
    bring(write('own.json', two), 'other');
    const file = join(lists.folder, 'fixture.intel');
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    const { records, troubles } = ask('Fixture.Weak', '1.0.0');
    expect(records).toHaveLength(1);
    expect(troubles).toMatchObject([{ file, code: 'list-unavailable' }]);
  });

  it('is one in a folder that everybody may write to', () => {
    bring(write('own.json', one));
    const { troubles, records } = withMode(0o777, () => ask('Fixture.Evil', '1.0.0'));
    expect(records).toEqual([]);
    expect(troubles).toMatchObject([{ code: 'list-unavailable' }]);
  });

  function withMode<T>(mode: number, work: () => T): T {
    const { chmodSync } = process.getBuiltinModule('node:fs');
    chmodSync(lists.folder, mode);
    return work();
  }

  it('is not missed where there never was one', () => {
    expect(existsSync(lists.folder)).toBe(false);
    expect(ask('Fixture.Evil', '1.0.0')).toEqual({ records: [], troubles: [] });
  });
});
