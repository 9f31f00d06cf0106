import { beforeAll, describe, expect, it } from 'vitest';

interface Row {
  expected: string;
  verdict: string;
}
interface Score {
  labelled: number;
  called: number;
  right: number;
  precision: number | undefined;
  recall: number | undefined;
  f1: number | undefined;
}
interface Measure {
  confusion(rows: Row[]): (string | number)[][];
  score(rows: Row[], isLabelled: (row: Row) => boolean, isCalled: (row: Row) => boolean): Score;
  percentile(values: number[], share: number): number;
}

let measure: Measure;
beforeAll(async () => {
  const module: object = await import(
    new URL('../../corpus/benchmark/measure.mjs', import.meta.url).href
  );
  measure = module as Measure;
});

const rows: Row[] = [
  { expected: 'malicious', verdict: 'malicious' },
  { expected: 'malicious', verdict: 'suspicious' },
  { expected: 'malicious', verdict: 'benign' },
  { expected: 'benign', verdict: 'malicious' },
  { expected: 'benign', verdict: 'incomplete' },
];

describe('the figures of the benchmark', () => {
  it('counts labels against verdicts', () => {
    expect(measure.confusion(rows)).toEqual([
      ['malicious', 1, 1, 0, 1, 0],
      ['suspicious', 0, 0, 0, 0, 0],
      ['benign', 1, 0, 1, 0, 0],
    ]);
  });

  it('has precision over what is called and recall over what is labelled', () => {
    const is = (key: 'expected' | 'verdict') => (row: Row) => row[key] === 'malicious';
    const found = measure.score(rows, is('expected'), is('verdict'));
    expect(found).toMatchObject({ labelled: 3, called: 2, right: 1, precision: 0.5 });
    expect(found.recall).toBeCloseTo(1 / 3);
    expect(found.f1).toBeCloseTo(0.4);
  });

  it('has no precision where nothing is called', () => {
    const never = (): boolean => false;
    expect(measure.score(rows, never, never)).toMatchObject({
      precision: undefined,
      f1: undefined,
    });
  });

  it('takes the nearest rank', () => {
    expect(measure.percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(measure.percentile([5, 1, 3, 2, 4], 0.95)).toBe(5);
  });
});
