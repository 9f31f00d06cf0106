import { decodeUtf16 } from '../../core/bytes.js';
import type { Span } from '../../core/source.js';
import type { Argument } from './commands.js';
import type { Value } from './values.js';

/** Script text handed to another PowerShell process on its command line. */
export interface HostedScript {
  readonly text: string;
  /** The text was Base64 of UTF-16LE (`-EncodedCommand`). */
  readonly encoded: boolean;
  readonly span: Span;
}

const powerShellHost = /(?:^|[\\/])(?:powershell|pwsh)(?:\.exe)?$/i;

/** What about_PowerShell_exe lets one shorten: any prefix, with a dash or a slash. */
export function hostedScript(name: string, args: readonly Argument[]): HostedScript | undefined {
  if (/^start-process$/i.test(name)) return startedScript(args);
  if (!powerShellHost.test(name)) return undefined;
  for (const { parameter, value } of args) {
    if (parameter === undefined || value === undefined) continue;
    const { text, span } = value;
    if (isEncoded(parameter)) return { text: decoded(text), encoded: true, span };
    if (isCommand(parameter)) return { text, encoded: false, span };
  }
  return undefined;
}

const isEncoded = (option: string): boolean =>
  /^ec$/i.test(option) || isPrefix(option, 'encodedcommand');
const isCommand = (option: string): boolean => isPrefix(option, 'command');

function isPrefix(option: string, name: string): boolean {
  return option.length > 0 && name.startsWith(option.toLowerCase());
}

function decoded(base64: string): string {
  return decodeUtf16(Buffer.from(base64, 'base64'));
}

const word = /"([^"]*)"|'([^']*)'|[^\s,()@"']+/g;
const dash = /^[-/\u2013-\u2015]/;

/** `Start-Process powershell -ArgumentList '-enc', 'SQBFAFgA…'`, or all of it in one string. */
function startedScript(args: readonly Argument[]): HostedScript | undefined {
  const positional = args.filter(({ parameter }) => parameter === undefined);
  const named = (...names: string[]): Value | undefined =>
    args.find(({ parameter }) => names.some((name) => isPrefix(parameter ?? '', name)))?.value;
  const program = named('filepath') ?? positional.shift()?.value;
  const list = named('argumentlist', 'args') ?? positional.shift()?.value;
  if (list === undefined || !powerShellHost.test(program?.text ?? '')) return undefined;
  const words = wordsOf(list);
  for (const [at, option] of words.entries()) {
    if (!dash.test(option)) continue;
    const next = words[at + 1] ?? '';
    if (isEncoded(option.slice(1))) return { text: decoded(next), encoded: true, span: list.span };
    if (isCommand(option.slice(1)))
      return { text: words.slice(at + 1).join(' '), encoded: false, span: list.span };
  }
  return undefined;
}

/** One string is a command line of its own; of several, each is one argument. */
function wordsOf({ kind, text }: Value): string[] {
  const words = [...text.matchAll(word)].map(([all, double, single]) => double ?? single ?? all);
  return kind === 'expression' ? words : text.split(/\s+/);
}
