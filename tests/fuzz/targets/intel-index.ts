import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { isInputError } from '../../../src/core/errors.js';
import { magic, pageBytes, trailerBytes } from '../../../src/intel/index-file/layout.js';
import { IndexReader, type IndexBytes } from '../../../src/intel/index-file/reader.js';
import { toListAccount } from '../../../src/intel/list-account.js';
import { matchNuGet } from '../../../src/intel/records/matching.js';
import { advisory, fixed, indexOf, inMemory, introduced, malicious } from '../../kit/osv.js';
import type { FuzzTarget } from '../target.js';

const about = {
  schema: 'assay/intel-list/1',
  origin: 'fixture',
  read: '2026-11-20T00:00:00.000Z',
  malicious: 1,
  vulnerabilities: 1,
  newest: '',
  skipped: { withdrawn: 0, elsewhere: 0, repeated: 0 },
  problems: [],
};
const one = malicious('MAL-2099-1', 'Fixture.Evil', ['1.0.0']);
const two = advisory('GHSA-2222-3333-4444', 'Fixture.Weak', [introduced('0'), fixed('2.0.0')]);

/**
 * The bytes with checksums that are right, whatever they hold: what a checksum stops is no test of what
 * stands behind it.
 */
function withChecksums(buffer: Buffer): IndexBytes {
  const { size, read } = inMemory(buffer);
  return {
    size,
    read(offset, length) {
      const bytes = Buffer.from(read(offset, length));
      if (length === trailerBytes) {
        const at = magic.length;
        const tail = bytes.readUIntLE(at + 10, 6);
        const end = tail + bytes.readUInt32LE(at + 16);
        bytes.writeUInt32LE(crc32(buffer.subarray(tail, end)), at + 20);
        bytes.writeUInt32LE(crc32(bytes.subarray(0, at + 24)), at + 24);
      } else if (length === pageBytes) {
        bytes.writeUInt32LE(crc32(bytes.subarray(0, pageBytes - 4)), pageBytes - 4);
      } else if (bytes[0] !== 0x7b && length >= 4) {
        bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
      }
      return bytes;
    },
  };
}

/** An index that somebody has damaged, asked for what is in it, with its checksums and with right ones. */
export const target: FuzzTarget = {
  name: 'intel-index',
  seeds: () => [indexOf([one, two], about), indexOf([], about)],
  exercise(bytes) {
    const buffer = Buffer.from(bytes);
    try {
      ask(new IndexReader(withChecksums(buffer)));
    } catch (error) {
      if (!isInputError(error)) throw error;
    }
    ask(new IndexReader(inMemory(buffer)));
  },
  dictionary: [
    '"record":[',
    '"versions":[',
    '"ranges":[[["i","0"]]]',
    '"kind":"malicious"',
    'null',
  ],
};

function ask(index: IndexReader): void {
  for (const key of ['NuGet:fixture.evil', 'NuGet:fixture.weak', 'NuGet:other']) {
    for (const entry of index.find(key)) {
      index.record(entry);
      matchNuGet(entry.versions, entry.ranges, '1.0.0');
    }
  }
  toListAccount(index.about);
}
