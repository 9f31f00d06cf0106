import { append } from '../../../core/append.js';
import {
  pathTo,
  Search,
  Mode,
  targetsOf,
  type Site,
  type Texts,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { LimitReached } from '../../../core/errors.js';
import { groupBy } from '../../../core/group.js';
import { limits } from '../../../core/limits.js';
import type { Fact } from '../../../facts/fact.js';
import type { FlowFact } from '../../../facts/flow.js';
import type { LoadedSet } from '../../loaded-set.js';
import type { Build } from '../builds.js';
import type { Endpoints } from '../endpoints.js';
import { embeddedIn, fetchedIn, mayFetch, type Unread } from './beginnings.js';
import { Commands } from './commands.js';
import { Describer } from './describe.js';
import { Files } from './files.js';
import { Following, near, type Chain } from './following.js';
import { Leading, type LeadingBounds } from './leading.js';
import { memberOf } from './members.js';
import { callsByName } from './named-members.js';
import { Processes } from './processes.js';
import { isStartupPlace, mayPlace, mayStartLater, Startups } from './startups.js';
import { mayRun, namesRun, runnersIn } from './starts.js';
import { Triggers } from './triggers.js';
import { isVerified } from './watch.js';

export { mayActivate } from './starts.js';

/** Whether assemblies that load together may run what they fetch or unpack, by the facts alone. */
export function mayRunSomething(facts: readonly Fact[]): boolean {
  if (facts.some(mayRun) || mayStartLater(facts)) return true;
  return facts.some(callsByName) && facts.some(mayFetch);
}

/** Whether a fact is of something that may run now or later, or names where it would. */
export function mayBringToRun(fact: Fact): boolean {
  return mayRun(fact) || mayPlace(fact) || isStartupPlace(fact) || callsByName(fact);
}

/**
 * Follows what is fetched or unpacked to where it runs. Mostly it comes to nothing that runs, within
 * few steps, which is the end of it. Where there are more, what may lead to what runs is found
 * backward, and what was fetched is followed inside of that.
 * @param ended told of the limit at which following ended: what else runs is not known
 */
export function runsIn(
  { dataFiles }: Pick<LoadedSet, 'dataFiles'>,
  { graph, texts, facts, endpoints, build }: Asked,
  ended: (limit: LimitReached) => void,
): FlowFact[] {
  // A call of a method that was read with the package does what stands in that method.
  const runners = runnersIn(graph, facts).filter((site) => targetsOf(graph, site).length === 0);
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
    build,
    dataFiles,
    runners,
    triggers,
    files,
    startups,
    processes,
  };
  const found = new Commands(graph, texts, processes).flows(runners, endpoints, triggers);
  append(found, startups.flows(endpoints, triggers));
  append(found, followedIn(running, ended));
  return found;
}

/** What is known of the assemblies. */
interface Asked {
  readonly graph: ValueGraph;
  readonly texts: Texts;
  readonly facts: readonly Fact[];
  readonly endpoints: Endpoints;
  /** Among the builds of a library. */
  readonly build: Build;
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
function followedIn(all: Running, ended: (limit: LimitReached) => void): FlowFact[] {
  const { graph, texts, facts, endpoints, triggers, files, startups } = all;
  const fetched = facts.some(mayFetch) ? fetchedIn(graph, texts, facts) : [];
  const begun = [...fetched, ...embeddedIn(graph, texts, all.dataFiles)];
  if (begun.length === 0) return [];
  const following = new Following({ ...all, leading: (bounds) => leadingIn(all, bounds) });
  const worth = worthFollowing(all, following, begun);
  const { chains, told } = following.from(worth);
  const downloaded = worth.filter(
    ({ value, mode }) => mode === Mode.name && startups.isPlace(value),
  );
  const running = groupBy(
    [...downloaded.flatMap((each) => atOnce(graph, each)), ...chains],
    ({ from }) => from,
  );
  const describe = new Describer(graph, triggers, endpoints, fetched, texts);
  if (following.isCut || running.size > mostRunning)
    ended(new LimitReached('flowSliceSteps', limits.flowSliceSteps));
  return [...running].slice(0, mostRunning).flatMap(([from, own]) => {
    const verified = isVerified(graph, from, files);
    return own.map((chain) => describe.fact(chain, told, verified));
  });
}

/** All in the first build of a library; in a further one what is new, or leads to what runs and is. */
function worthFollowing(
  all: Running,
  following: Following,
  begun: readonly Unread[],
): readonly Unread[] {
  const { graph, build, runners, startups } = all;
  const news = build.begun(begun);
  const ends = build.ends(runners, (site) => `${memberAt(graph, site)} ${memberOf(site)}`);
  if (news.size === begun.length) return begun;
  if (ends.length === 0 && startups.placed.length === 0)
    return begun.filter((each) => news.has(each));
  const leading = leadingIn({ ...all, runners: ends }, near());
  if (leading.isCut) return begun;
  return begun.filter((each) => news.has(each) || following.leadsInto(leading, each));
}

function memberAt({ program }: ValueGraph, { method }: Site): string {
  return program.graph.location(method).member ?? '';
}

/** All that may lead to what runs, or to what is put where it starts. */
function leadingIn(
  { graph, facts, runners, files, startups, processes }: Running,
  bounds: LeadingBounds,
): Leading {
  const slice = new Leading(graph, processes, runners, bounds);
  for (const { contents } of startups.placed) {
    for (const each of contents) slice.addData(each);
    for (const each of contents) slice.addName(each);
  }
  files.lead(slice, facts);
  return slice;
}

/** Downloaded to a file in a place where things start. */
function atOnce(graph: ValueGraph, from: Unread): Chain[] {
  const { site, value } = from;
  if (site === undefined) return [];
  const state = new Search(graph, { reaches: () => true }).begin(value, Mode.name);
  const running = { kind: 'startup-file', capability: 'file-write', part: 'file' } as const;
  return [{ from, run: { state, site, running }, path: pathTo(state) }];
}

/** Of what was fetched or unpacked, how much is told of that runs. */
const mostRunning = 64;
