// One process of the storm that downloads: it takes invented streams into the store and says of
// each, once it is kept, what it was. Started by bench/cache-storm.mjs.
//   node bench/cache-storm-writer.mjs <dist> <cache> <seed> <downloads> <limit>
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomFrom } from './storm/processes.mjs';
import { feed } from './storm/reader.mjs';

const [dist, cache, seed, count, limit] = process.argv.slice(2);
const module = pathToFileURL(path.join(dist, 'store/open-artifact-store.js')).href;
const { openArtifactStore } = await import(module);
const random = randomFrom(Number(seed));
const kinds = 60;

const say = (line) => writeSync(1, `${line}\n`);

/** Up to 400 kB that follow from a number alone: processes write the same ones. */
function contentOf(number) {
  const block = createHash('sha512').update(`content ${number}`).digest();
  return Buffer.alloc(1000 + ((number * 7919) % 400_000), block);
}

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += 30_000) {
    await new Promise(setImmediate);
    yield bytes.subarray(at, at + 30_000);
  }
}

async function download(store, number) {
  const { sha256, sha512, size } = await store.write(pieces(contentOf(number)));
  if (Number(limit) === 0) say(`artifact ${sha256}`);
  store.remember(feed, String(number), {
    sha256,
    sha512,
    size,
    checked: 1,
  });
  if (Number(limit) === 0) say(`answer ${number} ${sha256}`);
}

/** What is opened has to be what its name says, for as long as the handle is open. */
async function reread(store, number) {
  const answer = store.answer(feed, String(number));
  const wanted = createHash('sha256').update(contentOf(number)).digest('hex');
  if (answer && answer.sha256 !== wanted) say(`wrong answer for ${number}: ${answer.sha256}`);
  const artifact = await store.open(wanted);
  if (artifact === undefined) return;
  const file = openUnlessCleared(artifact.path);
  if (file === undefined) return;
  const held = createHash('sha256').update(readFileSync(file)).digest('hex');
  closeSync(file);
  if (held !== wanted) say(`wrong ${artifact.path} is ${held}`);
}

/** A person who clears the cache takes away what was just opened; nobody else does. */
function openUnlessCleared(file) {
  try {
    return openSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT' || Number(limit) === 0) throw error;
    return undefined;
  }
}

const most = Number(limit) || Infinity;
const store = openArtifactStore({
  folder: cache,
  limits: { artifacts: most, answers: most },
  onTrouble: (message) => say(`wrong ${message}`),
});
for (let i = 0; i < Number(count); i++) {
  await download(store, Math.floor(random() * kinds));
  await reread(store, Math.floor(random() * kinds));
}
store.close();
say('done');
