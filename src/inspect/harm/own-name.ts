import { originsOf, type Value } from '../../behaviour/data-flow/index.js';
import type { Scene } from './scene.js';

/** Steps from a name back to the assembly that it is of. */
const deepest = 8;

/** .NET API docs: System.Reflection.Assembly, AssemblyName, Module, Type. */
const tells =
  /^System\.(?:Reflection\.(?:AssemblyName::(?:get_Name|get_FullName|ToString)|Assembly::(?:GetName|get_FullName|get_ManifestModule)|Module::(?:get_Name|get_ScopeName|get_Assembly)|MemberInfo::(?:get_DeclaringType|get_ReflectedType|get_Module)|IntrospectionExtensions::GetTypeInfo)|Type::(?:get_Assembly|get_Namespace|get_Module|GetTypeFromHandle)|IO\.Path::GetFileNameWithoutExtension|Reflection\.Assembly::get_Location)$/;
const own = /^System\.Reflection\.(?:Assembly::GetExecutingAssembly|MethodBase::GetCurrentMethod)$/;

/** Whether a value is the package's own name: written down, or asked of its own assembly. */
export function isOwnName(scene: Scene, value: Value): boolean {
  const { own: names, texts } = scene;
  if (texts.of(value, []).some((text) => names.has(text.toLowerCase()))) return true;
  return isOfOwnAssembly(scene, value, 0);
}

function isOfOwnAssembly(scene: Scene, value: Value, depth: number): boolean {
  if (depth > deepest) return false;
  return originsOf(scene.graph, value).some(({ site, kind, field }) => {
    if (kind === 'token') return scene.graph.program.isOwn(`${field ?? ''}::`);
    if (site === undefined) return false;
    const member = `${site.callee.type}::${site.callee.name}`;
    if (own.test(member)) return true;
    const [of] = site.args;
    if (of === undefined) return false;
    if (member === 'System.Object::GetType') return of.kind === 'parameter' && of.index === 0;
    return tells.test(member) && isOfOwnAssembly(scene, of, depth + 1);
  });
}
