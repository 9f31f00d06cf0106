import { compareVersions, parseVersion } from '../version.js';
import { prunedKeys, prunedVersions } from './pruned-packages.js';
import type { TaskInput } from './task-input.js';

/**
 * `PrunePackageReference`: what projects say themselves, then what the SDK has for the framework
 * (the GetPackagesToPrune task), by lower-case id.
 */
export function prunedPackages(
  input: TaskInput,
  runtimeFrameworks: readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of input.items('PrunePackageReference')) {
    const key = item.id.toLowerCase();
    if (item.id !== '' && !found.has(key)) found.set(key, item.metadata('Version'));
  }
  for (const [id, version] of prunedByFramework(keysOf(input, runtimeFrameworks))) {
    if (!found.has(id)) found.set(id, version);
  }
  return found;
}

/** Frameworks from .NET Core 3.0 on have what their shared frameworks have, and else nothing. */
function keysOf(input: TaskInput, runtimeFrameworks: readonly string[]): string[] {
  const version = input.quiet('_TargetFrameworkVersionWithoutV');
  const identifier = input.quiet('TargetFrameworkIdentifier').toLowerCase();
  if (identifier === '.netstandard') return [`netstandard${version}`];
  if (identifier !== '.netcoreapp') return [];
  const major = Number.parseInt(version, 10);
  if (major < 3) return [`netcoreapp${version}`];
  const framework = major < 5 ? `netcoreapp${version}` : `net${version}`;
  return runtimeFrameworks.flatMap((name) => {
    const shared = /^Microsoft\.(\w+)\.App$/i.exec(name)?.[1];
    return shared === undefined ? [] : [`${framework}/${shared}`];
  });
}

/** The highest version that one of the keys has. */
function prunedByFramework(keys: readonly string[]): Map<string, string> {
  const all = prunedKeys.trim().toLowerCase().split('\n');
  const wanted = new Set(keys.map((key) => String(all.indexOf(key.toLowerCase()))));
  const found = new Map<string, string>();
  for (const line of prunedVersions.trim().split('\n')) {
    const [id = '', ...entries] = line.split(' ');
    for (const entry of entries) {
      const at = entry.indexOf(':');
      const version = entry.slice(at + 1);
      if (
        !entry
          .slice(0, at)
          .split(',')
          .some((key) => wanted.has(key))
      )
        continue;
      const key = id.toLowerCase();
      if (isHigher(version, found.get(key))) found.set(key, version);
    }
  }
  return found;
}

function isHigher(version: string, than: string | undefined): boolean {
  const [a, b] = [parseVersion(version), parseVersion(than ?? '')];
  return a !== undefined && (b === undefined || compareVersions(a, b) > 0);
}
