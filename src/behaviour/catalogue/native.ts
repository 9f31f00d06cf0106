import type { Capability } from '../../facts/capability.js';
import type { Documentation } from '../documentation.js';
import type { MemberTable } from './area.js';
import { indexMembers, lookUpMember, type MemberIndex } from './member-index.js';
import { unix } from './native-unix.js';
import { windows } from './native-windows.js';

/** Libraries that one set of pages documents. */
export interface NativeGroup {
  readonly documentation: readonly Documentation[];
  /** By module name as `moduleName` makes it. */
  readonly modules: { readonly [module: string]: MemberTable };
}

/** Modules that forward to another, under the name that code knows. */
const alias: ReadonlyMap<string, string> = new Map([
  ['kernelbase', 'kernel32'],
  ['wsock32', 'ws2_32'],
  ['sspicli', 'secur32'],
  ['libc.so', 'libc'],
  ['libsystem', 'libc'],
  ['libsystem.b', 'libc'],
  ['libsqlite3.0', 'libsqlite3'],
  ['libgnome-keyring-0', 'libgnome-keyring'],
]);

const same = (name: string): string => name;
const indexed = (groups: readonly NativeGroup[]): [string, MemberIndex][] =>
  groups.flatMap(({ modules: named }) =>
    Object.entries(named).map(([name, table]): [string, MemberIndex] => [
      name,
      indexMembers(table, same),
    ]),
  );
const windowsIndexes = indexed(windows);
const modules: ReadonlyMap<string, MemberIndex> = new Map([...windowsIndexes, ...indexed(unix)]);
const windowsModules = windowsIndexes.map(([, index]) => index);

/**
 * What calling a native function shows. Module names are taken in every spelling a loader takes
 * (path, `.dll`, `.so.6`, `lib`, API sets); the `A` and `W` variants of Win32 are one function.
 */
export function classifyNative(module: string, entryPoint: string): Capability | undefined {
  const name = moduleName(module);
  if (isApiSet(name)) return firstKnown(windowsModules, entryPoint);
  // On Unix, the runtime looks for `lib<name>` too.
  const index = modules.get(alias.get(name) ?? name) ?? modules.get(`lib${name}`);
  return index && lookUpEntryPoint(index, entryPoint);
}

function firstKnown(candidates: readonly MemberIndex[], entryPoint: string) {
  for (const index of candidates) {
    const capability = lookUpEntryPoint(index, entryPoint);
    if (capability) return capability;
  }
  return undefined;
}

function lookUpEntryPoint(index: MemberIndex, entryPoint: string): Capability | undefined {
  const capability = lookUpMember(index, entryPoint);
  if (capability) return capability;
  const last = entryPoint.at(-1);
  if (last !== 'A' && last !== 'W') return undefined;
  return lookUpMember(index, entryPoint.slice(0, -1)) ?? undefined;
}

/** `C:\Windows\System32\KERNEL32.dll`, `kernel32`, `libc.so.6`, `Security.framework/Security`. */
function moduleName(module: string): string {
  const path = module.toLowerCase();
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const extension of ['.dll', '.dylib', '.so', '.drv']) {
    const at = file.indexOf(extension);
    if (at > 0) return file.slice(0, at);
  }
  return file;
}

function isApiSet(name: string): boolean {
  return name.startsWith('api-ms-win-') || name.startsWith('ext-ms-win-');
}
