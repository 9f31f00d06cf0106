import {
  hasHole,
  Hole,
  Mode,
  sitesOf,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { fetchesAndRuns } from '../../../behaviour/commands/fetch-and-run.js';
import { groupBy } from '../../../core/group.js';
import { excerpt } from '../../../core/text.js';
import type { FlowFact, FlowSink } from '../../../facts/flow.js';
import type { Endpoints } from '../endpoints.js';
import { at } from '../steps.js';
import { flat, handed, memberOf } from './members.js';
import { placeOf } from './origin.js';
import type { Processes } from './processes.js';
import { nativeRunners, runners } from './runners.js';
import type { Triggers } from './triggers.js';

/** Callers of a helper that are told apart, command lines of one call, and texts of one value. */
const mostCallers = 16;
const mostLines = 8;

/** What a call is told to run, in words, and the method whose code says so. */
interface Line {
  readonly text: string;
  readonly site: Site;
  readonly method: number;
  readonly order: number;
}

/**
 * Command lines and scripts that fetch and run something by themselves, alone or one after another
 * in a method: `curl … | sh`, `certutil …` and then the file.
 */
export class Commands {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #processes: Processes;

  constructor(graph: ValueGraph, texts: Texts, processes: Processes) {
    this.#graph = graph;
    this.#texts = texts;
    this.#processes = processes;
  }

  flows(sites: readonly Site[], endpoints: Endpoints, triggers: Triggers): FlowFact[] {
    const lines = sites.flatMap((site) => this.#linesOf(site));
    return [...groupBy(lines, ({ method }) => method).values()].flatMap((group) => {
      const ordered = group.toSorted((a, b) => a.order - b.order);
      return this.#flowsIn(ordered, endpoints, triggers);
    });
  }

  /** Alone where one line says all; else all lines of the method together. */
  #flowsIn(lines: readonly Line[], endpoints: Endpoints, triggers: Triggers): FlowFact[] {
    const alone = lines.filter(({ text }) => fetchesAndRuns(text) !== undefined);
    const tell = (text: string, { site, method }: Line): FlowFact[] =>
      commandFlow(this.#graph, endpoints, text, {
        site,
        sink: { kind: 'process', capability: 'process', part: 'command', api: memberOf(site) },
        trigger: triggers.of(method),
      });
    if (alone.length > 0) return alone.flatMap((line) => tell(line.text, line));
    const last = lines.at(-1);
    if (last === undefined || lines.length < 2) return [];
    return tell(lines.map(({ text }) => text).join('\n'), last);
  }

  #linesOf(site: Site): Line[] {
    const parts = this.#partsOf(site);
    if (parts.length === 0) return [];
    const before = loadsFile(site) ? 'load-code' : '';
    const own = this.#texted(parts, before, []);
    const isOwn = own.length === 1 && !own.some(hasHole);
    const callers = isOwn ? [] : sitesOf(this.#graph, site.method).slice(0, mostCallers);
    const called = callers.map((call) => ({ call, texts: this.#texted(parts, before, [call]) }));
    const all = new Set(called.flatMap(({ texts }) => texts));
    if (called.length < 2 || all.size < 2) {
      const texts = called[0]?.texts ?? own;
      return texts.map((text) => ({ text, site, method: site.method, order: site.ilOffset }));
    }
    return called.flatMap(({ call, texts }) =>
      texts.map((text) => ({ text, site, method: call.method, order: call.ilOffset })),
    );
  }

  /** What a call runs, in words: every text of one part with every text of the next. */
  #texted(parts: readonly (readonly Value[])[], before: string, calls: readonly Site[]): string[] {
    let lines = [before];
    for (const part of parts) {
      const texts = part.flatMap((value) => this.#texts.of(value, calls));
      if (texts.length === 0) continue;
      lines = lines.flatMap((line) => texts.map((text) => `${line} ${text}`)).slice(0, mostLines);
    }
    return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== before);
  }

  /** The parts of a command line, each with the values that it may be. */
  #partsOf(site: Site): (readonly Value[])[] {
    const { programs, args } = this.#processes.valuesOf(site);
    if (programs.length > 0) return [programs, ...args.map((arg) => [arg])];
    if (!isTextRunner(this.#graph, site)) return [];
    return handed(site).flatMap((value, index) =>
      textual.test(site.callee.parameters[index] ?? '') ? flat(value).map((each) => [each]) : [],
    );
  }
}

function isTextRunner(graph: ValueGraph, site: Site): boolean {
  const { native } = site.callee;
  if (native !== undefined) return nativeRunners.some(([names]) => names.test(native));
  const runner = runners.find(({ members }) => members.test(memberOf(site)));
  return runner !== undefined && runner.when?.(graph, site) !== false;
}

/** An address that is named in place of a file is fetched and run by the call itself. */
function loadsFile(site: Site): boolean {
  return runners.some(
    ({ members, mode, running }) =>
      mode === Mode.name && running.kind !== 'executable-file' && members.test(memberOf(site)),
  );
}

const textual = /^System\.(?:String|Object)(?:\[\])?$|^$/;

/** What stands for the unknown in a text. */
const holes = new RegExp(`[${Hole.caller}${Hole.unknown}${Hole.hidden}]`, 'g');

/** A call that is handed a text that runs, and who comes there. */
export interface Told {
  readonly site: Site;
  readonly sink: FlowSink;
  readonly trigger: ReturnType<Triggers['of']>;
}

/** Says of a text that fetches and runs what it does, and where it is handed over. */
export function commandFlow(
  { program }: ValueGraph,
  endpoints: Endpoints,
  text: string,
  { site, sink, trigger }: Told,
): FlowFact[] {
  const found = fetchesAndRuns(text);
  if (found === undefined) return [];
  const location = at(program, site);
  const shown = excerpt(text.trim().replaceAll(holes, '…').replaceAll(/\s+/g, ' '));
  return [
    {
      kind: 'flow',
      location,
      excerpt: excerpt(`call ${sink.api}`),
      source: { kind: 'downloaded', text: shown, location, area: '' },
      transforms: [],
      sink,
      endpoint: placeOf(endpoints.ofAddresses(found.addresses)),
      steps: [{ location, text: `handed to ${sink.api}` }],
      sourceMember: program.graph.sourceMember(site.method),
      run: { isVerified: found.isVerified, isCalled: true, ...trigger },
    },
  ];
}
