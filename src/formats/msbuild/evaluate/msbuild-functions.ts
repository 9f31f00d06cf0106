import { Buffer } from 'node:buffer';
import { limits } from '../../../core/limits.js';
import { fullPath, relativePath, treePath, withTrailingSlash, combinePaths } from './paths.js';
import { Open, type FrameworkFunctions, type Surroundings } from './machine.js';
import { callOnString } from './string-functions.js';
import { escapeValue, typedToText, unescapeValue, type Typed } from './value.js';

/** `[MSBuild]::…` ("MSBuild property functions", intrinsic functions). */
export function callMsBuild(name: string, given: readonly Typed[], around: Surroundings): Typed {
  const lower = name.toLowerCase();
  const found = arithmetic(lower, given) ?? versions(lower, given);
  if (found !== undefined) return found;
  const method = methods.get(lower);
  if (method === undefined) throw new Open(`calls [MSBuild]::${name}`);
  return method(given.map(typedToText), around);
}

type Method = (given: readonly string[], around: Surroundings) => Typed;

const methods = new Map<string, Method>([
  ['escape', ([text = '']) => escapeValue(text)],
  ['unescape', ([text = '']) => unescapeValue(text)],
  ['valueordefault', ([value = '', otherwise = '']) => (value === '' ? otherwise : value)],
  ['ensuretrailingslash', ([path = ''], { machine }) => withTrailingSlash(machine.platform, path)],
  ['normalizepath', (given, around) => normalized(given, around)],
  [
    'normalizedirectory',
    (given, around) => withTrailingSlash(around.machine.platform, normalized(given, around)),
  ],
  [
    'makerelative',
    ([base = '', path = ''], { machine }) => relativePath(machine.platform, base, path),
  ],
  [
    'getdirectorynameoffileabove',
    ([start = '', name = ''], around) => folderAbove(start, name, around) ?? '',
  ],
  ['getpathoffileabove', pathOfFileAbove],
  ['isosplatform', ([name = ''], { machine }) => isPlatform(name, machine.platform)],
  ['isosunixlike', (_, { machine }) => machine.platform !== 'windows'],
  ['isosbsdlike', () => false],
  ['converttobase64', ([text = '']) => Buffer.from(text).toString('base64')],
  ['convertfrombase64', ([text = '']) => Buffer.from(text, 'base64').toString()],
  [
    'substringbyasciichars',
    ([text = '', start = '', length = '']) =>
      callOnString(text.replace(/[^\0-\x7f]/g, ''), 'substring', [start, length]),
  ],
  ['arefeaturesenabled', () => true],
  ['checkfeatureavailability', () => 'Undefined'],
  ['doestaskhostexist', () => false],
  ['isrunningfromvisualstudio', () => false],
  ['getprogramfiles32', (_, { machine }) => onlyOff(machine.platform, 'GetProgramFiles32')],
  ['getvsinstallroot', (_, { machine }) => onlyOff(machine.platform, 'GetVsInstallRoot')],
  ['getregistryvalue', (_, { machine }) => onlyOff(machine.platform, 'GetRegistryValue')],
  [
    'getregistryvaluefromview',
    (_, { machine }) => onlyOff(machine.platform, 'GetRegistryValueFromView'),
  ],
  ['fileexists', ([path = ''], around) => kindOf(path, around) === 'file'],
  ['directoryexists', ([path = ''], around) => kindOf(path, around) === 'folder'],
  ['gettargetframeworkidentifier', (given, around) => framework(given, around).identifier],
  ['gettargetframeworkversion', (given, around) => framework(given, around).version],
  ['gettargetplatformidentifier', (given, around) => framework(given, around).platform],
  ['gettargetplatformversion', (given, around) => framework(given, around).platformVersion],
  ['istargetframeworkcompatible', isCompatible],
  ['filtertargetframeworks', filterFrameworks],
  ['registerbuildcheck', () => true],
]);

function onlyOff(platform: string, name: string): string {
  if (platform === 'windows') throw new Open(`calls [MSBuild]::${name}`);
  return '';
}

function normalized(given: readonly string[], { machine, projectFolder }: Surroundings): string {
  const slashed =
    machine.platform === 'windows' ? given : given.map((path) => path.replaceAll('\\', '/'));
  return fullPath(machine.platform, projectFolder, combinePaths(machine.platform, slashed));
}

function kindOf(path: string, around: Surroundings): 'file' | 'folder' | undefined {
  const full = fullPath('linux', around.projectFolder, path);
  return around.machine.tree.kindOf(treePath(full));
}

function isPlatform(name: string, platform: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'osx' || lower === 'macos' ? platform === 'macos' : lower === platform;
}

