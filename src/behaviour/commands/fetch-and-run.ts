import { plainCommand } from './plain-command.js';
import { tokensOf, type Token } from './command-tokens.js';

/** A command line that fetches something and runs it, in one go or in several commands. */
export interface FetchedRun {
  /** From where, as far as the text tells; empty where it does not. */
  readonly addresses: readonly string[];
  /** A digest or a signature is asked for. */
  readonly isVerified: boolean;
  /** Some of it had to be decoded first. */
  readonly isDecoded: boolean;
}

/** Programs and members that ask the network for something ("curl docs", "Invoke-WebRequest", LOLBAS). */
const fetchers =
  /^(?:curl|wget|wget2|fetch|aria2c|axel|lynx|lwp-download|iwr|irm|invoke-webrequest|invoke-restmethod|start-bitstransfer|bitsadmin|certutil|desktopimgdownldr|mpcmdrun)$/;
const fetchingMembers =
  /^\.(?:get|request)$|(?:^|\.)(?:downloadstring|downloaddata|downloadfile|openread|getstringasync|getbytearrayasync|getstreamasync|urlopen|urlretrieve|requests\.get|http\.get|https\.get|file_get_contents|lwp::simple::get)(?:async|taskasync)?$/;
/** Run what is written into them, or what their arguments say. */
const interpreters =
  /^(?:sh|bash|zsh|dash|ksh|ash|fish|python[\d.]*|pythonw|py|perl|ruby|node|bun|deno|php|osascript|pwsh|powershell|cmd|iex|invoke-expression|wscript|cscript|mshta|rundll32|regsvr32|msiexec|installutil|java|javaw|mono|dotnet|source|\.)$/;
/** Evaluate a text that they are handed. */
const evaluators =
  /^(?:eval|source|\.|iex|invoke-expression|exec|execfile|&|new-function|function)$|scriptblock\]?::create$|assembly\]?::load$|\.invokescript$/;
const shells =
  /^(?:sh|bash|zsh|dash|ksh|ash|fish|python[\d.]*|perl|ruby|node|php|pwsh|powershell|cmd)$/;
/** Stand before a program and start it. */
const starters =
  /^(?:sudo|doas|nohup|setsid|env|exec|command|time|timeout|nice|xargs|start|call|start-process|saps|invoke-item|ii|&|open|xdg-open|explorer|forfiles|wine|busybox|start-job|start-threadjob|su|run|load)$/;
const urls = /(?:https?|ftp):\/\/[^\s"'|<>()]{1,2000}/;
const verifies =
  /sha(?:1|224|256|384|512)sum|get-filehash|gpg(?:v|\s+--verify)|cosign|minisign|signify|shasum/;

/** @param text one command line, or several, each on a line of its own */
export function fetchesAndRuns(text: string): FetchedRun | undefined {
  const { text: plain, isDecoded } = plainCommand(text);
  const tokens = tokensOf(plain);
  const addresses = addressesOf(tokens);
  if (!isRemote(tokens) && !isShellOverNetwork(tokens) && !fetchRuns(tokens)) return undefined;
  return { addresses, isVerified: verifies.test(plain.toLowerCase()), isDecoded };
}

function fetchRuns(tokens: readonly Token[]): boolean {
  return tokens.some(
    (_, at) =>
      isFetch(tokens, at) &&
      (isPiped(tokens, at) ||
        isInside(tokens, at) ||
        isEvaluatedLater(tokens, at) ||
        destinationsOf(tokens, at).some((name) => isRunLater(tokens, at, name))),
  );
}

function isFetch(tokens: readonly Token[], at: number): boolean {
  const { text, program } = tokens[at] as Token;
  if (fetchingMembers.test(text)) return true;
  const isClone = program === 'git' && tokens[at + 1]?.text === 'clone';
  if (isClone) return true;
  return fetchers.test(program) && (!isAnyWord.test(program) || isCommandAt(tokens, at));
}

/** Words of prose and of other programs as well. */
const isAnyWord = /^(?:fetch|lynx|axel|certutil|bitsadmin)$/;

/** At the beginning of a command, behind options of a shell, or as the program of a code's call. */
function isCommandAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.isBreak) return true;
  if (/^[-/]\w*[ck]$|^-(?:command|scriptblock)$/.test(before.text)) return true;
  return starters.test(before.program) || shells.test(before.program) || before.text.endsWith('=');
}

