import type { ScriptFact } from './fact.js';

/** The names by which one act of a script hands a value to another, in lower case. */
export interface ValueNames {
  /** Variables as a whole, `$name` in every language; files by their last part. */
  readonly values: ReadonlySet<string>;
  /** Variables that are only the folder of something. */
  readonly folders: ReadonlySet<string>;
}

/** In UTF-16 units: a name that links two acts stands near their start, and input is hostile. */
const textCap = 4096;
const word = /[$@%]\([\w.:-]+\)|@\w+|![\w]+!|[$%{}\w.\-~\\/:]+/g;
const variable = /^(?:\$\{?([\w:]+)\}?|%(\w+)%|!(\w+)!|@(\w+)|[$@%]\(([\w.:-]+)\))(?=\.\w+$|$)/;
const leadingVariable = /^(?:\$\{?([\w:]+)\}?|%(\w+)%|!(\w+)!|[$@%]\(([\w.:-]+)\))(?=[\\/])|^%~dp0/;
const programFile =
  /^[\w-][\w.-]*\.(exe|com|dll|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|cjs|wsf|hta|msi|scr|cpl|ocx|sys|lnk|sh|py|rb|pl|jar|so|dylib|bin|dat|tmp|zip|gz|tgz|7z|nupkg)$/i;

/** Where programs find what everybody may write to, and what NuGet and hosts hand to scripts. */
const places =
  /^\$(?:env:.*|temp|tmp|appdata|localappdata|userprofile|programdata|programfiles|windir|systemroot|systemdrive|public|cd|home|pwd|psscriptroot|toolspath|installpath|package|project|dte|_|args|null|true|false|myinvocation|msbuild\w+|(?:base)?intermediateoutputpath|outdir|outputpath|targetdir|projectdir|solutiondir|publishdir|configuration|platform|nugetpackageroot|\d)$/;

export function isPlace(name: string): boolean {
  return places.test(name);
}

const isCode = ({ language }: Pick<ScriptFact, 'language'>): boolean =>
  language === 'csharp' || language === 'visualbasic';

/** Names in a text of the language of `act`: all that it could take something from. */
export function namesIn(text: string, act: Pick<ScriptFact, 'language'>): ValueNames {
  const capped = text.slice(0, textCap);
  return isCode(act) ? namesInCode(capped) : namesInCommand(capped);
}

function namesInCommand(text: string): ValueNames {
  const values = new Set<string>();
  const folders = new Set<string>();
  for (const match of text.matchAll(word)) {
    const name = variableName(variable.exec(match[0]));
    if (name !== undefined) (isFolderThere(text, match.index) ? folders : values).add(name);
    else addPath(match[0], values, folders);
  }
  return { values, folders };
}

function addPath(path: string, values: Set<string>, folders: Set<string>): void {
  const folder = variableName(leadingVariable.exec(path));
  if (folder !== undefined) folders.add(folder);
  const last = lastPart(path);
  if (programFile.test(last)) values.add(last);
}

/** `Join-Path $dir x`, `Combine($dir, x)`: the variable is where the thing lies, not the thing. */
function isFolderThere(text: string, at: number): boolean {
  return /(?:join-path[\s("']*(?:-path\s+)?|combine\(\s*)["']?$/i.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

function variableName(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const name = match.slice(1).find((group) => group !== undefined) ?? '~dp0';
  return `$${name.replace(/^(?:script|global|local|private):/i, '').toLowerCase()}`;
}

function lastPart(path: string): string {
  const end = path.replace(/[.:\\/]+$/, '');
  return end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\')) + 1).toLowerCase();
}

/** One that is not closed reaches to the end: nothing is looked at again from each of its quotes. */
const literals = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|'(?:[^'\\]|\\[^])*(?:'|\\?$)/g;
const plainName = /(?<![\w.])[a-z_]\w*(?![\w.(])/gi;
const keywords = new Set(
  'new true false null nothing await this me var byte string object async return using'.split(' '),
);

/** Plain identifiers among the arguments of a call, not members and not called functions. */
function namesInCode(text: string): ValueNames {
  const values = new Set<string>();
  const folders = new Set<string>();
  for (const [found] of text.matchAll(word)) {
    if (programFile.test(lastPart(found))) values.add(lastPart(found));
  }
  const open = text.indexOf('(');
  const plain = text.slice(open < 0 ? 0 : open).replace(literals, '');
  for (const match of plain.matchAll(plainName)) {
    const name = match[0].toLowerCase();
    if (keywords.has(name)) continue;
    (isFolderThere(plain, match.index) ? folders : values).add(`$${name}`);
  }
  return { values, folders };
}

/** Options that say where something goes; what follows reaches to the next option. */
const destination =
  /(?:^|\s)(?:-\w{0,8}o|--output|--output-document|-outfile|-dest\w*|-outputfile)(?:[\s=:]+)(?=\S)/i;
const nextOption = /\s-{1,2}[a-z]/i;
const redirection = /(?:^|[^0-9&>-])>{1,2}\s{0,8}["']?([^\s"'&|<>]+)/;
const sourceOption = /-(?:uri|url|source)[\s:]+\S+/gi;

/** Where a download puts what it fetched: of its other names, the address is the first. */
export function destinationsOf(download: ScriptFact): ReadonlySet<string> {
  const text = download.text.slice(0, textCap);
  const args = isCode(download) || /\.\w+\(/.test(text) ? laterArguments(text) : undefined;
  if (args !== undefined) return namesIn(`(${args})`, download).values;
  const option = destination.exec(text);
  const target = option && text.slice(option.index + option[0].length);
  if (target)
    return named(target.slice(0, nextOption.exec(target)?.index ?? target.length), download);
  const file = redirection.exec(text)?.[1];
  if (file && !/^(?:nul|\$null|\/dev\/\w+)$/i.test(file)) return named(file, download);
  const { values } = namesIn(text.replace(sourceOption, ' '), download);
  const first = text.includes('://') ? undefined : [...values].find((name) => name.startsWith('$'));
  return new Set([...values].filter((name) => name !== first));
}

const oneWord = /^(?:"[^"]*"|'[^']*'|[^\s"'(]\S*)/;

/** What an option names is a file, whatever its ending. */
function named(target: string, act: ScriptFact): Set<string> {
  const value = oneWord.exec(target)?.[0] ?? target;
  const names = namesIn(value, act).values;
  const last = lastPart(value.trim().replace(/["'()]/g, ''));
  return new Set([...names, ...(/^[\w-][\w.-]*$/.test(last) ? [last] : [])]);
}

/** What follows the first argument in the calls of a chain: the first one is the address. */
function laterArguments(text: string): string {
  let depth = 0;
  let from: number | undefined;
  let later = '';
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ',' && depth === 1) from ??= at;
    else if ((c === ')' || c === ']' || c === '}') && --depth === 0) {
      if (from !== undefined) later += text.slice(from, at);
      from = undefined;
    }
  }
  return from === undefined ? later : later + text.slice(from);
}

/** Last parts of all words: what a destination was called, a command may be called with. */
export function bareWords(act: ScriptFact): string[] {
  if (isCode(act)) return [];
  return (act.text.slice(0, textCap).match(word) ?? []).map(lastPart).filter((w) => w.length > 2);
}
