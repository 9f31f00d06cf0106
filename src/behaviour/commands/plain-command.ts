/** A command line longer than this is a payload; what starts it stands in front. */
const longest = 16_384;
/** Encoded in what was encoded. */
const deepest = 3;

const encodedOption =
  /(?:^|\s)[-/]e(?:nc|ncodedcommand|c|n|nco|ncod|ncode|ncoded)?\s+["']?([\w+/=]{16,16000})/i;
const encodedCall = /frombase64string\(\s*["']([\w+/=\s]{8,16000})["']/i;
const encodedPipe =
  /(?:echo|printf|<<<)\s+(?:-\w+\s+)?["']?([\w+/=]{12,16000})["']?\s*\|\s*(?:openssl\s+)?base64\s+(?:-d|-D|--decode|-di)/;

/** What a command line says once decoding, joining and escaping of characters are undone. */
export function plainCommand(written: string): {
  readonly text: string;
  readonly isDecoded: boolean;
} {
  let text = unescaped(withoutMarkup(written.slice(0, longest)));
  let isDecoded = false;
  for (let depth = 0; depth < deepest; depth++) {
    const found = encodedOption.exec(text) ?? encodedCall.exec(text) ?? encodedPipe.exec(text);
    const inner = found?.[1] === undefined ? undefined : decoded(found[1]);
    if (found === null || inner === undefined) break;
    isDecoded = true;
    text = `${text.slice(0, found.index)} ; ${unescaped(inner)} ; ${text.slice(found.index + found[0].length)}`;
  }
  return { text: text.slice(0, longest), isDecoded };
}

/** Files of properties, projects and settings in XML hold command lines, too. */
function withoutMarkup(text: string): string {
  if (!text.includes('</') && !text.includes('/>')) return text;
  return text
    .replaceAll(/[<>]/g, '\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
}

/** Texts in base64 are UTF-16 where PowerShell wrote them, and UTF-8 elsewhere. */
function decoded(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 4) return undefined;
  const isWide = bytes[1] === 0 && bytes[3] === 0;
  const text = bytes.toString(isWide ? 'utf16le' : 'utf8');
  return /^[\t\n\r\x20-\x7e\u00a0-\uffff]+$/.test(text) ? text : undefined;
}

/** Backticks of PowerShell and carets of cmd inside words; texts put together of pieces. */
function unescaped(text: string): string {
  return text
    .replaceAll(/`(?=\w)(?<=\w`)/g, '')
    .replaceAll('^', '')
    .replaceAll(/["']\s{0,4}\+\s{0,4}["']/g, '')
    .replaceAll(/(?<=\w)(?:""|'')(?=\w)/g, '')
    .replaceAll('\\\n', ' ')
    .replaceAll('${IFS}', ' ')
    .replaceAll('$IFS', ' ');
}
