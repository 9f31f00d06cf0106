import { MalformedInput } from '../../core/errors.js';
import { isPackageId } from './identity.js';
import { parseVersion } from './version.js';

/** A package as somebody names it; without a version the newest is meant. */
export interface NamedPackage {
  readonly id: string;
  readonly version?: string;
}

/**
 * Reads `Id`, `Id@1.2.3` or a package URL (`pkg:nuget/Id@1.2.3`; package-url specification:
 * qualifiers and subpath are let go, a namespace is refused). Undefined where the text is none of
 * these and may be a path.
 * @throws MalformedInput for a package URL of another ecosystem, or one that is broken.
 */
export function parsePackageName(text: string): NamedPackage | undefined {
  const url = /^pkg:\/{0,2}/i.exec(text);
  if (url === null) return parseName(text);
  const [, type = '', name = ''] =
    /^([^/?#]*)\/([^?#]*)/.exec(text.slice(url[0].length).replace(/^\/+/, '')) ?? [];
  if (type.toLowerCase() !== 'nuget')
    throw new MalformedInput('unsupported', `"${type}" is no ecosystem that is read; nuget is`);
  const named = parseName(decode(name));
  if (named === undefined)
    throw new MalformedInput('bad-value', 'not a package URL of NuGet: pkg:nuget/Id@version');
  return named;
}

function parseName(text: string): NamedPackage | undefined {
  const at = text.indexOf('@');
  const id = at < 0 ? text : text.slice(0, at);
  const version = at < 0 ? undefined : text.slice(at + 1);
  if (!isPackageId(id)) return undefined;
  if (version === undefined) return { id };
  return parseVersion(version) === undefined ? undefined : { id, version };
}

/** @throws MalformedInput for a percent sign that starts no escape. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new MalformedInput('bad-encoding', 'a package URL with a broken percent escape');
  }
}
