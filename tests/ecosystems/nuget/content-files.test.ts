import { describe, expect, it } from 'vitest';
import { buildActionOf } from '../../../src/ecosystems/nuget/content-files.js';

const rule = (include: string, buildAction?: string, exclude?: string) => ({
  include,
  buildAction,
  exclude,
});

describe('the build action of a content file', () => {
  it.each([
    ['none but the default', [], 'Compile'],
    ['any folders', [rule('**/*', 'None')], 'None'],
    ['the folders written out', [rule('cs/any/a.cs', 'Content')], 'Content'],
    ['backslashes, and case', [rule('CS\\any\\*.cs', 'Content')], 'Content'],
    ['part of a name', [rule('**/*a*.cs', 'Content')], 'Content'],
    ['another name', [rule('**/b*.cs', 'Content')], 'Compile'],
    ['another depth', [rule('cs/*.cs', 'Content')], 'Compile'],
    [
      'the last that has one',
      [rule('**', 'None'), rule('cs/**', 'EmbeddedResource'), rule('**')],
      'EmbeddedResource',
    ],
    ['what is excluded', [rule('**', 'None', '**/b.cs;cs/**/a.cs')], 'Compile'],
  ])('follows %s', (_, rules, expected) => {
    expect(buildActionOf('contentFiles/cs/any/a.cs', rules)).toBe(expected);
  });

  it('of many stars is found at once', () => {
    const glob = `${'**/'.repeat(500)}${'*a'.repeat(2000)}`;
    const path = `contentFiles/${'a/'.repeat(500)}${'a'.repeat(4000)}`;
    expect(buildActionOf(path, [rule(glob, 'None')])).toBe('None');
  });
});
