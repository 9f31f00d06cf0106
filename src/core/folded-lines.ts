import { LimitReached } from './errors.js';
import { limits } from './limits.js';

/** A text whose lines were put together, each line still where it was. */
export interface FoldedLines {
  readonly text: string;
  /** The index in the text as written that a unit of the text comes from: the start of its line. */
  origin(index: number): number;
  /** Where stands what evaluates code that now stands in the text. */
  readonly evaluated: readonly { readonly start: number; readonly end: number }[];
  /** It would have come to more than `foldedScript`: the rest stands in it as it is written. */
  readonly isCut?: true;
}

/** What putting texts together came to, over all of them: whoever has many small ones wants much of each. */
export class FoldingWork {
  #units = 0;

  /** @throws LimitReached `scriptFolding`. */
  spend(units: number): void {
    this.#units += units;
    if (this.isSpent) throw new LimitReached('scriptFolding', limits.scriptFolding);
  }

  get isSpent(): boolean {
    return this.#units > limits.scriptFolding;
  }

  /** Counts without throwing, inside of what asks `isSpent` by itself. */
  note(units: number): void {
    this.#units += units;
  }
}

/**
 * Folds line by line; undefined where every line stays as it is.
 * @throws LimitReached `scriptFolding`, where all texts together come to more.
 */
export function foldedLines(
  text: string,
  fold: (line: string) => string,
  work: FoldingWork,
): FoldedLines | undefined {
  const starts: { readonly to: number; readonly from: number }[] = [];
  const lines: string[] = [];
  let from = 0;
  let to = 0;
  let changed = false;
  for (const whole of text.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    // A line stays one, so that places stay where they are.
    const folded = to > limits.foldedScript ? line : fold(line).replace(/[\r\n]+/g, ' ');
    work.spend(folded.length);
    changed ||= folded !== line;
    starts.push({ to, from });
    lines.push(folded);
    from += whole.length + 1;
    to += folded.length + 1;
  }
  if (!changed) return undefined;
  const isCut = to > limits.foldedScript;
  const origin = (index: number): number => originOf(starts, index);
  return { text: lines.join('\n'), evaluated: [], origin, ...(isCut ? { isCut } : {}) };
}

/** What is too long to be put together, as it is written. */
export function notFolded(text: string): FoldedLines {
  return { text, evaluated: [], origin: (index) => index, isCut: true };
}

function originOf(starts: readonly { to: number; from: number }[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.to ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.from ?? 0;
}
