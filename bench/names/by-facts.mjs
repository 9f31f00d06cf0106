// What a feed and the signatures of a repository say beside names, put together here: who owns what, how many use it, and
// how old it is.
import { readFileSync } from 'node:fs';
import { imitationByFacts } from '../../dist/intel/names/by-facts.js';
import { findImitation } from '../../dist/intel/names/find-imitation.js';
import { NameIndex } from '../../dist/intel/names/name-index.js';
import { NeighbourTables } from '../../dist/intel/names/neighbours/tables.js';

const folder = 'tests/fixtures/names';
const repository = 'fixture';
const headOf = (id) => id.split(/[._-]/)[0].toLowerCase();

/** Packages of a registry, with their owners by the signature of its repository. */
export const realOwners = () =>
  new Map(
    readFileSync(`${folder}/owners.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([id, owners]) => [id.toLowerCase(), { id, owners: owners.split(',') }]),
  );

/** An index as a sync brings it: each name with many downloads and an owner. */
export function factsOfNames(index, ownersOf) {
  const own = new Map(index.names.map(({ id }) => [id.toLowerCase(), ownersOf(id)]));
  const counts = new Map();
  for (const owner of [...own.values()].flat()) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const of = (id) => own.get(id.toLowerCase()) ?? [];
  let tables;
  const stranger = (owners, more) => ({
    owners: new Set(owners),
    accounts: new Map([[repository, new Set(owners)]]),
    ...more,
  });
  return {
    index,
    stranger,
    tables: () => (tables ??= new NeighbourTables(index)),
    factsOf: (id) =>
      of(id).length > 0 ? { id, downloads: 5e7, verified: false, owners: of(id) } : undefined,
    besides: () => [],
    book: {
      of: (id) => new Map(of(id).length > 0 ? [[repository, new Set(of(id))]] : []),
      isKnown: (_, owner, id) => (counts.get(owner) ?? 0) > (of(id).includes(owner) ? 1 : 0),
    },
  };
}

function listOf(name, project) {
  const list = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')).map((one) => ({
    name: one.name,
    meant: one.imitates ?? one.of,
  }));
  const missing = new Set(list.map(({ meant }) => meant).filter((id) => !project.get(id)));
  const added = [...missing].filter((id) => !id.includes('*')).map((id) => ({ id, weight: 2 }));
  return { list, index: new NameIndex([...project.names, ...added]) };
}

function tell(title, list, toldOf) {
  const found = list.map(({ name, meant }) => [meant, toldOf(name)]).filter(([, one]) => one);
  const held = found.filter(([, { strength }]) => strength === 'strong').length;
  const right = found.filter(([meant, { imitates }]) => isMeant(imitates, meant)).length;
  const share = ((100 * found.length) / list.length).toFixed(1);
  console.log(
    `${title}: ${found.length} of ${list.length} (${share} %) told, ${held} of them held, ${right} as what is meant`,
  );
}

/** The name itself, or one of its maker's. */
const isMeant = (imitates, meant) => headOf(imitates) === headOf(meant);

export function listByName(name, project) {
  const { list, index } = listOf(name, project);
  tell(`${name} by the project's list`, list, (one) => findImitation(one, { index: project }));
  tell(`${name} with all that are meant`, list, (one) => findImitation(one, { index }));
}

/** Each imitation is new, is not counted, and has an owner whom nobody knows. */
export function listByFacts(name, project) {
  const { list, index } = listOf(name, project);
  const real = realOwners();
  const fresh = { facts: undefined, ageDays: 5 };
  const cases = [
    ['a feed that gives each maker one owner', (id) => [headOf(id)], fresh],
    [
      'the same, and owners that are known are the real ones',
      (id) => real.get(id.toLowerCase())?.owners ?? [headOf(id)],
      fresh,
    ],
    ['owners by signatures alone', (id) => real.get(id.toLowerCase())?.owners ?? [], {}],
  ];
  for (const [title, ownersOf, more] of cases) {
    const facts = factsOfNames(index, ownersOf);
    const standing = facts.stranger(['somebody-new'], more);
    tell(`${name} with ${title}`, list, (one) => imitationByFacts(one, standing, facts));
  }
}

/** Each of them left out of the index, with its real owners, and as if nobody used it. */
export function honestByFacts(project) {
  const real = realOwners();
  const added = [...real.values()].filter(({ id }) => !project.get(id));
  const index = new NameIndex([...project.names, ...added.map(({ id }) => ({ id, weight: 1 }))]);
  const facts = factsOfNames(index, (id) => real.get(id.toLowerCase())?.owners ?? []);
  const cases = [
    ['owners known', {}],
    ['owners known, not counted', { facts: undefined }],
    ['owners known, not counted, of yesterday', { facts: undefined, ageDays: 1 }],
  ];
  for (const [title, more] of cases) {
    const found = [...real.values()].flatMap(
      ({ id, owners }) => imitationByFacts(id, facts.stranger(owners, more), facts) ?? [],
    );
    const held = found.filter(({ strength }) => strength === 'strong').length;
    const share = ((100 * found.length) / real.size).toFixed(2);
    console.log(
      `honest, ${title}: ${found.length} of ${real.size} (${share} %) told, ${held} of them held`,
    );
  }
}

/**
 * Honest names that lie near known ones and are not in the list, each of its owner, or of an account that nobody knows: what
 * somebody meets who publishes an add-on for the first time.
 */
export function honestOfStrangers(list, project) {
  const honest = JSON.parse(readFileSync(`${folder}/${list}.json`, 'utf8'));
  const asked = honest.filter(({ name }) => !project.get(name));
  const real = realOwners();
  const makers = (id) => [headOf(id)];
  const feeds = [
    ['each maker one owner', factsOfNames(project, makers)],
    [
      'real owners where known',
      factsOfNames(project, (id) => real.get(id.toLowerCase())?.owners ?? makers(id)),
    ],
  ];
  const standings = [
    ['five days old and not counted', { facts: undefined, ageDays: 5 }],
    ['two years old with 5,000 downloads', { facts: { downloads: 5000 }, ageDays: 730 }],
  ];
  for (const [by, facts] of feeds)
    for (const [how, more] of standings) {
      const found = asked.flatMap(({ name, owner }) => {
        const owners = [(owner ?? `unknown-${headOf(name)}`).toLowerCase()];
        return imitationByFacts(name, facts.stranger(owners, more), facts) ?? [];
      });
      const held = found.filter(({ strength }) => strength === 'strong').length;
      console.log(
        `${list}, ${by}, ${how}: ${found.length} of ${asked.length} told, ${held} of them held`,
      );
    }
}
