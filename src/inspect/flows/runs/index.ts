import {
  Mode,
  pathTo,
  Search,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { limits } from '../../../core/limits.js';
import type { Fact } from '../../../facts/fact.js';
import type { FlowFact } from '../../../facts/flow.js';
import type { Endpoints } from '../endpoints.js';
import { embeddedIn, fetchedIn, mayFetch, type Unread } from './beginnings.js';
import { Commands } from './commands.js';
import { Describer } from './describe.js';
import { Files } from './files.js';
import { Leading } from './leading.js';
import { isDownloadToFile } from './members.js';
import { Processes } from './processes.js';
import { mayRun, namesRun, runnersIn } from './starts.js';
import { Triggers } from './triggers.js';
import { Runs, isVerified } from './watch.js';

/** Whether assemblies that load together may run what they fetch or unpack, by the facts alone. */
export function mayRunSomething(facts: readonly Fact[]): boolean {
  return facts.some(mayRun);
}

/**
 * Follows what is fetched or unpacked to where it runs. First backward from what runs, which is
 * seldom much: where nothing fetched or unpacked leads there, nothing is followed at all.
 */
export function runsIn(
  graph: ValueGraph,
  texts: Texts,
  facts: readonly Fact[],
  endpoints: Endpoints,
): FlowFact[] {
  const runners = runnersIn(graph, facts);
  if (runners.length === 0) return [];
  const processes = new Processes(graph, texts);
  const triggers = new Triggers(graph, facts);
  const told = new Commands(graph, texts, processes).flows(runners, endpoints, triggers);
  return [...told, ...followedIn({ graph, texts, facts, endpoints, runners, triggers })];
}

interface Running {
  readonly graph: ValueGraph;
  readonly texts: Texts;
  readonly facts: readonly Fact[];
  readonly endpoints: Endpoints;
  readonly runners: readonly Site[];
  readonly triggers: Triggers;
}

/** What is fetched or unpacked, from there to the calls that run it. */
function followedIn({ graph, texts, facts, endpoints, runners, triggers }: Running): FlowFact[] {
  const files = new Files(graph, texts, namesRun(graph, runners));
  const fetched = facts.some(mayFetch) ? fetchedIn(graph, facts) : [];
  const all = [...fetched, ...embeddedIn(graph, texts, facts)];
  if (all.length === 0) return [];
  const slice = new Leading(graph, new Processes(graph, texts), runners);
  files.lead(slice, facts);
  const isLeading = ({ value, mode }: Unread): boolean =>
    slice.has(value) ||
    (mode === Mode.name && files.named(value).some((move) => slice.has(move.value)));
  const unread = all.filter(isLeading);
  if (unread.length === 0) return [];
  const describe = new Describer(graph, triggers, endpoints, fetched);
  const search = (all: readonly Unread[]): Runs => {
    const runs = new Runs(graph, files, new Processes(graph, texts));
    const following = new Search(graph, runs, { within: slice, most: limits.flowSliceSteps });
    for (const each of all) begin(following, slice, files, each);
    following.run();
    return runs;
  };
  const { running, told } = findRunning(unread, search, files);
  return running.flatMap((each) => {
    const verified = isVerified(graph, each, files);
    const runs = [...search([each]).found.values()];
    return runs.map((run) => describe.fact(each, run, told, verified));
  });
}

/** What does not lead to anything that runs is not begun with. */
function begin(search: Search, within: Leading, files: Files, { value, mode, site }: Unread): void {
  const start = (at: Value, as: Mode): void => {
    if (within.has(at)) search.begin(at, as, true);
  };
  if (mode !== Mode.name) return start(value, mode);
  if (site !== undefined && isDownloadToFile(site)) start(value, mode);
  for (const move of files.named(value)) start(move.value, move.mode);
}

/** Where it is begun with: of a file, wherever its name stands. */
function valuesOf({ value, mode }: Unread, files: Files): Value[] {
  return mode === Mode.name ? [value, ...files.named(value).map((move) => move.value)] : [value];
}

/** Searches that are made to find what hides behind what is nearer to where it runs. */
const mostRounds = 4;
const mostRunning = 24;

/** What runs of all that is followed together; and what is said of where to fetch it from. */
function findRunning(
  unread: readonly Unread[],
  search: (all: readonly Unread[]) => Runs,
  files: Files,
): { readonly running: readonly Unread[]; readonly told: Runs['told'] } {
  const first = search(unread);
  const running: Unread[] = [];
  let left = unread;
  let { found } = first;
  for (let round = 1; found.size > 0 && running.length < mostRunning; round++) {
    const begun = new Set([...found.values()].map(({ state }) => pathTo(state).states[0]?.value));
    const hits = left.filter((each) => valuesOf(each, files).some((value) => begun.has(value)));
    running.push(...hits);
    left = left.filter((each) => !hits.includes(each));
    if (round === mostRounds || hits.length === 0 || left.length === 0) break;
    ({ found } = search(left));
  }
  return { running: running.slice(0, mostRunning), told: first.told };
}