/** The nearest folder from `start` up to the root that has the file. */
function folderAbove(start: string, name: string, around: Surroundings): string | undefined {
  const { machine, projectFolder } = around;
  if (name === '' || name.includes('\0')) return undefined;
  let folder = treePath(fullPath('linux', projectFolder, start));
  for (let steps = 0; steps < limits.scanDepth * 4; steps++) {
    if (machine.tree.kindOf(treePath(`${folder}/${name}`)) === 'file')
      return fullPath(machine.platform, projectFolder, folder);
    const up = treePath(`${folder}/..`);
    if (up === folder) return undefined;
    folder = up;
  }
  return undefined;
}

/** Starts in the folder of the file that calls, where none is said. */
function pathOfFileAbove(given: readonly string[], around: Surroundings): string {
  const [name = '', start = around.thisFolder] = given;
  if (/[\\/]/.test(name)) throw new Open('looks for a file above by a name with a folder');
  const folder = folderAbove(start === '' ? around.thisFolder : start, name, around);
  if (folder === undefined) return '';
  return combinePaths(around.machine.platform, [folder, name]);
}

const operations = new Map<string, (a: number, b: number) => number>([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['modulo', (a, b) => a % b],
  ['bitwiseor', (a, b) => a | b],
  ['bitwiseand', (a, b) => a & b],
  ['bitwisexor', (a, b) => a ^ b],
  ['bitwisenot', (a) => ~a],
  ['leftshift', (a, b) => a << b],
  ['rightshift', (a, b) => a >> b],
]);

function arithmetic(name: string, given: readonly Typed[]): Typed | undefined {
  const operation = operations.get(name);
  if (operation === undefined) return undefined;
  const [a = Number.NaN, b = Number.NaN] = given.map((value) => numberOf(typedToText(value)));
  // Two whole numbers are divided as such.
  const whole = !given.some((value) => typedToText(value).includes('.'));
  const result = whole ? Math.trunc(operation(a, b)) : operation(a, b);
  if (!Number.isFinite(result)) throw new Open(`calls [MSBuild]::${name} with what is no number`);
  return result;
}

function numberOf(text: string): number {
  return /^\s*[+-]?\d{1,18}(?:\.\d{1,18})?\s*$/.test(text) ? Number(text) : Number.NaN;
}

const comparisons = new Map<string, (order: number) => boolean>([
  ['versionequals', (order) => order === 0],
  ['versionnotequals', (order) => order !== 0],
  ['versiongreaterthan', (order) => order > 0],
  ['versiongreaterthanorequals', (order) => order >= 0],
  ['versionlessthan', (order) => order < 0],
  ['versionlessthanorequals', (order) => order <= 0],
]);

/** `Microsoft.Build.Evaluation.SimpleVersion`: a leading v, and what is behind - or + is cut off. */
function versions(name: string, given: readonly Typed[]): boolean | undefined {
  const test = comparisons.get(name);
  if (test === undefined) return undefined;
  const [a = [], b = []] = given.map((value) => simpleVersion(typedToText(value)));
  for (let at = 0; at < 4; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return test(difference);
  }
  return test(0);
}

function simpleVersion(text: string): readonly number[] {
  const parts = (/^\s*[vV]?([^+-]*)/.exec(text)?.[1] ?? '').trim().split('.', 5);
  if (parts.length > 4 || !parts.every((part) => /^\d{1,10}$/.test(part)))
    throw new Open('compares versions of which one is none');
  return parts.map(Number);
}

function frameworksOf({ machine }: Surroundings): FrameworkFunctions {
  if (machine.frameworks === undefined) throw new Open('asks for a target framework');
  return machine.frameworks;
}

/** Each is read only where it is asked for: `version` may be refused where `identifier` is not. */
function framework(given: readonly string[], around: Surroundings) {
  const functions = frameworksOf(around);
  const [text = '', least = '2'] = given;
  const parts = /^[1-4]$/.test(least) ? Number(least) : 2;
  const known = (value: string | undefined): string => {
    if (value === undefined) throw new Open('asks for a target framework that NuGet does not know');
    return value;
  };
  return {
    get identifier() {
      return known(functions.identifier(text));
    },
    get version() {
      return known(functions.version(text, parts));
    },
    get platform() {
      return known(functions.platformIdentifier(text));
    },
    get platformVersion() {
      return known(functions.platformVersion(text, parts));
    },
  };
}

function isCompatible([target = '', candidate = '']: readonly string[], around: Surroundings) {
  const result = frameworksOf(around).isCompatible(target, candidate);
  if (result === undefined) throw new Open('compares target frameworks that are not known');
  return result;
}

/** Those of a list whose framework is one of the others'. */
function filterFrameworks([incoming = '', filter = '']: readonly string[], around: Surroundings) {
  const functions = frameworksOf(around);
  const list = (text: string): string[] =>
    text
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  const key = (entry: string): string =>
    `${functions.identifier(entry)} ${functions.version(entry, 4)}`;
  const wanted = new Set(list(filter).map(key));
  return list(incoming)
    .filter((entry) => wanted.has(key(entry)))
    .join(';');
}
