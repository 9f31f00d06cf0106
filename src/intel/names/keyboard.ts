/** Rows of a keyboard: the layouts of English, German and French differ in few of these pairs. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** How far a row is moved to the right of the first one, in keys. */
const shifts = [0, 0.5, 0.75, 1.25] as const;

const places = new Map(
  rows.flatMap((keys, row) =>
    [...keys].map((key, column): [string, readonly [number, number]] => [
      key,
      [row, column + (shifts[row] ?? 0)],
    ]),
  ),
);

/** Whether two keys lie beside each other, so that a finger hits one for the other. */
export function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [places.get(a), places.get(b)];
  if (first === undefined || second === undefined || a === b) return false;
  return Math.abs(first[0] - second[0]) <= 1 && Math.abs(first[1] - second[1]) <= 1;
}
