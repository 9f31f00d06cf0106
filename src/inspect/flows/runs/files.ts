import {
  effectsOf,
  hasHole,
  Mode,
  originsOf,
  targetsOf,
  type Move,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import type { Fact } from '../../../facts/fact.js';
import { handed, isDownloadToFile, memberOf, openedFile } from './members.js';
import type { Leading } from './leading.js';
import { methodsOf } from './starts.js';

/** Streams in streams: what compresses, in front of what writes text, in front of a file. */
const deepest = 4;

const writers =
  /^(?:System\.IO\.(?:\w*Stream|TextWriter|StreamWriter|BinaryWriter)::(?:Write\w*|BeginWrite)|COM\.FileSystem::write\w*)$/;
const copiers =
  /^System\.(?:IO\.\w*Stream|IO\.Compression\.\w+Stream|Net\.Http\.\w*Content|Security\.Cryptography\.CryptoStream)::CopyTo\w*$/;
const wholeFiles = /^System\.IO\.File::(?:Write|Append)All\w+$/;
/** What is in the object goes to the file. */
const savers = /^COM\.AdoStream::savetofile$/;
const extracts =
  /^System\.IO\.Compression\.(?:ZipFile|ZipFileExtensions|ZipArchive\w*)::ExtractTo\w+$|^System\.Formats\.Tar\.Tar(?:File|Entry)::ExtractTo\w+$/;
/** A call that writes a file: the values of its name, and what is written or written to. */
export interface FileWrite {
  readonly names: readonly Value[];
  readonly data: readonly Value[];
}

const writing: ReadonlySet<string> = new Set([
  'file-write',
  'file-read',
  'network',
  'cloud-sdk',
  'compression',
]);

function mayWrite(fact: Fact): boolean {
  if (fact.kind !== 'api-call' || !writing.has(fact.capability)) return false;
  if (fact.api.startsWith('COM.')) return true;
  return /::(?:\.ctor|Create\w*|Open\w*|Write\w*|Append\w*|Download\w*|Extract\w*|Copy\w*|Move\w*|Replace)$/.test(
    fact.api,
  );
}

const copies =
  /^(?:System\.IO\.(?:File::(?:Move|Copy|Replace)|FileInfo::(?:MoveTo|CopyTo))|COM\.FileSystem::(?:copy|move)file)$/;

/**
 * Files in between: who has the name of a file that was written with something has that something.
 * Names are followed as values, and where they are written twice, as texts.
 */
export class Files {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #starts: readonly Value[];
  #byName: Map<string, Value[]> | undefined;

  /** @param starts the values that name what some call runs */
  constructor(graph: ValueGraph, texts: Texts, starts: readonly Value[]) {
    this.#graph = graph;
    this.#texts = texts;
    this.#starts = starts;
  }

  /** Adds what is written to files of which something runs, and the calls that write them. */
  lead(slice: Leading, facts: readonly Fact[]): void {
    const nodes = new Set(facts.filter(mayWrite).flatMap((fact) => methodsOf(this.#graph, fact)));
    let open = [...nodes].flatMap((node) =>
      this.#graph.method(node).sites.flatMap((site) => this.#write(site)),
    );
    for (let before = -1; before !== open.length;) {
      before = open.length;
      const hit = open.filter((write) => this.#leads(write, slice));
      open = open.filter((write) => !hit.includes(write));
      for (const { names, data } of hit) {
        for (const each of names) slice.addName(each);
        for (const each of data) slice.addData(each);
      }
    }
  }

  #leads({ names }: FileWrite, slice: Leading): boolean {
    return names.some((name) => this.named(name).some(({ value }) => slice.has(value)));
  }

  #write(site: Site): FileWrite[] {
    const member = memberOf(site);
    const opened = openedFile(site);
    if (opened !== undefined) {
      const stream = site.isNew ? site.args[0] : site.result;
      return stream === undefined ? [] : [{ names: [opened], data: [stream] }];
    }
    if (isDownloadToFile(site)) {
      return [{ names: handed(site).filter(({ constant }) => constant === undefined), data: [] }];
    }
    if (savers.test(member)) return [{ names: site.args.slice(1, 2), data: site.args.slice(0, 1) }];
    const isWhole = wholeFiles.test(member) || copies.test(member) || extracts.test(member);
    if (!isWhole) return [];
    const name = extracts.test(member)
      ? textIn(site)
      : copies.test(member)
        ? site.args[1]
        : site.args[0];
    if (name === undefined) return [];
    return [{ names: [name], data: site.args.filter((arg) => arg !== name) }];
  }

  /** The names of the files into which a call writes what came to it. */
  moves(state: State, site: Site, index: number): Move[] {
    if (state.mode === Mode.name) return this.#renamed(site, index);
    if (state.mode !== Mode.value) return [];
    const written = this.#writtenBy(site, index);
    return written.flatMap((value) => this.named(value));
  }

  /** A file's name, here and wherever else the same name is run. */
  named(value: Value): Move[] {
    const text = 'written to a file';
    const origins = originsOf(this.#graph, value);
    const here = [value, ...origins, ...origins.flatMap(insideOf)]
      .filter(({ constant }) => constant === undefined)
      .filter((each) => each.kind !== 'field' || this.#graph.program.isOwn(each.field ?? ''))
      .map((each): Move => ({ value: each, mode: Mode.name, text, isElsewhere: true }));
    const elsewhere = this.#texts
      .of(value, [])
      .flatMap((name) => this.#named().get(fileName(name)) ?? [])
      .filter((other) => other !== value)
      .map((other): Move => ({ value: other, mode: Mode.name, text, isElsewhere: true }));
    return [...here, ...elsewhere];
  }

  /** The names of the files into which a call writes anything at all. */
  namesWrittenBy(site: Site): Value[] {
    const member = memberOf(site);
    if (wholeFiles.test(member)) return some(site.args[0]);
    if (savers.test(member)) return some(site.args[1]);
    if (extracts.test(member)) return some(textIn(site));
    if (isDownloadToFile(site)) return handed(site).slice(1);
    if (writers.test(member)) return this.#filesOf(site.args[0], 0);
    return copiers.test(member) ? this.#filesOf(site.args[1], 0) : [];
  }

  #renamed(site: Site, index: number): Move[] {
    if (!copies.test(memberOf(site))) return [];
    const isFrom = index === 0;
    const to = site.args[1];
    if (!isFrom || to === undefined) return [];
    return this.named(to).map((move) => ({ ...move, text: 'copied to another file' }));
  }

  #writtenBy(site: Site, index: number): Value[] {
    const member = memberOf(site);
    const first = site.callee.hasThis ? 1 : 0;
    // Something was put into what this call opened.
    if (index < 0) return some(openedFile(site));
    if (wholeFiles.test(member)) return index === 0 ? [] : some(site.args[0]);
    if (savers.test(member)) return index === 0 ? some(site.args[1]) : [];
    if (extracts.test(member)) return index === 0 ? some(textIn(site)) : [];
    if (writers.test(member) && index >= first) return this.#filesOf(site.args[0], 0);
    if (copiers.test(member) && index === 0) return this.#filesOf(site.args[1], 0);
    return [];
  }

  /** The names of the files that a stream writes to. */
  #filesOf(stream: Value | undefined, depth: number): Value[] {
    if (stream === undefined || depth > deepest) return [];
    return originsOf(this.#graph, stream).flatMap((origin) => {
      const { site } = origin;
      if (site === undefined || targetsOf(this.#graph, site).length > 0) return [];
      const file = openedFile(site);
      if (file !== undefined) return [file];
      const { views } = effectsOf(site.callee, site.isNew);
      return views.flatMap((index) => this.#filesOf(site.args[index], depth + 1));
    });
  }

  #named(): ReadonlyMap<string, Value[]> {
    if (this.#byName !== undefined) return this.#byName;
    const byName = new Map<string, Value[]>();
    for (const value of this.#starts) {
      for (const text of this.#texts.of(value, [])) {
        const name = fileName(text);
        if (name === '') continue;
        const known = byName.get(name);
        if (known) known.push(value);
        else byName.set(name, [value]);
      }
    }
    this.#byName = byName;
    return byName;
  }
}

function some(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

/** What lies in the folder of a file: the folder was worked out of the file's name. */
function insideOf({ site }: Value): Value[] {
  return site !== undefined && memberOf(site) === 'System.IO.Path::GetDirectoryName'
    ? some(site.args[0])
    : [];
}

function textIn(site: Site): Value | undefined {
  const at = site.callee.parameters.indexOf('System.String');
  return at < 0 ? undefined : handed(site)[at];
}

/** The last part of a path, where all of it is known and it tells one file from others. */
function fileName(text: string): string {
  const name = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
  return name.length < shortestName || hasHole(name) ? '' : name.toLowerCase();
}

const shortestName = 5;
