import { MalformedInput } from '../../../core/errors.js';
import { within } from '../../../core/limits.js';
import { arrayOf, readRoot, textOf } from '../json-fields.js';
import { formatVersion, parseVersion, type PackageVersion } from '../version.js';

export interface VersionList {
  /** Each once, as the feed writes it: its spelling is part of the package's address. */
  readonly versions: readonly PackageVersion[];
  /** Items that are no version. */
  readonly ignored: number;
}

/**
 * `{id}/index.json` of a flat container (`PackageBaseAddress`): every version, unlisted ones too.
 * A client refuses the whole list for one item that is no version; here such items are counted.
 * @throws MalformedInput where it is no JSON object with `versions`: an error message sent with
 * status 200 must not pass for a package that nobody has.
 * @throws LimitReached `feedVersions`, or from the JSON reader.
 */
export function readVersionList(bytes: Uint8Array): VersionList {
  const field = readRoot(bytes).get('versions');
  if (field?.value.kind !== 'array')
    throw new MalformedInput('bad-structure', 'a JSON file that is no list of versions');
  const items = arrayOf(field);
  within('feedVersions', items.length);
  const versions = new Map<string, PackageVersion>();
  let ignored = 0;
  for (const item of items) {
    const version = parseVersion(textOf(item) ?? '');
    if (version === undefined) ignored++;
    else if (!versions.has(versionKey(version))) versions.set(versionKey(version), version);
  }
  return { versions: [...versions.values()], ignored };
}

/** Equal for versions that NuGet holds for the same. */
export function versionKey(version: PackageVersion): string {
  return formatVersion(version).toLowerCase();
}
