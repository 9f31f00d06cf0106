import { readToolManifest } from '../../../src/ecosystems/nuget/tool-manifest.js';
import type { FuzzTarget } from '../target.js';

const seed = `{
  "version": 1,
  "isRoot": true,
  "tools": {
    "alpha": { "version": "1.0.0", "commands": ["alpha", "a"], "rollForward": false }
  }
}`;

export const target: FuzzTarget = {
  name: 'tool-manifest',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    readToolManifest(bytes);
  },
  dictionary: ['"tools"', '"version"', '"commands"', 'true', 'null', '"__proto__"'],
};
