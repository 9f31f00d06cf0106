import {
  Mode,
  Search,
  sitesOf,
  targetsOf,
  type Move,
  type Site,
  type Value,
  type ValueGraph,
  type Watcher,
} from '../../../behaviour/data-flow/index.js';
import { memberOf } from './members.js';

/** Gives an assembly, or something of one (.NET API docs of System.Reflection). */
const loads =
  /^System\.(?:Reflection\.Assembly::(?:Load\w*|UnsafeLoadFrom)|AppDomain::Load|_AppDomain::Load|Runtime\.Loader\.AssemblyLoadContext::LoadFrom\w+)$/;
const parts =
  /^System\.(?:Reflection\.(?:Assembly|Module|TypeInfo|IReflect)|Type)::(?:get_(?:EntryPoint|DefinedTypes|ExportedTypes|ManifestModule|Modules)|Get(?:Type|Types|ExportedTypes|Method|Methods|Constructor|Constructors|Property|Field|NestedType|Modules|RuntimeMethod)|MakeGenericType|InvokeMember)$/;
const calls =
  /^System\.(?:Reflection\.(?:MethodBase|MethodInfo|ConstructorInfo|Assembly|PropertyInfo)::(?:Invoke|CreateInstance|CreateDelegate|GetValue|SetValue)|Type::InvokeMember|Activator::CreateInstance|Delegate::CreateDelegate|AppDomain::(?:CreateInstance\w*|ExecuteAssembly\w*)|Runtime\.CompilerServices\.RuntimeHelpers::Run(?:ClassConstructor|ModuleConstructor))$/;

/** Steps and values in which what is loaded comes to a call of it, or nobody asks any more. */
const mostSteps = 2_000;
const looksAt = 100;

/** Whether the package itself calls something of what a call loads. */
export function isCalled(graph: ValueGraph, load: Site): boolean {
  if (load.result === undefined || !loads.test(memberOf(load))) return false;
  const asked = new Set<Value>();
  let found = comesToCall(graph, load.result);
  const watcher: Watcher = {
    reaches({ value }) {
      if (found || asked.has(value)) return found;
      asked.add(value);
      return (found = comesToCall(graph, value));
    },
    moves(_, site, index): Move[] {
      const { result } = site;
      const isPart = index === 0 && partsOf(memberOf(site));
      return isPart && result !== undefined ? [{ value: result, mode: Mode.value, text: '' }] : [];
    },
  };
  const search = new Search(graph, watcher, { most: mostSteps, ofObjects: true });
  if (!found) search.begin(load.result, Mode.value);
  search.run();
  return found;
}

/** Calls whose names were worked out stand beside the one in the code, which a search leaves out. */
function comesToCall(graph: ValueGraph, begin: Value): boolean {
  const seen = new Set<Value>([begin]);
  for (const value of seen) {
    if (seen.size > looksAt) break;
    for (const { site, index } of value.uses) {
      const member = memberOf(site);
      if (calls.test(member)) return true;
      if (index === 0 && site.result !== undefined && partsOf(member)) seen.add(site.result);
      for (const target of targetsOf(graph, site)) {
        const parameter = graph.method(target).parameters[index];
        if (parameter !== undefined) seen.add(parameter);
      }
    }
    for (const next of nextOf(graph, value)) seen.add(next);
  }
  return false;
}

/** Something of it, what gives it later, or a delegate's answer. */
const partsOf = (member: string): boolean =>
  parts.test(member) ||
  /^System\.(?:Linq\.|Collections\.|Threading\.Tasks\.|Lazy`1::|Func`\d+::Invoke$)|Awaiter(?:`1)?::GetResult$/.test(
    member,
  );

/** The same in other variables, and where it is given back: to callers, and who calls the delegate. */
function nextOf(graph: ValueGraph, value: Value): Value[] {
  if (value.kind === 'field') graph.readLoads(value.field ?? '');
  const next = value.out.map(({ to }) => to);
  if (value.kind !== 'return') return next;
  const given = sitesOf(graph, value.method).flatMap(({ result }) => result ?? []);
  return [...next, ...given, ...(graph.delegates.get(value.method) ?? [])];
}
