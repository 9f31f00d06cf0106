import { beforeAll, describe, expect, it } from 'vitest';

interface Row {
  expected: string;
  whole: string;
  verdict: string;
}
interface Judged {
  counted: number;
  lost: Row[];
  share: number;
  problems: string[];
}

let judge: (rows: Row[], notBuilt: number) => Judged;
beforeAll(async () => {
  const module: object = await import(
    new URL('../../corpus/benchmark/held.mjs', import.meta.url).href
  );
  judge = (module as { judgeVariants: typeof judge }).judgeVariants;
});

const row = (expected: string, whole: string, verdict: string): Row => ({
  expected,
  whole,
  verdict,
});
const times = (count: number, one: Row): Row[] => Array.from({ length: count }, () => one);
const held = row('malicious', 'malicious', 'malicious');
const fell = row('malicious', 'malicious', 'suspicious');

describe('the variants of a week', () => {
  it('fail below the floor, not below the bar', () => {
    expect(judge([...times(90, held), ...times(10, fell)], 0)).toMatchObject({
      share: 0.9,
      problems: [],
    });
    expect(judge([...times(89, held), ...times(11, fell)], 0).problems).toEqual([
      'less than 90 % keep the verdict of their case',
    ]);
  });

  it('do not count where the case is missed as it stands, or was never read', () => {
    const missed = row('malicious', 'benign', 'benign');
    expect(judge([...times(50, missed), held, fell], 0)).toMatchObject({ counted: 2, share: 0.5 });
    expect(judge(times(50, missed), 0).problems).toHaveLength(1);
  });

  it('are lost where an honest one rises, and never because one falls', () => {
    const rose = row('benign', 'benign', 'suspicious');
    expect(judge([rose, row('benign', 'suspicious', 'benign')], 0).lost).toEqual([rose]);
  });

  it.each([
    ['an honest case is called malicious', row('benign', 'benign', 'malicious'), 0],
    ['the engine failed', row('malicious', 'malicious', 'failed'), 0],
    ['too many did not compile', held, 13],
  ])('fail when %s', (problem, one, notBuilt) => {
    expect(judge([...times(99, held), one], notBuilt).problems).toEqual([problem]);
  });
});
