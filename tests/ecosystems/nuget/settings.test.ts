import { describe, expect, it } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import {
  configPlaces,
  defaultPackagesFolder,
} from '../../../src/ecosystems/nuget/config-places.js';
import { readSettingsFile } from '../../../src/ecosystems/nuget/settings/settings-file.js';
import { add, fileOf, merge, section, sources } from './merge-texts.js';

describe('sources', () => {
  it('know their file and line, protocol and what they allow', () => {
    const flags =
      'protocolVersion=" 3 " allowInsecureConnections="TRUE" disableTLSCertificateValidation="true"';
    const settings = merge({
      '/a/nuget.config': sources(
        `\n${add('web', 'https://feed.test/v3/index.json')}
        <add key="three" value="http://feed.test/api" ${flags} />
        <add key="two" value="https://feed.test/v2" protocolVersion="x" />`,
      ),
    });
    const safe = { allowInsecureConnections: false, disableTlsCertificateValidation: false };
    const open = { allowInsecureConnections: true, disableTlsCertificateValidation: true };
    expect(settings.sources).toMatchObject([
      { name: 'web', kind: 'http', protocolVersion: 3, file: '/a/nuget.config', line: 2, ...safe },
      { name: 'three', kind: 'http', protocolVersion: 3, line: 3, ...open },
      { name: 'two', kind: 'http', protocolVersion: 2, line: 4, ...safe },
    ]);
  });

  it('are looked for where a restore looks: backslashes turned round, URIs as paths', () => {
    const settings = merge({
      '/a/b/nuget.config': sources(
        add('x', '..\\feed\\%MISSING%') + add('y', 'file:///data/a%20feed') + add('empty', ''),
      ),
    });
    expect(settings.sources.map((one) => one.location)).toEqual([
      '/a/feed/%MISSING%',
      '/data/a feed',
    ]);
    expect(settings.configuredSources.map((one) => one.shown)).toEqual([
      '/a/b/..\\feed\\%MISSING%',
      'file:///data/a%20feed',
      '',
    ]);
  });

  it('are Windows paths on Windows, where variables ignore case', () => {
    const files = {
      'C:\\src\\nuget.config': sources(
        add('x', '..\\feed') +
          add('y', 'file:///D:/f') +
          add('z', '\\root') +
          add('v', '%Name%\\v'),
      ),
    };
    const settings = merge(files, { platform: 'win32', environment: { NAME: 'D:\\mine' } });
    expect(settings.sources.map((one) => one.location)).toEqual([
      'C:\\feed',
      'D:\\f',
      'C:\\root',
      'D:\\mine\\v',
    ]);
  });

  it('say when the client would bring its own default', () => {
    const missing = { userFileMissing: true };
    const own = sources(add('x', 'x'));
    expect(merge({ '/a/nuget.config': own }, missing).clientWouldUseDefault).toBe(true);
    const clear = sources(`<clear />${add('x', 'x')}`);
    expect(merge({ '/a/nuget.config': clear }, missing).clientWouldUseDefault).toBe(false);
    expect(merge({ '/etc/m.config': clear }, missing).clientWouldUseDefault).toBe(true);
    expect(merge({}).clientWouldUseDefault).toBe(false);
  });

  it('are audited apart', () => {
    const body = section('auditSources', add('vulnerabilities', 'https://audit.test/index.json'));
    const settings = merge({ '/a/nuget.config': body });
    expect(settings.auditSources).toMatchObject([{ name: 'vulnerabilities', enabled: true }]);
    expect(settings.sources).toEqual([]);
  });
});

describe('folders and values', () => {
  const config = (...items: string[]): string => section('config', items.join(''));

  it('are resolved from the file that names them', () => {
    const body =
      config(add('globalPackagesFolder', '..\\cache\\%NAME%'), add('repositoryPath', 'packages')) +
      section('fallbackPackageFolders', add('f', '%MISSING%/f') + add('g', '/abs/'));
    expect(merge({ '/a/b/nuget.config': body }, { environment: { NAME: 'mine' } })).toMatchObject({
      globalPackagesFolder: '/a/cache/mine',
      repositoryPath: '/a/b/packages',
      fallbackFolders: ['/a/b/%MISSING%/f', '/abs'],
    });
  });

  it('take the first that merging leaves, whatever the case of its key', () => {
    const settings = merge({
      '/a/b/nuget.config': config(
        add('GLOBALPACKAGESFOLDER', '/near'),
        add('dependencyVersion', 'Highest'),
      ),
      '/a/nuget.config': config(
        add('globalPackagesFolder', '/far'),
        add('dependencyVersion', 'Lowest'),
      ),
    });
    expect(settings.globalPackagesFolder).toBe('/far');
    expect(settings.dependencyVersion).toBe('Highest');
  });

  it('give way to the environment', () => {
    const environment = { NUGET_PACKAGES: '/env/', NUGET_FALLBACK_PACKAGES: '/f1;;/f2' };
    const body = config(add('globalPackagesFolder', 'x'));
    expect(merge({ '/nuget.config': body }, { environment })).toMatchObject({
      globalPackagesFolder: '/env',
      fallbackFolders: ['/f1', '/f2'],
    });
  });

  it('are refused where the environment holds a relative one', () => {
    const settings = merge({ '/nuget.config': '' }, { environment: { NUGET_PACKAGES: 'x' } });
    expect(settings.refusals).toMatchObject([{ file: '', code: 'bad-value' }]);
  });

  it('tell the rest as data', () => {
    const certificate = (hash: string): string =>
      `<certificate fingerprint="AB" hashAlgorithm="${hash}" allowUntrustedRoot="true" />`;
    const signers = section(
      'trustedSigners',
      `<author name="ann">${certificate('SHA256')}</author>
       <repository name="feed" serviceIndex="https://feed.test/v3/index.json">${certificate('sha512')}
       <owners>ann; bob</owners></repository>`,
    );
    const body = config(
      add('signatureValidationMode', 'Require'),
      add('maxHttpRequestsPerSource', '4'),
    );
    const settings = merge({ '/a/nuget.config': body + signers });
    expect(settings).toMatchObject({
      signatureValidationMode: 'require',
      maxHttpRequestsPerSource: 4,
      files: ['/a/nuget.config'],
    });
    expect(settings.trustedSigners).toMatchObject([
      { kind: 'author', name: 'ann', owners: [], certificates: [{ hashAlgorithm: 'sha256' }] },
      { kind: 'repository', owners: ['ann', 'bob'], certificates: [{ allowUntrustedRoot: true }] },
    ]);
    expect(merge({ '/a/nuget.config': '' }).signatureValidationMode).toBe('accept');
  });

  it('say which source wants a certificate of its client', () => {
    const certificate = '<storeCert packageSource="X" findValue="AB" />';
    const settings = merge({
      '/a/nuget.config':
        sources(add('x', 'https://feed.test/')) + section('clientCertificates', certificate),
    });
    expect(settings.clientCertificates).toMatchObject([
      { source: 'X', kind: 'store', unsupported: 'client certificates are not supported' },
    ]);
  });
});

