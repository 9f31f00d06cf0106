import { describe, expect, it } from 'vitest';
import { findImitation } from '../../src/intel/names/find-imitation.js';
import { NameIndex } from '../../src/intel/names/name-index.js';
import { strangerBelow } from '../../src/intel/names/stranger.js';
import { isEstablished, weightOf, type NameFacts } from '../../src/intel/names/synced/facts.js';
import { SearchPlan } from '../../src/intel/names/synced/search-plan.js';
import { weighed, type Standing } from '../../src/intel/names/weighed.js';

const fact = (given: Partial<NameFacts>): NameFacts => ({
  id: 'Fixture.Given',
  downloads: 0,
  owners: [],
  verified: false,
  ...given,
});
const index = new NameIndex([{ id: 'Fixture.Billing.Client', weight: 3 }]);
const slip = findImitation('Fixture.Billign.Client', { index });
const drawn = findImitation('Fixture.Bil1ing.Client', { index });
const meant = [fact({ id: 'Fixture.Billing.Client', downloads: 5e8, owners: ['fixture'] })];

function left(standing: Partial<Standing>, imitation = slip): string {
  if (imitation === undefined) throw new Error('it is none');
  return weighed(imitation, { owners: new Set(), ...standing }, meant)?.strength ?? 'none';
}

describe('what is known of an imitation beside its name', () => {
  it('leaves it as it is where nothing is, or little that whoever made it could not have', () => {
    expect(left({})).toBe('strong');
    expect(left({ facts: undefined })).toBe('strong');
    expect(left({ facts: fact({ downloads: 999_999, owners: ['thief'] }) })).toBe('strong');
    expect(left({ owners: new Set(['thief']), ageDays: 800 })).toBe('strong');
  });

  it('ends it for owners in common, reserved prefixes and what very many use', () => {
    expect(left({ owners: new Set(['Fixture']) })).toBe('none');
    expect(left({ facts: fact({ owners: ['x', 'FIXTURE'] }) })).toBe('none');
    expect(left({ facts: fact({ verified: true }) })).toBe('none');
    expect(left({ facts: fact({ downloads: 10_000_000 }) })).toBe('none');
  });

  it('takes the hold from it for numbers that could be made, and for age', () => {
    expect(left({ facts: fact({ downloads: 1_000_000 }) })).toBe('weak');
    expect(left({ ageDays: 4 * 365 })).toBe('weak');
    expect(left({ ageDays: 4 * 365 }, drawn)).toBe('strong');
  });

  it('counts a name as known to many only where numbers are too large to be made', () => {
    expect(isEstablished(fact({ downloads: 9_999_999 }))).toBe(false);
    expect(isEstablished(fact({ downloads: 1_000_000, verified: true }))).toBe(true);
    expect([1e6, 1e7, 1e8].map((downloads) => weightOf(fact({ downloads })))).toEqual([1, 2, 3]);
  });
});

describe('a package below a prefix that its feed has reserved for somebody else', () => {
  const ids = ['A', 'B', 'C', 'D', 'E'].map((last) => `Fixture.${last}`);
  const family = new NameIndex(ids.map((id) => ({ id, weight: 1 })));
  const told = (standing: Partial<Standing>, verified = true) =>
    strangerBelow('Fixture.Secrets', { owners: new Set(), ...standing }, family, (id) =>
      fact({ id, verified, owners: ['fixture'] }),
    )?.imitates;

  it('is told', () => {
    expect(told({ facts: fact({ owners: ['stranger'], downloads: 5 }) })).toBe('Fixture.*');
  });

  it('is not where it is theirs, others have names there as well, or nothing is known of it', () => {
    expect(told({ facts: fact({ verified: true }) })).toBeUndefined();
    expect(told({ facts: fact({ owners: ['Fixture'] }) })).toBeUndefined();
    expect(told({ facts: fact({}), owners: new Set(['fixture']) })).toBeUndefined();
    expect(told({ facts: fact({ owners: ['stranger'] }) }, false)).toBeUndefined();
    expect(told({})).toBeUndefined();
  });
});

describe('the plan of a search', () => {
  it('ends where answers have nothing new, and asks for nothing twice', () => {
    const plan = new SearchPlan();
    const results = ['Fixture.One', 'Fixture.Two', 'Other.One'].map((id) =>
      fact({ id, owners: ['x'] }),
    );
    let asked = 0;
    for (; plan.next() && asked < 100; asked++) plan.answered({ returned: 500, results });
    expect(plan.asked).toEqual(['', 'fixture', 'one', 'owner:x']);
    expect(asked).toBe(4);
    expect(plan.isWhole).toBe(false);
  });
});
