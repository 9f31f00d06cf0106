import { describe, expect, it } from 'vitest';
import { imitationByFacts, type Facts } from '../../src/intel/names/by-facts.js';
import { NameIndex } from '../../src/intel/names/name-index.js';
import type { OwnersBy } from '../../src/intel/names/neighbours/owners.js';
import type { Stranger } from '../../src/intel/names/neighbours/stranger-among.js';
import { NeighbourTables } from '../../src/intel/names/neighbours/tables.js';

/** What a repository says of who owns what. */
const owned: Record<string, readonly string[]> = {
  'Quillo.Core': ['quillo'],
  'Quillo.Sinks.File': ['quillo', 'second'],
  'Quillo.Sinks.Console': ['quillo'],
  'Quillo.Http': ['quillo'],
  'Brindle.Json': ['brindle'],
  Zarfolite: ['zarf'],
  'Zarfolite.Extras': ['helper'],
  'Ploverware.AspNetCore.Gizmos.Client': ['plover'],
  'KestrixExchange.Net': ['kestrix'],
  'Shared.One': ['one'],
  'Shared.Two': ['two'],
  'Shared.Three': ['three'],
  'Shared.Four': ['four'],
};
const index = new NameIndex(Object.keys(owned).map((id) => ({ id, weight: 2 })));
const tables = new NeighbourTables(index);
const by = (owners: readonly string[], repository = 'here'): OwnersBy =>
  new Map(owners.length > 0 ? [[repository, new Set(owners)]] : []);

const facts: Facts = {
  index,
  tables: () => tables,
  factsOf: () => undefined,
  besides: (head) => (head === 'ondisk' ? ['OnDisk.A', 'OnDisk.B', 'OnDisk.C'] : []),
  book: {
    of: (id) => by(id.startsWith('OnDisk.') ? ['ondisk'] : (owned[id] ?? [])),
    isKnown: (_, owner) => owner === 'famous',
  },
};

/** Of somebody whom nobody knows, unless it says otherwise. */
const told = (name: string, given: Partial<Stranger> & { by?: readonly string[] } = {}) => {
  const { by: accounts = ['newcomer'], ...rest } = given;
  return imitationByFacts(name, { owners: new Set(), accounts: by(accounts), ...rest }, facts);
};
const fresh: Partial<Stranger> = { facts: undefined, ageDays: 3 };

describe('a name below the prefix of one account', () => {
  it('is noted where its owners have none of the names there', () => {
    expect(told('Quillo.Sinks.Vault')).toEqual({
      imitates: 'Quillo.*',
      trick: 'family',
      how: 'it is called like one of its family; its owner (newcomer) has none of the 4 that are known',
      strength: 'weak',
      weight: 1,
    });
    expect(told('Quillo.Core.Anything')?.imitates).toBe('Quillo.Core');
    expect(told('OnDisk.D')?.imitates).toBe('OnDisk.*');
  });

  it('is held where it is new besides, and hardly anybody has it', () => {
    expect(told('Quillo.Sinks.Vault', fresh)).toMatchObject({
      strength: 'strong',
      how: expect.stringContaining('and this version is 3 days old'),
    });
    const counted = { id: 'x', downloads: 1_000, owners: [], verified: false };
    expect(told('Quillo.Sinks.Vault', { ...fresh, facts: counted })?.strength).toBe('weak');
    expect(told('Quillo.Sinks.Vault', { ...fresh, ageDays: 91 })?.strength).toBe('weak');
    expect(told('Quillo.Sinks.Vault', { ...fresh, idDays: 366 })?.strength).toBe('weak');
  });

  it('is nothing to tell of where an owner has one of them, or names that many use', () => {
    for (const owner of ['quillo', 'second', 'famous'])
      expect(told('Quillo.Sinks.Vault', { ...fresh, by: ['newcomer', owner] })).toBeUndefined();
  });

  it('is nothing to tell of where its owners are not known, or only by another repository', () => {
    expect(told('Quillo.Sinks.Vault', { ...fresh, by: [] })).toBeUndefined();
    const accounts = by(['newcomer'], 'elsewhere');
    expect(told('Quillo.Sinks.Vault', { ...fresh, accounts })).toBeUndefined();
  });

  it('is nothing to tell of where many use it, or it has been there for years', () => {
    const used = { id: 'x', downloads: 1_000_000, owners: ['newcomer'], verified: false };
    expect(told('Quillo.Sinks.Vault', { facts: used })).toBeUndefined();
    expect(told('Quillo.Sinks.Vault', { facts: { ...used, verified: true } })).toBeUndefined();
    expect(told('Quillo.Sinks.Vault', { facts: undefined, ageDays: 3 * 365 })).toBeUndefined();
  });
});