/** `fetch … | … | interpreter`. */
function isPiped(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    if (text === ';') return false;
    if (text !== '|') continue;
    const next = commandAfter(tokens, i + 1);
    if (next !== undefined && interpreters.test(next.program)) return true;
  }
  return false;
}

/** The program of a command, behind what only starts it. */
function commandAfter(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.isBreak && token.text !== '(') return undefined;
    const isBefore =
      token.isBreak || starters.test(token.program) || /^(?:-|\w+=)/.test(token.text);
    if (!isBefore) return token;
  }
  return undefined;
}

/** `eval "$(fetch …)"`, `source <(fetch …)`, `iex (fetch …)`, `sh -c "$(fetch …)"`. */
function isInside(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    const { text, program, isBreak } = tokens[i] as Token;
    if (text === ')') depth++;
    else if (text === '(') depth--;
    else if (isBreak && depth <= 0 && text === ';') return false;
    else if (depth < 0 && (evaluators.test(text) || shells.test(program))) return true;
    else if (depth <= 0 && /^(?:iex|invoke-expression|eval)$/.test(program)) return true;
  }
  return false;
}

/** `$text = fetch …; iex $text`. */
function isEvaluatedLater(tokens: readonly Token[], at: number): boolean {
  // A target that downloads a file and starts something (MSBuild task reference).
  const isTask = (tokens[at] as Token).text === 'downloadfile';
  if (isTask && tokens.some(({ text }, i) => i > at && /^(?:exec|usingtask)$/.test(text)))
    return true;
  return tokens
    .slice(at + 1)
    .some(
      ({ text, program }) => /^(?:iex|invoke-expression|eval)$/.test(program) || creates.test(text),
    );
}

const creates =
  /scriptblock\]?::create$|assembly(?:\]?::|\.)load$|^(?:new-)?function$|child_process/;

const destinationOption =
  /^(?:-o|-of|-outf|-outfi|-outfil|-outfile|-out|--output|--output-document|-d|--dir|-p|--directory-prefix|-destination|>|>>|-filename)$/;

/** The names under which lies what was fetched. */
function destinationsOf(tokens: readonly Token[], at: number): string[] {
  const { program, text: fetcher } = tokens[at] as Token;
  const names: string[] = [];
  let last = '';
  for (let i = at + 1; i < tokens.length; i++) {
    const { text, isBreak } = tokens[i] as Token;
    if (isBreak && text !== '(') break;
    if (destinationOption.test(text)) names.push(tokens[i + 1]?.text ?? '');
    const joined = /^(?:-o|--output=|-outfile:|>{1,2})(.{2,500})$/.exec(text)?.[1];
    if (joined !== undefined) names.push(joined);
    if (!/^[-/]\w|^\($/.test(text) || /^\/.*[/.]/.test(text)) last = text;
    if (urls.test(text)) names.push(baseName(text));
  }
  const isLast = /^(?:git|certutil|bitsadmin|start-bitstransfer)$/.test(program);
  if (isLast || /downloadfile|urlretrieve/.test(fetcher)) names.push(last);
  return names.filter((name) => name.length >= 2 && !urls.test(name));
}

/** Started, or handed to what runs it. */
function isRunLater(tokens: readonly Token[], at: number, name: string): boolean {
  const base = baseName(name);
  let starts = false;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.isBreak) starts = token.text !== '(' ? true : starts;
    if (!starts || token.isBreak) continue;
    const command = commandAfter(tokens, i);
    if (command !== undefined && isSame(command.text, name, base)) return true;
    if (command !== undefined && interpreters.test(command.program)) {
      const end = tokens.findIndex((each, index) => index > i && each.isBreak && each.text !== '(');
      const words = tokens.slice(i, end < 0 ? tokens.length : end);
      if (words.some(({ text }) => isSame(text, name, base))) return true;
    }
    starts = false;
  }
  return false;
}

function isSame(text: string, name: string, base: string): boolean {
  if (text === name || text.includes(`${name}/`)) return true;
  return base.length >= 2 && baseName(text.replace(/,.*$/, '')) === base;
}

