import { describe, expect, it } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { readAssetsFile } from '../../../src/ecosystems/nuget/assets-file.js';
import { readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';
import { readNupkgMetadata } from '../../../src/ecosystems/nuget/nupkg-metadata.js';

const bytes = (text: string | object): Uint8Array =>
  Buffer.from(typeof text === 'string' ? text : JSON.stringify(text));

describe('readLockFile', () => {
  it('tells every package, its target and its line', () => {
    const text = `{
  "version": 2,
  "dependencies": {
    ".NETStandard,Version=v2.0": {
      "Alpha": {
        "type": "Direct",
        "requested": "[1.0.0, )",
        "resolved": "1.0.0",
        "contentHash": "AAAA",
        "dependencies": { "Beta": "2.0.0-rc.1" }
      },
      "Beta": { "type": "CentralTransitive", "resolved": "2.0.0-rc.1" }
    },
    "net8.0/linux-x64": {
      "Gamma": { "type": "Transitive", "resolved": "3.0.0", "contentHash": "BBBB" },
      "lib": { "type": "Project", "dependencies": { "Alpha": "1.0.0" } }
    }
  }
}`;
    expect(readLockFile(bytes(text))).toEqual({
      version: 2,
      problems: [],
      targets: [
        { targetFramework: 'netstandard2.0' },
        { targetFramework: 'net8.0', runtimeIdentifier: 'linux-x64' },
      ],
      packages: [
        {
          id: 'Alpha',
          dependencies: [{ id: 'Beta', range: '2.0.0-rc.1' }],
          type: 'Direct',
          targetFramework: 'netstandard2.0',
          requested: '[1.0.0, )',
          version: '1.0.0',
          contentHash: 'AAAA',
          line: 5,
        },
        {
          id: 'Beta',
          dependencies: [],
          type: 'CentralTransitive',
          targetFramework: 'netstandard2.0',
          version: '2.0.0-rc.1',
          line: 12,
        },
        {
          id: 'Gamma',
          dependencies: [],
          type: 'Transitive',
          targetFramework: 'net8.0',
          runtimeIdentifier: 'linux-x64',
          version: '3.0.0',
          contentHash: 'BBBB',
          line: 15,
        },
        {
          id: 'lib',
          dependencies: [{ id: 'Alpha', range: '1.0.0' }],
          type: 'Project',
          targetFramework: 'net8.0',
          runtimeIdentifier: 'linux-x64',
          line: 16,
        },
      ],
    });
  });

  it('lists what it does not understand', () => {
    const entries = { A: { type: 'Odd', resolved: '1.0.0' }, B: { type: 'Direct' } };
    const lock = readLockFile(bytes({ version: 9, dependencies: { 'net8.0': entries } }));
    expect(lock.packages).toEqual([]);
    expect(lock.problems.map((one) => one.message)).toEqual([
      'lock file version 9',
      'A has no known type',
      'B is not resolved to a version',
    ]);
  });

  it('takes the last of repeated names, as NuGet does', () => {
    const one = (version: string) => `"A": {"type": "Direct", "resolved": "${version}"}`;
    const text = `{"version": 1, "dependencies": {"net8.0": {${one('1.0.0')}, ${one('2.0.0')}}}}`;
    expect(readLockFile(bytes(text)).packages.map((entry) => entry.version)).toEqual(['2.0.0']);
  });

  it('treats names of Object.prototype as names', () => {
    const text =
      '{"version":1,"dependencies":{"__proto__":{"constructor":{"type":"Direct","resolved":"1.0"}}}}';
    expect(readLockFile(bytes(text)).packages).toMatchObject([
      { id: 'constructor', targetFramework: '__proto__' },
    ]);
  });

  it.each([
    '',
    '[]',
    '{}',
    'null',
    '{"version":1,"dependencies":[]}',
    '{"dependencies":{"net8.0":7}}',
  ])('refuses %j', (text) => expect(() => readLockFile(bytes(text))).toThrow(MalformedInput));

  it('has a limit for packages', () => {
    const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`p${i}`, {}]));
    const text = bytes({ version: 1, dependencies: { 'net8.0': many } });
    expect(() => readLockFile(text)).toThrow(LimitReached);
  });
});

