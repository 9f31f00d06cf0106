import { normalizeVersion } from './version.js';

/** Id and version as written somewhere; NuGet compares ids by case-insensitive ordinal. */
export interface PackageIdentity {
  readonly id: string;
  readonly version: string;
}

/** Equal exactly for identities that NuGet holds for the same: `newtonsoft.json/13.0.3`. */
export function identityKey({ id, version }: PackageIdentity): string {
  return `${id.toLowerCase()}/${normalizeVersion(version).toLowerCase()}`;
}

const idPattern = /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+(?:[.-][\p{L}\p{Mn}\p{Nd}\p{Pc}]+)*$/u;

/** Letters, digits, `_`, joined by single `.` or `-`, at most 100 (NuGet.Packaging PackageIdValidator). */
export function isPackageId(text: string): boolean {
  return text.length <= 100 && idPattern.test(text);
}

/** `pkg:nuget/Newtonsoft.Json@13.0.3` (package-url specification, type nuget: no namespace, case kept). */
export function packageUrl({ id, version }: PackageIdentity): string {
  return `pkg:nuget/${percentEncode(id)}@${percentEncode(normalizeVersion(version))}`;
}

/** A lone surrogate has no UTF-8 form: it is written as the replacement character. */
function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}
