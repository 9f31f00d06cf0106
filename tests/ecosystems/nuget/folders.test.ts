import { describe, expect, it } from 'vitest';
import {
  clientFiles,
  extractedFiles,
  packageFolder,
} from '../../../src/ecosystems/nuget/extracted-files.js';
import { fileRole } from '../../../src/ecosystems/nuget/file-role.js';

describe('fileRole', () => {
  it.each([
    ['lib/net8.0/a.dll', 'lib', 'net8.0', undefined],
    ['LIB/NET45/de/a.resources.dll', 'lib', 'NET45', undefined],
    ['lib/a.dll', 'lib', undefined, undefined],
    ['lib/portable-net45%2Bwin8/a.dll', 'lib', 'portable-net45+win8', undefined],
    ['ref\\netstandard2.0\\a.dll', 'ref', 'netstandard2.0', undefined],
    ['runtimes/win-x64/lib/net8.0/a.dll', 'runtime-lib', 'net8.0', 'win-x64'],
    ['runtimes/linux-musl-x64/native/a.so', 'runtime-native', undefined, 'linux-musl-x64'],
    ['runtimes/win/nativeassets/net8.0/a.dll', 'runtime-native', 'net8.0', 'win'],
    ['build/A.targets', 'build', undefined, undefined],
    ['build/net8.0/A.targets', 'build', 'net8.0', undefined],
    ['build/x86/a.dll', 'build', undefined, undefined],
    ['buildTransitive/net462/A.props', 'build-transitive', 'net462', undefined],
    ['buildMultiTargeting/A.props', 'build-multitargeting', undefined, undefined],
    ['analyzers/dotnet/roslyn4.4/cs/a.dll', 'analyzer', undefined, undefined],
    ['contentFiles/cs/net8.0/a.cs', 'content-files', 'net8.0', undefined],
    ['contentFiles/any/any/a.txt', 'content-files', 'any', undefined],
    ['content/a.txt', 'content', undefined, undefined],
    ['tools/init.ps1', 'tools', undefined, undefined],
    ['tools/net8.0/any/a.dll', 'tools', 'net8.0', 'any'],
    ['Sdk/Sdk.props', 'sdk', undefined, undefined],
    ['tasks/net472/a.dll', 'tasks', 'net472', undefined],
    ['a.nuspec', 'metadata', undefined, undefined],
    ['.signature.p7s', 'metadata', undefined, undefined],
    ['[Content_Types].xml', 'metadata', undefined, undefined],
    ['_rels/.rels', 'metadata', undefined, undefined],
    ['package/services/metadata/core-properties/1.psmdcp', 'metadata', undefined, undefined],
    ['README.md', 'other', undefined, undefined],
    ['lib', 'other', undefined, undefined],
    ['/lib/net8.0/a.dll', 'lib', 'net8.0', undefined],
    ['', 'other', undefined, undefined],
    ['%zz/%', 'other', undefined, undefined],
  ])('%s', (path, role, targetFramework, runtimeIdentifier) => {
    expect(fileRole(path)).toEqual({
      role,
      ...(targetFramework && { targetFramework }),
      ...(runtimeIdentifier && { runtimeIdentifier }),
    });
  });
});

describe('extractedFiles', () => {
  const identity = { id: 'Some.Package', version: '1.0' };
  const of = (...names: string[]): Record<string, string> =>
    Object.fromEntries(
      [...extractedFiles(names, identity)].map(([path, { entry }]) => [path, entry]),
    );

  it('leaves out the machinery of the archive', () => {
    expect(
      of('_rels/.rels', '[Content_Types].xml', 'package/x/1.psmdcp', 'x/.RELS', 'lib/'),
    ).toEqual({});
  });

  it('keeps the signature and renames the manifest', () => {
    expect(of('.signature.p7s', 'Some.Package.nuspec')).toEqual({
      '.signature.p7s': '.signature.p7s',
      'some.package.nuspec': 'Some.Package.nuspec',
    });
  });

  it('leaves out packages at the root, and only there', () => {
    expect(of('a.nupkg', 'some.package.1.0.0.nupkg.sha512', 'x/a.nupkg', 'x/a.nuspec')).toEqual({
      'x/a.nupkg': 'x/a.nupkg',
      'x/a.nuspec': 'x/a.nuspec',
    });
  });

  it('decodes names and never leaves the folder', () => {
    expect(
      of('lib/a%20b.txt', '/abs.txt', '../up.txt', 'lib/%2e%2e/%2e%2e/up.txt', 'a\\..\\b'),
    ).toEqual({
      'lib/a b.txt': 'lib/a%20b.txt',
      'abs.txt': '/abs.txt',
    });
  });

  it('lets the first of equal names win', () => {
    expect(of('lib/a%41.txt', 'lib/aA.txt')).toEqual({ 'lib/aA.txt': 'lib/a%41.txt' });
  });

  it('knows documentation by the assembly beside or above it', () => {
    const names = ['lib/a.dll', 'lib/a.xml', 'lib/de/a.xml', 'lib/b.xml', 'build/a.xml'];
    const optional = [...extractedFiles(names, identity)].filter(([, file]) => file.optional);
    expect(optional.map(([path]) => path)).toEqual(['lib/a.xml', 'lib/de/a.xml']);
  });

  it('names folders and files as NuGet does', () => {
    expect(packageFolder({ id: 'A.B', version: '1.0.0.0-RC+x' })).toBe('a.b/1.0.0-rc');
    expect(clientFiles(identity)).toEqual([
      'some.package.1.0.0.nupkg',
      'some.package.1.0.0.nupkg.sha512',
      '.nupkg.metadata',
    ]);
  });
});
