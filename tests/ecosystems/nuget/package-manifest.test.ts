import { describe, expect, it } from 'vitest';
import { isInputError } from '../../../src/core/errors.js';
import { readPackageManifest } from '../../../src/ecosystems/nuget/package-manifest.js';
import { formatRange } from '../../../src/ecosystems/nuget/version-range.js';

const nuspec = (metadata: string): Uint8Array =>
  Buffer.from(
    `<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>Some.Package</id><version>1.0</version>${metadata}</metadata></package>`,
  );

const refused = (run: () => unknown): boolean => {
  try {
    run();
    return false;
  } catch (error) {
    return isInputError(error);
  }
};

describe('readPackageManifest', () => {
  it('reads groups, ranges and assets', () => {
    const manifest = readPackageManifest(
      nuspec(`<packageTypes><packageType name="DotnetTool" /></packageTypes><dependencies>
<group targetFramework=".NETStandard2.0"><dependency id="A" version="1.0" exclude="Build, Analyzers" />
<dependency id="B" include="Runtime" /></group><group><dependency id="C" version="[1.0,2.0)" /></group>
</dependencies>`),
    );
    expect({ id: manifest.id, version: manifest.version, types: manifest.packageTypes }).toEqual({
      id: 'Some.Package',
      version: '1.0.0',
      types: ['DotnetTool'],
    });
    expect(
      manifest.groups.map(({ targetFramework, dependencies }) => [
        targetFramework,
        dependencies.map(({ id, range, include, exclude }) => [
          id,
          formatRange(range),
          include,
          exclude,
        ]),
      ]),
    ).toEqual([
      [
        '.NETStandard2.0',
        [
          ['A', '[1.0.0, )', [], ['build', 'analyzers']],
          ['B', '(, )', ['runtime'], []],
        ],
      ],
      [undefined, [['C', '[1.0.0, 2.0.0)', [], []]]],
    ]);
  });

  it('reads runtime.json', () => {
    const runtime = `{ "runtimes": { "win": {}, "win-x64": { "#import": ["win", "any"],
      "Some.Package": { "Native.Win": "1.2.3" } }, "supports": {} } }`;
    const { runtimes } = readPackageManifest(nuspec(''), Buffer.from(runtime)).runtime!;
    expect([...runtimes.keys()]).toEqual(['win', 'win-x64', 'supports']);
    const { imports, added } = runtimes.get('win-x64')!;
    expect(imports).toEqual(['win', 'any']);
    expect(
      added.get('some.package')?.map(({ id, range }) => `${id} ${formatRange(range)}`),
    ).toEqual(['Native.Win [1.2.3, )']);
  });

  it.each([
    [
      'a range that is none',
      nuspec('<dependencies><dependency id="A" version="x" /></dependencies>'),
    ],
    ['a dependency without id', nuspec('<dependencies><dependency version="1" /></dependencies>')],
    ['no id', Buffer.from('<package><metadata><version>1.0</version></metadata></package>')],
    ['no version', Buffer.from('<package><metadata><id>A</id></metadata></package>')],
    [
      'a version that is none',
      Buffer.from('<package><metadata><id>A</id><version>x</version></metadata></package>'),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(refused(() => readPackageManifest(bytes))).toBe(true);
  });

  it.each(['[]', '{', '{"runtimes":{"a":{"b":{"c":1}}}}', '{"runtimes":{"a":{"b":{"c":"x"}}}}'])(
    'refuses %s for a runtime.json',
    (text) => {
      expect(refused(() => readPackageManifest(nuspec(''), Buffer.from(text)))).toBe(true);
    },
  );
});
