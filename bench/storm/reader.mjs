// Reads back through the store itself what finished downloads have said that they kept.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const feed = 'https://feed.invalid/v3/index.json';

/**
 * @param answers digests by the number that was asked for
 * @param damaged files below the cache that may be missed
 */
export async function unreadable(dist, cache, { artifacts, answers, damaged }) {
  const load = (file) => import(pathToFileURL(path.join(dist, 'store', file)).href);
  const { openArtifactStore } = await load('open-artifact-store.js');
  const { placeOf } = await load('kept-answers.js');
  const limits = { artifacts: Infinity, answers: Infinity };
  const store = openArtifactStore({ folder: cache, limits });
  const problems = [];
  for (const sha256 of artifacts)
    if ((await store.open(sha256))?.sha256 !== sha256) problems.push(`${sha256} cannot be opened`);
  for (const [number, sha256] of answers) {
    const { path: file } = placeOf(path.join(cache, 'answers'), feed, number);
    if (damaged.has(path.relative(cache, file))) continue;
    const found = store.answer(feed, number)?.sha256;
    if (found !== sha256) problems.push(`the answer for ${number} is ${found}, not ${sha256}`);
  }
  store.close();
  return problems;
}
