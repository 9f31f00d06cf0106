import { foldedLines, FoldingWork, notFolded, type FoldedLines } from '../../core/folded-lines.js';
import { limits } from '../../core/limits.js';

/**
 * Puts variables with one value, escapes, decoded texts and evaluated ones in the place where a shell
 * does ("Bash Reference Manual": parameter expansion, ANSI-C quoting), line by line; nothing is run.
 * @returns undefined where nothing changes
 */
export function foldShell(
  text: string,
  work: FoldingWork = new FoldingWork(),
): FoldedLines | undefined {
  if (!/[$'"\\]|base64|rev\b|xxd|eval/.test(text)) return undefined;
  if (text.length > limits.foldedScript) return notFolded(text);
  const variables = new Map<string, string>();
  return foldedLines(text, (line) => foldLine(line, variables), work);
}

const rounds = 4;

function foldLine(line: string, variables: Map<string, string>): string {
  let text = line;
  for (let round = 0; round < rounds; round++) {
    const before = text;
    text = escapes(text);
    text = expand(text, variables);
    text = decoded(text);
    text = evaluated(text);
    text = joinedWords(text);
    if (text.length > limits.foldedCharacters) return line;
    assign(text, variables);
    if (text === before && round > 0) break;
  }
  return text;
}

/** What is set to something that only running it would tell is not known any more. */
function assign(text: string, variables: Map<string, string>): void {
  for (const [, name = ''] of text.matchAll(changed)) variables.delete(name);
  for (const found of text.matchAll(assignment)) {
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (!/[$`]/.test(value)) variables.set(found[1] ?? '', value);
  }
}

const changed =
  /(?:^|[;&|(]\s*|\b(?:export|local|readonly|declare|read|for|do|then)\s+)([A-Za-z_]\w{0,60})(?:\+?=|\s+in\b|\s*$)/g;
const assignment =
  /(?:^|[;&]\s*|\b(?:export|local|readonly|declare)\s+)([A-Za-z_]\w{0,60})=(?:"([^"]{0,8000})"|'([^']{0,8000})'|([^\s;&|"'`$()<>]{0,8000}))(?=\s|;|&|$)/g;

/** `$'\x63\165rl'` */
function escapes(text: string): string {
  if (!text.includes("$'")) return text;
  return text.replace(/\$'((?:[^'\\]|\\.){0,8000})'/g, (_, body: string) =>
    quoted(unescaped(body)),
  );
}

