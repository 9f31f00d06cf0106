import type { Literal, Tokens } from './tokens.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

const longestExpression = 20_000;

/** Where an expression ends that starts at an index: brackets and strings in it are whole. */
export function expressionEnd(code: string, start: number, lines: boolean): number {
  const most = Math.min(code.length, start + longestExpression);
  let depth = 0;
  for (let at = start; at < most; at++) {
    const unit = code.charAt(at);
    if (unit === '(' || unit === '[' || unit === '{') depth++;
    else if (unit === ')' || unit === ']' || unit === '}') {
      if (--depth < 0) return at;
    } else if (depth === 0 && (unit === ';' || (unit === ',' && !lines))) return at;
    else if (depth === 0 && unit === '\n' && lines && !continues(code, at)) return at;
  }
  return most;
}

/** `|`, a backtick, a backslash or an operator before the end of a line: the next one goes on. */
function continues(code: string, at: number): boolean {
  return (
    /[|`\\,+&_({[=]\s*$/.test(code.slice(Math.max(0, at - 8), at)) ||
    /^\s*[|.]/.test(code.slice(at + 1, at + 40))
  );
}

/** From just behind an opening bracket to the one that closes it. */
export function insideBrackets(code: string, start: number): Range {
  return { start, end: closing(code, start) };
}

function closing(code: string, start: number): number {
  const most = Math.min(code.length, start + longestExpression);
  let depth = 0;
  for (let at = start; at < most; at++) {
    const unit = code.charAt(at);
    if (unit === '(' || unit === '[' || unit === '{') depth++;
    else if ((unit === ')' || unit === ']' || unit === '}') && --depth < 0) return at;
  }
  return most;
}

/** The command that an index stands in, with what is piped into it. */
export function commandAround(code: string, at: number): Range {
  let start = at;
  for (let steps = 0; start > 0 && steps < longestExpression; start--, steps++) {
    const unit = code.charAt(start - 1);
    if (unit === ';' || (unit === '\n' && !continues(code, start - 1))) break;
  }
  return { start, end: expressionEnd(code, at, true) };
}

/** What a group (`{ …; } | base64`) or a loop (`done > file`) writes begins where it begins. */
export function withGroup(code: string, { start, end }: Range): Range {
  const begins = code.slice(start, start + 200).trimStart();
  if (/^done\b/.test(begins)) {
    const before = code.slice(Math.max(0, start - longestExpression), start);
    const loop = Math.max(...['while ', 'for ', 'until '].map((word) => before.lastIndexOf(word)));
    return loop < 0 ? { start, end } : { start: start - before.length + loop, end };
  }
  if (!begins.startsWith('}') && !begins.startsWith(')')) return { start, end };
  let depth = 0;
  const least = Math.max(0, start - longestExpression);
  for (let at = code.indexOf(begins.charAt(0), start); at >= least; at--) {
    const unit = code.charAt(at);
    if (unit === '}' || unit === ')') depth++;
    else if ((unit === '{' || unit === '(') && --depth === 0) return { start: at, end };
  }
  return { start, end };
}

/** Literals inside a range; they are in the order of the text. */
export function literalsIn({ literals }: Tokens, { start, end }: Range): readonly Literal[] {
  let [low, high] = [0, literals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((literals[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Literal[] = [];
  for (let at = low; at < literals.length; at++) {
    const literal = literals[at];
    if (literal === undefined || literal.start >= end) break;
    found.push(literal);
  }
  return found;
}

/** Texts that an expression may come to: its strings, those that `+` or `join` puts together. */
export function textsIn(tokens: Tokens, range: Range): string[] {
  const found = literalsIn(tokens, range).slice(0, 200);
  const texts = found.map(({ text }) => text);
  const { code } = tokens;
  let run: string[] = [];
  let last: Literal | undefined;
  let separator = '';
  for (const literal of found) {
    const between = last === undefined ? '' : code.slice(last.end, literal.start);
    const joins = /^[\s]*[+&.][\s]*$/.test(between) || /^\s*,\s*$/.test(between);
    if (last !== undefined && joins) run.push(literal.text);
    else {
      if (run.length > 1) texts.push(run.join(separator), run.join('/'));
      run = [literal.text];
    }
    const join = /^\s*\]?\s*\)?\s*\.\s*join\s*\($/i.test(
      code.slice(literal.end, literal.end + 30).replace(/\(.*$/s, '('),
    );
    if (join) separator = found.find(({ start }) => start > literal.end)?.text ?? '';
    last = literal;
    if (join && run.length > 1) texts.push(run.join(separator));
  }
  if (run.length > 1) texts.push(run.join(separator), run.join('/'));
  return texts;
}
