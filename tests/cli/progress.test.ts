import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressLine } from '../../src/cli/progress.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is no terminal, with all that was written. */
function log(options: { quiet?: boolean } = {}, isTTY = false) {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  const stream = { isTTY, columns: 80, write } as unknown as NodeJS.WriteStream;
  return { written, progress: progressLine(stream, { ...options, start: 'looking around' }) };
}

describe('progress without a terminal', () => {
  it('is nothing where the work is short', () => {
    const { written, progress } = log();
    for (let done = 1; done <= 150; done++) progress.show(done, 150, 'a.nupkg');
    vi.advanceTimersByTime(9_900);
    progress.end();
    vi.advanceTimersByTime(100_000);
    expect(written).toEqual([]);
  });

  it('is a plain line after 10 seconds, and then one in 30', () => {
    const { written, progress } = log();
    for (let second = 1; second <= 75; second++) {
      vi.advanceTimersByTime(1000);
      progress.show(second * 2, 150, `p${second}.nupkg`);
    }
    expect(written).toEqual([
      'assay: read 20 of 150 packages\n',
      'assay: read 80 of 150 packages\n',
      'assay: read 140 of 150 packages\n',
    ]);
  });

  it('comes also while nothing is told, and says what was told last', () => {
    const { written, progress } = log();
    vi.advanceTimersByTime(11_000);
    progress.tell('asking feed: 3 requests, 1.0 MB');
    progress.clear();
    vi.advanceTimersByTime(30_000);
    expect(written).toEqual([
      'assay: looking around\n',
      'assay: asking feed: 3 requests, 1.0 MB\n',
    ]);
  });

  it('comes where work leaves no time for timers, and is escaped', () => {
    const { written, progress } = log();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 12_000);
    progress.tell('asking \u001b[2Jfeed');
    expect(written).toEqual(['assay: asking \\u{1b}[2Jfeed\n']);
  });

  it('is nothing with --quiet', () => {
    for (const isTTY of [false, true]) {
      const { written, progress } = log({ quiet: true }, isTTY);
      vi.advanceTimersByTime(60_000);
      progress.show(1, 2, 'a');
      progress.end();
      expect(written).toEqual([]);
    }
  });

  it('is a bar on a terminal', () => {
    const { written, progress } = log({}, true);
    vi.advanceTimersByTime(100);
    progress.show(1, 2, 'folder/a.nupkg');
    expect(written.join('')).toContain('█░');
    expect(written.join('')).toContain('1/2 a.nupkg');
  });
});
