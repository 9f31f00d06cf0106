import { isInputError } from '../../../src/core/errors.js';
import { readEntry } from '../../../src/formats/zip/read-entry.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildZip } from '../../kit/zip-builder.js';
import type { FuzzTarget } from '../target.js';

/** Every entry, listed or not; one unreadable entry must not spare the next. */
export const target: FuzzTarget = {
  name: 'zip',
  seeds: () => [
    buildZip([
      { name: 'a.nuspec', content: '<package/>'.repeat(9) },
      { name: 'lib/é.dll', content: 'MZ', method: 0 },
    ]),
    buildZip(
      [
        { name: 'a', content: 'alpha', descriptor: 'marked' },
        { name: 'b', zip64: true },
      ],
      {
        zip64: true,
        comment: new Uint8Array(30),
      },
    ),
    buildZip([{ name: 'gone', unlisted: true }, { name: 'b', descriptor: 'zip64' }, { name: 'B' }]),
  ],
  exercise(bytes) {
    const archive = readZip(bytes);
    for (const entry of [...archive.entries, ...archive.unlisted]) {
      try {
        readEntry(archive, entry);
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
};
