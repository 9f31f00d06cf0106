import {
  compareFrameworkVersions,
  makeParts,
  readParts,
  versionOf,
  zero,
  type FrameworkParts,
  type FrameworkVersion,
} from './framework-parts.js';

/** A framework from its short name, or with `@` from identifier, version and profile. */
function at(text: string): FrameworkParts {
  if (!text.startsWith('@')) return readParts(text);
  const [identifier = '', version = '', profile = ''] = text.slice(1).split('/');
  return makeParts(identifier, versionOf(version), profile);
}

/**
 * Frameworks that are one and the same to NuGet (DefaultFrameworkMappings `EquivalentFrameworks`, closed
 * under themselves as `FrameworkNameProvider.AddEquivalentFrameworks` does).
 */
const equivalent = [
  ['@uap/0.0', 'uap10.0'],
  ['@windows/0.0', 'win8', 'netcore45', '@winrt/4.5', '@.netcore/0.0', '@winrt/0.0'],
  ['win81', 'netcore451'],
  ['@windowsphone/0.0', 'wp7', '@silverlight/3.0/windowsphone'],
  ['wp71', '@silverlight/4.0/windowsphone71'],
  ['wp8', '@silverlight/8.0/windowsphone'],
  ['wp81', '@silverlight/8.1/windowsphone'],
  ['@windowsphoneapp/0.0', 'wpa81'],
  ['@tizen/0.0', 'tizen30'],
  ['@dnx/0.0', 'dnx45', 'aspnet50', '@asp.net/0.0'],
  ['@dnxcore/0.0', 'dnxcore50', 'aspnetcore50', '@asp.netcore/0.0'],
  ['@.netplatform/0.0', 'dotnet'],
].map((group) => group.map(at));

const groupOf = new Map(equivalent.flatMap((group) => group.map((one) => [one.key, group])));

/** Every framework that equals another one. */
export const frameworksWithEquals: readonly FrameworkParts[] = equivalent.flat();

/** Profiles that are one to NuGet, both ways (`EquivalentProfiles`). */
const equalProfiles = new Map<string, readonly (readonly [string, string])[]>([
  [
    '.netframework',
    [
      ['client', ''],
      ['full', ''],
    ],
  ],
  ['silverlight', [['windowsphone71', 'windowsphone']]],
  ['windowsphone', [['windowsphone71', 'windowsphone']]],
]);

/** What equals a framework, itself left out (`TryGetEquivalentFrameworks`). */
export function equalsOf(framework: FrameworkParts): FrameworkParts[] {
  const found = new Map<string, FrameworkParts>();
  for (const one of groupOf.get(framework.key) ?? []) found.set(one.key, one);
  for (const base of [...found.values(), framework]) {
    for (const [a, b] of equalProfiles.get(base.identifier) ?? []) {
      const others = [...(base.profile === a ? [b] : []), ...(base.profile === b ? [a] : [])];
      for (const profile of others) {
        const one = makeParts(base.identifier, base.version, profile);
        found.set(one.key, one);
      }
    }
  }
  found.delete(framework.key);
  return [...found.values()];
}

/** A framework that holds another of the same version whole (`SubSetFrameworks`). */
export const subsets: ReadonlyMap<string, string> = new Map([
  ['dnx', '.netframework'],
  ['dnxcore', '.netplatform'],
  ['.netstandardapp', '.netstandard'],
]);

interface OneWay {
  readonly from: FrameworkVersion;
  /** Absent for every later version. */
  readonly until?: FrameworkVersion;
  readonly supports: readonly [FrameworkParts, FrameworkParts];
}

/** `identifier from: lowest..highest`, of any later version too (`CompatibilityMappings`). */
const oneWay = `
uap 0.0: @windows/0.0..win81
uap 0.0: @windowsphoneapp/0.0..wpa81
uap 0.0: netcore50..netcore50
windows 0.0: @winrt/0.0..@winrt/4.5
tizen 3.0: netstandard1.0..netstandard1.6
tizen 4.0: netstandard1.0..netstandard2.0
tizen 6.0: netstandard1.0..netstandard2.1
uap 10.0.15064: netstandard1.0..netstandard2.0
.netcoreapp 1.0: netstandard1.0..netstandard1.6
.netcoreapp 1.1: netstandard1.0..netstandard1.7
.netcoreapp 2.0: netstandard1.0..netstandard2.0
.netcoreapp 3.0: netstandard1.0..netstandard2.1
.netframework 4.6.3: netstandard1.0..netstandard2.0
`
  .trim()
  .split('\n');

