import { parseFramework } from '../framework.js';

/** Major, minor, build, revision, as System.Version compares them. */
export type FrameworkVersion = readonly [number, number, number, number];

/** A framework taken apart as NuGet.Frameworks.NuGetFramework has it; all text in lower case. */
export interface FrameworkParts {
  /** Equal for equal frameworks. */
  readonly key: string;
  /** `.netcoreapp`, `.netframework`, `any`, `unsupported`. */
  readonly identifier: string;
  readonly version: FrameworkVersion;
  /** `client`, `windowsphone`; of a portable one the list of its frameworks or `profile259`. */
  readonly profile: string;
  /** `windows` of `net8.0-windows7.0`: .NET 5 and later only. */
  readonly platform: string;
  readonly platformVersion: FrameworkVersion;
}

export const zero: FrameworkVersion = [0, 0, 0, 0];

/** Long identifiers, lower case, by the short name that `framework.ts` normalises to. */
const identifiers = new Map([
  ['net', '.netframework'],
  ['netcoreapp', '.netcoreapp'],
  ['netstandard', '.netstandard'],
  ['netstandardapp', '.netstandardapp'],
  ['netcore', '.netcore'],
  ['dotnet', '.netplatform'],
  ['netmf', '.netmicroframework'],
  ['netnano', '.netnanoframework'],
  ['win', 'windows'],
  ['wp', 'windowsphone'],
  ['wpa', 'windowsphoneapp'],
  ['sl', 'silverlight'],
  ['xamarinios', 'xamarin.ios'],
  ['xamarinmac', 'xamarin.mac'],
  ['xamarintvos', 'xamarin.tvos'],
  ['xamarinwatchos', 'xamarin.watchos'],
  ['xamarinpsthree', 'xamarin.playstation3'],
  ['xamarinpsfour', 'xamarin.playstation4'],
  ['xamarinpsvita', 'xamarin.playstationvita'],
  ['xamarinxboxthreesixty', 'xamarin.xbox360'],
  ['xamarinxboxone', 'xamarin.xboxone'],
  ['aspnet', 'asp.net'],
  ['aspnetcore', 'asp.netcore'],
]);

/** Long profiles by their short names (`ProfileShortNames`). */
const profiles = new Map([
  ['cf', 'compactframework'],
  ['wp', 'windowsphone'],
  ['wp71', 'windowsphone71'],
]);

export function makeParts(
  identifier: string,
  version: FrameworkVersion = zero,
  profile = '',
  platform = '',
  platformVersion: FrameworkVersion = zero,
): FrameworkParts {
  const key = [identifier, version.join('.'), profile, platform, platformVersion.join('.')];
  return { key: key.join('|'), identifier, version, profile, platform, platformVersion };
}

export const unsupported = makeParts('unsupported');
export const anyFramework = makeParts('any');

/** Of a folder name or a full name; `unsupported` where NuGet knows no such framework. */
export function readParts(text: string): FrameworkParts {
  const framework = parseFramework(text);
  return framework === undefined ? unsupported : partsOfShort(framework.short);
}

/** Takes a normalised short name apart. */
function partsOfShort(short: string): FrameworkParts {
  if (short.startsWith('portable-'))
    return makeParts('.netportable', zero, short.slice('portable-'.length));
  const [, name = '', digits = '', suffix = ''] =
    /^([a-z.]+?)(\d[\d.]*)?(?:-(.*))?$/.exec(short) ?? [];
  const version = digits === '' && name === 'dotnet' ? versionOf('5.0') : versionOf(digits);
  const modern = name === 'net' && digits.includes('.') && version[0] >= 5;
  if (modern) return modernParts(version, suffix);
  return makeParts(identifiers.get(name) ?? name, version, profiles.get(suffix) ?? suffix);
}

function modernParts(version: FrameworkVersion, suffix: string): FrameworkParts {
  const [, platform = '', number = ''] = /^([a-z]*)([\d.]*)$/.exec(suffix) ?? [];
  return makeParts('.netcoreapp', version, '', platform, versionOf(number));
}

/** `472` is 4.7.2, `10.0` is 10.0. */
export function versionOf(text: string): FrameworkVersion {
  const parts = (text.includes('.') ? text.split('.', 4) : [...text].slice(0, 4)).map(Number);
  const [major = 0, minor = 0, build = 0, revision = 0] = parts;
  return [major, minor, build, revision];
}

export function compareFrameworkVersions(a: FrameworkVersion, b: FrameworkVersion): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** .NET 5 and later: platforms take the place of profiles (`NuGetFramework.IsNet5Era`). */
export function isModern({ identifier, version }: FrameworkParts): boolean {
  return identifier === '.netcoreapp' && version[0] >= 5;
}

export function isPortable({ identifier }: FrameworkParts): boolean {
  return identifier === '.netportable';
}

/** `any`, `agnostic` and `unsupported` are no real frameworks. */
export function isSpecial({ identifier }: FrameworkParts): boolean {
  return identifier === 'any' || identifier === 'agnostic' || identifier === 'unsupported';
}

const packageBased = new Set([
  '.netcoreapp',
  '.netstandard',
  '.netstandardapp',
  '.netplatform',
  'dnxcore',
  'tizen',
  'uap',
]);

/** Made of packages rather than installed (`NuGetFramework.IsPackageBased`). */
export function isPackageBased({ identifier, version }: FrameworkParts): boolean {
  return packageBased.has(identifier) || (identifier === '.netcore' && version[0] >= 5);
}

/** `NuGetFrameworkSorter`. */
export function compareByName(a: FrameworkParts, b: FrameworkParts): number {
  return (
    ordinal(a.identifier, b.identifier) ||
    compareFrameworkVersions(a.version, b.version) ||
    ordinal(a.profile, b.profile) ||
    ordinal(a.platform, b.platform) ||
    compareFrameworkVersions(a.platformVersion, b.platformVersion)
  );
}

/** As .NET compares by ordinal without case: by upper case. */
export function ordinal(a: string, b: string): number {
  const [x, y] = [a.toUpperCase(), b.toUpperCase()];
  return x < y ? -1 : Number(x > y);
}
