import { describe, expect, it } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { readAssetsFile } from '../../../src/ecosystems/nuget/assets-file.js';
import {
  configPlaces,
  defaultPackagesFolder,
} from '../../../src/ecosystems/nuget/config-places.js';
import { readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';
import { mergeConfigs, readNuGetConfig } from '../../../src/ecosystems/nuget/nuget-config.js';
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
        "contentHash": "AAAA"
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
      packages: [
        {
          id: 'Alpha',
          type: 'Direct',
          targetFramework: 'netstandard2.0',
          requested: '[1.0.0, )',
          version: '1.0.0',
          contentHash: 'AAAA',
          line: 5,
        },
        {
          id: 'Beta',
          type: 'CentralTransitive',
          targetFramework: 'netstandard2.0',
          version: '2.0.0-rc.1',
          line: 11,
        },
        {
          id: 'Gamma',
          type: 'Transitive',
          targetFramework: 'net8.0',
          runtimeIdentifier: 'linux-x64',
          version: '3.0.0',
          contentHash: 'BBBB',
          line: 14,
        },
        {
          id: 'lib',
          type: 'Project',
          targetFramework: 'net8.0',
          runtimeIdentifier: 'linux-x64',
          line: 15,
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
          '.NETStandard,Version=v2.0': { 'A/1.0.0': {}, 'Lib/1.0.0': {} },
          'net8.0/linux-x64': { 'A/1.0.0': {}, 'B/2.0.0': {} },
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
      fallbackFolders: ['/fallback'],
      sources: ['/feed', 'https://feed.test/v3/index.json'],
      configFiles: ['/src/NuGet.Config'],
    });
    expect(assets.problems.map((one) => one.message)).toEqual([
      'C/none has no version',
      'Loose is downloaded in no one version',
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

describe('NuGet.Config', () => {
  const config = (body: string) => readNuGetConfig(bytes(`<configuration>${body}</configuration>`));
  const merge = (
    files: Record<string, string>,
    environment: Record<string, string> = {},
    platform: NodeJS.Platform = 'linux',
  ) =>
    mergeConfigs(
      Object.entries(files).map(([path, body]) => ({ path, config: config(body) })),
      { environment, platform },
    );
  const sources = (body: string): string => `<packageSources>${body}</packageSources>`;
  const add = (key: string, value: string): string => `<add key="${key}" value="${value}" />`;

  it('merges sources, the closest file first', () => {
    const settings = merge({
      '/a/b/nuget.config': sources(add('Own', 'feed') + add('shared', '/near')),
      '/a/NuGet.Config': sources(
        add('Shared', '/far') + add('web', 'https://feed.test/v3/index.json'),
      ),
    });
    expect(settings.sources.map(({ name, location, kind }) => [name, location, kind])).toEqual([
      ['Own', '/a/b/feed', 'folder'],
      ['shared', '/near', 'folder'],
      ['web', 'https://feed.test/v3/index.json', 'http'],
    ]);
    expect(settings.sources[0]).toMatchObject({ file: '/a/b/nuget.config', line: 1 });
  });

  it('drops what a clear stands after', () => {
    const settings = merge({
      '/a/b/nuget.config': sources(`${add('x', 'x')}<clear />${add('y', 'y')}`),
      '/a/nuget.config': sources(add('z', 'z')),
    });
    expect(settings.sources.map((one) => one.name)).toEqual(['y']);
  });

  it('leaves out what is disabled', () => {
    const off = `<disabledPackageSources>${add('X', 'true')}${add('y', 'false')}</disabledPackageSources>`;
    const settings = merge({ '/nuget.config': sources(add('x', 'x') + add('y', 'y')) + off });
    expect(settings.sources.map((one) => one.name)).toEqual(['y']);
  });

  it('tells the folders, variables expanded, relative to their file', () => {
    const body = `<config>${add('globalPackagesFolder', '..\\cache\\%NAME%')}${add('repositoryPath', 'packages')}</config>
      <fallbackPackageFolders>${add('f', '%MISSING%/f')}</fallbackPackageFolders>`;
    expect(merge({ '/a/b/nuget.config': body }, { NAME: 'mine' })).toEqual({
      sources: [],
      globalPackagesFolder: '/a/cache/mine',
      repositoryPath: '/a/b/packages',
      fallbackFolders: ['/a/b/%MISSING%/f'],
    });
  });

  it('reads Windows paths on Windows', () => {
    const files = {
      'C:\\src\\nuget.config': sources(add('x', '..\\feed') + add('y', 'file:///D:/f')),
    };
    expect(merge(files, {}, 'win32').sources.map((one) => one.location)).toEqual([
      'C:\\feed',
      'D:\\f',
    ]);
  });

  it('gives way to the environment', () => {
    const body = `<config>${add('globalPackagesFolder', 'x')}</config>`;
    const environment = { NUGET_PACKAGES: '/env', NUGET_FALLBACK_PACKAGES: '/f1;/f2' };
    expect(merge({ '/nuget.config': body }, environment)).toMatchObject({
      globalPackagesFolder: '/env',
      fallbackFolders: ['/f1', '/f2'],
    });
  });

  it('is refused when it is another file', () => {
    expect(() => readNuGetConfig(bytes('<packages/>'))).toThrow(MalformedInput);
    expect(() => readNuGetConfig(bytes('<configuration>'))).toThrow(MalformedInput);
  });

  it('stands where NuGet looks for it', () => {
    const windows = {
      environment: {
        APPDATA: 'C:\\U\\AppData',
        'ProgramFiles(x86)': 'C:\\P',
        USERPROFILE: 'C:\\U',
      },
      platform: 'win32',
    } as const;
    expect(configPlaces(windows).userFiles).toEqual(['C:\\U\\AppData\\NuGet\\NuGet.Config']);
    expect(defaultPackagesFolder(windows)).toBe('C:\\U\\.nuget\\packages');
    const unix = { environment: {}, platform: 'linux', home: '/home/ann' } as const;
    expect(configPlaces(unix).userFiles[0]).toBe('/home/ann/.nuget/NuGet/NuGet.Config');
    expect(configPlaces(unix).folders.at(-1)).toBe('/etc/opt/NuGet/Config');
    expect(defaultPackagesFolder(unix)).toBe('/home/ann/.nuget/packages');
    expect(defaultPackagesFolder({ environment: {}, platform: 'linux' })).toBeUndefined();
  });
});
