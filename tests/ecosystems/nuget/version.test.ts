import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFramework } from '../../../src/ecosystems/nuget/framework.js';
import { identityKey, isPackageId, packageUrl } from '../../../src/ecosystems/nuget/identity.js';
import {
  formatRange,
  parseRange,
  pinnedVersion,
} from '../../../src/ecosystems/nuget/version-range.js';
import {
  compareVersions,
  formatVersion,
  normalizeVersion,
  parseVersion,
  type PackageVersion,
} from '../../../src/ecosystems/nuget/version.js';

/**
 * What NuGet.Versioning and NuGet.Frameworks of .NET SDK 10.0.401 answer: normalised text or null
 * where they refuse. Written by a program of a dozen lines over those libraries, not by ours.
 */
const answers = JSON.parse(
  readFileSync(new URL('./nuget-client-answers.json', import.meta.url), 'utf8'),
) as {
  versions: Record<string, string | null>;
  ranges: Record<string, string | null>;
  comparisons: [string, string, number][];
  folders: Record<string, string | null>;
};

const label = fc.stringMatching(/^(?:0|[1-9][0-9]{0,11}|[0-9]*[A-Za-z-][0-9A-Za-z-]{0,6})$/);
const number = fc.nat(2_147_483_647);
const version: fc.Arbitrary<PackageVersion> = fc.record({
  numbers: fc.tuple(number, number, number, fc.oneof(fc.constant(0), number)),
  release: fc.array(label, { maxLength: 3 }),
  metadata: fc.constant(''),
});

const of = (text: string): PackageVersion => parseVersion(text) ?? expect.fail(`refused ${text}`);

describe('versions', () => {
  it.each(Object.entries(answers.versions))('%j is %j to NuGet', (text, expected) => {
    const parsed = parseVersion(text);
    expect(parsed === undefined ? null : formatVersion(parsed)).toBe(expected);
  });

  it.each(answers.comparisons)('%s to %s is %i to NuGet', (a, b, expected) => {
    expect(Math.sign(compareVersions(of(a), of(b)))).toBe(expected);
  });

  it('survive being written and read', () => {
    fc.assert(
      fc.property(version, (one) => {
        expect(of(formatVersion(one))).toEqual(one);
      }),
    );
  });

  it('are normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalizeVersion(normalizeVersion(text))).toBe(normalizeVersion(text));
      }),
    );
  });

  it('are in one order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are the same in any case and with any metadata', () => {
    expect(compareVersions(of('1.0.0-RC.1+a'), of('1.0-rc.1+b'))).toBe(0);
    expect(identityKey({ id: 'A.B', version: '1.0-RC' })).toBe('a.b/1.0.0-rc');
  });
});

describe('ranges', () => {
  it.each(Object.entries(answers.ranges))('%j is %j to NuGet', (text, expected) => {
    const parsed = parseRange(text);
    expect(parsed === undefined ? null : formatRange(parsed)).toBe(expected);
  });

  it('say which one version they admit', () => {
    const pinned = (text: string): string | undefined => {
      const range = parseRange(text);
      return range && pinnedVersion(range);
    };
    expect(pinned('[8.0.31, 8.0.31]')).toBe('8.0.31');
    expect(pinned('[1.0]')).toBe('1.0.0');
    expect([pinned('1.0'), pinned('[1.0, 2.0]'), pinned('1.*')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('framework folders', () => {
  it.each(Object.entries(answers.folders))('%j is %j to NuGet', (text, expected) => {
    expect(parseFramework(text)?.short ?? null).toBe(expected);
  });

  it.each([
    ['net8.0-windows7.0', '.NET 8.0 (windows 7.0)'],
    ['netstandard2.0', '.NET Standard 2.0'],
    ['NET472', '.NET Framework 4.7.2'],
    ['.NETStandard,Version=v2.0', '.NET Standard 2.0'],
    ['.NETFramework,Version=v4.0,Profile=Client', '.NET Framework 4.0 (client)'],
    ['portable-win8+net45', 'Portable (net45+win8)'],
    ['any', 'any'],
  ])('%s reads %s', (text, readable) => {
    expect(parseFramework(text)?.readable).toBe(readable);
  });
});

describe('identities', () => {
  it.each([
    ['Newtonsoft.Json', '13.0.3', 'pkg:nuget/Newtonsoft.Json@13.0.3'],
    ['A', '1.0-b+c', 'pkg:nuget/A@1.0.0-b'],
    ['Ä', '1.0', 'pkg:nuget/%C3%84@1.0.0'],
    ['a/b@c', '1.0', 'pkg:nuget/a%2Fb%40c@1.0.0'],
    ['\ud800', '1.0', 'pkg:nuget/%EF%BF%BD@1.0.0'],
  ])('%j %s is %s', (id, one, purl) => {
    expect(packageUrl({ id, version: one })).toBe(purl);
  });

  it.each(['..', '../a', 'a..b', 'a/b', '.a', 'a.', '', 'a b', 'a\0', 'x'.repeat(101)])(
    '%j is no id',
    (id) => expect(isPackageId(id)).toBe(false),
  );

  it.each(['a', 'A.B-C', 'Ünï.cödé', '_x', '7zip', 'x'.repeat(100)])('%j is an id', (id) =>
    expect(isPackageId(id)).toBe(true),
  );
});
