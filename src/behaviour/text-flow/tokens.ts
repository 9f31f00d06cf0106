/** How a language writes comments and strings, as far as following values by text needs it. */
export interface Lexis {
  readonly lineComment?: RegExp;
  readonly blockComment?: readonly [string, string];
  /** Quotes whose content is text alone, and those in which variables stand. */
  readonly plain: string;
  readonly expanding: string;
  /** What stands before a quote and makes it expand: `$` in C#, `f` in Python. */
  readonly expands?: RegExp;
  readonly escape: string;
}

export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Tokens {
  /** The text with comments and the content of plain strings blanked out, of the same length. */
  readonly code: string;
  /** Strings in the order of the text. */
  readonly literals: readonly Literal[];
}

/** One pass over the text: nothing is looked at twice. */
export function tokensOf(text: string, lexis: Lexis): Tokens {
  const parts: string[] = [];
  const literals: Literal[] = [];
  let kept = 0;
  let at = 0;
  const blank = (from: number, to: number): void => {
    parts.push(text.slice(kept, from), text.slice(from, to).replace(/[^\n]/g, ' '));
    kept = to;
  };
  while (at < text.length) {
    const unit = text.charAt(at);
    const comment = commentEnd(text, at, lexis);
    if (comment !== undefined) {
      blank(at, comment);
      at = comment;
    } else if (lexis.plain.includes(unit) || lexis.expanding.includes(unit)) {
      const before = text.slice(Math.max(0, at - 3), at);
      const verbatim = /@\$?$/.test(before) && lexis.escape === '\\';
      const end = stringEnd(text, at, unit, verbatim ? '' : lexis.escape);
      literals.push({ start: at, end, text: text.slice(at + 1, Math.max(at + 1, end - 1)) });
      const expands = lexis.expanding.includes(unit) || lexis.expands?.test(before) === true;
      if (!expands) blank(at + 1, Math.max(at + 1, end - 1));
      at = end;
    } else at++;
  }
  parts.push(text.slice(kept));
  return { code: parts.join(''), literals };
}

function commentEnd(
  text: string,
  at: number,
  { lineComment, blockComment }: Lexis,
): number | undefined {
  if (blockComment !== undefined && text.startsWith(blockComment[0], at)) {
    const end = text.indexOf(blockComment[1], at + blockComment[0].length);
    return end < 0 ? text.length : end + blockComment[1].length;
  }
  if (lineComment === undefined) return undefined;
  lineComment.lastIndex = at;
  if (!lineComment.test(text)) return undefined;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Behind the closing quote; a doubled quote stands for one where nothing else escapes. */
function stringEnd(text: string, start: number, quote: string, escape: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (escape !== '' && unit === escape) at++;
    else if (unit === quote) {
      if (escape === '\\' || text.charAt(at + 1) !== quote) return at + 1;
      at++;
    } else if (unit === '\n' && escape === '\\' && quote !== '`') return at;
  }
  return text.length;
}
