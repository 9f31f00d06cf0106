import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/**
 * Which entries of two packages differ: `+ name` only in the second, `- name` only in the first,
 * `! name` other content. Empty where both have the same entries in the same order.
 */
export async function differences(committed, built) {
  const before = await entriesOf(committed);
  const after = await entriesOf(built);
  const told = [...before].flatMap(([name, digest]) => {
    if (!after.has(name)) return [`- ${name}`];
    return after.get(name) === digest ? [] : [`! ${name}`];
  });
  const added = [...after.keys()].filter((name) => !before.has(name)).map((name) => `+ ${name}`);
  if (told.length + added.length > 0) return [...told, ...added];
  return [...before.keys()].join('\0') === [...after.keys()].join('\0') ? [] : ['another order'];
}

async function entriesOf(bytes) {
  const zip = await promisify(yauzl.fromBuffer)(bytes, { lazyEntries: true, autoClose: false });
  const entries = new Map();
  const open = promisify(zip.openReadStream.bind(zip));
  zip.readEntry();
  await new Promise((resolve, reject) => {
    zip.on('entry', async (entry) => {
      const content = await buffer(await open(entry));
      entries.set(entry.fileName, createHash('sha256').update(content).digest('hex'));
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
  });
  return entries;
}
