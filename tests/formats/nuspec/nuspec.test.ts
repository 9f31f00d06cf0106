import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { readNuspec } from '../../../src/formats/nuspec/nuspec.js';
import { readToolSettings } from '../../../src/formats/nuspec/tool-settings.js';

const schema = (version: string) => `http://schemas.microsoft.com/packaging/${version}/nuspec.xsd`;

function nuspec(metadata: string, namespace = schema('2013/05')) {
  const text = `<package xmlns="${namespace}">\n<metadata>\n${metadata}\n</metadata></package>`;
  return readNuspec(Buffer.from(text));
}
const identity = '<id>A.B</id><version>1.2.3</version>';
const codes = (metadata: string) => nuspec(metadata).problems.map((problem) => problem.code);

describe('readNuspec', () => {
  test('reads everything a description can say', () => {
    const text = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<package xmlns="${schema('2013/05')}">
  <metadata minClientVersion="2.12">
    <id> A.B </id><version>1.2.3-beta</version><title>T</title><authors>X, Y</authors>
    <owners>Z</owners><description>D</description><summary/><tags>a b</tags>
    <license type="expression">MIT</license><licenseUrl>https://example.com/l</licenseUrl>
    <projectUrl>https://example.com</projectUrl><icon>i.png</icon><readme>r.md</readme>
    <requireLicenseAcceptance>TRUE</requireLicenseAcceptance>
    <developmentDependency>true</developmentDependency>
    <repository type="git" url="https://example.com/r" branch="main" commit="abc"/>
    <packageTypes><packageType name="DotnetTool" version="1.0"/></packageTypes>
    <dependencies>
      <group targetFramework="net8.0">
        <dependency id="C" version="[1.0, 2.0)" include="All" exclude="Build,Analyzers"/>
        <dependency id="D"/>
      </group>
      <group/>
    </dependencies>
    <frameworkAssemblies>
      <frameworkAssembly assemblyName="System.Net" targetFramework="net40, net45"/>
    </frameworkAssemblies>
    <frameworkReferences>
      <group targetFramework="net8.0"><frameworkReference name="Microsoft.AspNetCore.App"/></group>
    </frameworkReferences>
    <references><reference file="a.dll"/></references>
    <contentFiles><files include="cs/**" buildAction="Compile" copyToOutput="true"/></contentFiles>
  </metadata>
</package>`;
    expect(readNuspec(Buffer.from(text))).toEqual({
      namespace: schema('2013/05'),
      minClientVersion: '2.12',
      id: 'A.B',
      version: '1.2.3-beta',
      title: 'T',
      authors: 'X, Y',
      owners: 'Z',
      description: 'D',
      summary: undefined,
      releaseNotes: undefined,
      copyright: undefined,
      language: undefined,
      tags: 'a b',
      projectUrl: 'https://example.com',
      iconUrl: undefined,
      icon: 'i.png',
      readme: 'r.md',
      license: { kind: 'expression', value: 'MIT' },
      requireLicenseAcceptance: true,
      developmentDependency: true,
      serviceable: false,
      repository: { type: 'git', url: 'https://example.com/r', branch: 'main', commit: 'abc' },
      packageTypes: [{ name: 'DotnetTool', version: '1.0' }],
      dependencyGroups: [
        {
          targetFramework: 'net8.0',
          dependencies: [
            {
              id: 'C',
              version: '[1.0, 2.0)',
              include: 'All',
              exclude: 'Build,Analyzers',
              line: 14,
            },
            { id: 'D', version: undefined, include: undefined, exclude: undefined, line: 15 },
          ],
          line: 13,
        },
        { targetFramework: undefined, dependencies: [], line: 17 },
      ],
      frameworkAssemblies: [{ name: 'System.Net', targetFrameworks: ['net40', 'net45'], line: 20 }],
      frameworkReferences: [
        { targetFramework: 'net8.0', names: ['Microsoft.AspNetCore.App'], line: 23 },
      ],
      references: [{ targetFramework: undefined, names: ['a.dll'], line: 25 }],
      contentFiles: [
        {
          include: 'cs/**',
          exclude: undefined,
          buildAction: 'Compile',
          copyToOutput: true,
          flatten: false,
          line: 26,
        },
      ],
      problems: [],
    });
  });

  test.each(['2010/07', '2011/08', '2011/10', '2012/06', '2013/01', '2013/05'])(
    'knows the schema of %s',
    (version) => {
      expect(nuspec(identity, schema(version))).toMatchObject({ id: 'A.B', problems: [] });
    },
  );

  test('reads descriptions without namespace, and of unknown ones', () => {
    expect(nuspec(identity, '')).toMatchObject({ id: 'A.B', namespace: '', problems: [] });
    const unknown = nuspec(identity, 'urn:unknown');
    expect(unknown.id).toBe('A.B');
    expect(unknown.problems.map((problem) => problem.code)).toEqual(['unknown-namespace']);
  });

  test('reads the flat dependencies of the first schema', () => {
    const flat = '<dependencies><dependency id="C" version="1"/></dependencies>';
    expect(nuspec(identity + flat).dependencyGroups).toEqual([
      {
        targetFramework: undefined,
        dependencies: [{ id: 'C', version: '1', include: undefined, exclude: undefined, line: 3 }],
        line: 3,
      },
    ]);
  });

  test.each([
    ['<license type="file">L.txt</license>', { kind: 'file', value: 'L.txt' }],
    ['<license>?</license>', { kind: 'unknown', value: '?' }],
    ['<licenseUrl>https://example.com</licenseUrl>', { kind: 'url', value: 'https://example.com' }],
  ])('reads the licence of %s', (text, license) => {
    expect(nuspec(identity + text).license).toEqual(license);
  });

  test.each([
    ['no id and no version', '', ['missing-element', 'missing-element']],
    ['a second id', `${identity}<id>Other</id>`, ['duplicate-element']],
    [
      'an id in another namespace',
      `<id xmlns="urn:x">Other</id>${identity}`,
      ['foreign-element', 'duplicate-element'],
    ],
    [
      'the same dependency twice',
      `${identity}<dependencies><dependency id="C"/><dependency id="c"/></dependencies>`,
      ['duplicate-dependency'],
    ],
    [
      'a dependency that groups hide',
      `${identity}<dependencies><group/><dependency id="C"/></dependencies>`,
      ['ignored-dependency'],
    ],
  ])('notes %s', (_title, metadata, expected) => {
    expect(codes(metadata)).toEqual(expected);
    expect(nuspec(identity + metadata).id).toBe('A.B');
  });

  test('refuses what has no metadata', () => {
    expect(() => readNuspec(Buffer.from('<package/>'))).toThrow(MalformedInput);
  });

  test('gives any dependency back with its line', () => {
    const dependency = fc.record({
      id: fc.stringMatching(/^[A-Za-z][\w.]{0,20}$/),
      version: fc.stringMatching(/^[[(]?\d(\.\d){0,3}(, \))?$/),
    });
    fc.assert(
      fc.property(fc.array(dependency, { minLength: 1 }), (list) => {
        const lines = list.map(
          ({ id, version }) => `<dependency id="${id}" version="${version}"/>`,
        );
        const text = `<dependencies>\n${lines.join('\n')}</dependencies>`;
        const [group] = nuspec(text).dependencyGroups;
        const expected = list.map((item, i) => ({ ...item, line: 4 + i }));
        expect(group!.dependencies.map(({ id, version, line }) => ({ id, version, line }))).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('readToolSettings', () => {
  test('reads commands and the packages for each runtime', () => {
    const text = `<DotNetCliTool Version="2">
  <Commands><Command Name="say" EntryPoint="say.dll" Runner="dotnet" /></Commands>
  <RuntimeIdentifierPackages>
    <RuntimeIdentifierPackage RuntimeIdentifier="linux-x64" Id="say.linux-x64" />
  </RuntimeIdentifierPackages>
</DotNetCliTool>`;
    expect(readToolSettings(Buffer.from(text))).toEqual({
      version: '2',
      commands: [{ name: 'say', entryPoint: 'say.dll', runner: 'dotnet', line: 2 }],
      runtimePackages: [{ runtimeIdentifier: 'linux-x64', id: 'say.linux-x64', line: 4 }],
      problems: [],
    });
  });

  test('refuses another document', () => {
    expect(() => readToolSettings(Buffer.from('<package/>'))).toThrow(MalformedInput);
  });
});
