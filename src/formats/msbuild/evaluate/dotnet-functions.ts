import { limits, within } from '../../../core/limits.js';
import {
  combinePaths,
  directoryName,
  extensionOf,
  fullPath,
  isRooted,
  relativePath,
  splitPath,
  stemOf,
  treePath,
} from './paths.js';
import { Open, type Surroundings } from './machine.js';
import { integerAt } from './string-functions.js';
import {
  parseVersionNumber,
  RegexMatch,
  sizeOf,
  typedToText,
  type Typed,
  type VersionNumber,
} from './value.js';

/** Functions of .NET types that MSBuild lets property functions call. */
export function callDotNet(
  type: string,
  name: string,
  given: readonly Typed[],
  around: Surroundings,
): Typed {
  const shortType = type.toLowerCase().replace(/^system\./, '');
  const method = methods.get(`${shortType}::${name.toLowerCase()}`);
  if (method === undefined) throw new Open(`calls [${type}]::${name}`);
  return method(given, around);
}

type Method = (given: readonly Typed[], around: Surroundings) => Typed;

function text(given: readonly Typed[], at: number): string {
  const value = given[at];
  if (value === undefined) throw new Open('calls a function with too few arguments');
  return typedToText(value);
}

const paths: [string, Method][] = [
  ['io.path::combine', (given, { machine }) => combine(given, machine.platform)],
  ['io.path::join', (given, { machine }) => combine(given, machine.platform)],
  ['io.path::getfilename', (given) => splitPath(text(given, 0)).name],
  ['io.path::getfilenamewithoutextension', (given) => stemOf(splitPath(text(given, 0)).name)],
  ['io.path::getextension', (given) => extensionOf(splitPath(text(given, 0)).name)],
  ['io.path::getdirectoryname', (given) => directoryName(text(given, 0))],
  ['io.path::hasextension', (given) => extensionOf(splitPath(text(given, 0)).name) !== ''],
  ['io.path::ispathrooted', (given) => isRooted(text(given, 0))],
  ['io.path::changeextension', (given) => changeExtension(text(given, 0), text(given, 1))],
  ['io.path::getfullpath', (given, around) => full(given, around)],
  [
    'io.path::getrelativepath',
    (given, { machine }) => relativePath(machine.platform, text(given, 0), text(given, 1)),
  ],
  ['io.path::getpathroot', (given) => /^(?:[A-Za-z]:)?[\\/]?/.exec(text(given, 0))?.[0] ?? ''],
  ['io.path::directoryseparatorchar', (_, { machine }) => separator(machine.platform)],
  ['io.path::altdirectoryseparatorchar', () => '/'],
  ['io.path::pathseparator', (_, { machine }) => (machine.platform === 'windows' ? ';' : ':')],
  ['io.file::exists', (given, around) => kindOf(given, around) === 'file'],
  ['io.directory::exists', (given, around) => kindOf(given, around) === 'folder'],
  ['io.directory::getparent', (given, around) => directoryName(full(given, around))],
];

function separator(platform: string): string {
  return platform === 'windows' ? '\\' : '/';
}

function combine(given: readonly Typed[], platform: 'windows' | 'linux' | 'macos'): string {
  const parts = given.map(typedToText);
  const slashed = platform === 'windows' ? parts : parts.map((part) => part.replaceAll('\\', '/'));
  return combinePaths(platform, slashed);
}

function full(given: readonly Typed[], { machine, projectFolder }: Surroundings): string {
  const path =
    machine.platform === 'windows' ? text(given, 0) : text(given, 0).replaceAll('\\', '/');
  return fullPath(machine.platform, projectFolder, path);
}

function kindOf(given: readonly Typed[], around: Surroundings): 'file' | 'folder' | undefined {
  const path = text(given, 0);
  if (path === '') return undefined;
  return around.machine.tree.kindOf(treePath(fullPath('linux', around.projectFolder, path)));
}

