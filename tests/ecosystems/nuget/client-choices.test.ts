import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Compatibility } from '../../../src/ecosystems/nuget/compatibility/compatible.js';
import { nearestItem } from '../../../src/ecosystems/nuget/compatibility/nearest.js';
import { findBestMatch, satisfies } from '../../../src/ecosystems/nuget/float-range.js';
import { reaches } from '../../../src/ecosystems/nuget/resolve/range-order.js';
import { formatVersion, parseVersion } from '../../../src/ecosystems/nuget/version.js';
import { parseRange } from '../../../src/ecosystems/nuget/version-range.js';

/** What the client itself answered: bench/client-answers.mjs. Digits are booleans, -1 is nothing. */
interface Answers {
  readonly targets: readonly string[];
  readonly candidates: readonly string[];
  readonly lists: readonly (readonly number[])[];
  readonly ranges: readonly string[];
  readonly versions: readonly string[];
  readonly subsets: readonly (readonly number[])[];
  readonly compatible: readonly string[];
  readonly nearest: readonly (readonly number[])[];
  readonly satisfies: readonly string[];
  readonly reaches: readonly string[];
  readonly best: readonly (readonly number[])[];
}

const answers = JSON.parse(
  readFileSync(new URL('client-choices.json', import.meta.url), 'utf8'),
) as Answers;
const { targets, candidates, lists, ranges, versions, subsets } = answers;
const parsedRanges = ranges.map((text) => parseRange(text)!);
const parsedVersions = versions.map((text) => parseVersion(text)!);
const digits = <T>(items: readonly T[], is: (item: T) => boolean): string =>
  items.map((item) => Number(is(item))).join('');

describe('frameworks, beside the client', () => {
  it.each(targets.map((target, i) => [target, i] as const))('%s can use the same', (target, i) => {
    const compatibility = new Compatibility();
    const own = digits(candidates, (candidate) =>
      compatibility.isCompatible(compatibility.read(target), compatibility.read(candidate)),
    );
    const named = (bits: string) => candidates.filter((_, at) => bits[at] === '1');
    expect(named(own)).toEqual(named(answers.compatible[i]!));
  });

  it.each(targets.map((target, i) => [target, i] as const))(
    '%s finds the same nearest',
    (target, i) => {
      const own = lists.map((list) => {
        const item = nearestItem({ framework: target }, list, (index) => candidates[index]);
        return item === undefined ? -1 : list.indexOf(item);
      });
      const named = (found: readonly number[]) =>
        found.map((at, n) => [
          lists[n]!.map((index) => candidates[index]).join(' '),
          candidates[lists[n]![at]!],
        ]);
      expect(named(own)).toEqual(named(answers.nearest[i]!));
    },
  );
});

describe('ranges, beside the client', () => {
  it.each(ranges.map((text, i) => [text, i] as const))('%s holds the same', (_, i) => {
    const own = digits(parsedVersions, (version) => satisfies(parsedRanges[i]!, version));
    const named = (bits: string) => versions.filter((_, at) => bits[at] === '1');
    expect(named(own)).toEqual(named(answers.satisfies[i]!));
  });

  it.each(ranges.map((text, i) => [text, i] as const))('%s takes the same', (_, i) => {
    const own = subsets.map((subset) => {
      const found = findBestMatch(
        parsedRanges[i]!,
        subset.map((at) => parsedVersions[at]!),
      );
      return found === undefined ? -1 : versions.indexOf(formatVersion(found));
    });
    const named = (found: readonly number[]) =>
      found.map((at, n) => [subsets[n]!.map((index) => versions[index]).join(' '), versions[at]]);
    expect(named(own)).toEqual(named(answers.best[i]!));
  });

  it.each(ranges.map((text, i) => [text, i] as const))('%s reaches the same', (_, i) => {
    const own = digits(parsedRanges, (far) => reaches(parsedRanges[i]!, far));
    const named = (bits: string) => ranges.filter((_, at) => bits[at] === '1');
    expect(named(own)).toEqual(named(answers.reaches[i]!));
  });
});
