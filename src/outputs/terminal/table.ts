import { columns, fit, fitMiddle, padEnd, pieces, type Paint } from './style.js';

export interface Column {
  readonly title: string;
  /** Takes what is left of the screen, and at least this much of it; at most one column. */
  readonly flexible?: number;
  /** Cut to this many columns where it is longer. */
  readonly most?: number;
  /** Left out, the last such column first, where the screen has no room for all. */
  readonly dispensable?: boolean;
  /** Cut in the middle, not at the end. */
  readonly middle?: boolean;
  /** Text that is too long goes on below, for nobody must guess at the end of it. */
  readonly wraps?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

const gap = 2;
/** Below this, a cut text says nothing. */
const readable = 12;
/** The same of a title; one that is hardly longer is not cut. */
const legible = 7;
const titleOf = ({ title }: Column): number => {
  const width = columns(title);
  return width === legible + 1 ? width : legible;
};
/** Below this, there is no text. */
const narrowest = 4;

/** Rows of plain cells, aligned and cut to the screen's width; the paint is put on last. */
export function table(
  header: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  titlePaint: Paint,
): string[] {
  const shown = plan(header, rows, width);
  const titles = header.map((column) => ({ text: column.title, paint: titlePaint }));
  return [titles, ...rows].flatMap((row) => lines(row, shown));
}

interface Shown {
  readonly index: number;
  readonly column: Column;
  /** Of the texts in it, and of these and the title. */
  readonly content: number;
  readonly natural: number;
  width: number;
}

/** Which columns are shown, and how wide: nothing that is planned here overflows the screen. */
function plan(
  header: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly Shown[] {
  let shown = header.map((column, index) => measure(column, index, rows));
  for (;;) {
    for (const each of shown) each.width = each.natural;
    squeeze(shown, width, ({ column, natural }) => column.flexible ?? natural);
    squeeze(
      shown,
      width,
      ({ column, content }) => column.flexible ?? Math.max(content, titleOf(column)),
    );
    squeeze(shown, width, ({ column }) => column.flexible ?? readable);
    const spare = shown.findLast(({ column }) => column.dispensable);
    if (spare === undefined || total(shown) <= width) break;
    shown = shown.filter((each) => each !== spare);
  }
  squeeze(shown, width, () => narrowest);
  return shown;
}

function measure(column: Column, index: number, rows: readonly (readonly Cell[])[]): Shown {
  const most = column.most ?? Infinity;
  const texts = rows.map((row) => columns(row[index]?.text ?? ''));
  const content = Math.min(
    most,
    texts.reduce((a, b) => Math.max(a, b), 0),
  );
  const natural = Math.min(most, Math.max(content, columns(column.title)));
  return { index, column, content, natural, width: natural };
}

/** Takes from whichever column is the widest, until all fit or each is at its floor. */
function squeeze(shown: readonly Shown[], width: number, floorOf: (each: Shown) => number): void {
  for (;;) {
    const excess = total(shown) - width;
    const [widest, next] = shown
      .map((each) => ({ each, room: each.width - floorOf(each) }))
      .filter(({ room }) => room > 0)
      .sort((a, b) => b.each.width - a.each.width);
    if (excess <= 0 || widest === undefined) return;
    const lead = Math.max(1, widest.each.width - (next?.each.width ?? 0));
    widest.each.width -= Math.min(excess, widest.room, lead);
  }
}

function total(shown: readonly Shown[]): number {
  return shown.reduce((sum, { width }) => sum + width + gap, -gap);
}

function lines(row: readonly Cell[], shown: readonly Shown[]): string[] {
  const cells = shown.map(({ index, column, width }) => {
    const { text = '', paint } = row[index] ?? {};
    const cut = column.middle ? fitMiddle : fit;
    return { texts: column.wraps ? pieces(text, width) : [cut(text, width)], paint, width };
  });
  const height = cells.reduce((most, { texts }) => Math.max(most, texts.length), 1);
  return Array.from({ length: height }, (_, at) => {
    const painted = cells.map(({ texts, paint, width }, i) => {
      const text = texts[at] ?? '';
      const padded = i === cells.length - 1 ? text : padEnd(text, width);
      return paint && text ? paint(padded) : padded;
    });
    return painted.join(' '.repeat(gap)).trimEnd();
  });
}
