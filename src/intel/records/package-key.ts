import { parseVersion } from '../../ecosystems/nuget/version.js';
import { versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import type { Ecosystem } from './record.js';

/**
 * What the index is asked by. NuGet compares ids without case, PyPI takes runs of `-`, `_` and `.` for one
 * (PEP 503), npm takes names as they are.
 */
export function packageKey(ecosystem: Ecosystem, name: string): string {
  return `${ecosystem}:${foldedName(ecosystem, name)}`;
}

function foldedName(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'NuGet') return name.toLowerCase();
  return ecosystem === 'PyPI' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name;
}

/** The same text for versions that the ecosystem holds for the same; undefined for what is none. */
export function versionText(ecosystem: Ecosystem, version: string): string | undefined {
  if (ecosystem !== 'NuGet') return version.trim() || undefined;
  const parsed = parseVersion(version);
  return parsed && versionKey(parsed);
}