describe('a name that looks as if it belonged to somebody', () => {
  it.each([
    ['Newcomer.Zarfolite', 'Zarfolite', 'added-word'],
    ['CoreZarfolite', 'Zarfolite', 'added-word'],
    ['dotnet-zarfolite-secrets', 'Zarfolite', 'added-word'],
    ['se.zarfolite.anything', 'Zarfolite', 'added-word'],
    ['Gizmos.Client.AspNetCore', 'Ploverware.AspNetCore.Gizmos.Client', 'left-out-word'],
    ['Kestrix.Trading.Signer', 'KestrixExchange.*', 'brand'],
    ['ZarfoliteWalletKeygen', 'Zarfolite', 'added-word'],
  ])(
    '%s is noted as %s, where it is new or not counted and a stranger made it',
    (name, imitates, trick) => {
      expect(told(name, { facts: undefined })).toMatchObject({ imitates, trick, strength: 'weak' });
      expect(told(name, { ageDays: 3 })).toMatchObject({ imitates });
      expect(told(name, fresh)?.strength).toBe('weak');
    },
  );

  it('is what honest add-ons are called, where nothing else is known', () => {
    for (const name of ['Newcomer.Zarfolite', 'Kestrix.Trading.Signer', 'Zarfolite.Third'])
      expect(told(name)).toBeUndefined();
    expect(told('Newcomer.Zarfolite', { ageDays: 3, idDays: 366 })).toBeUndefined();
    expect(told('Newcomer.Zarfolite', { facts: undefined, by: ['helper'] })).toBeUndefined();
  });

  it('is told below prefixes that many share only where both is so', () => {
    expect(told('Shared.Five', { facts: undefined })).toBeUndefined();
    expect(told('Shared.Five', { ageDays: 3 })).toBeUndefined();
    expect(told('Shared.Five', fresh)).toMatchObject({ imitates: 'Shared.*', strength: 'weak' });
  });

  it('is not what has nothing of any known name, or what others begin with', () => {
    for (const name of [
      'Client.Anything',
      'Wobbegong.Logging',
      'Core.Client',
      'Quillo.Sinks',
      'Shared',
      'x.y',
    ])
      expect(told(name, fresh)).toBeUndefined();
  });
});

describe('a name that passes for another one by itself', () => {
  it('is held where it is new, not counted and of a stranger, and noted without that', () => {
    expect(told('Zarfolite.Simple')).toMatchObject({ trick: 'added-word', strength: 'weak' });
    expect(told('Zarfolite.Simple', { ageDays: 3 })?.strength).toBe('weak');
    expect(told('Zarfolite.Simple', fresh)?.strength).toBe('strong');
  });

  it('is left alone where whoever made it has other names of that maker, or such as many use', () => {
    expect(told('Zarfolite.Simple', { ...fresh, by: ['helper'] })).toBeUndefined();
    expect(told('Zarfolite.Simple', { ...fresh, by: ['famous'] })).toBeUndefined();
    expect(told('Zarfolitte', { by: ['famous'] })?.strength).toBe('strong');
  });
});
