import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import {
  dependencyPaths,
  type GraphLibrary,
  type LibraryGraph,
} from '../../../src/ecosystems/nuget/dependency-paths.js';
import { lockedGraphs, readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';

function library(id: string, ...dependencies: string[]): GraphLibrary {
  return { id, version: '1.0.0', isPackage: !id.startsWith('Project'), dependencies };
}

const pathIn = (graphs: readonly LibraryGraph[], id: string): string[] =>
  dependencyPaths(graphs)
    .pathTo({ id, version: '1.0.0' })
    .map((one) => one.id);

describe('the path to a package', () => {
  const graph = {
    roots: ['A', 'b'],
    libraries: [
      library('A', 'Deep'),
      library('B', 'C'),
      library('C', 'Far'),
      library('Deep', 'Deeper'),
      library('Deeper', 'Far', 'A'),
      library('Far'),
      library('Alone'),
    ],
  };

  it.each([
    ['A', []],
    ['Deeper', ['A', 'Deep']],
    ['far', ['B', 'C']],
    ['Alone', []],
    ['Nowhere', []],
  ])('%s is %j', (id, path) => expect(pathIn([graph], id)).toEqual(path));

  it('goes through projects without naming them', () => {
    const libraries = [library('Project', 'A', 'Project2'), library('Project2', 'B')];
    const all = [...libraries, library('A', 'C'), library('B'), library('C')];
    const through = { roots: ['Project'], libraries: all };
    expect([pathIn([through], 'A'), pathIn([through], 'B'), pathIn([through], 'C')]).toEqual([
      [],
      [],
      ['A'],
    ]);
  });

  it('is the shortest of all frameworks', () => {
    const other = { roots: ['X'], libraries: [library('X', 'Deeper'), library('Deeper')] };
    expect(pathIn([graph, other], 'Deeper')).toEqual(['X']);
  });

  it('has a limit, and its ends remain', () => {
    const names = Array.from({ length: 500 }, (_, i) => `P${i}`);
    const chain = names.map((name, i) => library(name, ...names.slice(i + 1, i + 2)));
    const path = pathIn([{ roots: ['P0'], libraries: chain }], 'P499');
    expect([path.length, path[0], path.at(-1)]).toEqual([limits.dependencyPathSteps, 'P0', 'P498']);
  });

  it('does not depend on the order in which a file lists things', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)));
    fc.assert(
      fc.property(edges, fc.subarray(ids), fc.infiniteStream(fc.nat()), (pairs, roots, order) => {
        const listed = ids.map((from) =>
          library(from, ...pairs.filter(([x]) => x === from).map(([, to]) => to)),
        );
        const shuffle = <T>(items: readonly T[]): T[] =>
          items
            .map((item): [number, T] => [order.next().value ?? 0, item])
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item);
        const other = shuffle(listed).map((one) => ({
          ...one,
          dependencies: shuffle(one.dependencies),
        }));
        for (const id of ids) {
          const path = pathIn([{ roots, libraries: listed }], id);
          expect(pathIn([{ roots: shuffle(roots), libraries: other }], id)).toEqual(path);
          // Each step needs the next.
          [...path, id].slice(1).forEach((to, i) => {
            expect(pairs.some(([x, y]) => x === path[i] && y === to)).toBe(true);
          });
        }
      }),
    );
  });
});

describe('the graphs of a lock file', () => {
  it('join what a runtime adds with what its framework has', () => {
    const lock = readLockFile(
      Buffer.from(
        JSON.stringify({
          version: 1,
          dependencies: {
            'net8.0': {
              A: { type: 'Direct', resolved: '1.0.0', dependencies: { Native: '1.0.0' } },
              Native: { type: 'Transitive', resolved: '1.0.0' },
            },
            'net8.0/linux-x64': {
              'runtime.Native': { type: 'Transitive', resolved: '1.0.0' },
              Native: {
                type: 'Transitive',
                resolved: '1.0.0',
                dependencies: { 'runtime.Native': '1.0.0' },
              },
            },
          },
        }),
      ),
    );
    expect(pathIn(lockedGraphs(lock.packages), 'runtime.Native')).toEqual(['A', 'Native']);
  });

  it('have a limit for runtimes that repeat them', () => {
    const base = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`p${i}`, { type: 'Direct', resolved: '1.0.0' }]),
    );
    const targets = Array.from({ length: 1000 }, (_, i) => [
      `net8.0/r${i}`,
      { a: { type: 'Direct', resolved: '1.0.0' } },
    ]);
    const dependencies = { 'net8.0': base, ...Object.fromEntries(targets) };
    const { packages } = readLockFile(Buffer.from(JSON.stringify({ version: 1, dependencies })));
    expect(() => lockedGraphs(packages)).toThrow(
      expect.objectContaining({ code: 'assetsLibraries' }),
    );
  });
});
