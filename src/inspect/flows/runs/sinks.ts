import {
  Mode,
  originsOf,
  type Program,
  type Site,
  type State,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import type { Capability } from '../../../facts/capability.js';
import type { FlowSinkKind } from '../../../facts/flow.js';
import { handed, memberOf, nativeName } from './members.js';

/** How a call runs what it gets. */
export interface Running {
  readonly kind: FlowSinkKind;
  readonly capability: Capability;
  /** `bytes`, `file`, `arguments`, `code`, `pointer`. */
  readonly part: string;
}

interface Runner {
  readonly members: RegExp;
  readonly running: Running;
  /** It takes the thing itself, or the name of the file with it. */
  readonly mode: Mode;
  /** Which of the values handed over; any, where it is left out. */
  readonly at?: number;
}

const load = (part: string): Running => ({
  kind: 'assembly-load',
  capability: 'assembly-load',
  part,
});
const native: Running = { kind: 'assembly-load', capability: 'native-interop', part: 'file' };
const code: Running = { kind: 'generated-code', capability: 'dynamic-code', part: 'code' };

/**
 * Documentation: .NET API docs of System.Reflection.Assembly, System.AppDomain,
 * System.Runtime.Loader.AssemblyLoadContext, System.Runtime.InteropServices.NativeLibrary,
 * System.CodeDom.Compiler, Microsoft.CodeAnalysis (scripting and emit), PowerShell hosting.
 */
const runners: readonly Runner[] = [
  {
    members: /^System\.(?:Reflection\.Assembly|AppDomain|_AppDomain)::(?:Load|LoadModule)$/,
    running: load('bytes'),
    mode: Mode.value,
    at: 0,
  },
  {
    members: /^System\.Runtime\.Loader\.AssemblyLoadContext::LoadFromStream$/,
    running: load('bytes'),
    mode: Mode.value,
    at: 0,
  },
  {
    members:
      /^System\.(?:Reflection\.Assembly::(?:LoadFrom|LoadFile|UnsafeLoadFrom)|Runtime\.Loader\.AssemblyLoadContext::LoadFromAssemblyPath|AppDomain::(?:ExecuteAssembly|CreateInstanceFrom)\w*|Activator::CreateInstanceFrom)$/,
    running: load('file'),
    mode: Mode.name,
  },
  {
    members:
      /^System\.(?:Runtime\.InteropServices\.NativeLibrary::(?:Load|TryLoad)|Runtime\.Loader\.AssemblyLoadContext::LoadUnmanagedDll\w*)$/,
    running: native,
    mode: Mode.name,
  },
  {
    members:
      /^(?:Microsoft\.CodeAnalysis\.(?:CSharp\.Scripting\.CSharpScript::(?:Run|Evaluate|Create)|VisualBasic\.Scripting\.VisualBasicScript::(?:Run|Evaluate|Create)|(?:CSharp\.CSharp|VisualBasic\.VisualBasic)?Compilation::Emit)|System\.Management\.Automation\.(?:PowerShell::AddScript|ScriptBlock::Create|CommandInvocationIntrinsics::InvokeScript)|System\.CodeDom\.Compiler\.\w+::CompileAssemblyFromSource|System\.Reflection\.Emit\.DynamicILInfo::SetCode|IronPython\.\w+::Execute|Microsoft\.Scripting\.Hosting\.\w+::(?:Execute|CreateScriptSource)|CSScriptLib\.\w+::(?:Eval|Load|Compile))\w*$/,
    running: code,
    mode: Mode.value,
  },
];

const nativeRunners: readonly (readonly [RegExp, Running, Mode])[] = [
  [/^(?:LoadLibrary\w*|LoadPackagedLibrary|dlopen|LdrLoadDll)$/, native, Mode.name],
  [
    /^(?:CreateProcess\w*|WinExec|ShellExecute\w*|posix_spawnp?|execvp?e?|system)$/,
    { kind: 'executable-file', capability: 'process', part: 'file' },
    Mode.name,
  ],
];

/** Whether a call may run something, whatever comes to it. */
export function isRunner(program: Program, site: Site): boolean {
  const member = memberOf(site);
  if (site.pointer !== undefined || member === 'System.Diagnostics.Process::Start') return true;
  if (site.callee.name === 'GetDelegateForFunctionPointer') return true;
  if (runners.some(({ members }) => members.test(member))) return true;
  const name = nativeName(program, site);
  return (
    name !== undefined &&
    (startsCode.test(name) || nativeRunners.some(([names]) => names.test(name)))
  );
}

/** Whether what a call runs is named to it, not handed over. */
export function takesName(site: Site): boolean {
  const member = memberOf(site);
  const runner = runners.find(({ members }) => members.test(member));
  if (runner !== undefined) return runner.mode === Mode.name;
  return site.callee.node >= 0 && !startsCode.test(site.callee.name);
}

/** Undefined where the call does not run what comes to it here. */
export function runningOf(
  program: Program,
  state: State,
  site: Site,
  index: number,
): Running | undefined {
  const { callee, isNew, args } = site;
  if (index < 0 || (state.mode !== Mode.value && state.mode !== Mode.name)) return undefined;
  if (callee.node >= 0 || callee.name === '') return ofNative(program, state, site, index);
  const first = callee.hasThis || isNew ? 1 : 0;
  const member = memberOf(site);
  // What an assembly's object is emitted from or run by stands before the values.
  const isCompilation = index === 0 && first === 1 && callee.name === 'Emit';
  if (index < first && !isCompilation) return pointerOf(state, site, index);
  for (const { members, running, mode, at } of runners) {
    if (mode !== state.mode || !members.test(member)) continue;
    if (at !== undefined && index - first !== at) continue;
    if (running.part === 'bytes' && !isBytes(site, index - first)) continue;
    return running;
  }
  return args.length === 0 ? undefined : pointerOf(state, site, index);
}

/** `Assembly.Load(byte[])`, not `Load(string)`. */
function isBytes({ callee }: Site, at: number): boolean {
  return /^(?:uint8\[\]|System\.IO\.Stream|System\.ReadOnlySpan`1)$/.test(
    callee.parameters[at] ?? '',
  );
}

function ofNative(program: Program, state: State, site: Site, index: number): Running | undefined {
  if (site.callee.name === '') return pointerOf(state, site, index);
  const name = nativeName(program, site);
  if (name === undefined) return undefined;
  if (startsCode.test(name) && state.mode === Mode.value) return machineCode;
  return nativeRunners.find(([names, , mode]) => mode === state.mode && names.test(name))?.[1];
}

const machineCode: Running = {
  kind: 'machine-code',
  capability: 'runtime-patch',
  part: 'pointer',
};

/** Native functions that run what a pointer leads to. */
const startsCode =
  /^(?:CreateThread\w*|CreateRemoteThread\w*|NtCreateThreadEx|RtlCreateUserThread|QueueUserAPC\w*|EnumSystemLocales\w*|EnumWindows|CreateFiber|CallWindowProc\w*|pthread_create)$/;

/** A call through a pointer, or a delegate that is made of one. */
function pointerOf(state: State, site: Site, index: number): Running | undefined {
  if (state.mode !== Mode.value) return undefined;
  const { callee, args } = site;
  if (callee.name === '') return index === args.length ? machineCode : undefined;
  const isDelegate = callee.name === 'GetDelegateForFunctionPointer';
  return isDelegate && handed(site)[0] === state.value ? machineCode : undefined;
}

/** Asks for memory that can be run, or makes it so (Win32 memory protection, mmap(2)). */
const makesExecutable =
  /^(?:VirtualAlloc\w*|VirtualProtect\w*|Nt(?:Allocate|Protect)VirtualMemory|ZwProtectVirtualMemory|mmap(?:64)?|mprotect|MapViewOfFile\w*|NtMapViewOfSection)$/;

/** Whether a value is memory that can be run. */
export function isExecutable(graph: ValueGraph, { value }: State): boolean {
  return [value, ...originsOf(graph, value)].some(({ site, uses }) =>
    [...(site === undefined ? [] : [site]), ...uses.map((use) => use.site)].some((each) =>
      makesExecutable.test(nativeName(graph.program, each) ?? ''),
    ),
  );
}
