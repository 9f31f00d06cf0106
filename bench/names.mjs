// How long one name takes against many: the index of the project, grown to 100,000 names by putting words of it
// together, and names asked that are slips of known ones, known ones, and ones that are near to none.
// Before that: how many honest names are called imitations, those of the list each against all others, and those that
// were held out.
//
//     npm run build && node bench/names.mjs [--names 100000]
import { readFileSync } from 'node:fs';
import {
  factsOfNames,
  honestByFacts,
  honestOfStrangers,
  listByFacts,
  listByName,
} from './names/by-facts.mjs';
import { imitationByFacts } from '../dist/intel/names/by-facts.js';
import { findImitation } from '../dist/intel/names/find-imitation.js';
import { NameIndex } from '../dist/intel/names/name-index.js';
import { popularIndex } from '../dist/intel/names/popular-index.js';

const at = process.argv.indexOf('--names');
const wanted = at < 0 ? 100_000 : Number(process.argv[at + 1]);

let seed = 12345;
const random = (below) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % below;
};
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const popular = popularIndex().names;

function honest(title, ids, index) {
  const found = ids.map((id) => findImitation(id, { index })).filter(Boolean);
  const held = found.filter(({ strength }) => strength === 'strong').length;
  const share = ((100 * found.length) / ids.length).toFixed(2);
  console.log(`${title}: ${found.length} of ${ids.length} (${share} %) told, ${held} of them held`);
}

const project = popularIndex();
const heldOut = readFileSync('tests/fixtures/names/held-out.txt', 'utf8').trim().split('\n');
honest(
  'names of the list, each against all others',
  popular.map(({ id }) => id),
  project,
);
honest(
  'names that are not in it',
  heldOut.filter((id) => !project.get(id)),
  project,
);
for (const list of ['imitations', 'imitations-2', 'imitations-3', 'imitations-4']) {
  listByName(list, project);
  listByFacts(list, project);
}
honestByFacts(project);
honestOfStrangers('honest-4', project);

const parts = [...new Set(popular.flatMap(({ id }) => id.split('.')))];
const heads = [...new Set(popular.map(({ id }) => id.split('.')[0]))];
const names = new Map(popular.map((name) => [name.id.toLowerCase(), name]));
while (names.size < wanted) {
  const more = Array.from({ length: 1 + random(3) }, () => parts[random(parts.length)]);
  const id = [heads[random(heads.length)], ...more].join('.');
  if (id.length <= 100) names.set(id.toLowerCase(), { id, weight: 1 });
}

function slip(id) {
  const place = 1 + random(id.length - 2);
  const kinds = [
    () => id.slice(0, place) + id[place] + id.slice(place),
    () => id.slice(0, place) + id.slice(place + 1),
    () => id.slice(0, place - 1) + id[place] + id[place - 1] + id.slice(place + 1),
  ];
  return kinds[random(kinds.length)]();
}

const all = [...names.values()];
const asked = Array.from({ length: 3000 }, (_, i) => {
  const { id } = all[random(all.length)];
  if (i % 3 === 0) return id;
  if (i % 3 === 1) return slip(id);
  return `${parts[random(parts.length)]}.${parts[random(parts.length)]}Of${parts[random(parts.length)]}`;
});

let start = cpu();
const index = new NameIndex(all);
for (const name of asked.slice(0, 50)) findImitation(name, { index });
console.log(
  `index of ${all.length} names, and 50 first ones: ${Math.round(cpu() - start)} ms of processor`,
);

function timed(title, isTold) {
  const times = [];
  let told = 0;
  start = cpu();
  for (const name of asked) {
    const before = performance.now();
    if (isTold(name)) told++;
    times.push(performance.now() - before);
  }
  const spent = cpu() - start;
  times.sort((a, b) => a - b);
  const share = (part) => times[Math.floor((times.length - 1) * part)].toFixed(3);
  console.log(
    `${title}: ${(spent / asked.length).toFixed(3)} ms of processor; by the clock median ${share(0.5)}, 99 % in ${share(0.99)}, longest ${share(1)} ms; ${told} of ${asked.length} told`,
  );
}

timed('one name', (name) => findImitation(name, { index }));
const facts = factsOfNames(index, (id) => [id.split('.')[0].toLowerCase()]);
const stranger = facts.stranger(['somebody-new'], { facts: undefined, ageDays: 5 });
start = cpu();
for (const name of asked.slice(0, 50)) imitationByFacts(name, stranger, facts);
console.log(
  `tables of neighbours, and 50 first strangers: ${Math.round(cpu() - start)} ms of processor`,
);
timed('one name of a stranger', (name) => imitationByFacts(name, stranger, facts));
