import {
  Mode,
  originsOf,
  type Site,
  type State,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { handed, memberOf } from './members.js';
import { nativeRunners, runners, type Runner, type Running } from './runners.js';

/** Whether a call may run something, whatever comes to it. */
export function isRunner(site: Site): boolean {
  const member = memberOf(site);
  if (site.pointer !== undefined || member === 'System.Diagnostics.Process::Start') return true;
  if (site.callee.name === 'GetDelegateForFunctionPointer') return true;
  if (runners.some(({ members }) => members.test(member))) return true;
  const name = site.callee.native;
  return (
    name !== undefined &&
    (startsCode.test(name) || nativeRunners.some(([names]) => names.test(name)))
  );
}

/** In which ways a call takes what it runs: named to it, or handed over. */
export function modesOf(site: Site): { readonly isName: boolean; readonly isData: boolean } {
  const member = memberOf(site);
  const known = runners.filter(({ members }) => members.test(member)).map(({ mode }) => mode);
  const { native = '' } = site.callee;
  known.push(...nativeRunners.flatMap(([names, , mode]) => (names.test(native) ? [mode] : [])));
  const isName = known.includes(Mode.name);
  return { isName, isData: !isName || known.includes(Mode.value) };
}

/** Undefined where the call does not run what comes to it here. */
export function runningOf(
  graph: ValueGraph,
  state: State,
  site: Site,
  index: number,
): Running | undefined {
  const { callee, isNew, args } = site;
  if (index < 0 || (state.mode !== Mode.value && state.mode !== Mode.name)) return undefined;
  if (callee.node >= 0 || callee.name === '') return ofNative(state, site, index);
  const first = callee.hasThis || isNew ? 1 : 0;
  const member = memberOf(site);
  // What an assembly's object is emitted from or run by stands before the values.
  const isCompilation = index === 0 && first === 1 && callee.name === 'Emit';
  if (index < first && !isCompilation) return pointerOf(state, site, index);
  const isSo = ({ members, running, mode, at, when }: Runner): boolean => {
    if (mode !== state.mode || !members.test(member)) return false;
    if (at !== undefined && index - first !== at) return false;
    if (running.part === 'bytes' && !isBytes(site, index - first)) return false;
    return when === undefined || when(graph, site);
  };
  const runner = runners.find(isSo);
  if (runner !== undefined) return runner.running;
  return args.length === 0 ? undefined : pointerOf(state, site, index);
}

/** `Assembly.Load(byte[])`, not `Load(string)`. */
function isBytes({ callee }: Site, at: number): boolean {
  return /^(?:uint8\[\]|System\.IO\.Stream|System\.ReadOnlySpan`1)$/.test(
    callee.parameters[at] ?? '',
  );
}

function ofNative(state: State, site: Site, index: number): Running | undefined {
  if (site.callee.name === '') return pointerOf(state, site, index);
  const name = site.callee.native;
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
      makesExecutable.test(each.callee.native ?? ''),
    ),
  );
}
