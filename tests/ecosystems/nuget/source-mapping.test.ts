import { describe, expect, it } from 'vitest';
import { merge, section, sources, add } from './merge-texts.js';

const mapped = (key: string, ...patterns: string[]): string =>
  `<packageSource key="${key}">${patterns
    .map((pattern) => `<package pattern="${pattern}" />`)
    .join('')}</packageSource>`;
const mapping = (body: string): string => section('packageSourceMapping', body);

describe('package source mapping', () => {
  it('is off without a section, and with an empty one', () => {
    expect(merge({ '/a/nuget.config': sources(add('a', '/a')) }).mapping.enabled).toBe(false);
    expect(merge({ '/a/nuget.config': mapping('<clear />') }).mapping.enabled).toBe(false);
  });

  it('takes the longest pattern, an exact one before any', () => {
    const { enabled, sourcesFor } = merge({
      '/a/nuget.config': mapping(
        mapped('all', '*') +
          mapped('corp', 'Corp.*', 'Corp.Special') +
          mapped('team', 'corp.team.*'),
      ),
    }).mapping;
    expect(enabled).toBe(true);
    expect(sourcesFor('Other')).toEqual(['all']);
    expect(sourcesFor('corp.x')).toEqual(['corp']);
    expect(sourcesFor('CORP.TEAM.X')).toEqual(['team']);
    expect(sourcesFor('Corp')).toEqual(['all']);
    expect(sourcesFor('corp.special')).toEqual(['corp']);
    expect(sourcesFor('corp.special.more')).toEqual(['corp']);
  });

  it('gives every source of the same pattern, and none where nothing fits', () => {
    const { sourcesFor } = merge({
      '/a/nuget.config': mapping(mapped('one', 'A.*') + mapped('two', 'a.*', 'B')),
    }).mapping;
    expect(sourcesFor('A.x')).toEqual(['one', 'two']);
    expect(sourcesFor('Bee')).toEqual([]);
  });

  it('ends a pattern at its star, and gives an exact twin the same ids', () => {
    const { sourcesFor } = merge({
      '/a/nuget.config': mapping(mapped('one', 'A*B') + mapped('two', 'a')),
    }).mapping;
    expect(sourcesFor('Ax')).toEqual(['two', 'one']);
  });

  it('replaces a source as a whole, whatever its case, and clears', () => {
    const far = mapping(mapped('Corp', 'Far.*') + mapped('other', 'Other'));
    const near = { '/a/b/nuget.config': mapping(mapped('corp', 'Near.*')), '/a/nuget.config': far };
    expect(merge(near).mapping.sourcesFor('Far.x')).toEqual([]);
    expect(merge(near).mapping.sourcesFor('Near.x')).toEqual(['corp']);
    expect(merge(near).mapping.sourcesFor('Other')).toEqual(['other']);
    const cleared = merge({ '/a/b/nuget.config': mapping('<clear />'), '/a/nuget.config': far });
    expect(cleared.mapping.enabled).toBe(false);
  });

  it('refuses a pattern that is longer than any id', () => {
    const settings = merge({ '/a/nuget.config': mapping(mapped('a', `${'x'.repeat(100)}*`)) });
    expect(settings.refusals).toMatchObject([{ file: '/a/nuget.config', code: 'bad-value' }]);
  });
});
