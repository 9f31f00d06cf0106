// Adds names to src/intel/names/popular-names.ts, the names of packages that others may imitate. Takes files with
// names (the first field of each line; a number in a second one is how many others need it) and folders of
// restored packages, whose manifests name themselves and what they need. Nothing is fetched; names that are there stay.
//
//     node scripts/list-popular-names.mjs [--best-known|--well-known] FILE|FOLDER...

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const target = 'src/intel/names/popular-names.ts';
/** So many packages that need one make it well known. */
const needed = 8;

const names = new Map();
const wellKnown = new Set();
const bestKnown = new Set();

function add(name, list) {
  if (!/^[A-Za-z0-9_]+([._-][A-Za-z0-9_]+)*$/.test(name) || name.length > 100) return;
  const key = name.toLowerCase();
  const known = names.get(key);
  // One spelling with capitals is as its owner writes it.
  if (known === undefined || (known === key && name !== key)) names.set(key, name);
  if (list === 'bestKnownNames') bestKnown.add(key);
  if (list === 'wellKnownNames') wellKnown.add(key);
}

function fromManifests(folder) {
  const counts = new Map();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!/^[^/\\]+[/\\][^/\\]+[/\\][^/\\]+\.nuspec$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    add(/<id>([^<]+)<\/id>/.exec(text)?.[1].trim() ?? '');
    const needs = new Set([...text.matchAll(/<dependency\s+id="([^"]+)"/g)].map(([, id]) => id));
    for (const id of needs) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [id, count] of counts) add(id, count >= needed ? 'wellKnownNames' : 'popularNames');
}

function fromLists() {
  let text;
  try {
    text = readFileSync(target, 'utf8');
  } catch {
    return;
  }
  for (const [, list, body] of text.matchAll(/export const (\w+) = `([^`]*)`/g))
    for (const name of body.split(/\s+/)) add(name, list);
}

function lines(keys) {
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1)).map((key) => names.get(key));
  const found = [''];
  for (const name of sorted) {
    if (found.at(-1).length + name.length > 110) found.push('');
    found.push(`${found.pop()}${name} `);
  }
  return found.map((line) => line.trimEnd()).join('\n');
}

fromLists();
const given = process.argv.slice(2);
const list = given.includes('--best-known')
  ? 'bestKnownNames'
  : given.includes('--well-known')
    ? 'wellKnownNames'
    : 'popularNames';
for (const place of given.filter((one) => !one.startsWith('--'))) {
  if (statSync(place).isDirectory()) fromManifests(place);
  else
    for (const line of readFileSync(place, 'utf8').split(/\r?\n/))
      add(line.split(/[\t ]/)[0], list);
}
for (const key of bestKnown) wellKnown.delete(key);
const others = [...names.keys()].filter((key) => !wellKnown.has(key) && !bestKnown.has(key));
writeFileSync(
  target,
  `// Written by \`node scripts/list-popular-names.mjs\`, which adds to it. Ids of packages of the NuGet Gallery: an id that
// stands here is imitated, and does not imitate. Nothing else in Assay goes by them.

/** Those that nearly everybody knows. */
export const bestKnownNames = \`
${lines(bestKnown)}
\`;

/** Those that very many use, or that much else needs. */
export const wellKnownNames = \`
${lines(wellKnown)}
\`;

/** Others that many use. */
export const popularNames = \`
${lines(others)}
\`;
`,
);
console.log(
  `${bestKnown.size} best-known, ${wellKnown.size} well-known names, ${others.length} others`,
);
