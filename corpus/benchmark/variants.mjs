import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVariants, haveDotnet, readSample } from '../disguise/build.mjs';
import { percent, table } from './tables.mjs';
import { isKept } from './held.mjs';
import { rank } from './measure.mjs';

/** Disguises the cases, and asks whether each variant is called what its case is. */
export async function inspectVariants(cases, engine, { seed, count }) {
  const verdicts = new Map(cases.map(({ name, verdict }) => [name, verdict]));
  // A graph shows nothing by itself, disguised or not.
  const names = cases.filter(({ scope }) => scope === 'package').map(({ name }) => name);
  const built = await variantsOf({ seed, count, names });
  const rows = [];
  for (const variant of built.variants.filter(({ file }) => file !== undefined)) {
    const answer = await engine.inspect(readFileSync(join(built.folder, variant.file)));
    rows.push({ ...variant, ...answer, whole: verdicts.get(variant.case) });
  }
  return { seed: built.seed, rows, notBuilt: built.variants.filter(({ problem }) => problem) };
}

/** New ones need the .NET SDK; without it the committed sample stands for them. */
async function variantsOf(options) {
  if (haveDotnet()) return buildVariants(options);
  console.error('the .NET SDK is not here: only the committed sample of disguises is scored');
  return readSample();
}

export function variantSection({ seed, rows, notBuilt }) {
  const held = rows.filter(({ expected, whole }) => expected !== 'benign' && rank(whole) > 0);
  const missed = rows.filter(({ expected, whole }) => expected !== 'benign' && rank(whole) === 0);
  const honest = rows.filter(({ expected }) => expected === 'benign');
  const line = (name, some) => [name, some.length, ...keptOf(some)];
  const names = [...new Set(rows.flatMap(({ rewriters }) => rewriters))].sort();
  const lost = rows.filter((row) => !isKept(row));
  return `Seed ${seed}: ${rows.length} variants, each by two to four rewriters${notBuilt.length > 0 ? `; ${notBuilt.length} did not compile` : ''}.
A variant keeps the verdict of its case when a case that is held is not called less, and an honest one not more. A case
that is missed as it stands is missed in disguise too: that it is "kept" says nothing. Wanted: at least 95 % kept.

${table(
  ['cases', 'variants', 'kept', 'share'],
  [
    line('all', rows),
    line('malicious and suspicious, held as they stand', held),
    line('malicious and suspicious, missed as they stand', missed),
    line('benign', honest),
  ],
)}

By rewriter, of the variants of cases that are held as they stand:

${table(
  ['rewriter', 'variants', 'kept', 'share'],
  names.map((name) =>
    line(
      name,
      held.filter(({ rewriters }) => rewriters.includes(name)),
    ),
  ),
)}

${
  lost.length === 0
    ? 'No verdict was lost.'
    : table(
        ['variant of', 'rewriters', 'verdict of the case', 'of the variant'],
        lost.map((row) => [row.case, row.rewriters.join(', '), row.whole, row.verdict]),
      )
}`;
}

function keptOf(rows) {
  const kept = rows.filter(isKept).length;
  return [kept, rows.length === 0 ? '-' : percent(kept / rows.length)];
}
