import { append } from '../../../core/append.js';
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
import type { LoadedSet } from '../../loaded-set.js';
import type { Endpoints } from '../endpoints.js';
import { embeddedIn, fetchedIn, mayFetch, type Unread } from './beginnings.js';
import { Commands } from './commands.js';
import { Describer } from './describe.js';
import { Files } from './files.js';
import { Leading } from './leading.js';
import { isDownloadToFile } from './members.js';
import { Processes } from './processes.js';
import { isStartupPlace, mayPlace, mayStartLater, Startups } from './startups.js';
import { mayRun, namesRun, runnersIn } from './starts.js';
import { Triggers } from './triggers.js';
import { Runs, isVerified, type Run } from './watch.js';

export { mayActivate } from './starts.js';

/** Whether assemblies that load together may run what they fetch or unpack, by the facts alone. */
export function mayRunSomething(facts: readonly Fact[]): boolean {
  return facts.some(mayRun) || mayStartLater(facts);
}

/** Whether a fact is of something that may run now or later, or names where it would. */
export function mayBringToRun(fact: Fact): boolean {
  return mayRun(fact) || mayPlace(fact) || isStartupPlace(fact);
}

/**
 * Follows what is fetched or unpacked to where it runs. First backward from what runs, which is
 * seldom much: where nothing fetched or unpacked leads there, nothing is followed at all.
 */
export function runsIn(
  { dataFiles }: Pick<LoadedSet, 'dataFiles'>,
  { graph, texts, facts, endpoints }: Asked,
): FlowFact[] {
  const runners = runnersIn(graph, facts);
  const files = new Files(graph, texts, namesRun(graph, runners));
  const startups = new Startups(graph, texts, files, facts);
  if (runners.length === 0 && startups.placed.length === 0) return [];
  const processes = new Processes(graph, texts);
  const triggers = new Triggers(graph, facts);
  const running = {
    graph,
    texts,
    facts,
    endpoints,
    dataFiles,
    runners,
    triggers,
    files,
    startups,
    processes,
  };
  return [
    ...new Commands(graph, texts, processes).flows(runners, endpoints, triggers),
    ...startups.flows(endpoints, triggers),
    ...followedIn(running),
  ];
}

/** What is known of the assemblies. */
interface Asked {
  readonly graph: ValueGraph;
  readonly texts: Texts;
  readonly facts: readonly Fact[];
  readonly endpoints: Endpoints;
}

interface Running extends Asked {
  readonly dataFiles: ReadonlySet<string>;
  readonly runners: readonly Site[];
  readonly triggers: Triggers;
  readonly files: Files;
  readonly startups: Startups;
  readonly processes: Processes;
}

/** What is fetched or unpacked, from there to the calls that run it. */
function followedIn(all: Running): FlowFact[] {
  const { graph, texts, facts, endpoints, runners, triggers, files, startups, processes } = all;
  const fetched = facts.some(mayFetch) ? fetchedIn(graph, texts, facts) : [];
  const begun = [...fetched, ...embeddedIn(graph, texts, all.dataFiles)];
  if (begun.length === 0) return [];
  const slice = new Leading(graph, processes, runners);
  for (const { contents } of startups.placed) {
    for (const each of contents) slice.addData(each);
    for (const each of contents) slice.addName(each);
  }
  files.lead(slice, facts);
  const describe = new Describer(graph, triggers, endpoints, fetched);
  const downloaded = begun.filter(
    ({ value, mode }) => mode === Mode.name && startups.isPlace(value),
  );
  const isLeading = ({ value, mode }: Unread): boolean =>
    slice.has(value) ||
    (mode === Mode.name && files.named(value).some((move) => slice.has(move.value)));
  const unread = begun.filter((each) => downloaded.includes(each) || isLeading(each));
  if (unread.length === 0) return [];
  const search = (begin: readonly Unread[]): Runs => {
    const runs = new Runs(graph, files, processes, startups);
    const following = new Search(graph, runs, { within: slice, most: limits.flowSliceSteps });
    for (const each of begin) beginWith(following, slice, files, each);
    following.run();
    return runs;
  };
  const { running, told } = findRunning(unread, search, files);
  return [
    ...downloaded.flatMap((each) => atOnce(graph, each)),
    ...running.flatMap((each) => [...search([each]).found.values()].map((run) => ({ each, run }))),
  ].map(({ each, run }) => describe.fact(each, run, told, isVerified(graph, each, files)));
}

/** Downloaded to a file in a place where things start. */
function atOnce(graph: ValueGraph, each: Unread): { readonly each: Unread; readonly run: Run }[] {
  const { site, value } = each;
  if (site === undefined) return [];
  const state = new Search(graph, { reaches: () => true }).begin(value, Mode.name);
  const running = { kind: 'startup-file', capability: 'file-write', part: 'file' } as const;
  return [{ each, run: { state, site, running } }];
}

/** What does not lead to anything that runs is not begun with. */
function beginWith(
  search: Search,
  within: Leading,
  files: Files,
  { value, mode, site }: Unread,
): void {
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
const mostRunning = 64;

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
    append(running, hits);
    left = left.filter((each) => !hits.includes(each));
    if (round === mostRounds || hits.length === 0 || left.length === 0) break;
    ({ found } = search(left));
  }
  return { running: running.slice(0, mostRunning), told: first.told };
}
