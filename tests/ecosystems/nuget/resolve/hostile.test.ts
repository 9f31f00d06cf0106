import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogCache } from '../../../../src/ecosystems/nuget/resolve/catalog-cache.js';
import { resolveProject } from '../../../../src/ecosystems/nuget/resolve/resolve-project.js';
import { byPath, catalog, project, type PackageWords } from '../../../kit/resolution.js';

const app = (packages: readonly string[]) => project('app', { 'net8.0': { packages } });
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

async function timed(packages: readonly string[], known: Readonly<Record<string, PackageWords>>) {
  const started = performance.now();
  const result = await resolveProject(app(packages), byPath(), catalog(known));
  return { result, seconds: (performance.now() - started) / 1000 };
}

describe('graphs made to hurt', () => {
  it('goes through hundreds of packages that all depend on all', async () => {
    const all = numbers(400).map((i) => `P${i} 1.0.0`);
    const known = Object.fromEntries(
      all.map((one) => [one.replace(' ', '/'), { groups: [[null, all]] as const }]),
    );
    const { result, seconds } = await timed(['P0 1.0.0'], known);
    expect(result.targets[0]?.packages).toHaveLength(400);
    expect(seconds).toBeLessThan(20);
  }, 40_000);

  it('stops where every package is asked for in ever higher versions', async () => {
    const known: Record<string, PackageWords> = {};
    for (const i of numbers(60)) {
      for (const version of numbers(40)) {
        const next = numbers(60).map((j) => `P${j} ${(version + 1 + ((i * j) % 3)) % 40}.0.0`);
        known[`P${i}/${version}.0.0`] = { groups: [[null, next]] };
      }
    }
    const { result, seconds } = await timed(['P0 0.0.0', 'P1 1.0.0'], known);
    expect(result.targets[0]?.packages.length).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(30);
  }, 60_000);

  it('stops where versions lead to others without end', async () => {
    const endless = {
      versions: async () => [],
      isInstalled: () => true,
      manifest: async ({ id, version }: { id: string; version: string }) => {
        const number = Number(id.slice(1)) * 2;
        const next = [1, 2].map((add) => ({
          id: `P${number + add}`,
          include: [],
          exclude: [],
          range: {
            min: { numbers: [1, 0, 0, 0], release: [], metadata: '' },
            minInclusive: true,
            maxInclusive: false,
          },
        }));
        return { id, version, groups: [{ dependencies: next }] } as never;
      },
    };
    const result = await resolveProject(app(['P1 1.0.0']), byPath(), endless);
    expect(result.problems.map(({ code }) => code)).toContain('limit');
    expect(result.targets[0]?.packages.length).toBeGreaterThan(1000);
  }, 40_000);

  it('walks a chain of ten thousand without recursion', async () => {
    const known = Object.fromEntries(
      numbers(10_000).map((i) => [
        `P${i}/1.0.0`,
        { groups: [[null, [`P${i + 1} 1.0.0`]]] as const },
      ]),
    );
    const { result } = await timed(['P0 1.0.0'], known);
    expect(result.targets[0]?.packages).toHaveLength(10_000);
    expect(result.problems.map(({ code, id }) => `${code} ${id}`)).toEqual(['NU1101 P10000']);
  }, 40_000);

  it('chooses of a hundred thousand versions', async () => {
    const versions = { a: numbers(100_000).map((i) => `1.0.${99_999 - i}`) };
    const known = catalog({ 'A/1.0.99999': {}, 'A/1.0.50001': {} }, versions);
    const result = await resolveProject(app(['A (1.0.50000,]']), byPath(), known);
    expect(result.targets[0]?.packages.map(({ version }) => version)).toEqual(['1.0.50001']);
  });

  it('says that there are too many versions', async () => {
    const versions = { a: numbers(200_001).map((i) => `1.0.${i}`) };
    const result = await resolveProject(app(['A 2.*']), byPath(), catalog({}, versions));
    expect(result.problems.map(({ code, id }) => [code, id])).toEqual([['limit', 'A']]);
  });
});

/** Twelve packages in three versions, each asking for some with a higher number. */
const feeds = fc
  .array(fc.array(fc.tuple(fc.nat(11), fc.nat(2)), { maxLength: 4 }), {
    minLength: 36,
    maxLength: 36,
  })
  .map((all) =>
    Object.fromEntries(
      all.map((needs, at): [string, PackageWords] => {
        const own = Math.floor(at / 3);
        const later = needs
          .filter(([i]) => i > own)
          .map(([i, version]) => `P${i} ${version + 1}.0.0`);
        return [`P${own}/${(at % 3) + 1}.0.0`, { groups: [[null, [...new Set(later)]]] }];
      }),
    ),
  );
const references = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(2)), {
  minLength: 1,
  maxLength: 5,
  selector: ([i]) => i,
});
const named = (list: readonly (readonly [number, number])[]) =>
  list.map(([i, version]) => `P${i} ${version + 1}.0.0`);

/** Two cannot have what they ask for. */
const disputed = new Set(['NU1107', 'NU1108', 'NU1605']);

