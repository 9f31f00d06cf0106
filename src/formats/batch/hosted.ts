import { decodeUtf16 } from '../../core/bytes.js';
import type { Span } from '../../core/source.js';

/** PowerShell text on a command line, for the PowerShell reader. */
export interface HostedScript {
  readonly text: string;
  /** The text was Base64 of UTF-16LE (`-EncodedCommand`). */
  readonly encoded: boolean;
  /** Of the whole command: carets and quotes keep the text from having exact places. */
  readonly span: Span;
}

const host = /(?:^|[\\/])(?:powershell|pwsh)(?:\.exe)?$/i;
/** Options of about_PowerShell_exe that take a value; any prefix is valid. */
const valued = [
  'executionpolicy',
  'ep',
  'ex',
  'configurationname',
  'configurationfile',
  'custompipename',
  'inputformat',
  'outputformat',
  'psconsolefile',
  'settingsfile',
  'version',
  'windowstyle',
  'workingdirectory',
];

/** Also through `start`, `call` and `cmd /c`. */
export function hostedScript(name: string, text: string, span: Span): HostedScript | undefined {
  const words = wordsOf(text);
  if (host.test(name)) return scriptIn(words, span);
  if (!/^(?:start|call|cmd|cmd\.exe|forfiles)$/i.test(name)) return undefined;
  const at = words.findIndex((word) => host.test(word));
  return at < 0 ? undefined : scriptIn(words.slice(at + 1), span);
}

/** As the C run-time splits a command line: `\"` is a quote. */
function wordsOf(text: string): string[] {
  const words = text.match(/(?:\\"|"(?:\\.|[^"\\])*"?|[^\s"])+/g) ?? [];
  return words.map((word) => word.replace(/\\"|"/g, (quote) => (quote === '"' ? '' : '"')));
}

function scriptIn(words: readonly string[], span: Span): HostedScript | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const option = /^[-/\u2013-\u2015]+([a-z]+)$/i.exec(word)?.[1]?.toLowerCase();
    if (option === undefined) return { text: words.slice(at).join(' '), encoded: false, span };
    if (option === 'ec' || 'encodedcommand'.startsWith(option)) return decoded(words[at + 1], span);
    if ('command'.startsWith(option)) {
      return { text: words.slice(at + 1).join(' '), encoded: false, span };
    }
    if ('file'.startsWith(option)) return undefined;
    if (valued.some((name) => name.startsWith(option))) at++;
  }
  return undefined;
}

function decoded(word: string | undefined, span: Span): HostedScript | undefined {
  if (word === undefined) return undefined;
  return { text: decodeUtf16(Buffer.from(word, 'base64')), encoded: true, span };
}
