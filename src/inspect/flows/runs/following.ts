import {
  Followed,
  Mode,
  Search,
  type FlowPath,
  type State,
  type Value,
  type ValueGraph,
  type Ways,
} from '../../../behaviour/data-flow/index.js';
import { limits } from '../../../core/limits.js';
import type { Unread } from './beginnings.js';
import type { Files } from './files.js';
import type { Leading } from './leading.js';
import { isDownloadToFile } from './members.js';
import type { Processes } from './processes.js';
import type { Startups } from './startups.js';
import { Runs, type Run } from './watch.js';

/** Something that runs what was fetched or unpacked, and the way to it. */
export interface Chain {
  readonly from: Unread;
  readonly run: Run;
  readonly path: FlowPath;
}

/** What is known of assemblies that load together. */
interface Followable {
  readonly graph: ValueGraph;
  readonly files: Files;
  readonly processes: Processes;
  readonly startups: Startups;
  /** All that may lead to what runs. */
  readonly leading: () => Leading;
}

/**
 * Follows what is fetched or unpacked to where it runs: wherever it goes, as long as that is not
 * far, and then only inside of what may lead there.
 */
export class Following {
  /** Something else may run: what leads there, or where it leads, was not followed to its end. */
  isCut = false;
  readonly #of: Followable;

  constructor(of: Followable) {
    this.#of = of;
  }

  /**
   * The chains that begin with each of these, the shortest to each call; told together.
   * @throws LimitReached what following data throws.
   */
  from(all: readonly Unread[]): { readonly chains: readonly Chain[]; readonly told: Runs['told'] } {
    const everywhere = this.#search(all, undefined, limits.flowRunSteps);
    if (everywhere.isDone) return this.#chains(everywhere);
    const within = this.#of.leading();
    const inside = this.#search(all, within, limits.flowSliceSteps);
    this.isCut = within.isCut || !inside.isDone;
    // What was come to before the end is known all the same.
    const isLost = this.isCut && inside.runs.found.length === 0;
    return this.#chains(isLost ? everywhere : inside);
  }

  #search(all: readonly Unread[], within: Leading | undefined, most: number): Searched {
    const { graph, files, processes, startups } = this.#of;
    const runs = new Runs(graph, files, processes, startups);
    const search = new Search(graph, runs, {
      most,
      withoutHeaders: true,
      ...(within && { within }),
    });
    // What does not lead to anything that runs is not begun with.
    const start = (value: Value, mode: Mode): State[] =>
      within?.has(value) === false ? [] : [search.begin(value, mode, true)];
    const begun = all.map(({ value, mode, site }) => {
      const isFile = mode === Mode.name;
      const isHere = !isFile || (site !== undefined && isDownloadToFile(site));
      return [
        ...(isHere ? start(value, mode) : []),
        ...(isFile ? files.named(value).flatMap((move) => start(move.value, move.mode)) : []),
      ];
    });
    return { all, runs, search, begun, isDone: search.run() };
  }

  #chains({ all, runs, search, begun }: Searched) {
    const { told, found } = runs;
    if (found.length === 0) return { chains: [], told };
    const followed = new Followed(
      search,
      found.map(({ state }) => state),
    );
    const chains = all.flatMap((from, index): Chain[] => {
      const ways = followed.from(begun[index] ?? []);
      return runs.of(ways.states()).flatMap((run): Chain[] => {
        const path = this.#wayTo(run, ways);
        return path === undefined ? [] : [{ from, run, path }];
      });
    });
    return { chains, told };
  }

  /** Undefined where no way is one: who feeds many programs feeds few that run what they get. */
  #wayTo({ state, site, running }: Run, ways: Ways): FlowPath | undefined {
    const shortest = ways.pathTo(state);
    if (running.part !== 'input') return shortest;
    const { processes } = this.#of;
    const all = [shortest, ...ways.otherPathsTo(state, mostOthers)];
    return all.find((path) => processes.runsInput(site, path));
  }
}

/** Other ways that are looked at. */
const mostOthers = 8;

interface Searched {
  readonly all: readonly Unread[];
  readonly runs: Runs;
  readonly search: Search;
  /** Of each, where its ways begin. */
  readonly begun: readonly (readonly State[])[];
  /** Everything was followed to its end. */
  readonly isDone: boolean;
}