function unescaped(body: string): string {
  return body.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|u([0-9a-fA-F]{4})|(.))/g,
    (_, hex?: string, octal?: string, unicode?: string, unit?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      const digits = hex ?? unicode;
      if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
      return unit === 'n' ? '\n' : unit === 't' ? '\t' : (unit ?? '');
    },
  );
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const reference =
  /\$\{([A-Za-z_]\w{0,60})(?::(\d{1,4})(?::(\d{1,4}))?|(##?|%%?)([^}]{0,100})|(\/\/?)([^}/]{1,100})\/([^}]{0,100}))?\}|\$([A-Za-z_]\w{0,60})/g;

/** Between single quotes nothing stands for something else. */
function expand(text: string, variables: ReadonlyMap<string, string>): string {
  if (!text.includes('$')) return text;
  return text
    .split(/('[^']*')/)
    .map((piece, at) => (at % 2 === 1 ? piece : expandPiece(piece, variables)))
    .join('');
}

function expandPiece(piece: string, variables: ReadonlyMap<string, string>): string {
  return piece.replace(reference, (whole: string, ...groups: (string | undefined)[]) => {
    const [name, from, count, cut, pattern, slash, old, by = '', bare] = groups;
    if (name === 'IFS') return ' ';
    const value = variables.get(name ?? bare ?? '');
    if (value === undefined) return whole;
    if (from !== undefined) {
      const start = Number(from);
      return value.slice(start, count === undefined ? undefined : start + Number(count));
    }
    if (cut !== undefined) return trimmed(value, cut, pattern ?? '') ?? whole;
    if (old === undefined) return value;
    if (/[*?[]/.test(old)) return whole;
    return slash === '//' ? value.split(old).join(by) : value.replace(old, () => by);
  });
}

/** `#pattern` and `%pattern` where the pattern is a text, or a text behind a star. */
function trimmed(value: string, cut: string, pattern: string): string | undefined {
  const plain = pattern.replace(/^\*|\*$/g, '');
  if (plain === '' || /[*?[]/.test(plain)) return undefined;
  if (cut.startsWith('#')) {
    if (!pattern.startsWith('*'))
      return value.startsWith(plain) ? value.slice(plain.length) : value;
    const at = cut === '##' ? value.lastIndexOf(plain) : value.indexOf(plain);
    return at < 0 ? value : value.slice(at + plain.length);
  }
  if (!pattern.endsWith('*')) return value.endsWith(plain) ? value.slice(0, -plain.length) : value;
  const at = cut === '%%' ? value.indexOf(plain) : value.lastIndexOf(plain);
  return at < 0 ? value : value.slice(0, at);
}

const text = String.raw`(?:"([^"$\`]{1,60000})"|'([^']{1,60000})'|([A-Za-z0-9+/=_.:-]{4,60000}))`;
const decoder = String.raw`(base64\s+(?:-d|-D|--decode|-di)|rev|xxd\s+-r\s+-p|openssl\s+(?:enc\s+)?base64\s+-d(?:\s+-A)?)`;
const piped = new RegExp(
  String.raw`(?:echo|printf)(?:\s+-[neE]{1,3}|\s+["']?%[sb](?:\\n)?["']?)?\s+${text}\s*\|\s*${decoder}`,
  'g',
);
const fed = new RegExp(String.raw`${decoder}\s*<<<\s*${text}`, 'g');

/** `echo … | base64 -d` writes what it decodes: it stands there as what is written. */
function decoded(line: string): string {
  if (!/base64|\brev\b|xxd/.test(line)) return line;
  return line
    .replace(piped, (whole: string, a?: string, b?: string, c?: string, how?: string) => {
      const result = decode(a ?? b ?? c ?? '', how ?? '');
      return result === undefined ? whole : `printf %s ${quoted(result)}`;
    })
    .replace(fed, (whole: string, how?: string, a?: string, b?: string, c?: string) => {
      const result = decode(a ?? b ?? c ?? '', how ?? '');
      return result === undefined ? whole : `printf %s ${quoted(result)}`;
    });
}

function decode(data: string, how: string): string | undefined {
  if (how === 'rev') return [...data].reverse().join('');
  const bytes = Buffer.from(data, how.startsWith('xxd') ? 'hex' : 'base64');
  const result = bytes.toString('utf8');
  return result.length > 0 && /^[\x09\x0a\x0d\x20-\x7e]*$/.test(result)
    ? result.replace(/\n+/g, '; ').trim()
    : undefined;
}

const written = String.raw`(?:echo|printf\s+%s)\s+(?:"([^"$\`]{0,60000})"|'((?:[^']|'\\''){0,60000})')`;
const substituted = new RegExp(String.raw`\$\(\s*${written}\s*\)|\`\s*${written}\s*\``, 'g');
const run = new RegExp(
  String.raw`${written}\s*\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh(?:\s+-s)?(?=\s|;|&|$)`,
  'g',
);
const evaluation =
  /\b(?:eval|(?:ba|z|da)?sh\s+-c)\s+(?:"([^"$`]{1,60000})"|'((?:[^']|'\\''){1,60000})')/g;

/** `$(printf …)`, `… | sh` and `eval '…'` come to the text itself. */
function evaluated(line: string): string {
  const plain = (body: string): string => body.replaceAll(String.raw`'\''`, "'");
  return line
    .replace(substituted, (_, a?: string, b?: string, c?: string, d?: string) =>
      plain(a ?? b ?? c ?? d ?? ''),
    )
    .replace(run, (_, a?: string, b?: string) => plain(a ?? b ?? ''))
    .replace(evaluation, (_, a?: string, b?: string) => plain(a ?? b ?? ''));
}

/** `c"ur"l`, `c''url` and `c\url` are `curl`. */
function joinedWords(line: string): string {
  if (!/\w(?:''|""|['"]\w|\\\w)/.test(line)) return line;
  return line
    .replace(/(?<=\w)(?:''|"")(?=\w)/g, '')
    .replace(/(?<![\w\\])(\w{1,20})(["'])(\w{1,20})\2(?=\w|\s|$)/g, '$1$3')
    .replace(/(?<=[a-z])\\(?=[a-z])/g, '');
}
