import {
  Mode,
  sitesOf,
  trailOf,
  type Site,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import type { FlowSource } from '../../facts/flow.js';
import { parameterNames } from './parameter-names.js';
import type { Beginning } from './sources.js';

/**
 * Members that give what stands in a file, or open it. .NET API docs: System.IO.File, System.IO.FileInfo,
 * System.IO.StreamReader, System.Xml, System.Xml.Linq, Microsoft.VisualBasic.FileIO.FileSystem.
 */
const reads =
  /^(?:System\.IO\.(?:Abstractions\.I?)?File(?:Base|Wrapper)?::(?:Read\w*|Open\w*)|System\.IO\.FileInfo::Open\w*|System\.IO\.(?:StreamReader|FileStream)::\.ctor|System\.Xml\.(?:Linq\.X(?:Document|Element)::Load|XmlReader::Create|XmlTextReader::\.ctor|XPath\.XPathDocument::\.ctor)|Microsoft\.VisualBasic\.(?:FileIO\.FileSystem|MyServices\.FileSystemProxy)::(?:Read\w*|Open\w*))$/;

/** Whether a fact is a call that gives what stands in a file. */
export function readsFile(fact: Fact): fact is ApiCallFact {
  return fact.kind === 'api-call' && fact.capability === 'file-read' && reads.test(fact.api);
}

/** What stands in the files that callers name, and where it does not go. */
export interface Contents {
  readonly beginnings: readonly Beginning[];
  /** Of a member by which callers read files, the calls that name one of the package's own. */
  readonly own: ReadonlySet<Site>;
}

export function contentsOf(
  graph: ValueGraph,
  facts: readonly Fact[],
  known: ReadonlySet<Value>,
): Contents {
  const names = new FileNames(graph, known);
  const found = new Map<Value, Beginning>();
  const named: Value[] = [];
  for (const fact of facts.filter(readsFile)) {
    const { path, token } = fact.location;
    const node = token === undefined ? undefined : graph.program.graph.node(path, token);
    if (node === undefined) continue;
    for (const site of graph.method(node).sites) {
      const { callee, result, args, ilOffset } = site;
      if (`${callee.type}::${callee.name}` !== fact.api) continue;
      const value = result ?? args[0];
      if (value === undefined || found.has(value) || known.has(value)) continue;
      const name = names.of(site);
      if (name === undefined) continue;
      named.push(name.value);
      const source: FlowSource = {
        kind: 'file',
        text: name.text,
        area: 'content',
        location: { ...fact.location, ilOffset },
      };
      found.set(value, { value, mode: Mode.value, source });
    }
  }
  return { beginnings: [...found.values()], own: names.ownCalls(named) };
}

/** Values looked at to find who names a file. */
const looksAt = 60;
/** Calls looked at to find which of them name a file of the package's own. */
const callsLookedAt = 400;

/** The parameter of a visible member by which a caller names what is opened. */
interface Name {
  readonly value: Value;
  readonly text: string;
}

class FileNames {
  readonly #graph: ValueGraph;
  readonly #visible: ReadonlySet<number>;
  /** A path that is a secret's is followed as that. */
  readonly #secret: ReadonlySet<Value>;

  constructor(graph: ValueGraph, known: ReadonlySet<Value>) {
    this.#graph = graph;
    this.#visible = new Set(graph.program.graph.callerRoots());
    this.#secret = new Set([...known].filter(({ kind }) => kind === 'parameter'));
  }

  of({ callee, args, isNew }: Site): Name | undefined {
    const at = callee.parameters.indexOf('System.String');
    if (callee.type === 'System.IO.FileInfo') return this.#behind(args[0]);
    return at < 0 ? undefined : this.#behind(args[at + (callee.hasThis || isNew ? 1 : 0)]);
  }

  #behind(path: Value | undefined): Name | undefined {
    if (path === undefined) return undefined;
    let looked = 0;
    for (const { value, call } of trailOf(this.#graph, path, over, looksAt)) {
      if (++looked > looksAt || this.#secret.has(value)) return undefined;
      if (value.kind !== 'parameter' || call !== undefined || !this.#visible.has(value.method))
        continue;
      const { hasThis } = this.#graph.method(value.method);
      const names = parameterNames(this.#graph.program, value.method);
      const text = names[value.index - (hasThis ? 1 : 0)];
      if (text !== undefined) return { value, text };
    }
    return undefined;
  }

  /**
   * The calls that hand over a path which no caller gives, to members whose callers may: what these read
   * goes back there, and is the package's own.
   */
  ownCalls(named: readonly Value[]): ReadonlySet<Site> {
    const own = new Set<Site>();
    const given = new Set<Site>();
    const asked = new Set(named);
    let left = callsLookedAt;
    for (const { method, index } of asked) {
      for (const site of sitesOf(this.#graph, method)) {
        if (--left < 0) return new Set();
        const name = this.#behind(site.args[index]);
        if (name === undefined) own.add(site);
        else given.add(site);
        if (name !== undefined) asked.add(name.value);
      }
    }
    // By another of its paths, a caller may give it.
    for (const site of given) own.delete(site);
    return own;
  }
}

function sameFileOf({ callee, args, isNew }: Site): readonly Value[] {
  const member = `${callee.type}::${callee.name}`;
  return sameFile.test(member) ? args.slice(isNew ? 1 : 0, isNew ? 2 : 1) : [];
}

const over = { keeps: sameFileOf, follows: (): boolean => true };

/** What names the same file, or one of the folder that is named. */
const sameFile =
  /^System\.(?:IO\.Path::(?:GetFullPath|Combine|Join)|IO\.FileInfo::(?:\.ctor|get_FullName)|IO\.FileSystemInfo::get_FullName|String::(?:Trim\w*|Replace))$/;
