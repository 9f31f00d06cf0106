import {
  hasHole,
  Mode,
  originsOf,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { handed, memberOf } from './members.js';
import type { Running } from './runners.js';

/** Programs that run what their arguments say. */
const interpreters =
  /^(?:cmd|powershell|pwsh|bash|sh|zsh|dash|ksh|osascript|python3?|pythonw|perl|ruby|node|bun|deno|php|wscript|cscript|mshta|rundll32|regsvr32|msiexec|installutil|msbuild|dotnet|mono|java|javaw|wine|start|sudo|nohup|setsid|env|schtasks|wmic)(?:\.exe)?$/i;
/** What is opened to be looked at. */
const documents =
  /\.(?:pdf|html?|txt|log|md|json|xml|csv|png|jpe?g|gif|svg|bmp|webp|mp[34]|wav|docx?|xlsx?|pptx?|rtf|zip|7z|tar|gz|nupkg|config|ya?ml|chm|url|lnk|trx|coverage|dot|puml)["' ]*$/i;

const startInfo = 'System.Diagnostics.ProcessStartInfo';

const shells =
  /^(?:cmd|powershell|pwsh|bash|sh|zsh|dash|ksh|osascript|python3?|pythonw|perl|ruby|node|bun|deno|php|wscript|cscript|mshta|rundll32)(?:\.exe)?$/i;

/** Whether a call starts a process with what comes to it, and as what of it. */
export class Processes {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;

  constructor(graph: ValueGraph, texts: Texts) {
    this.#graph = graph;
    this.#texts = texts;
  }

  runningOf(state: State, site: Site, index: number): Running | undefined {
    if (memberOf(site) !== 'System.Diagnostics.Process::Start' || index < 0) return undefined;
    if (state.mode !== Mode.value && state.mode !== Mode.name) return undefined;
    const part = this.#partOf(state, site, index);
    const isFile = part === 'file';
    // A name that came over the network is mostly a page, for the browser to show.
    if (isFile && (state.mode === Mode.value || this.#isDocument(state))) return undefined;
    const runs = state.mode === Mode.value ? shells : interpreters;
    const programs = isFile ? [] : this.#names(site, toldAt(state)?.site.args[0]);
    if (!isFile && !programs.some((name) => runs.test(lastName(name)))) return undefined;
    const kind = state.mode === Mode.name ? 'executable-file' : 'process';
    return { kind, capability: 'process', part };
  }

  /** What the data is of the process, by the last member that it was told through. */
  #partOf(state: State, site: Site, index: number): 'file' | 'arguments' {
    const { callee } = site;
    const type = callee.parameters[index - (callee.hasThis ? 1 : 0)];
    if (type === 'System.String') return index === (callee.hasThis ? 1 : 0) ? 'file' : 'arguments';
    const told = toldAt(state);
    if (told === undefined) return 'arguments';
    const { site: setter, value } = told;
    if (setter.callee.name === 'set_FileName') return 'file';
    return setter.callee.name === '.ctor' && setter.args[1] === value ? 'file' : 'arguments';
  }

  #isDocument(state: State): boolean {
    const value = toldAt(state)?.value ?? state.value;
    const texts = this.#texts.of(value, []);
    return texts.length > 0 && texts.every((text) => documents.test(text));
  }

  /**
   * What a call starts: a program that is known and only does its own work, a shell that does what
   * it is told, or something else. Undefined for other calls.
   */
  programOf(site: Site): 'known' | 'shell' | 'other' | undefined {
    if (memberOf(site) !== 'System.Diagnostics.Process::Start') return undefined;
    const names = this.#names(site, undefined);
    if (names.some((name) => shells.test(lastName(name)))) return 'shell';
    const isKnown = (name: string): boolean => !hasHole(name) && !interpreters.test(lastName(name));
    return names.length > 0 && names.every(isKnown) ? 'known' : 'other';
  }

  /** What the program may be called that a call starts. */
  #names(site: Site, told: Value | undefined): string[] {
    return this.#programs(site, told).flatMap((value) => this.#texts.of(value, []));
  }

  /** The values that name it. */
  #programs(site: Site, told: Value | undefined): Value[] {
    const [first] = handed(site);
    if (site.callee.parameters[0] === 'System.String') return first === undefined ? [] : [first];
    const info = told ?? first ?? site.args[0];
    if (info === undefined) return [];
    return this.#informationOf(info).flatMap((each) => [
      ...namesIn(each.site),
      ...usesOf(each)
        .filter(({ callee }) => callee.name === 'set_FileName')
        .flatMap(({ args }) => args.slice(1)),
    ]);
  }

  /** The start information that a process has, or is made of, under each of its names. */
  #informationOf(value: Value): Value[] {
    const found = new Set<Value>(originsOf(this.#graph, value));
    for (const each of found) {
      if (found.size > mostInformation) break;
      if (each.site?.callee.name === 'get_StartInfo') {
        for (const process of originsOf(this.#graph, each.site.args[0] as Value))
          found.add(process);
      }
      for (const { callee, result, args } of usesOf(each)) {
        if (callee.name === 'get_StartInfo' && result !== undefined) found.add(result);
        if (callee.name !== 'set_StartInfo' || args[1] === undefined) continue;
        for (const origin of originsOf(this.#graph, args[1])) found.add(origin);
      }
    }
    return [...found];
  }
}

const mostInformation = 40;

/** The calls that get a value, here or in the variable that it is put into. */
function usesOf(value: Value): Site[] {
  return [value, ...value.out.map(({ to }) => to)].flatMap(({ uses }) =>
    uses.map(({ site }) => site),
  );
}

function namesIn(site: Site | undefined): Value[] {
  const isStart = site?.isNew === true && site.callee.type === startInfo;
  const name = isStart && site.callee.parameters.length > 0 ? site.args[1] : undefined;
  return name === undefined ? [] : [name];
}

interface Told {
  readonly site: Site;
  readonly value: Value;
}

/** The member of the start information, or of its arguments, that was given the data. */
function toldAt(last: State): Told | undefined {
  for (let at: State | undefined = last; at !== undefined; at = at.previous) {
    if (at.hop.kind !== 'through') continue;
    const { site } = at.hop;
    if (site.callee.type === startInfo && at.previous !== undefined && site.args[0] !== undefined) {
      if (site.callee.name === 'get_ArgumentList') continue;
      return { site, value: at.previous.value };
    }
  }
  return undefined;
}

function lastName(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).trim();
}
