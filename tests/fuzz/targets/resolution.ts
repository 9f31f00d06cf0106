import { decodeUtf8 } from '../../../src/core/bytes.js';
import { resolveProject } from '../../../src/ecosystems/nuget/resolve/resolve-project.js';
import { parseRange } from '../../../src/ecosystems/nuget/version-range.js';
import { parseVersion } from '../../../src/ecosystems/nuget/version.js';
import { byPath, catalog, project, type PackageWords } from '../../kit/resolution.js';
import type { FuzzTarget } from '../target.js';

const seed = `A 1.0.0; B [1.0.0,3.0.0); lib
A/1.0.0: C 1.0.0; B 2.0.0
A/2.0.0: A 1.0.0
B/1.0.0: C 2.0.0-*; D *
B/2.0.0: A 2.0.0; E 1.0.0
C/1.0.0: D 1.0.0
C/2.0.0: E [1.0.0]; B 1.0.0
D/1.0.0: C 2.0.0
E/1.0.0:
E/2.0.0: A 2.0.0
`;

/** A line of references, then lines of packages with what they ask for. */
export const target: FuzzTarget = {
  name: 'resolution',
  seeds: () => [Buffer.from(seed)],
  async exercise(bytes) {
    const [first = '', ...lines] = decodeUtf8(bytes).split('\n');
    const isDependency = (text: string) => {
      const [id, ...rest] = text.split(' ');
      return id !== '' && (rest.length === 0 || parseRange(rest.join(' ')) !== undefined);
    };
    const listed = (text: string) =>
      text
        .split(';')
        .map((one) => one.trim())
        .filter(isDependency);
    const known: Record<string, PackageWords> = {};
    for (const line of lines.slice(0, 200)) {
      const [key = '', needs = ''] = line.split(':', 2);
      const version = key.split('/')[1] ?? '';
      if (parseVersion(version) !== undefined) known[key] = { groups: [[null, listed(needs)]] };
    }
    const words = { packages: listed(first), projects: ['lib'], central: listed(first) };
    const lib = project('lib', { 'net8.0': { packages: listed(lines[0] ?? '') } });
    for (const transitivePinning of [false, true]) {
      const app = project('app', { 'net8.0': words }, { transitivePinning });
      await resolveProject(app, byPath(lib), catalog(known));
    }
  },
  dictionary: [
    'A/1.0.0: ',
    '; B 1.0.0',
    ' *',
    ' [1.0.0]',
    ' (,2.0.0]',
    ' 1.*-*',
    '\n',
    'app 1.0.0',
  ],
};
