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
import type { Leading, LeadingBounds } from './leading.js';
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
  /** All that may lead to what runs, as far as some bounds let it be found. */
  readonly leading: (bounds: LeadingBounds) => Leading;
}

/** Little leads to most calls that run something: asked for within these, it costs next to nothing. */
export const near = (): LeadingBounds => ({
  values: limits.flowNearValues,
  instructions: limits.flowNearInstructions,
});
const far = (): LeadingBounds => ({
  values: limits.flowSliceValues,
  instructions: limits.flowSliceInstructions,
});

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
  from(begun: readonly Unread[]): {
    readonly chains: readonly Chain[];
    readonly told: Runs['told'];
  } {
    const everywhere = this.#begin(begun);
    if (everywhere.search.run(Math.min(limits.flowNearSteps, limits.flowRunSteps)))
      return this.#chains(everywhere);
    if (everywhere.runs.found.length === 0 && this.#leadsNowhere(begun))
      return this.#chains(everywhere);
    if (everywhere.search.run(limits.flowRunSteps)) return this.#chains(everywhere);
    const within = this.#of.leading(far());
    const inside = this.#begin(begun, within);
    const isDone = inside.search.run(limits.flowSliceSteps);
    this.isCut = within.isCut || !isDone;
    // What was come to before the end is known all the same.
    const isLost = this.isCut && inside.runs.found.length === 0;
    return this.#chains(isLost ? everywhere : inside);
  }

  /** Whether all that leads to what runs is known at once, and nothing of this is among it. */
  #leadsNowhere(begun: readonly Unread[]): boolean {
    const within = this.#of.leading(near());
    if (within.isCut) return false;
    return !begun.some((each) => this.leadsInto(within, each));
  }

  /** Whether something is come by inside of what may lead to what runs. */
  leadsInto(within: Leading, each: Unread): boolean {
    return this.#startsOf(each).some(({ value }) => within.has(value));
  }

  /** The values at which something is come by: itself, or the names of the file that it was put into. */
  #startsOf({ value, mode, site }: Unread): Start[] {
    if (mode !== Mode.name) return [{ value, mode }];
    const isHere = site !== undefined && isDownloadToFile(site);
    return [...(isHere ? [{ value, mode }] : []), ...this.#of.files.named(value)];
  }

  #begin(all: readonly Unread[], within?: Leading): Searched {
    const { graph, files, processes, startups } = this.#of;
    const runs = new Runs(graph, files, processes, startups);
    const search = new Search(graph, runs, { withoutHeaders: true, ...(within && { within }) });
    const begun = all.map((each) =>
      this.#startsOf(each)
        // What does not lead to anything that runs is not begun with.
        .filter(({ value }) => within?.has(value) !== false)
        .map(({ value, mode }) => search.begin(value, mode, true)),
    );
    return { all, runs, search, begun };
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
}

/** Where following begins, and in which way it is there. */
interface Start {
  readonly value: Value;
  readonly mode: Mode;
}
