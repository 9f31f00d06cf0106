/** More letters than that no word of ours has. */
const comparedLetters = 40;

/** Of the words there are, the one that was hardly meant otherwise; undefined where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const written = word.slice(0, comparedLetters).toLowerCase();
  const far = Math.max(2, Math.floor(written.length / 3));
  const [best] = known
    .map((one) => ({ one, far: distance(written, one.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  return best !== undefined && best.far <= far && best.one !== '' ? best.one : undefined;
}

/** Behind what is said of a word that there is not. */
export function meantText(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

/** Of an id that no rule of the engine has. */
export const noRule = (id: string, rules: readonly string[]): string =>
  `there is no rule ${JSON.stringify(id)}; assay explain lists those there are${meantText(id, rules)}`;

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
