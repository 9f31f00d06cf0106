import type { Site, Value, ValueGraph } from '../../../behaviour/data-flow/index.js';
import type { Fact } from '../../../facts/fact.js';
import { Opcode } from '../../../formats/cil/body/opcodes.js';
import { handed, memberOf } from './members.js';
import { inputsOf } from './processes.js';
import { callsByName, namesType } from './named-members.js';
import { isRunnerMember } from './runners.js';
import { isRunner } from './sinks.js';

const evaluators =
  /::(?:AddScript|InvokeScript|CompileAssemblyFromSource|SetCode|Emit|Eval\w*|Execute\w*|Run\w*|Create|CreateScriptSource)$/;
const loaders =
  /::(?:Load|LoadFrom\w*|LoadFile|LoadModule|UnsafeLoadFrom|TryLoad|LoadUnmanagedDll\w*|CreateInstanceFrom\w*|ExecuteAssembly\w*)$/;
const pointers =
  /!(?:VirtualAlloc\w*|VirtualProtect\w*|NtAllocate\w+|NtProtect\w+|Nt?Map\w+|MapViewOfFile\w*|HeapCreate|mmap(?:64)?|mprotect)$/;

const activates =
  /^(?:Microsoft\.VisualBasic\.Interaction::(?:CreateObject|GetObject)|System\.Type::GetTypeFrom(?:ProgID|CLSID)|System\.Runtime\.InteropServices\.Marshal::(?:BindToMoniker|GetActiveObject))$/;

/** Whether a fact is a call that makes an object of COM by its name. */
export function mayActivate(fact: Fact): boolean {
  return fact.kind === 'api-call' && activates.test(fact.api);
}

/** Whether a fact is a call that may run something that was not read with the package. */
export function mayRun(fact: Fact): boolean {
  if (fact.kind !== 'api-call' || fact.sourceMember === undefined) return false;
  const { capability, api } = fact;
  if (isRunnerMember(api) || pointers.test(api) || mayActivate(fact)) return true;
  switch (capability) {
    case 'process':
      return !api.includes('ProcessStartInfo::');
    case 'assembly-load':
    case 'native-interop':
      return loaders.test(api) || /!(?:LoadLibrary\w*|dlopen)$/.test(api);
    case 'dynamic-code':
      return evaluators.test(api);
    default:
      return false;
  }
}

/** The calls of some assemblies that may run what comes to them. */
export function runnersIn(graph: ValueGraph, facts: readonly Fact[]): Site[] {
  const { program } = graph;
  const running = facts.filter(mayRun);
  const nodes = new Set(running.flatMap((fact) => methodsOf(graph, fact)));
  const isMemory = (fact: Fact): boolean => fact.kind === 'api-call' && pointers.test(fact.api);
  if (running.some(isMemory)) {
    for (const node of program.methodsWith(() => (opcode) => opcode === Opcode.calli))
      nodes.add(node);
    for (const node of program.callersOutside('GetDelegateForFunctionPointer')) nodes.add(node);
  }
  if (facts.some(callsByName)) {
    const isNaming = (type: string, name: string): boolean => namesType.test(`${type}::${name}`);
    for (const node of program.callersOfMembers(isNaming)) nodes.add(node);
  }
  return [...nodes].flatMap((node) =>
    graph.method(node).sites.filter((site) => isRunner(site) || inputsOf(graph, site).length > 0),
  );
}

/** The method in which something was seen; of a native function, those that call it. */
export function methodsOf({ program }: ValueGraph, { location }: Fact): readonly number[] {
  const { path, token } = location;
  const node = token === undefined ? undefined : program.graph.node(path, token);
  if (node === undefined) return [];
  return program.body(node) === undefined ? program.graph.callers(node) : [node];
}

const named =
  /^System\.(?:Diagnostics\.(?:Process::Start|ProcessStartInfo::(?:\.ctor|set_FileName|set_Arguments))|Reflection\.Assembly::(?:LoadFrom|LoadFile|UnsafeLoadFrom)|Runtime\.Loader\.AssemblyLoadContext::LoadFromAssemblyPath|Runtime\.InteropServices\.NativeLibrary::(?:Load|TryLoad))$/;

/** The values that name what is run, in the methods where something is. */
export function namesRun(graph: ValueGraph, runners: readonly Site[]): Value[] {
  const nodes = new Set(runners.map(({ method }) => method));
  return [...nodes].flatMap((node) =>
    graph
      .method(node)
      .sites.filter((site) => named.test(memberOf(site)))
      .flatMap((site) =>
        handed(site).filter((_, index) => site.callee.parameters[index] === 'System.String'),
      ),
  );
}
