import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endedFramework } from '../../../src/ecosystems/nuget/end-of-life.js';
import { describeWith } from '../../kit/tools.js';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const ended = (framework: string, day = '2026-11-27') => endedFramework(framework, at(day));

describe('a target framework', () => {
  it('has ended from the day after its last one, in UTC', () => {
    expect(ended('net6.0', '2024-11-12')).toBeUndefined();
    expect(endedFramework('net6.0', Date.parse('2024-11-13T00:00:00Z'))).toEqual({
      targetFramework: 'net6.0',
      name: '.NET 6.0',
      ended: '2024-11-12',
    });
  });

  it.each([
    ['net6.0-windows7.0', 'net6.0-windows7.0', '.NET 6.0'],
    ['.NETCoreApp,Version=v3.1', 'netcoreapp3.1', '.NET Core 3.1'],
    ['netcoreapp5.0', 'net5.0', '.NET 5.0'],
    ['net40-client', 'net40-client', '.NET Framework 4.0'],
    ['.NETFramework,Version=v4.6.1', 'net461', '.NET Framework 4.6.1'],
  ])('%s is %s', (text, targetFramework, name) => {
    expect(ended(text)).toMatchObject({ targetFramework, name });
  });

  it.each([
    'netstandard1.0',
    'netstandard2.0',
    'net48',
    'net462',
    'net35',
    'net99.0',
    'uap10.0',
    '',
  ])('%j has not, as far as anybody knows', (text) => {
    expect(ended(text)).toBeUndefined();
  });

  it('net462 has from 2027-01-13, and net47 has not', () => {
    expect(ended('net462', '2027-01-12')).toBeUndefined();
    expect(ended('net462', '2027-01-13')).toMatchObject({ ended: '2027-01-12' });
    expect(ended('net47', '2027-01-13')).toBeUndefined();
  });
});

describeWith('dotnet', 'the SDK of the machine', () => {
  it('holds for ended what has ended (NETSDK1138), and nothing else of its time', () => {
    const { stdout } = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' });
    const [, version = '', folder = ''] = /^(\S+) \[(.*)\]\s*$/m.exec(stdout.trim()) ?? [];
    const targets = join(
      folder,
      version,
      'Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.EolTargetFrameworks.targets',
    );
    const text = readFileSync(targets, 'utf8');
    const [, list = ''] =
      /<_EolNetCoreTargetFrameworkVersions Include="([\d.;]+)"/.exec(text) ?? [];
    const all = list.split(';');
    expect(all).toContain('3.1');
    for (const one of all) {
      const framework = `${Number(one) >= 5 ? 'net' : 'netcoreapp'}${one}`;
      expect([framework, ended(framework)?.name]).toEqual([framework, expect.any(String)]);
    }
    // The list is of the day on which the SDK was made: what ended since is in ours alone.
    const ours = ['5.0', '6.0', '7.0', '8.0', '9.0', '10.0'].filter(
      (one) => ended(`net${one}`, '2026-06-01') !== undefined,
    );
    expect(all.filter((one) => Number(one) >= 5)).toEqual(expect.arrayContaining(ours));
  });
});
