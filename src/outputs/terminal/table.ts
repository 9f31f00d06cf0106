import { columns, fit, padEnd, type Paint } from './style.js';

export interface Column {
  readonly title: string;
  /** Takes what is left of the screen; at most one column. */
  readonly flexible?: boolean;
  /** Cut to this many columns where it is longer. */
  readonly most?: number;
}

export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

const gap = 2;
const narrowest = 12;

/** Rows of plain cells, aligned and cut to the screen's width; the paint is put on last. */
export function table(
  header: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  titlePaint: Paint,
): string[] {
  const widths = columnWidths(header, rows, width);
  const titles = header.map((column) => ({ text: column.title, paint: titlePaint }));
  return [titles, ...rows].map((row) => line(row, widths));
}

function columnWidths(
  header: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const natural = header.map((column, i) => {
    const longest = Math.max(columns(column.title), ...rows.map((r) => columns(r[i]?.text ?? '')));
    return Math.min(longest, column.most ?? longest);
  });
  const flexible = header.findIndex((column) => column.flexible);
  if (flexible < 0) return natural;
  const others = natural.reduce((sum, w, i) => (i === flexible ? sum : sum + w + gap), 0);
  natural[flexible] = Math.max(narrowest, Math.min(natural[flexible] ?? 0, width - others));
  return natural;
}

function line(row: readonly Cell[], widths: readonly number[]): string {
  const cells = row.map((cell, i) => {
    const text = fit(cell.text, widths[i] ?? 0);
    const padded = i === row.length - 1 ? text : padEnd(text, widths[i] ?? 0);
    return cell.paint ? cell.paint(padded) : padded;
  });
  return cells.join(' '.repeat(gap)).trimEnd();
}
