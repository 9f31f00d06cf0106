import {
  Mode,
  sitesOf,
  targetsOf,
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

/** What stands in the files that callers name. */
export function contentsOf(
  graph: ValueGraph,
  facts: readonly Fact[],
  known: ReadonlySet<Value>,
): Beginning[] {
  const visible = new Set(graph.program.graph.callerRoots());
  const found = new Map<Value, Beginning>();
  // A path that is a secret's is followed as that.
  const paths = new Set([...known].filter(({ kind }) => kind === 'parameter'));
  for (const fact of facts.filter(readsFile)) {
    const { path, token } = fact.location;
    const node = token === undefined ? undefined : graph.program.graph.node(path, token);
    if (node === undefined) continue;
    for (const site of graph.method(node).sites) {
      const { callee, result, args, ilOffset } = site;
      if (`${callee.type}::${callee.name}` !== fact.api) continue;
      const value = result ?? args[0];
      const named =
        value === undefined || found.has(value) || known.has(value)
          ? undefined
          : nameOf(graph, site, visible, paths);
      if (value === undefined || named === undefined) continue;
      const source: FlowSource = {
        kind: 'file',
        text: named,
        area: 'content',
        location: { ...fact.location, ilOffset },
      };
      found.set(value, { value, mode: Mode.value, source });
    }
  }
  return [...found.values()];
}

/** Values looked at to find who names a file. */
const looksAt = 60;

/** The parameter of a visible member by which a caller names what is opened. */
function nameOf(
  graph: ValueGraph,
  { callee, args, isNew }: Site,
  visible: ReadonlySet<number>,
  secret: ReadonlySet<Value>,
): string | undefined {
  const at = callee.parameters.indexOf('System.String');
  const isFile = callee.type === 'System.IO.FileInfo';
  const path = isFile ? args[0] : at < 0 ? undefined : args[at + (callee.hasThis || isNew ? 1 : 0)];
  if (path === undefined) return undefined;
  const seen = new Set<Value>([path]);
  for (const value of seen) {
    if (seen.size > looksAt || secret.has(value)) return undefined;
    if (value.kind === 'parameter' && visible.has(value.method)) {
      const { hasThis } = graph.method(value.method);
      const name = parameterNames(graph.program, value.method)[value.index - (hasThis ? 1 : 0)];
      if (name !== undefined) return name;
    }
    for (const before of madeOf(graph, value)) seen.add(before);
  }
  return undefined;
}

function madeOf(graph: ValueGraph, value: Value): readonly Value[] {
  if (value.kind === 'field') graph.readStores(value.field ?? '');
  if (value.kind === 'parameter')
    return sitesOf(graph, value.method).flatMap(({ args }) => args[value.index] ?? []);
  const { site } = value;
  if (site === undefined) return value.into.map(({ from }) => from);
  const targets = targetsOf(graph, site);
  if (targets.length > 0 && !site.isNew) return targets.map((each) => graph.method(each).result);
  const member = `${site.callee.type}::${site.callee.name}`;
  return sameFile.test(member) ? site.args.slice(site.isNew ? 1 : 0, site.isNew ? 2 : 1) : [];
}

/** What names the same file, or one of the folder that is named. */
const sameFile =
  /^System\.(?:IO\.Path::(?:GetFullPath|Combine|Join)|IO\.FileInfo::(?:\.ctor|get_FullName)|IO\.FileSystemInfo::get_FullName|String::(?:Trim\w*|Replace))$/;
