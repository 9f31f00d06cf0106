/** A text whose lines were put together, each line still where it was. */
export interface FoldedLines {
  readonly text: string;
  /** The index in the text as written that a unit of the text comes from: the start of its line. */
  origin(index: number): number;
  /** Where stands what evaluates code that now stands in the text. */
  readonly evaluated: readonly { readonly start: number; readonly end: number }[];
}

/** Folds line by line; undefined where every line stays as it is. */
export function foldedLines(text: string, fold: (line: string) => string): FoldedLines | undefined {
  const starts: { readonly to: number; readonly from: number }[] = [];
  const lines: string[] = [];
  let from = 0;
  let to = 0;
  let changed = false;
  for (const whole of text.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    // A line stays one, so that places stay where they are.
    const folded = fold(line).replace(/[\r\n]+/g, ' ');
    changed ||= folded !== line;
    starts.push({ to, from });
    lines.push(folded);
    from += whole.length + 1;
    to += folded.length + 1;
  }
  if (!changed) return undefined;
  return { text: lines.join('\n'), evaluated: [], origin: (index) => originOf(starts, index) };
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
