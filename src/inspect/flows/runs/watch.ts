import {
  Mode,
  Search,
  type Move,
  type Site,
  type State,
  type ValueGraph,
  type Watcher,
} from '../../../behaviour/data-flow/index.js';
import { groupBy } from '../../../core/group.js';
import type { Unread } from './beginnings.js';
import type { Files } from './files.js';
import { capabilityOf, handed, isFetch, memberOf } from './members.js';
import type { Processes } from './processes.js';
import type { Running } from './runners.js';
import { isExecutable, runningOf } from './sinks.js';
import type { Startups } from './startups.js';

/** What is followed has come to where it runs. */
export interface Run {
  readonly state: State;
  readonly site: Site;
  readonly running: Running;
}

/** Looks on while fetched or unpacked data is followed, and notes where it runs. */
export class Runs implements Watcher {
  readonly found: Run[] = [];
  /** By the call that fetches, what of an answer says where from. */
  readonly told = new Map<number, State>();
  readonly #graph: ValueGraph;
  readonly #files: Files;
  readonly #processes: Processes;
  readonly #startups: Startups;

  constructor(graph: ValueGraph, files: Files, processes: Processes, startups: Startups) {
    this.#graph = graph;
    this.#files = files;
    this.#processes = processes;
    this.#startups = startups;
  }

  reaches(state: State, site: Site, index: number): boolean {
    if (index < 0 || (state.mode !== Mode.value && state.mode !== Mode.name)) return false;
    const running =
      this.#processes.runningOf(state, site, index) ??
      this.#startups.runningOf(state, site, index) ??
      runningOf(this.#graph, state, site, index);
    if (running !== undefined && this.#mayRun(running, state))
      this.found.push({ state, site, running });
    return state.mode === Mode.value && this.#isSent(state, site, index);
  }

  /** One for each call and part: that of the first state that comes to it. */
  of(states: Iterable<State>): Run[] {
    const byState = groupBy(this.found, ({ state }) => state);
    const first = new Map<string, Run>();
    for (const state of states) {
      for (const run of byState.get(state) ?? []) {
        const key = `${run.site.id} ${run.running.part}`;
        if (!first.has(key)) first.set(key, run);
      }
    }
    return [...first.values()];
  }

  moves(state: State, site: Site, index: number): Move[] {
    return this.#files.moves(state, site, index);
  }

  #mayRun({ kind }: Running, state: State): boolean {
    if (kind !== 'machine-code') return true;
    for (let at: State | undefined = state; at !== undefined; at = at.previous) {
      if (isExecutable(this.#graph, at)) return true;
    }
    return false;
  }

  /** It leaves for the network: as the address of what is fetched next, or as something else. */
  #isSent(state: State, site: Site, index: number): boolean {
    const capability = capabilityOf(site);
    if (capability !== 'network' && capability !== 'telemetry' && capability !== 'mail')
      return false;
    const first = site.callee.hasThis ? 1 : 0;
    if (index < first || site.isNew) return false;
    if (isFetch(site) && saysWhere(state, site, index - first) && !this.told.has(site.id)) {
      this.told.set(site.id, state);
    }
    return /^(?:Get|Post|Put|Patch|Send|Upload|Delete|Download|Open|Write)/.test(site.callee.name);
  }
}

/** Steps in which it is held to a digest or a signature, or nobody asks any more. */
const mostSteps = 5_000;

/** Whether a digest or a signature of something is asked for. */
export function isVerified(graph: ValueGraph, { value, mode }: Unread, files: Files): boolean {
  let found = false;
  const watcher: Watcher = {
    reaches(_, site, index) {
      if (index >= 0 && verifies(site)) found = true;
      return found;
    },
    moves: (state, site, index) => files.moves(state, site, index),
  };
  const search = new Search(graph, watcher, { most: mostSteps, ofObjects: true });
  search.begin(value, mode, true);
  search.run();
  return found;
}

function verifies(site: Site): boolean {
  const { callee } = site;
  if (callee.type.startsWith('System.Security.Cryptography.X509Certificates.')) {
    return /SignedFile|^Verify/.test(callee.name);
  }
  return (
    /^(?:System\.Security\.Cryptography\.|System\.IO\.Hashing\.)/.test(callee.type) &&
    /^(?:ComputeHash|HashData|TryHashData|TryComputeHash|Verify|AppendData|TransformFinalBlock|Hash)/.test(
      callee.name,
    ) &&
    !callee.type.endsWith('CryptoTransform')
  );
}

/** As a text or an address, or in the address of a request. */
function saysWhere(state: State, site: Site, at: number): boolean {
  const type = site.callee.parameters[at] ?? '';
  if (type === 'System.Uri') return true;
  if (type === 'System.String') return at === 0 || site.callee.parameters[0] !== 'System.String';
  for (let back: State | undefined = state; back !== undefined; back = back.previous) {
    if (back.hop.kind !== 'through') continue;
    const member = memberOf(back.hop.site);
    if (/^System\.Net\.(?:Http\.HttpRequestMessage::set_Content|Http\.\w+Content::)/.test(member)) {
      return false;
    }
    if (
      /^System\.(?:Uri\w*::|Net\.Http\.HttpRequestMessage::(?:\.ctor|set_RequestUri)$)/.test(member)
    ) {
      return handed(back.hop.site).length > 0;
    }
  }
  return false;
}
