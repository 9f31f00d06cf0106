import { existsSync } from 'node:fs';
import { AssayError } from '../core/errors.js';
import { isPackageId } from '../ecosystems/nuget/identity.js';
import { parsePackageName, type NamedPackage } from '../ecosystems/nuget/package-name.js';
import { checkExists } from './existing-path.js';
import { describeError, UsageError } from './exit.js';

/** What a command is about: a path, or a package by its name and the folder whose feeds count. */
export interface Target {
  readonly path: string;
  readonly named?: NamedPackage;
}

/**
 * What exists at a path is that; anything else may be the name of a package. A name with a folder's
 * separator in it is a path.
 * @throws UsageError for a path that does not exist and is no name
 */
export function targetOf(text: string): Target {
  if (existsSync(text)) return { path: text };
  const named = isFileName(text) ? undefined : nameIn(text);
  if (named !== undefined) return { path: '.', named };
  checkVersion(text);
  checkExists(text);
  return { path: text };
}

/** @throws UsageError for the name of a package with what is no version of NuGet behind it */
function checkVersion(text: string): void {
  const at = text.indexOf('@');
  if (isFileName(text) || at < 0 || !isPackageId(text.slice(0, at))) return;
  const version = text.slice(at + 1);
  if (/[\\/]/.test(version)) return;
  const what = version === '' ? 'there is no version behind the @' : `${version} is no version`;
  throw new UsageError(`${text}: ${what}, and there is no path of that name`);
}

/**
 * As `targetOf`, for what judges all below a path: a name without a version may be a folder that is mistyped, or
 * not there yet, and a stranger's package of that name would pass in its place.
 * @throws UsageError for a bare name as well
 */
export function scanTargetOf(text: string): Target {
  const target = targetOf(text);
  const isBare = target.named !== undefined && target.named.version === undefined;
  if (isBare && !/^pkg:/i.test(text))
    throw new UsageError(
      `there is no path "${text}"; for the package: assay scan ${text}@<version>, or assay inspect ${text}`,
    );
  return target;
}

/**
 * A file that is not there must not become a package of that name. No tool writes a `.Json`, and
 * packages are called so.
 */
function isFileName(text: string): boolean {
  const isOther = /\.(?:slnx?|slnf|\w{1,10}proj|s?nupkg|config|props|targets|dll)$/i.test(text);
  return isOther || /\.(?:json|JSON)$/.test(text);
}

function nameIn(text: string): NamedPackage | undefined {
  try {
    return parsePackageName(text);
  } catch (error) {
    if (error instanceof AssayError) throw new UsageError(`${text}: ${describeError(error)}`);
    throw error;
  }
}