/** Whether nobody has to give way where these are all that a project asks for. */
const undisputed = async (list: readonly string[], known: Record<string, PackageWords>) => {
  const { problems } = await resolveProject(app(list), byPath(), catalog(known));
  return problems.every(({ code }) => !disputed.has(code));
};

/** All that can be reached from there, each as a reference. */
const reachedFrom = (list: readonly string[], known: Record<string, PackageWords>) => {
  const reached = new Set(list);
  for (const one of reached)
    for (const [, needs] of known[one.replace(' ', '/')]?.groups ?? [])
      for (const need of needs) reached.add(need);
  return [...reached];
};

describe('whatever the graph', () => {
  it('does not depend on when answers come', async () => {
    const run = fc.asyncProperty(feeds, references, fc.nat(1000), async (known, list, seed) => {
      let turn = seed;
      const late = async () => {
        turn = (turn * 48_271) % 2_147_483_647;
        for (let i = turn % 4; i > 0; i--) await Promise.resolve();
      };
      const first = await resolveProject(app(named(list)), byPath(), catalog(known));
      const slow = catalog(known, undefined, late);
      expect(await resolveProject(app(named(list)), byPath(), slow)).toEqual(first);
    });
    await fc.assert(run, { numRuns: 100 });
  });

  it('does not depend on the order of references, where nothing is wrong with the graph', async () => {
    const run = fc.asyncProperty(feeds, references, async (known, list) => {
      const [there = [], back = []] = [named(list), named(list).toReversed()];
      // A package that asks for less than its own dependencies do makes the order matter,
      // even where the whole has what all ask for.
      const alone = reachedFrom(there, known).map((one) => [one]);
      for (const asked of [there, back, ...alone]) fc.pre(await undisputed(asked, known));
      const [first, second] = await Promise.all(
        [there, back].map((one) => resolveProject(app(one), byPath(), catalog(known))),
      );
      expect(second?.targets).toEqual(first?.targets);
    });
    await fc.assert(run, { numRuns: 200 });
  });

  // Restored with the client of SDK 10.0.401: the order decides, and so it has to here.
  it('goes by the order where the client does', async () => {
    const known: Record<string, PackageWords> = {
      'P0/2.0.0': { groups: [[null, ['P7 1.0.0']]] },
      'P1/2.0.0': { groups: [[null, ['P2 2.0.0']]] },
      'P2/2.0.0': { groups: [[null, ['P10 1.0.0', 'P7 2.0.0']]] },
      'P7/1.0.0': {},
      'P7/2.0.0': { groups: [[null, ['P10 2.0.0']]] },
      'P10/1.0.0': {},
      'P10/2.0.0': {},
    };
    const of = async (list: readonly string[]) => {
      const { targets, problems } = await resolveProject(app(list), byPath(), catalog(known));
      return [targets[0]?.packages.map(({ id }) => id).join(' '), problems[0]?.code];
    };
    expect(await of(['P1 2.0.0', 'P0 2.0.0'])).toEqual(['P0 P1 P10 P2 P7', 'NU1605']);
    expect(await of(['P0 2.0.0', 'P1 2.0.0'])).toEqual(['P0 P1 P2 P7', 'NU1107']);
  });

  // Restored with the client of SDK 10.0.401, which says nothing of it in either order.
  it('goes by the order where a package asks for less than its own dependencies', async () => {
    const known: Record<string, PackageWords> = {
      'P1/1.0.0': { groups: [[null, ['P4 1.0.0', 'P10 1.0.0']]] },
      'P3/3.0.0': { groups: [[null, ['P10 2.0.0']]] },
      'P4/1.0.0': { groups: [[null, ['P10 3.0.0']]] },
      'P10/1.0.0': {},
      'P10/2.0.0': {},
      'P10/3.0.0': {},
    };
    const chosen = async (list: readonly string[]) => {
      const { targets, problems } = await resolveProject(app(list), byPath(), catalog(known));
      expect(problems).toEqual([]);
      return targets[0]?.packages.find(({ id }) => id === 'P10')?.version;
    };
    expect(await chosen(['P1 1.0.0', 'P3 3.0.0'])).toBe('3.0.0');
    expect(await chosen(['P3 3.0.0', 'P1 1.0.0'])).toBe('2.0.0');
  });

  it('takes no notice of versions above what is asked for', async () => {
    const run = fc.asyncProperty(feeds, references, async (known, list) => {
      const more = Object.fromEntries(numbers(12).map((i) => [`P${i}/9.0.0`, {}]));
      const first = await resolveProject(app(named(list)), byPath(), catalog(known));
      const other = await resolveProject(
        app(named(list)),
        byPath(),
        catalog({ ...known, ...more }),
      );
      expect(other).toEqual(first);
    });
    await fc.assert(run, { numRuns: 100 });
  });

  it('asks for each id and each manifest once, for all projects together', async () => {
    const run = fc.asyncProperty(feeds, references, async (known, list) => {
      const counted = catalog(known);
      const shared = new CatalogCache(counted);
      for (const one of [list, list.toReversed()])
        await resolveProject(app(named(one)), byPath(), shared);
      expect(counted.asked).toEqual([...new Set(counted.asked)]);
    });
    await fc.assert(run, { numRuns: 50 });
  });
});
