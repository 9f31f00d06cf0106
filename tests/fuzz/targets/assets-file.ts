import { readAssetsFile } from '../../../src/ecosystems/nuget/assets-file.js';
import type { FuzzTarget } from '../target.js';

const seed = {
  version: 3,
  targets: { 'net8.0': { 'Alpha/1.0.0': { type: 'package', compile: { 'lib/net8.0/_._': {} } } } },
  libraries: {
    'Alpha/1.0.0': { sha512: 'AAAA', type: 'package', path: 'alpha/1.0.0', files: ['a.dll'] },
    'Lib/1.0.0': { type: 'project', path: '../Lib/Lib.csproj' },
  },
  projectFileDependencyGroups: { 'net8.0': ['Alpha >= 1.0.0'] },
  packageFolders: { '/packages/': {} },
  project: {
    restore: {
      projectPath: '/src/App.csproj',
      originalTargetFrameworks: ['net8.0'],
      sources: { '/feed': {} },
      configFilePaths: ['/src/NuGet.Config'],
    },
    frameworks: {
      'net8.0': {
        dependencies: { Alpha: { target: 'Package', version: '[1.0.0, )' } },
        downloadDependencies: [{ name: 'Pack', version: '[8.0.1, 8.0.1];[9.0.0]' }],
      },
    },
  },
};

export const target: FuzzTarget = {
  name: 'assets-file',
  seeds: () => [Buffer.from(JSON.stringify(seed, null, 1))],
  exercise(bytes) {
    readAssetsFile(bytes);
  },
  dictionary: [
    '"package"',
    '"libraries"',
    '"targets"',
    '/1.0.0',
    '[1.0,2.0)',
    '1.*-*',
    '"__proto__"',
  ],
};
