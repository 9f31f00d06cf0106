import {
  Mode,
  Search,
  seenAs,
  type Site,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import type { Fact } from '../../../facts/fact.js';
import { memberOf } from './members.js';

/** Steps from a type to the call of its member: who calls by name does so near by. */
const mostSteps = 800;

/** .NET API docs: System.Type, System.Reflection.Assembly: what gives a type by its name. */
export const namesType = /^System\.(?:Type|Reflection\.(?:Assembly|Module))::GetType$/;
const findsMember =
  /^(?:System\.Type|System\.Reflection\.(?:TypeInfo|TypeExtensions|RuntimeReflectionExtensions|IReflect))::(?:Get(?:Runtime|Declared)?(?:Method|Member|Property|Field|Constructor)|InvokeMember)$/;
const calls =
  /^System\.(?:Reflection\.(?:MethodBase|MethodInfo|MethodInvoker|PropertyInfo|FieldInfo)::(?:Invoke|GetValue|SetValue|CreateDelegate)|Type::InvokeMember|Delegate::(?:DynamicInvoke|CreateDelegate))$/;

/** Whether a fact is a call of a member that was found by name. */
export function callsByName(fact: Fact): boolean {
  return fact.kind === 'api-call' && fact.capability === 'reflection' && calls.test(fact.api);
}

/**
 * Whether a member of a type is called whose name is no constant either: who says both may call anything
 * there is. A plug-in has one member that its host knows.
 */
export function callsMemberOf(graph: ValueGraph, { result }: Site): boolean {
  if (result === undefined) return false;
  const named = usesOf(graph, result, findsMember).filter(
    ({ args }) => args[1]?.constant === undefined,
  );
  return named.some(
    (site) =>
      calls.test(memberOf(site)) ||
      (site.result !== undefined && usesOf(graph, site.result, calls).length > 0),
  );
}

/**
 * The calls whose object is what a value stands for: where it goes as it is, also as a type or a method, which
 * carry no data, and where something made of it goes.
 */
function usesOf(graph: ValueGraph, value: Value, members: RegExp): Site[] {
  const found = seenAs(graph, value)
    .flatMap(({ uses }) => uses)
    .flatMap(({ site, index }) => (index === 0 && members.test(memberOf(site)) ? [site] : []));
  const search = new Search(
    graph,
    {
      reaches(_, site, index) {
        if (index === 0 && members.test(memberOf(site))) found.push(site);
        return false;
      },
    },
    { most: mostSteps, ofObjects: true },
  );
  search.begin(value, Mode.value);
  search.run();
  return found;
}
