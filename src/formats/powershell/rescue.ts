import { sliceSource, type SourceText } from '../../core/source.js';
import { kindOf, type Syntax } from '../grammar/syntax.js';

/** Lines tried again, and the longest one tried, in UTF-16 units. */
const mostLines = 200;
const longestLine = 4_096;

/**
 * The lines of what the grammar did not understand in which it found no command, to be read one
 * by one: what PowerShell takes and the grammar does not must not hide a command.
 */
export function linesToRescue(syntax: Syntax): SourceText[] {
  const lines: SourceText[] = [];
  const starts = commandStarts(syntax);
  let done = 0;
  for (let node = 0; node < syntax.count && lines.length < mostLines; node++) {
    if (kindOf(syntax, node) !== 'ERROR') continue;
    const [start, end] = [syntax.start[node] ?? 0, syntax.end[node] ?? 0];
    if (end > done) addLines(syntax.source, Math.max(start, done), end, starts, lines);
    done = Math.max(done, end);
  }
  return lines;
}

function commandStarts(syntax: Syntax): number[] {
  const starts: number[] = [];
  for (let node = 0; node < syntax.count; node++) {
    if (kindOf(syntax, node) === 'command') starts.push(syntax.start[node] ?? 0);
  }
  return starts;
}

function addLines(
  source: SourceText,
  start: number,
  end: number,
  starts: readonly number[],
  lines: SourceText[],
): void {
  let at = start;
  while (at < end && lines.length < mostLines) {
    const lineEnd = source.text.indexOf('\n', at);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const known = someBetween(starts, at, stop);
    const text = source.text.slice(at, stop);
    if (!known && text.length <= longestLine && /[\p{L}&.]/u.test(text)) {
      lines.push(sliceSource(source, at, stop));
    }
    at = stop + 1;
  }
}

/** @param starts ascending */
function someBetween(starts: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low < starts.length && (starts[low] ?? 0) < to;
}
