import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imitationByFacts, type Facts } from '../../src/intel/names/by-facts.js';
import { NameIndex } from '../../src/intel/names/name-index.js';
import type { OwnersBy } from '../../src/intel/names/neighbours/owners.js';
import type { Stranger } from '../../src/intel/names/neighbours/stranger-among.js';
import { NeighbourTables } from '../../src/intel/names/neighbours/tables.js';
import { popularIndex } from '../../src/intel/names/popular-index.js';

const project = popularIndex();
const folder = 'tests/fixtures/names';
/** Packages of a registry, with their owners by the signature of its repository. */
const real = new Map(
  readFileSync(`${folder}/owners.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [id = '', owners = ''] = line.split('\t');
      return [id, owners.split(',')];
    }),
);
const headOf = (id: string): string => id.split(/[._-]/)[0]?.toLowerCase() ?? '';
const by = (owners: readonly string[]): OwnersBy => new Map([['here', new Set(owners)]]);

/** As a feed shows it: all names that are known have owners, and are used by many. */
function feedOf(ids: readonly string[], ownersOf: (id: string) => readonly string[]): Facts {
  const added = ids.filter((id) => !project.get(id) && !id.includes('*'));
  const index = new NameIndex([
    ...project.names,
    ...added.map((id) => ({ id, weight: 2 as const })),
  ]);
  const tables = new NeighbourTables(index);
  const owned = new Map(index.names.map(({ id }) => [id.toLowerCase(), ownersOf(id)]));
  const of = (id: string): readonly string[] => owned.get(id.toLowerCase()) ?? [];
  const counts = new Map<string, number>();
  for (const owner of [...owned.values()].flat()) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return {
    index,
    tables: () => tables,
    factsOf: (id) => ({ id, downloads: 5e7, owners: of(id), verified: false }),
    besides: () => [],
    book: {
      of: (id) => (of(id).length > 0 ? by(of(id)) : new Map()),
      isKnown: (_, owner, id) => (counts.get(owner) ?? 0) > (of(id).includes(owner) ? 1 : 0),
    },
  };
}

const standing = (owners: readonly string[], more: Partial<Stranger> = {}): Stranger => ({
  owners: new Set(owners),
  accounts: by(owners),
  ...more,
});
const fresh = { facts: undefined, ageDays: 5 };

describe.each([
  ['imitations', 200, []],
  ['imitations-2', 200, []],
  ['imitations-3', 199, []],
  // It passes for a package of another maker than the one that was meant.
  ['imitations-4', 199, ['EntityFramework']],
])('the list %s, of a feed that tells owners, and of a stranger', (name, least, others) => {
  const list = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as {
    name: string;
    of?: string;
    imitates?: string;
  }[];
  const ids = [...new Set(list.map(({ of, imitates }) => of ?? imitates ?? ''))];

  it(`is told as far as ${least} of it`, () => {
    const feed = feedOf(ids, (id) => [headOf(id)]);
    const by = standing(['somebody-new'], fresh);
    const found = list.filter((one) => imitationByFacts(one.name, by, feed));
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it('is not told where the makers themselves have made it', () => {
    const feed = feedOf(ids, (id) => [headOf(id)]);
    const found = list.flatMap(({ name: one, of, imitates }) => {
      const owner = headOf(of ?? imitates ?? '');
      return imitationByFacts(one, standing([owner], fresh), feed) ?? [];
    });
    expect(found.map(({ imitates }) => imitates)).toEqual(others);
  });
});

it.each([
  ['SignerMassTransit.RabbitMQ', 'MassTransit.RabbitMQ', 'added-word'],
  ['pollycoreloader', 'Polly.Core', 'added-word'],
  ['NuGet.Signer.Configuration', 'NuGet.*', 'family'],
  ['Signer.NUnit.Analyzers', 'NUnit.Analyzers', 'added-word'],
  ['AnglSarp', 'AngleSharp', 'misspelling'],
])(
  '%s is told as %s where a stranger made it, and not where its maker did',
  (name, meant, trick) => {
    const feed = feedOf([], (id) => [headOf(id)]);
    const found = imitationByFacts(name, standing(['somebody-new'], fresh), feed);
    expect(found).toMatchObject({ imitates: meant, trick });
    expect(imitationByFacts(name, standing([headOf(meant)], fresh), feed)).toBeUndefined();
  },
);

describe('honest packages with their real owners', () => {
  const feed = feedOf([...real.keys()], (id) => real.get(id) ?? []);
  const told = (more: Partial<Stranger>) =>
    [...real].flatMap(([id, owners]) => imitationByFacts(id, standing(owners, more), feed) ?? []);

  it('are left alone, also where nobody counts them', () => {
    expect(told({}).length / real.size).toBeLessThanOrEqual(0.002);
    expect(told({ facts: undefined }).length / real.size).toBeLessThanOrEqual(0.01);
  });

  it('are hardly ever held, also where they are of yesterday besides', () => {
    const found = told({ facts: undefined, ageDays: 1 });
    expect(found.length / real.size).toBeLessThanOrEqual(0.01);
    expect(found.filter(({ strength }) => strength === 'strong').length).toBeLessThanOrEqual(1);
  });
});