function changeExtension(path: string, extension: string): string {
  const { folder, name } = splitPath(path);
  const dotted = extension === '' || extension.startsWith('.') ? extension : `.${extension}`;
  return folder + stemOf(name) + dotted;
}

const texts: [string, Method][] = [
  ['string::isnullorempty', (given) => text(given, 0) === ''],
  ['string::isnullorwhitespace', (given) => text(given, 0).trim() === ''],
  ['string::concat', (given) => given.map(typedToText).join('')],
  ['string::join', (given) => joined(given)],
  ['string::copy', (given) => text(given, 0)],
  ['string::new', (given) => text(given, 0)],
  ['string::empty', () => ''],
  ['string::format', (given) => format(given)],
  ['string::equals', (given) => equals(given)],
  ['string::compare', (given) => compare(given)],
  ['int32::parse', (given) => integerAt(given, 0)],
  ['convert::toint32', (given) => integerAt(given, 0)],
  ['convert::tostring', (given) => text(given, 0)],
  ['convert::toboolean', (given) => boolean(text(given, 0))],
  ['boolean::parse', (given) => boolean(text(given, 0))],
  ['version::parse', (given) => version(text(given, 0))],
  ['version::new', (given) => version(given.map(typedToText).join('.'))],
  ['math::max', (given) => Math.max(real(given, 0), real(given, 1))],
  ['math::min', (given) => Math.min(real(given, 0), real(given, 1))],
  ['math::abs', (given) => Math.abs(real(given, 0))],
  ['math::floor', (given) => Math.floor(real(given, 0))],
  ['math::ceiling', (given) => Math.ceil(real(given, 0))],
  ['math::truncate', (given) => Math.trunc(real(given, 0))],
  ['math::pow', (given) => real(given, 0) ** real(given, 1)],
  ['char::isdigit', (given) => /^\d/.test(text(given, 0))],
  ['char::isletter', (given) => /^\p{L}/u.test(text(given, 0))],
  ['uri::new', (given) => text(given, 0)],
];

function joined(given: readonly Typed[]): string {
  const [by = '', ...rest] = given;
  const texts = rest.flatMap((value) =>
    Array.isArray(value) ? (value as readonly string[]) : [typedToText(value)],
  );
  const separator = typedToText(by);
  within('evaluatedCharacters', sizeOf(texts) + texts.length * separator.length);
  return texts.join(separator);
}

/** `{0}` without a format of its own. */
function format(given: readonly Typed[]): string {
  let length = 0;
  return text(given, 0).replace(/\{(\d{1,2})\}|\{\{|\}\}|[{}]/g, (unit, digits?: string) => {
    if (digits !== undefined) {
      const value = text(given, Number(digits) + 1);
      within('evaluatedCharacters', (length += value.length));
      return value;
    }
    if (unit.length === 2) return unit.slice(1);
    throw new Open('calls String.Format with a format of a value');
  });
}

function equals(given: readonly Typed[]): boolean {
  const ignore = given.slice(2).some((value) => /IgnoreCase$/i.test(typedToText(value)));
  const [a, b] = [text(given, 0), text(given, 1)];
  return ignore ? a.toLowerCase() === b.toLowerCase() : a === b;
}