describe('a file that the client refuses', () => {
  it.each([
    ['another root', '<packages/>'],
    ['no end', '<configuration>'],
    ['nothing', ''],
    ['a document type', '<!DOCTYPE configuration><configuration/>'],
    ['an undeclared prefix', '<configuration><q:packageSources/></configuration>'],
    ['bytes that are no text', Buffer.from([0x3c, 0x63, 0xff, 0x2f, 0x3e])],
  ])('is refused: %s', (_, text) =>
    expect(() => readSettingsFile(Buffer.from(text))).toThrow(MalformedInput),
  );

  it('is refused at its line', () => {
    expect(() => fileOf(`\n\n${sources('<add key="a" />')}`)).toThrow(
      expect.objectContaining({ line: 3, message: "element 'add' has no attribute 'value'" }),
    );
  });

  it('leaves no source to ask', () => {
    const patterns = '<packageSource key="a"><package pattern=" " /></packageSource>';
    const settings = merge({
      '/a/nuget.config': sources(add('a', '/a')) + section('packageSourceMapping', patterns),
    });
    expect(settings.sources).toEqual([]);
    expect(settings.configuredSources).toHaveLength(1);
    expect(settings.refusals).toMatchObject([{ file: '/a/nuget.config', line: 1 }]);
    expect(settings.mapping.sourcesFor('Any')).toEqual([]);
  });

  it('cannot grow without bounds by its variables', () => {
    const settings = merge(
      { '/a/nuget.config': sources(add('a', '%LONG%'.repeat(10_000))) },
      { environment: { LONG: 'x'.repeat(60_000) } },
    );
    expect(settings.refusals).toMatchObject([{ code: 'settingCharacters' }]);
    expect(LimitReached).toBeDefined();
  });
});

describe('places of configuration', () => {
  const unix = { environment: {}, platform: 'linux', home: '/home/ann' } as const;

  it('are those of Linux', () => {
    expect(configPlaces(unix)).toEqual({
      userFile: '/home/ann/.nuget/NuGet/NuGet.Config',
      userFolder: '/home/ann/.nuget/NuGet/config',
      machineFolder: '/etc/opt/NuGet/Config',
      defaultsFile: '/etc/opt/NuGet/NuGetDefaults.config',
    });
    expect(defaultPackagesFolder(unix)).toBe('/home/ann/.nuget/packages');
  });

  it('are those of macOS', () =>
    expect(configPlaces({ ...unix, platform: 'darwin' }).machineFolder).toBe(
      '/Library/Application Support/NuGet/Config',
    ));

  it('are those of Windows', () => {
    const environment = {
      APPDATA: 'C:\\U\\AppData',
      'ProgramFiles(x86)': 'C:\\P',
      USERPROFILE: 'C:\\U',
    };
    const windows = { environment, platform: 'win32' } as const;
    expect(configPlaces(windows)).toEqual({
      userFile: 'C:\\U\\AppData\\NuGet\\NuGet.Config',
      userFolder: 'C:\\U\\AppData\\NuGet\\config',
      machineFolder: 'C:\\P\\NuGet\\Config',
      defaultsFile: 'C:\\P\\NuGet\\NuGetDefaults.config',
    });
    expect(defaultPackagesFolder(windows)).toBe('C:\\U\\.nuget\\packages');
  });

  it('follow DOTNET_CLI_HOME, and need a home', () => {
    const moved = { ...unix, environment: { DOTNET_CLI_HOME: '/cli' } };
    expect(configPlaces(moved).userFile).toBe('/cli/.nuget/NuGet/NuGet.Config');
    const homeless = { environment: {}, platform: 'linux' } as const;
    expect(configPlaces(homeless).userFile).toBeUndefined();
    expect(defaultPackagesFolder(homeless)).toBeUndefined();
  });
});
