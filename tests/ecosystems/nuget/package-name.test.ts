import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { packageUrl } from '../../../src/ecosystems/nuget/identity.js';
import { parsePackageName } from '../../../src/ecosystems/nuget/package-name.js';

describe('names of packages', () => {
  it.each([
    ['Newtonsoft.Json', { id: 'Newtonsoft.Json' }],
    ['Newtonsoft.Json@13.0.3', { id: 'Newtonsoft.Json', version: '13.0.3' }],
    ['A@1.0.0-rc.1+meta', { id: 'A', version: '1.0.0-rc.1+meta' }],
    ['pkg:nuget/Newtonsoft.Json@13.0.3', { id: 'Newtonsoft.Json', version: '13.0.3' }],
    ['pkg:nuget/Newtonsoft.Json', { id: 'Newtonsoft.Json' }],
    ['PKG:NuGet/A@1.0.0%2Bmeta?os=any#lib', { id: 'A', version: '1.0.0+meta' }],
    ['pkg://nuget/A@1.0.0', { id: 'A', version: '1.0.0' }],
  ])('%s', (text, expected) => {
    expect(parsePackageName(text)).toEqual(expected);
  });

  it.each(['./a', 'src/App', 'a b', 'A@', 'A@latest', '@1.0', 'a/b@1.0.0', ''])(
    'leaves "%s" for a path',
    (text) => expect(parsePackageName(text)).toBeUndefined(),
  );

  it.each([
    'pkg:npm/left-pad@1.0.0',
    'pkg:nuget/',
    'pkg:nuget/space/A@1.0',
    'pkg:nuget/A@%zz',
    'pkg:nuget',
    'pkg:nuget/A@newest',
  ])('refuses %s', (text) => expect(() => parsePackageName(text)).toThrow(MalformedInput));

  it('reads back what it writes', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_]{1,20}([.-][A-Za-z0-9_]{1,20}){0,3}$/);
    const version = fc.stringMatching(/^[1-9]\d{0,3}\.\d\.[1-9](-[a-z]{1,8})?$/);
    fc.assert(
      fc.property(id, version, (name, number) => {
        const identity = { id: name, version: number };
        expect(parsePackageName(packageUrl(identity))).toEqual(identity);
      }),
    );
  });
});
