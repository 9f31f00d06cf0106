import { limits } from '../../core/limits.js';
import { foldedLines, FoldingWork, notFolded, type FoldedLines } from '../../core/folded-lines.js';

/**
 * Puts variables with one value, their substrings and what carets hide in the place where cmd.exe does
 * ("set", "for", "cmd": command extensions), line by line; what only running it would tell stays.
 * @returns undefined where nothing changes
 */
export function foldBatch(
  text: string,
  work: FoldingWork = new FoldingWork(),
): FoldedLines | undefined {
  if (!/[%!^]/.test(text)) return undefined;
  if (text.length > limits.foldedScript) return notFolded(text);
  const variables = new Map<string, string>();
  return foldedLines(text, (line) => foldLine(line, variables), work);
}

const loop = /^(\s*@?)for\s+%%?([a-z])\s+in\s*\(([^()*?%!]{1,400})\)\s*do\s+(.{1,2000})$/i;

function foldLine(line: string, variables: Map<string, string>): string {
  const found = loop.exec(line);
  if (found === null) return foldCommand(line, variables);
  const [, before = '', name = '', list = '', body = ''] = found;
  const words = list.split(/[\s,;=]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 64) return foldCommand(line, variables);
  const variable = new RegExp(`%%?${name}(?![\\w])`, 'gi');
  const commands = words.map((word) =>
    foldCommand(
      body.replace(variable, () => word),
      variables,
    ),
  );
  return before + commands.join(' & ');
}

function foldCommand(line: string, variables: Map<string, string>): string {
  const expanded = withoutCarets(expand(line, variables));
  for (const part of expanded.split(/&+/)) assign(part, variables);
  return expanded.length > limits.foldedCharacters ? line : expanded;
}

const assignment =
  /^@?\(?[ \t]{0,20}set[ \t]{1,20}(?:"([^="]{1,100})=([^"]{0,8000})"|([^=\s"/]{1,100})=([^&|<>]{0,8000}))/i;

function assign(part: string, variables: Map<string, string>): void {
  const found = assignment.exec(part.trimStart());
  if (found === null) return;
  const name = (found[1] ?? found[3] ?? '').toLowerCase();
  const value = found[2] ?? found[4] ?? '';
  // A value in which something stands open is none that can be told.
  if (/%\w|![\w]+!/.test(value)) variables.delete(name);
  else variables.set(name, value);
}

const reference =
  /%([a-z_][\w ]{0,60})(?::([^%\n]{0,80}))?%|!([a-z_][\w ]{0,60})(?::([^!\n]{0,80}))?!/gi;

function expand(line: string, variables: ReadonlyMap<string, string>): string {
  return line.replace(reference, (whole, a?: string, b?: string, c?: string, d?: string) => {
    const value = variables.get((a ?? c ?? '').toLowerCase());
    return value === undefined ? whole : (modified(value, b ?? d) ?? whole);
  });
}

/** `:~4,-2` and `:old=new` */
function modified(value: string, modifier: string | undefined): string | undefined {
  if (modifier === undefined) return value;
  const cut = /^~(-?\d{1,5})(?:,(-?\d{1,5}))?$/.exec(modifier);
  if (cut !== null) {
    const from = Number(cut[1]);
    const start = from < 0 ? Math.max(0, value.length + from) : from;
    if (cut[2] === undefined) return value.slice(start);
    const count = Number(cut[2]);
    return value.slice(start, count < 0 ? value.length + count : start + count);
  }
  const at = modifier.indexOf('=');
  const old = modifier.slice(0, at);
  if (at <= 0 || old.startsWith('~') || old.startsWith('*')) return undefined;
  const by = modifier.slice(at + 1);
  const pattern = new RegExp(old.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'gi');
  const result = value.replace(pattern, () => by);
  return result.length > limits.foldedCharacters ? undefined : result;
}

/** Before a letter a caret is nothing; before `&` it says that this is text. */
function withoutCarets(line: string): string {
  return line.includes('^') ? line.replace(/\^(?=[\w.:\\/-])/g, '') : line;
}