describe('readAssetsFile', () => {
  it('tells packages, downloads, folders and the project', () => {
    const assets = readAssetsFile(
      bytes({
        version: 3,
        targets: {
          '.NETStandard,Version=v2.0': { 'A/1.0.0': {}, 'Lib/1.0.0': { type: 'project' } },
          'net8.0/linux-x64': { 'A/1.0.0': { dependencies: { B: '2.0.0' } }, 'B/2.0.0': {} },
        },
        libraries: {
          'A/1.0.0': { sha512: 'AAAA', type: 'package', path: 'a/1.0.0', files: ['a.dll'] },
          'B/2.0.0': { sha512: 'BBBB', type: 'package', path: 'b/2.0.0' },
          'C/none': { type: 'package' },
          'Lib/1.0.0': { type: 'project', path: '../Lib/Lib.csproj' },
        },
        packageFolders: { '/packages/': {}, '/fallback': {} },
        project: {
          restore: {
            projectPath: '/src/App.csproj',
            projectName: 'App',
            packagesPath: '/packages/',
            originalTargetFrameworks: ['net8.0', 'netstandard2.0'],
            fallbackFolders: ['/fallback'],
            frameworks: { 'net8.0': { projectReferences: { '/src/Lib.csproj': {} } } },
            sources: { '/feed': {}, 'https://feed.test/v3/index.json': {} },
            configFilePaths: ['/src/NuGet.Config'],
          },
          frameworks: {
            'net8.0': {
              dependencies: { a: { target: 'Package', version: '[1.0.0, )' } },
              downloadDependencies: [
                { name: 'Pack', version: '[8.0.1, 8.0.1]' },
                { name: 'Loose', version: '[8.0.1, )' },
              ],
            },
          },
        },
      }),
    );
    expect(assets.packages.map((one) => ({ ...one, line: 0 }))).toEqual([
      {
        id: 'A',
        version: '1.0.0',
        relation: 'direct',
        targetFrameworks: ['net8.0', 'netstandard2.0'],
        sha512: 'AAAA',
        path: 'a/1.0.0',
        line: 0,
      },
      {
        id: 'B',
        version: '2.0.0',
        relation: 'transitive',
        targetFrameworks: ['net8.0'],
        sha512: 'BBBB',
        path: 'b/2.0.0',
        line: 0,
      },
      { id: 'Pack', version: '8.0.1', relation: 'direct', targetFrameworks: ['net8.0'], line: 0 },
    ]);
    expect(assets.packageFolders).toEqual(['/packages/', '/fallback']);
    expect(assets.project).toEqual({
      path: '/src/App.csproj',
      name: 'App',
      packagesPath: '/packages/',
      targetFrameworks: ['net8.0', 'netstandard2.0'],
      frameworks: [
        {
          targetFramework: 'net8.0',
          alias: 'net8.0',
          dependencies: [{ id: 'a', range: '[1.0.0, )', autoReferenced: false, line: 1 }],
          projectReferences: ['/src/Lib.csproj'],
        },
      ],
      fallbackFolders: ['/fallback'],
      sources: ['/feed', 'https://feed.test/v3/index.json'],
      configFiles: ['/src/NuGet.Config'],
    });
    expect(assets.problems.map((one) => one.message)).toEqual([
      'C/none has no version',
      'Loose is downloaded in no one version',
    ]);
  });

  it('tells which needs which, by framework and runtime', () => {
    const library = (type: string, ...ids: string[]) => ({
      type,
      dependencies: Object.fromEntries(ids.map((id) => [id, '1.0.0'])),
    });
    const { targets } = readAssetsFile(
      bytes({
        version: 4,
        targets: {
          phone: { 'A/1.0.0': library('package', 'B'), 'Lib/1.0.0': library('project', 'A') },
          'phone/win-x64': { 'A/1.0.0': library('package') },
          '.NETFramework,Version=v4.8': {},
        },
        project: {
          frameworks: {
            phone: { framework: 'net9.0', targetAlias: 'phone', dependencies: { A: {} } },
            net48: { dependencies: { Lib: { target: 'Project' } } },
          },
        },
      }),
    );
    expect(targets).toEqual([
      {
        targetFramework: 'net9.0',
        roots: ['A'],
        libraries: [
          { id: 'A', version: '1.0.0', isPackage: true, dependencies: ['B'] },
          { id: 'Lib', version: '1.0.0', isPackage: false, dependencies: ['A'] },
        ],
      },
      {
        targetFramework: 'net9.0',
        runtimeIdentifier: 'win-x64',
        roots: ['A'],
        libraries: [{ id: 'A', version: '1.0.0', isPackage: true, dependencies: [] }],
      },
      { targetFramework: 'net48', roots: [], libraries: [] },
    ]);
  });

  it('says that the restore which wrote it failed', () => {
    const logs = [
      { code: 'NU1101', level: 'Error', message: 'Unable to find package A' },
      { code: 'NU1701', level: 'Warning', message: 'old' },
    ];
    expect(readAssetsFile(bytes({ version: 3, logs })).problems).toEqual([
      {
        code: 'restore-failed',
        message: 'the restore failed: NU1101: Unable to find package A',
        line: 1,
      },
    ]);
  });

  it('reads an empty one, and refuses what is none', () => {
    expect(readAssetsFile(bytes({ version: 3 })).packages).toEqual([]);
    expect(() => readAssetsFile(bytes('[]'))).toThrow(MalformedInput);
  });
});

describe('readNupkgMetadata', () => {
  it('tells hash and source', () => {
    const text = { version: 2, contentHash: 'AAAA', source: '/feed' };
    expect(readNupkgMetadata(bytes(text))).toEqual({ contentHash: 'AAAA', source: '/feed' });
    expect(readNupkgMetadata(bytes({ contentHash: 7 }))).toEqual({});
  });
});
