/** Cells of the table by which two texts are compared; larger ones are compared as sets of lines. */
const mostCells = 4_000_000;
const context = 2;

/**
 * What changed from one text to another, `+ ` and `- ` before what is on one side alone, with a few lines
 * around it, in the order of the texts. By a longest common subsequence.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly string[] {
  const all =
    before.length * after.length > mostCells ? bySets(before, after) : bySequence(before, after);
  const near = all.map((_, at) =>
    all.slice(Math.max(0, at - context), at + context + 1).some((line) => !line.startsWith('  ')),
  );
  return all.flatMap((line, at) => {
    if (near[at]) return [line];
    return near[at - 1] ? ['  …'] : [];
  });
}

function bySets(before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

function bySequence(before: readonly string[], after: readonly string[]): string[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        before[i] === after[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const at = i * width + j;
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i] ?? ''}`);
      i++;
      j++;
    } else if (
      j >= after.length ||
      (i < before.length && (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))
    ) {
      lines.push(`- ${before[i] ?? ''}`);
      i++;
    } else {
      lines.push(`+ ${after[j] ?? ''}`);
      j++;
    }
  }
  return lines;
}
