import { isInputError } from '../../core/errors.js';
import type { Location } from '../../core/location.js';
import type { CallStep } from '../../facts/entry-point.js';
import type { CodeSets } from '../code-sets.js';
import { folderOf } from '../load-sets.js';

/** The calls from a public member to the method that a place is in; empty where none leads there. */
export type CallerWays = (place: Location) => readonly CallStep[];

type FolderWays = (path: string, token: number) => readonly CallStep[];

/** Works out how consumers come to a method, when somebody asks; once a folder. */
export function callerWays(sets: CodeSets): CallerWays {
  const made = new Map<string, FolderWays>();
  return ({ path, token }) => {
    if (token === undefined || !sets.has(path)) return [];
    const folder = folderOf(path);
    let ways = made.get(folder);
    if (ways === undefined) {
      ways = waysIn(sets, folder);
      made.set(folder, ways);
    }
    return ways(path, token);
  };
}

function waysIn(sets: CodeSets, folder: string): FolderWays {
  try {
    const graph = sets.graphOf(folder);
    const reached = graph.reach(graph.callerRoots());
    const nodes = new Set(reached.nodes);
    return (path, token) => {
      const node = graph.node(path, token);
      return node === undefined || !nodes.has(node) ? [] : reached.steps(node);
    };
  } catch (error) {
    // What is too large to follow was told where the reach was.
    if (!isInputError(error)) throw error;
    return () => [];
  }
}
