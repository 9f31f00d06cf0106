import { readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';
import type { FuzzTarget } from '../target.js';

const seed = `{
  "version": 2,
  "dependencies": {
    ".NETStandard,Version=v2.0": {
      "Alpha": {
        "type": "Direct",
        "requested": "[1.0.0, )",
        "resolved": "1.0.0",
        "contentHash": "AAAA",
        "dependencies": { "Beta": "2.0.0" }
      },
      "Beta": { "type": "CentralTransitive", "requested": "[2.0.*, 3.0.0)", "resolved": "2.0.0-rc.1" }
    },
    "net8.0-windows7.0/win-x64": { "lib": { "type": "Project" } }
  }
}`;

export const target: FuzzTarget = {
  name: 'lock-file',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    readLockFile(bytes);
  },
  dictionary: [
    '"Direct"',
    '"resolved"',
    '"type"',
    '"Project"',
    '"__proto__"',
    'portable-',
    '/',
    'net',
  ],
};
