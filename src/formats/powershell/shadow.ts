/**
 * The grammar knows only ASCII blanks, quotes, dashes and names, while PowerShell takes every
 * Unicode form of them, which droppers use. The parser is given a copy of the same length with
 * the plain forms; names and values are read from the original text.
 */
export function shadowOf(text: string): string {
  return separateParameters(plain(text));
}

function plain(text: string): string {
  return (
    text
      .replace(/[\t\v\f\u0000\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/g, ' ')
      .replace(/(?<=[ \t]|^)`\r?\n/gm, (continued) => ' '.repeat(continued.length))
      .replace(/[\u2018-\u201b]/g, "'")
      .replace(/[\u201c-\u201e]/g, '"')
      .replace(/[\u2013-\u2015]/g, '-')
      .replace(/[^\u0000-\u007f]/g, 'a')
      // The grammar has no bitwise operators in arguments of methods; the logical ones stand in.
      .replace(/(?<=[\s)\]'"])-b(?=(?:and|or|xor)[\s([$@'"])/gi, ' -')
  );
}

const parameterBlock = /\bparam *\(/gi;

/** `param(...) statement` on one line is valid, but the grammar wants a terminator between. */
function separateParameters(text: string): string {
  const cuts: number[] = [];
  parameterBlock.lastIndex = 0;
  while (parameterBlock.exec(text)) {
    const after = closingParenthesis(text, parameterBlock.lastIndex) + 1;
    if (text[after] === ' ' && cuts.at(-1) !== after) cuts.push(after);
    parameterBlock.lastIndex = Math.max(parameterBlock.lastIndex, after);
  }
  return replaceAt(text, cuts, ';');
}

/** The index of the `)` that closes what opens before `start`, or the end of the text. */
function closingParenthesis(text: string, start: number): number {
  const marks = /[()]|'[^']*'|"(?:[^"`]|`[^])*"|#[^\n]*/g;
  marks.lastIndex = start;
  let depth = 1;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '(') depth++;
    else if (mark[0] === ')' && --depth === 0) return mark.index;
  }
  return text.length;
}

function replaceAt(text: string, indices: readonly number[], unit: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const index of indices) {
    parts.push(text.slice(from, index), unit);
    from = index + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}
