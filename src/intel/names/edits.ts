/** One change of a letter, on the way from the name that is meant to the one that stands there. */
export interface Edit {
  readonly kind: 'added' | 'left-out' | 'replaced' | 'swapped';
  /** In the name that is meant. */
  readonly at: number;
  /** What is meant: empty where a letter was added. */
  readonly meant: string;
  /** What stands there: empty where one was left out. */
  readonly given: string;
}

/**
 * The fewest changes (letters added, left out, replaced, and neighbours swapped: optimal string alignment) that
 * turn one name into another; undefined where it takes more than `most`.
 */
export function editsBetween(meant: string, given: string, most: number): Edit[] | undefined {
  if (Math.abs(meant.length - given.length) > most) return undefined;
  let start = 0;
  let [endA, endB] = [meant.length, given.length];
  while (start < endA && start < endB && meant[start] === given[start]) start++;
  while (endA > start && endB > start && meant[endA - 1] === given[endB - 1])
    [endA, endB] = [endA - 1, endB - 1];
  // What stays in the middle of two names that few changes part is short, save where they lie far apart.
  const a = meant.slice(start, endA);
  const b = given.slice(start, endB);
  if (a.length === 0 || b.length === 0) {
    if (Math.max(a.length, b.length) > most) return undefined;
  }
  const table = fill(a, b, most);
  return table && walkBack(a, b, table, start);
}

/** Costs of prefixes, row by row; undefined as soon as no way is cheap enough. */
function fill(a: string, b: string, most: number): Uint8Array[] | undefined {
  const first = Uint8Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, 250));
  const table = [first];
  for (let i = 1; i <= a.length; i++) {
    const above = table[i - 1] as Uint8Array;
    const row = new Uint8Array(b.length + 1).fill(250);
    row[0] = Math.min(i, 250);
    let least = row[0] as number;
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    for (let j = from; j <= to; j++) {
      const cost = cellCost(a, b, i, j, table, above, row);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    table.push(row);
  }
  return (table[a.length]?.[b.length] ?? 250) <= most ? table : undefined;
}

function cellCost(
  a: string,
  b: string,
  i: number,
  j: number,
  table: readonly Uint8Array[],
  above: Uint8Array,
  row: Uint8Array,
): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min(
    (above[j - 1] as number) + same,
    (above[j] as number) + 1,
    (row[j - 1] as number) + 1,
  );
  if (!isSwap(a, b, i, j)) return cost;
  return Math.min(cost, ((table[i - 2] as Uint8Array)[j - 2] as number) + 1);
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2];
}

function walkBack(a: string, b: string, table: readonly Uint8Array[], start: number): Edit[] {
  const edits: Edit[] = [];
  const at = (i: number, j: number): number => (i < 0 || j < 0 ? 255 : (table[i]?.[j] ?? 255));
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const cost = at(i, j);
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && at(i - 1, j - 1) === cost)
      [i, j] = [i - 1, j - 1];
    else if (isSwap(a, b, i, j) && at(i - 2, j - 2) === cost - 1) {
      const meant = a.slice(i - 2, i);
      edits.push({ kind: 'swapped', at: start + i - 2, meant, given: b.slice(j - 2, j) });
      [i, j] = [i - 2, j - 2];
    } else if (at(i - 1, j - 1) === cost - 1) {
      const [meant, given] = [a.charAt(i - 1), b.charAt(j - 1)];
      edits.push({ kind: 'replaced', at: start + i - 1, meant, given });
      [i, j] = [i - 1, j - 1];
    } else if (at(i, j - 1) === cost - 1) {
      edits.push({ kind: 'added', at: start + i, meant: '', given: b.charAt(j - 1) });
      j--;
    } else {
      edits.push({ kind: 'left-out', at: start + i - 1, meant: a.charAt(i - 1), given: '' });
      i--;
    }
  }
  return edits.reverse();
}
