import { parseListing } from '../../../src/scan/git/tree-listing.js';
import type { FuzzTarget } from '../target.js';

const id = '0123456789abcdef0123456789abcdef01234567';
const lines = [
  `100644 blob ${id}\tsrc/App/App.csproj`,
  `120000 blob ${id}\tNuGet.Config`,
  `160000 commit ${id}\texternal/other`,
  `100755 blob ${id}\tpackages/a/1.0.0/.nupkg.metadata`,
  `100644 blob ${id}\tpackages/a/1.0.0/lib/net8.0/a.dll`,
];

export const target: FuzzTarget = {
  name: 'git-tree',
  seeds: () => [Buffer.from(`${lines.join('\0')}\0`)],
  exercise(bytes) {
    parseListing(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  },
  dictionary: ['\0', '\t', '100644', '120000', '../', '.git', '.csproj', id],
};