/** `identifier from: dotnet generation, standard`, each from the first one on. */
const generations = `
dnxcore 0.0: 5.6 1.5
uap 0.0: 5.5 1.4
.netcore 5.0: 5.5 1.4
windowsphoneapp 8.1: 5.3 1.2
windowsphone 8.0: 5.1 1.0
.netframework 4.5: 5.2 1.1
.netframework 4.5.1: 5.3 1.2
.netframework 4.6: 5.4 1.3
.netframework 4.6.1: 5.5 2.0
.netframework 4.6.2: 5.6 2.0
.netcore 4.5: 5.2 1.1
.netcore 4.5.1: 5.3 1.2
monoandroid 0.0: 5.6 2.1
monomac 0.0: 5.6 2.1
monotouch 0.0: 5.6 2.1
xamarin.ios 0.0: 5.6 2.1
xamarin.mac 0.0: 5.6 2.1
xamarin.playstation3 0.0: 5.6 2.0
xamarin.playstation4 0.0: 5.6 2.0
xamarin.playstationvita 0.0: 5.6 2.0
xamarin.xbox360 0.0: 5.6 2.0
xamarin.xboxone 0.0: 5.6 2.0
xamarin.tvos 0.0: 5.6 2.1
xamarin.watchos 0.0: 5.6 2.1
`
  .trim()
  .split('\n');

const mappings = new Map<string, OneWay[]>();

function add(identifier: string, entry: OneWay): void {
  const entries = mappings.get(identifier);
  if (entries === undefined) mappings.set(identifier, [entry]);
  else entries.push(entry);
}

for (const line of oneWay) {
  const [, identifier = '', from = '', low = '', high = ''] =
    /^(\S+) (\S+): (\S+?)\.\.(\S+)$/.exec(line) ?? [];
  add(identifier, { from: versionOf(from), supports: [at(low), at(high)] });
}
for (const line of generations) {
  const [, identifier = '', from = '', dotnet = '', standard = ''] =
    /^(\S+) (\S+): (\S+) (\S+)$/.exec(line) ?? [];
  const generation = [at('@.netplatform/0.0'), at(`@.netplatform/${dotnet}`)] as const;
  const standards = [at('netstandard1.0'), at(`netstandard${standard}`)] as const;
  for (const supports of [generation, standards])
    add(identifier, { from: versionOf(from), supports });
}

/** The lowest and the highest framework of each further family that this one can use. */
export function supportedBy(framework: FrameworkParts): FrameworkParts[] {
  if (framework.profile !== '') return [];
  return (mappings.get(framework.identifier) ?? [])
    .filter(({ from }) => compareFrameworkVersions(from, framework.version) <= 0)
    .flatMap(({ supports: [low, high] }) => (low.key === high.key ? [low] : [low, high]));
}

/** Frameworks with equals of the same identifier and profile, from version 0 up to this one. */
export function equalsUpTo(framework: FrameworkParts): FrameworkParts[] {
  return frameworksWithEquals
    .filter(
      (one) =>
        one.identifier === framework.identifier &&
        one.profile === framework.profile &&
        compareFrameworkVersions(one.version, framework.version) <= 0,
    )
    .flatMap(equalsOf);
}

const nonPackageOrder = ['.netframework', '.netcore', 'windows', 'windowsphoneapp'];
const packageOrder = ['.netcoreapp', '.netstandardapp', '.netstandard', '.netplatform'];
const equivalentOrder = [
  'windows',
  '.netcore',
  'winrt',
  'windowsphone',
  'silverlight',
  'dnxcore',
  'asp.netcore',
  'dnx',
  'asp.net',
];

function rank(list: readonly string[], { identifier }: FrameworkParts): number {
  const index = list.indexOf(identifier);
  return index < 0 ? list.length : index;
}

/** Which of two unlike frameworks comes first (`FrameworkPrecedence`); installed ones before packages. */
export function comparePrecedence(
  a: FrameworkParts,
  b: FrameworkParts,
  packaged: (framework: FrameworkParts) => boolean,
): number {
  const [x, y] = [packaged(a), packaged(b)];
  if (x !== y) return Number(x) - Number(y);
  const list = x ? packageOrder : nonPackageOrder;
  return rank(list, a) - rank(list, b);
}

/** `EquivalentFrameworkPrecedence`. */
export function compareEquivalent(a: FrameworkParts, b: FrameworkParts): number {
  return rank(equivalentOrder, a) - rank(equivalentOrder, b);
}

export function sameVersion(a: FrameworkVersion, b: FrameworkVersion): boolean {
  return compareFrameworkVersions(a, b) === 0;
}

export function isZero(version: FrameworkVersion): boolean {
  return sameVersion(version, zero);
}
