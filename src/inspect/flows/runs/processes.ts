import {
  hasHole,
  Mode,
  originsOf,
  type FlowPath,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { flat, handed, memberOf } from './members.js';
import type { Running } from './runners.js';
import { readsProgram } from './shell-input.js';

/** Programs that run what their arguments say. */
const interpreters =
  /^(?:cmd|powershell|pwsh|bash|sh|zsh|dash|ksh|osascript|python3?|pythonw|perl|ruby|node|bun|deno|php|wscript|cscript|mshta|rundll32|regsvr32|msiexec|installutil|msbuild|dotnet|mono|java|javaw|wine|start|sudo|nohup|setsid|env|schtasks|wmic|sc|reg|crontab|launchctl|systemctl|at|nssm|setx|regini|winsw|srvany)(?:\.exe)?$/i;
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
    if (index < 0 || (state.mode !== Mode.value && state.mode !== Mode.name)) return undefined;
    if (!isStart(site)) return this.#inputOf(state, site, index);
    // What was written to a process is none of its arguments.
    if (isWritten(state)) return undefined;
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

  /** A shell runs what is written to its input. */
  #inputOf(state: State, site: Site, index: number): Running | undefined {
    if (state.mode !== Mode.value || index === 0) return undefined;
    const isShell = this.#mayReadProgram(site);
    return isShell ? { kind: 'process', capability: 'process', part: 'input' } : undefined;
  }

  /**
   * Whether what is written to the input of a process runs there, as far as the way tells which program it is that a
   * helper starts.
   */
  runsInput(site: Site, path: FlowPath): boolean {
    return this.#texts.along(path, () => this.#mayReadProgram(site));
  }

  #mayReadProgram(site: Site): boolean {
    return this.#startsBehind(site).some(
      (start) =>
        this.#names(start, undefined).some((name) => shells.test(lastName(name))) &&
        this.#linesOf(start).some(readsProgram),
    );
  }

  /** What a start tells the program, as far as it is known. */
  #linesOf(start: Site): string[] {
    const [first, ...more] = this.valuesOf(start).args.map((value) => this.#texts.of(value, []));
    if (first === undefined) return [''];
    return first.map((text) => [text, ...more.map(([next = '']) => next)].join(' '));
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
    if (!isStart(site)) return undefined;
    const names = this.#names(site, undefined);
    if (names.some((name) => shells.test(lastName(name)))) return 'shell';
    const isKnown = (name: string): boolean => !hasHole(name) && !interpreters.test(lastName(name));
    return names.length > 0 && names.every(isKnown) ? 'known' : 'other';
  }

  /** The values that name the program that a call starts or writes to, and those of what it is told. */
  valuesOf(site: Site): { readonly programs: readonly Value[]; readonly args: readonly Value[] } {
    const starts = this.#startsBehind(site);
    if (starts.length > 0) {
      return {
        programs: starts.flatMap((each) => this.#programs(each, undefined)),
        args: handed(site),
      };
    }
    if (!isStart(site)) return { programs: [], args: [] };
    const programs = this.#programs(site, undefined);
    const [first, second] = handed(site);
    if (site.callee.parameters[0] === 'System.String') {
      return { programs, args: second === undefined ? [] : flat(second) };
    }
    const info = first ?? site.args[0];
    const all = info === undefined ? [] : this.#informationOf(info);
    return { programs, args: all.flatMap((each) => [...argumentsIn(each.site), ...toldTo(each)]) };
  }

  /** Of what writes to the input of a process, the calls that start it. */
  #startsBehind(site: Site): Site[] {
    return inputsOf(this.#graph, site)
      .flatMap((process) => [process, ...seenBy(process)])
      .flatMap((value) => [
        ...(value.site !== undefined && isStart(value.site) ? [value.site] : []),
        ...usesOf(value).filter((use) => isStart(use) && use.args[0] === value),
      ]);
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
        for (const process of each.site.args
          .slice(0, 1)
          .flatMap((arg) => originsOf(this.#graph, arg)))
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

export const isStart = (site: Site): boolean =>
  memberOf(site) === 'System.Diagnostics.Process::Start';

const writesText = /^System\.IO\.(?:StreamWriter|TextWriter)::Write\w*$/;

/** The processes to whose standard input a call writes. */
export function inputsOf(graph: ValueGraph, site: Site): Value[] {
  const [writer] = site.args;
  if (writer === undefined || !writesText.test(memberOf(site))) return [];
  return originsOf(graph, writer).flatMap(({ site: got }) =>
    got?.callee.name === 'get_StandardInput' ? originsOf(graph, got.args[0] as Value) : [],
  );
}

/** The variable that an object is put into. */
function seenBy({ out }: Value): Value[] {
  return out.map(({ to }) => to);
}

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

function argumentsIn(site: Site | undefined): readonly Value[] {
  const isStart = site?.isNew === true && site.callee.type === startInfo;
  return isStart && site.callee.parameters.length > 1 ? flat(site.args[2] as Value) : [];
}

/** Put into `Arguments`, or into the list of them one by one. */
function toldTo(info: Value): Value[] {
  const told = usesOf(info).flatMap(({ callee, args, result, ilOffset }) => {
    if (callee.name === 'set_Arguments') return [{ ilOffset, value: args[1] as Value }];
    if (callee.name !== 'get_ArgumentList' || result === undefined) return [];
    return usesOf(result)
      .filter((use) => use.callee.name === 'Add')
      .map((use) => ({ ilOffset: use.ilOffset, value: use.args[1] as Value }));
  });
  return told.toSorted((a, b) => a.ilOffset - b.ilOffset).map(({ value }) => value);
}

/** Whether it came to a process through its standard input. */
function isWritten(last: State): boolean {
  for (let at: State | undefined = last; at !== undefined; at = at.previous) {
    if (at.hop.kind !== 'through') continue;
    const { name, type } = at.hop.site.callee;
    if (type === startInfo) return false;
    if (name === 'get_StandardInput') return true;
  }
  return false;
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
