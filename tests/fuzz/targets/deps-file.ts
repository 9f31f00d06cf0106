import { readDepsFile } from '../../../src/ecosystems/nuget/deps-file.js';
import type { FuzzTarget } from '../target.js';

const seed = `{
  "runtimeTarget": { "name": ".NETCoreApp,Version=v8.0", "signature": "" },
  "targets": {
    ".NETCoreApp,Version=v8.0": {
      "App/1.0.0": { "dependencies": { "Alpha": "1.0.0" }, "runtime": { "App.dll": {} } },
      "Alpha/1.0.0": { "runtime": { "lib/net8.0/Alpha.dll": {} } }
    }
  },
  "libraries": {
    "App/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
    "Alpha/1.0.0": { "type": "package", "sha512": "sha512-AAAA", "path": "alpha/1.0.0" }
  }
}`;

export const target: FuzzTarget = {
  name: 'deps-file',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    readDepsFile(bytes);
  },
  dictionary: ['"libraries"', '"targets"', '"package"', '"__proto__"', 'sha512-', '/', '//', '/*'],
};