function baseName(text: string): string {
  const path = text.replace(/[?#].*$/, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Programs that take an address and run what is there (LOLBAS project, package managers). */
const remote: readonly (readonly [RegExp, RegExp])[] = [
  [/^load-code$/, /^(?:script(?:let)?:)?(?:https?:|\\\\)/],
  [/^mshta$/, /^(?:https?:|vbscript:|javascript:|\\\\)/],
  [/^regsvr32$/, /^[-/]i:(?:https?:|\\\\)/],
  [/^msiexec$/, /^(?:https?:|\\\\)|[-/]i(?:https?:|\\\\)/],
  [/^(?:rundll32|installutil|cmstp|hh|msbuild|deno|winget)$/, /^(?:https?:|javascript:|\\\\\w)/],
  [/^wmic$/, /^[-/]format:(?:https?:|\\\\)/],
  [/^(?:wscript|cscript|start|powershell|pwsh|cmd|odbcconf)$/, /^\\\\[\w.]+\\/],
  [/^(?:pip3?|uv|npm|pnpm|yarn|npx|bunx|uvx|pipx|go|cargo|gem)$/, /^(?:git\+)?(?:https?|ssh):/],
];

/** Package managers fetch what a project asks for; the others are no way to bring anything in. */
const managers = 1;

/** Whether one command hands a program the address of what that program fetches and runs at once. */
export function runsFromAddress(text: string): boolean {
  let runs: RegExp | undefined;
  return tokensOf(plainCommand(text).text).some(({ text: word, program, isBreak }) => {
    if (isBreak) runs = undefined;
    const known = remote.slice(1, -managers).find(([programs]) => programs.test(program));
    if (known === undefined) return runs?.test(word) === true;
    runs = known[1];
    return false;
  });
}

/** A program on the share of somebody. */
const sharedProgram =
  /^\\\\[\w.-]{1,255}\\.{1,500}\.(?:exe|dll|bat|cmd|ps1|scr|msi|hta|js|vbs|lnk)$/;

function isRemote(tokens: readonly Token[]): boolean {
  let runs: RegExp | undefined;
  let isAdding = false;
  let isValue = false;
  for (const { text, program, isBreak } of tokens) {
    if (isBreak) runs = undefined;
    const known = remote.find(([programs]) => programs.test(program));
    if (known !== undefined) runs = known[1];
    else if ((runs?.test(text) === true && !isValue) || sharedProgram.test(text)) return true;
    // A tool from a source of somebody's own (.NET docs: dotnet tool install).
    if (isAdding && urls.test(text)) return true;
    isAdding = /^(?:--add-source|--source|--index-url|--extra-index-url)$/.test(text)
      ? tokens.some((each) => /^(?:install|update|restore|dnx|x|run|npx)$/.test(each.text))
      : false;
    isValue = /^--(?:registry|proxy|cache|userconfig)$/.test(text);
  }
  return false;
}

/** A shell whose input and output are a connection ("Bash Reference Manual: Redirections", ncat). */
function isShellOverNetwork(tokens: readonly Token[]): boolean {
  const has = (pattern: RegExp): boolean => tokens.some(({ text }) => pattern.test(text));
  const isShell = tokens.some(({ program }) => shells.test(program));
  if (isShell && has(/\/dev\/(?:tcp|udp)\//)) return true;
  const connects = tokens.some(({ program }) => /^(?:nc|ncat|netcat|socat)$/.test(program));
  return connects && isShell && has(/^(?:-\w*[ec]\w*|--(?:sh-)?exec)$|exec:/);
}

/** Everything that says where: URLs, and hosts that stand behind a program that fetches. */
function addressesOf(tokens: readonly Token[]): string[] {
  const found = tokens.flatMap(
    ({ text }) => urls.exec(text)?.[0] ?? /^\\\\([\w.-]{1,255})\\/.exec(text)?.[1] ?? [],
  );
  if (found.length > 0) return [...new Set(found)];
  const sockets = tokens.flatMap(
    ({ text }) => /\/dev\/(?:tcp|udp)\/([^/]{1,255})/.exec(text)?.[1] ?? [],
  );
  const hosts = tokens.flatMap((token, at) =>
    isFetch(tokens, at) || /^(?:nc|ncat|netcat)$/.test(token.program) ? hostsAfter(tokens, at) : [],
  );
  return [...new Set([...sockets, ...hosts])];
}

function hostsAfter(tokens: readonly Token[], at: number): string[] {
  const found: string[] = [];
  for (let i = at + 1; i < tokens.length; i++) {
    const { text, isBreak } = tokens[i] as Token;
    if (isBreak) break;
    if (/^(?:[\w-]{1,63}\.){1,8}[a-z\d]{1,24}(?::\d{1,5})?(?:\/\S{0,500})?$/.test(text))
      found.push(text);
  }
  return found;
}
