import { nugetContentHash } from '../../../src/ecosystems/nuget/content-hash.js';
import { readOpc } from '../../../src/formats/opc/opc.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildZip } from '../../kit/zip-builder.js';
import type { FuzzTarget } from '../target.js';

const signature = { name: '.signature.p7s', content: 'x', method: 0 };

export const target: FuzzTarget = {
  name: 'opc',
  seeds: () => [
    buildZip([{ name: '[Content_Types].xml' }, { name: 'lib/a%20b%c3%a9.dll' }, signature]),
    buildZip([{ name: '_rels/.rels', zip64: true }, signature, { name: '%2e%2e%2fa%ff' }]),
  ],
  exercise(bytes) {
    const archive = readZip(bytes);
    readOpc(archive);
    nugetContentHash(bytes, archive);
  },
  dictionary: ['%2f', '%2e%2e', '%ff', '.signature.p7s'],
};