function compare(given: readonly Typed[]): number {
  const ignore = given.slice(2).some((value) => /IgnoreCase$|^true$/i.test(typedToText(value)));
  const [a = '', b = ''] = [text(given, 0), text(given, 1)].map((value) =>
    ignore ? value.toLowerCase() : value,
  );
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function boolean(value: string): boolean {
  const lower = value.trim().toLowerCase();
  if (lower !== 'true' && lower !== 'false') throw new Open('reads as a boolean what is none');
  return lower === 'true';
}

function version(value: string): VersionNumber {
  const parsed = parseVersionNumber(value);
  if (parsed === undefined) throw new Open('reads as a version what is none');
  return parsed;
}

const machines: [string, Method][] = [
  [
    'environment::getenvironmentvariable',
    (given, { machine }) => machine.environment.get(text(given, 0)) ?? '',
  ],
  ['environment::newline', (_, { machine }) => (machine.platform === 'windows' ? '\r\n' : '\n')],
  ['environment::is64bitoperatingsystem', () => true],
  ['environment::is64bitprocess', () => true],
  ['runtime.interopservices.osplatform::windows', () => 'windows'],
  ['runtime.interopservices.osplatform::linux', () => 'linux'],
  ['runtime.interopservices.osplatform::osx', () => 'macos'],
  ['runtime.interopservices.osplatform::create', (given) => osName(text(given, 0))],
  [
    'runtime.interopservices.runtimeinformation::isosplatform',
    (given, { machine }) => osName(text(given, 0)) === machine.platform,
  ],
  [
    'runtime.interopservices.runtimeinformation::osarchitecture',
    (_, { machine }) => machine.architecture,
  ],
  [
    'runtime.interopservices.runtimeinformation::processarchitecture',
    (_, { machine }) => machine.architecture,
  ],
  ['operatingsystem::iswindows', (_, { machine }) => machine.platform === 'windows'],
  ['operatingsystem::islinux', (_, { machine }) => machine.platform === 'linux'],
  ['operatingsystem::ismacos', (_, { machine }) => machine.platform === 'macos'],
  [
    'operatingsystem::isosplatform',
    (given, { machine }) => osName(text(given, 0)) === machine.platform,
  ],
];

function real(given: readonly Typed[], at: number): number {
  const value = text(given, at).trim();
  if (!/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(value))
    throw new Open('calls a function with no number where one is');
  return Number(value);
}

function osName(name: string): string {
  const lower = name.toLowerCase();
  return lower === 'osx' ? 'macos' : lower;
}

const expressions: [string, Method][] = [
  ['text.regularexpressions.regex::ismatch', (given) => regexOf(given).test(text(given, 0))],
  [
    'text.regularexpressions.regex::replace',
    (given) => replaceAll(regexOf(given), text(given, 0), text(given, 2)),
  ],
  ['text.regularexpressions.regex::match', (given) => matchOf(given)],
  ['text.regularexpressions.regex::split', (given) => text(given, 0).split(regexOf(given))],
  [
    'text.regularexpressions.regex::escape',
    (given) => text(given, 0).replace(/[\\*+?|{[()^$.# ]/g, String.raw`\$&`),
  ],
];

/** What is put in may hold what was found, once for every two characters. */
function replaceAll(pattern: RegExp, input: string, by: string): string {
  const most = (input.length + 1) * by.length * (by.includes('$') ? input.length + 1 : 1);
  if (most > limits.evaluatedCharacters)
    throw new Open('calls a regular expression that is not run here');
  return input.replace(new RegExp(pattern, 'g'), by);
}

function matchOf(given: readonly Typed[]): RegexMatch {
  const found = regexOf(given).exec(text(given, 0));
  return new RegexMatch(found === null ? undefined : [...found].map((group) => group ?? ''));
}

/**
 * The pattern is the file's: nothing that could take more than a bounded time on a short text is run.
 * What .NET and JavaScript read alike, no group that repeats, at most two parts without an upper bound.
 */
function regexOf(given: readonly Typed[]): RegExp {
  const pattern = text(given, 1);
  const input = text(given, 0);
  const bare = pattern.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const unbounded = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  const risky =
    /\)[*+?{]|\(\?|\{\d{3,}|\{\d+,\d{3,}/.test(bare) ||
    /\\[1-9kpPGAzZ]|\\[^\w\s]?[<{]/.test(pattern);
  if (risky || unbounded > 2 || input.length > limits.regexInputCharacters || pattern.length > 200)
    throw new Open('calls a regular expression that is not run here');
  try {
    return new RegExp(pattern, given.slice(2).some((value) => value === 'IgnoreCase') ? 'i' : '');
  } catch {
    throw new Open('calls a regular expression that is not run here');
  }
}

const methods = new Map<string, Method>([...paths, ...texts, ...machines, ...expressions]);
