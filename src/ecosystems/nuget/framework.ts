/** A target framework as NuGet.Frameworks understands a folder name or a full name. */
export interface TargetFramework {
  /** `net8.0-windows7.0`, `netstandard2.0`, `net472`, `portable-net45+win8`, `any`. */
  readonly short: string;
  /** `.NET 8.0 (windows 7.0)`, `.NET Standard 2.0`, `.NET Framework 4.7.2`. */
  readonly readable: string;
}

/** How the version of a framework is written in its short name. */
type VersionStyle = 'digits' | 'one-digit' | 'dotted' | 'none';

interface Family {
  readonly short: string;
  readonly name: string;
  readonly style: VersionStyle;
  /** The version that the short name without one stands for. */
  readonly implied?: string;
  /** Further spellings, lower case; the short one is always accepted. */
  readonly aliases?: readonly string[];
}

/** NuGet.Frameworks.DefaultFrameworkMappings: identifiers, short names, synonyms. */
const families: readonly Family[] = [
  { short: 'net', name: '.NET Framework', style: 'digits', aliases: ['.netframework'] },
  { short: 'netcoreapp', name: '.NET Core', style: 'dotted', aliases: ['.netcoreapp'] },
  { short: 'netstandard', name: '.NET Standard', style: 'dotted', aliases: ['.netstandard'] },
  { short: 'netcore', name: '.NET for Windows Store', style: 'digits', aliases: ['.netcore'] },
  {
    short: 'dotnet',
    name: '.NET Platform',
    style: 'digits',
    implied: '5.0',
    aliases: ['.netplatform'],
  },
  {
    short: 'netmf',
    name: '.NET Micro Framework',
    style: 'digits',
    aliases: ['.netmicroframework'],
  },
  { short: 'netnano', name: '.NET nanoFramework', style: 'dotted', aliases: ['.netnanoframework'] },
  { short: 'uap', name: 'Universal Windows Platform', style: 'digits' },
  { short: 'win', name: 'Windows Store', style: 'one-digit', aliases: ['windows'] },
  { short: 'winrt', name: 'Windows Runtime', style: 'digits' },
  { short: 'wp', name: 'Windows Phone', style: 'one-digit', aliases: ['windowsphone'] },
  { short: 'wpa', name: 'Windows Phone App', style: 'digits', aliases: ['windowsphoneapp'] },
  { short: 'sl', name: 'Silverlight', style: 'one-digit', aliases: ['silverlight'] },
  { short: 'monoandroid', name: 'Mono for Android', style: 'digits' },
  { short: 'monotouch', name: 'MonoTouch', style: 'digits' },
  { short: 'monomac', name: 'MonoMac', style: 'digits' },
  { short: 'xamarinios', name: 'Xamarin.iOS', style: 'digits', aliases: ['xamarin.ios'] },
  { short: 'xamarinmac', name: 'Xamarin.Mac', style: 'digits', aliases: ['xamarin.mac'] },
  { short: 'xamarintvos', name: 'Xamarin.tvOS', style: 'digits', aliases: ['xamarin.tvos'] },
  {
    short: 'xamarinwatchos',
    name: 'Xamarin.watchOS',
    style: 'digits',
    aliases: ['xamarin.watchos'],
  },
  {
    short: 'xamarinpsthree',
    name: 'Xamarin.PlayStation3',
    style: 'digits',
    aliases: ['xamarin.playstation3'],
  },
  {
    short: 'xamarinpsfour',
    name: 'Xamarin.PlayStation4',
    style: 'digits',
    aliases: ['xamarin.playstation4'],
  },
  {
    short: 'xamarinpsvita',
    name: 'Xamarin.PlayStationVita',
    style: 'digits',
    aliases: ['xamarin.playstationvita'],
  },
  {
    short: 'xamarinxboxthreesixty',
    name: 'Xamarin.Xbox360',
    style: 'digits',
    aliases: ['xamarin.xbox360'],
  },
  {
    short: 'xamarinxboxone',
    name: 'Xamarin.XboxOne',
    style: 'digits',
    aliases: ['xamarin.xboxone'],
  },
  { short: 'tizen', name: 'Tizen', style: 'digits' },
  { short: 'aspnet', name: 'ASP.NET', style: 'digits', aliases: ['asp.net'] },
  { short: 'aspnetcore', name: 'ASP.NET Core', style: 'digits', aliases: ['asp.netcore'] },
  { short: 'dnx', name: 'DNX', style: 'digits' },
  { short: 'dnxcore', name: 'DNX Core', style: 'digits' },
  { short: 'native', name: 'native', style: 'digits' },
  { short: 'any', name: 'any', style: 'none' },
  { short: 'agnostic', name: 'agnostic', style: 'none' },
];

const bySpelling = new Map(
  families.flatMap((family) =>
    [family.short, ...(family.aliases ?? [])].map((spelling) => [spelling, family] as const),
  ),
);

const profiles = new Map([
  ['full', ''],
  ['client', 'client'],
  ['cf', 'cf'],
  ['compactframework', 'cf'],
  ['wp', 'wp'],
  ['windowsphone', 'wp'],
  ['wp71', 'wp71'],
  ['windowsphone71', 'wp71'],
]);

