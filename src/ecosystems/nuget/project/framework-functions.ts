import { limits } from '../../../core/limits.js';
import type { FrameworkFunctions } from '../../../formats/msbuild/evaluate/machine.js';
import { parseFramework } from '../framework.js';

/** A framework as `NuGetFramework` has it. */
export interface FrameworkParts {
  /** `.NETCoreApp`, `.NETStandard`, `.NETFramework`. */
  readonly identifier: string;
  readonly version: readonly number[];
  readonly profile: string;
  /** Only of .NET 5 and later. */
  readonly platform: string;
  readonly platformVersion: readonly number[];
}

const identifiers = new Map([
  ['netcoreapp', '.NETCoreApp'],
  ['netstandard', '.NETStandard'],
  ['netcore', '.NETCore'],
  ['dotnet', '.NETPlatform'],
  ['netmf', '.NETMicroFramework'],
  ['netnano', '.NETnanoFramework'],
  ['uap', 'UAP'],
  ['win', 'Windows'],
  ['wp', 'WindowsPhone'],
  ['wpa', 'WindowsPhoneApp'],
  ['sl', 'Silverlight'],
  ['monoandroid', 'MonoAndroid'],
  ['monotouch', 'MonoTouch'],
  ['monomac', 'MonoMac'],
  ['xamarinios', 'Xamarin.iOS'],
  ['xamarinmac', 'Xamarin.Mac'],
  ['xamarintvos', 'Xamarin.TVOS'],
  ['xamarinwatchos', 'Xamarin.WatchOS'],
  ['tizen', 'Tizen'],
  ['native', 'native'],
  ['any', 'Any'],
]);

/** Takes a short name apart; undefined for what NuGet does not know. */
export function frameworkParts(text: string): FrameworkParts | undefined {
  if (text.length > limits.excerptCharacters) return undefined;
  const short = parseFramework(text)?.short;
  const [, family = '', number = '', , suffix = ''] =
    /^([a-z]+)([\d.]*)(-(.*))?$/.exec(short ?? '') ?? [];
  if (family === '') return undefined;
  const version = versionOf(number);
  if (family !== 'net') {
    const identifier = identifiers.get(family);
    if (identifier === undefined) return undefined;
    return { identifier, version, profile: suffix, platform: '', platformVersion: [] };
  }
  const modern = number.includes('.') && (version[0] ?? 0) >= 5;
  if (!modern)
    return {
      identifier: '.NETFramework',
      version,
      profile: suffix,
      platform: '',
      platformVersion: [],
    };
  const [, platform = '', platformNumber = ''] = /^([a-z]+)([\d.]*)$/.exec(suffix) ?? [];
  const platformVersion = platformNumber === '' ? [] : platformNumber.split('.').map(Number);
  return { identifier: '.NETCoreApp', version, profile: '', platform, platformVersion };
}

function versionOf(number: string): number[] {
  if (number === '') return [];
  return (number.includes('.') ? number.split('.') : [...number]).map(Number);
}

/** At least so many parts, and as many more as are not zero. */
function versionText(version: readonly number[], least: number): string {
  const parts = [...version];
  while (parts.length < least) parts.push(0);
  while (parts.length > least && parts.at(-1) === 0) parts.pop();
  return parts.join('.');
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < 4; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** .NET Standard up to which a .NET Framework, and a .NET Core, goes (".NET Standard versions"). */
function standardOf({ identifier, version }: FrameworkParts): readonly number[] | undefined {
  if (identifier === '.NETStandard') return version;
  if (identifier === '.NETCoreApp') {
    if (compare(version, [3, 0]) >= 0) return [2, 1];
    return compare(version, [2, 0]) >= 0 ? [2, 0] : [1, 6];
  }
  if (identifier !== '.NETFramework') return undefined;
  const steps: [number[], number[]][] = [
    [
      [4, 6, 1],
      [2, 0],
    ],
    [
      [4, 6],
      [1, 3],
    ],
    [
      [4, 5, 1],
      [1, 2],
    ],
    [
      [4, 5],
      [1, 1],
    ],
  ];
  return steps.find(([least]) => compare(version, least) >= 0)?.[1];
}

function isCompatible(target: FrameworkParts, candidate: FrameworkParts): boolean | undefined {
  if (target.identifier === candidate.identifier) {
    if (target.profile !== candidate.profile && candidate.profile !== '') return false;
    if (compare(target.version, candidate.version) < 0) return false;
    if (candidate.platform === '') return true;
    if (candidate.platform !== target.platform) return false;
    return compare(target.platformVersion, candidate.platformVersion) >= 0;
  }
  if (candidate.identifier === '.NETStandard') {
    const standard = standardOf(target);
    return standard === undefined ? undefined : compare(standard, candidate.version) >= 0;
  }
  const known = ['.NETCoreApp', '.NETFramework', '.NETStandard'];
  if (known.includes(target.identifier) && known.includes(candidate.identifier)) return false;
  return undefined;
}

export const frameworkFunctions: FrameworkFunctions = {
  identifier: (text) => frameworkParts(text)?.identifier ?? 'Unsupported',
  version: (text, least) => versionText(frameworkParts(text)?.version ?? [], least),
  platformIdentifier: (text) => platformName(frameworkParts(text)?.platform ?? '', text),
  platformVersion: (text, least) => versionText(frameworkParts(text)?.platformVersion ?? [], least),
  isCompatible: (target, candidate) => {
    const a = frameworkParts(target);
    const b = frameworkParts(candidate);
    return a === undefined || b === undefined ? undefined : isCompatible(a, b);
  },
};

/** As it is written: a short name in normal form has lost its case. */
function platformName(platform: string, text: string): string {
  const at = text.toLowerCase().lastIndexOf(platform);
  return platform === '' ? '' : text.slice(at, at + platform.length);
}