/** Early packages left the name out; NuGet takes just these spellings for .NET Framework. */
const nameless = new Set(['2', '20', '2.0', '35', '3.5', '4', '40', '4.0', '45', '4.5']);

/**
 * Reads a folder name (`net8.0-windows7.0`) or a full name (`.NETStandard,Version=v2.0`), whatever
 * its case. Undefined where NuGet would call it unsupported. A portable profile keeps the
 * frameworks it names; NuGet's table of profile numbers is not applied.
 */
export function parseFramework(text: string): TargetFramework | undefined {
  const lower = text.trim().toLowerCase();
  if (lower.includes(',')) return parseFullName(lower);
  const portable = /^(?:\.?net)?portable[\d.]*-(.+)$/.exec(lower)?.[1];
  if (portable !== undefined) return parsePortable(portable);
  if (nameless.has(lower)) return build('net', digitsToVersion(lower), '');
  const [, name, version = '', , suffix = ''] =
    /^([a-z.]*[a-z])(\d[\d.]*)?(-(.*))?$/.exec(lower) ?? [];
  if (name === undefined) return undefined;
  return build(name, digitsToVersion(version), suffix);
}

/** `uap,version=v10.0,profile=x`. */
function parseFullName(lower: string): TargetFramework | undefined {
  const [name = '', ...rest] = lower.split(',', 4);
  const fields = new Map(rest.map((part) => splitOnce(part.trim(), '=')));
  const version = (fields.get('version') ?? '').replace(/^v/, '');
  const profile = fields.get('profile') ?? '';
  if (name.trim() === '.netportable')
    return { short: `portable-${profile}`, readable: `Portable (${profile})` };
  return build(name.trim(), numbersOf(version), profile);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** The frameworks of a portable profile have no profiles themselves (NuGet/Home#1869). */
function parsePortable(list: string): TargetFramework | undefined {
  if (list.includes('-')) return undefined;
  const parts = list.split('+').map((part) => parseFramework(part)?.short);
  if (parts.includes(undefined)) return undefined;
  const names = [...new Set(parts)].sort().join('+');
  return { short: `portable-${names}`, readable: `Portable (${names})` };
}

/** `472` is 4.7.2 and `10` is 1.0, but `10.0` is 10.0. */
function digitsToVersion(text: string): number[] | undefined {
  if (text === '') return [];
  return numbersOf(text.includes('.') ? text : [...text].join('.'));
}

function numbersOf(text: string): number[] | undefined {
  if (text === '') return [];
  const parts = text.split('.', 5);
  if (parts.length > 4 || !parts.every((part) => /^\d{1,9}$/.test(part))) return undefined;
  return parts.map(Number);
}

function build(
  spelling: string,
  version: number[] | undefined,
  suffix: string,
): TargetFramework | undefined {
  const family = bySpelling.get(spelling);
  if (family === undefined || version === undefined) return undefined;
  if (family.style === 'none' && (version.length > 0 || suffix !== '')) return undefined;
  const [major = 0] = version;
  const modern = major >= 5 && (family.short === 'net' || family.short === 'netcoreapp');
  return modern ? buildModern(version, suffix) : buildClassic(family, version, suffix);
}

/** .NET 5 and later: `net8.0`, with a platform after the dash. */
function buildModern(version: readonly number[], platform: string): TargetFramework | undefined {
  const [, name = '', number = ''] = /^([a-z]+)([\d.]*)$/.exec(platform) ?? [];
  const platformVersion = numbersOf(number);
  if ((platform !== '' && name === '') || platformVersion === undefined) return undefined;
  const shown = dotted(version);
  if (platform === '') return { short: `net${shown}`, readable: `.NET ${shown}` };
  const numbers = platformVersion.some((part) => part > 0) ? dotted(platformVersion) : '';
  const readable = `.NET ${shown} (${[name, numbers].filter(Boolean).join(' ')})`;
  return { short: `net${shown}-${name}${numbers}`, readable };
}

function buildClassic(family: Family, version: readonly number[], suffix: string): TargetFramework {
  const profile = profiles.get(suffix) ?? suffix;
  const shown = version.length === 0 ? '' : dotted(version);
  const number = shown === family.implied ? '' : shortVersion(family.style, version);
  const short = family.short + number + (profile && `-${profile}`);
  const readable = [family.name, shown, profile && `(${profile})`].filter(Boolean).join(' ');
  return { short, readable };
}

function shortVersion(style: VersionStyle, version: readonly number[]): string {
  if (version.every((part) => part === 0)) return '';
  if (style === 'dotted') return dotted(version);
  const wide = version.some((part) => part > 9);
  const parts = trimmed(version, style === 'one-digit' && !wide ? 1 : 2);
  return parts.join(wide ? '.' : '');
}

function dotted(version: readonly number[]): string {
  return trimmed(version, 2).join('.');
}

/** Without trailing zeros beyond `least` parts, and never with fewer. */
function trimmed(version: readonly number[], least: number): number[] {
  const parts = [...version];
  while (parts.length > least && parts.at(-1) === 0) parts.pop();
  while (parts.length < least) parts.push(0);
  return parts;
}
