import { limits } from '../../core/limits.js';

/**
 * A reference to a property, an item list or item metadata ("MSBuild property functions", "Item
 * functions", "Transforms"). Indices are in UTF-16 units of the value.
 */
export interface Expression {
  readonly kind: 'property' | 'registry' | 'static' | 'item' | 'metadata';
  /**
   * The property, item type or metadata name (`Type.Name` where written); for `registry` the key
   * and value (`HKEY_…\Key@Value`), for `static` the .NET type (`System.IO.File`, `MSBuild`).
   */
  readonly name: string;
  /** Members called or read on it, in order: `.Replace('a', 'b')`, `->Count()`. */
  readonly members: readonly ExpressionMember[];
  /** `@(Type->'%(Filename)')`: the texts of the transforms. */
  readonly transforms: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Expressions around it. */
  readonly depth: number;
}

export interface ExpressionMember {
  readonly name: string;
  /** Absent for a property that is read. Quotes around a whole argument are removed. */
  readonly arguments?: readonly string[];
}

export interface ScannedExpressions {
  readonly expressions: readonly Expression[];
  /** Index of the first expression nested too deep to be read; undefined when all were. */
  readonly unread: number | undefined;
}

type Sigil = '$' | '@' | '%';
type Frame = { readonly opener: Sigil | '('; readonly start: number } | { readonly quote: string };

/** Finds all expressions of a value, also inside the arguments of others, inner ones first. */
export function scanExpressions(text: string): ScannedExpressions {
  const expressions: Expression[] = [];
  const stack: Frame[] = [];
  let depth = 0;
  let unread: number | undefined;
  const mark = /[$@%]\(|[()'"`]/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const unit = found[0];
    const top = stack.at(-1);
    if (unit.length === 2) {
      if (depth === limits.expressionDepth) unread ??= found.index;
      stack.push({ opener: unit[0] as Sigil, start: found.index });
      depth++;
    } else if (top === undefined) continue;
    else if ('quote' in top) {
      if (top.quote === unit) stack.pop();
    } else if (unit === '(') stack.push({ opener: '(', start: found.index });
    else if (unit !== ')') stack.push({ quote: unit });
    else {
      stack.pop();
      if (top.opener === '(') continue;
      depth--;
      if (depth >= limits.expressionDepth) continue;
      const parsed = parseExpression(text, top.opener, top.start, found.index + 1, depth);
      if (parsed !== undefined) expressions.push(parsed);
    }
  }
  return { expressions, unread };
}

function parseExpression(
  text: string,
  sigil: Sigil,
  start: number,
  end: number,
  depth: number,
): Expression | undefined {
  const body = text.slice(start + 2, end - 1).trim();
  const parts =
    sigil === '$' ? parseProperty(body) : sigil === '@' ? parseItem(body) : parseMetadata(body);
  if (parts === undefined) return undefined;
  return { ...parts, text: text.slice(start, end), start, end, depth };
}

type Parts = Pick<Expression, 'kind' | 'name' | 'members' | 'transforms'>;

function parseProperty(body: string): Parts | undefined {
  const registry = /^Registry:(.*)$/is.exec(body)?.[1];
  if (registry !== undefined)
    return { kind: 'registry', name: registry, members: [], transforms: [] };
  const type = /^\[\s*([^\]\r\n]{1,1024}?)\s*\]\s*::\s*/.exec(body);
  if (type !== null) {
    const members = parseMembers(body.slice(type[0].length), true);
    return { kind: 'static', name: type[1] ?? '', members, transforms: [] };
  }
  const name = /^[\p{L}_][\p{L}\p{N}_-]*/u.exec(body)?.[0];
  if (name === undefined) return undefined;
  return {
    kind: 'property',
    name,
    members: parseMembers(body.slice(name.length), false),
    transforms: [],
  };
}

function parseItem(body: string): Parts | undefined {
  const name = /^[\p{L}_](?:[\p{L}\p{N}_.]|-(?!>))*/u.exec(body)?.[0];
  if (name === undefined) return undefined;
  const members: ExpressionMember[] = [];
  const transforms: string[] = [];
  for (const step of splitOutside(body.slice(name.length), '->').slice(1)) {
    const trimmed = splitOutside(step.trim(), ',')[0]?.trim() ?? '';
    if (/^['"`]/.test(trimmed)) transforms.push(unquote(trimmed));
    else members.push(...parseMembers(step.trim(), true));
  }
  return { kind: 'item', name, members, transforms };
}

function parseMetadata(body: string): Parts | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_-]*(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_-]*)?$/u.test(body))
    return undefined;
  return { kind: 'metadata', name: body.replace(/\s/g, ''), members: [], transforms: [] };
}

/** `.Name(a, b).Other[0]`; the first name without its dot where `bare`. */
function parseMembers(text: string, bare: boolean): ExpressionMember[] {
  const members: ExpressionMember[] = [];
  const name = /\s*\.?\s*([\p{L}_][\p{L}\p{N}_]*)|\s*(\[)/uy;
  let at = 0;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found === null || (members.length === 0 && !bare && !/^\s*[.[]/.test(found[0])))
      return members;
    at = name.lastIndex - (found[2] === undefined ? 0 : 1);
    const open = /\s*[([]/y;
    open.lastIndex = at;
    const called = open.exec(text);
    if (called === null) {
      members.push({ name: found[1] ?? '' });
      continue;
    }
    const close = closingIndex(text, open.lastIndex);
    const inner = text.slice(open.lastIndex, close);
    members.push({ name: found[1] ?? 'get_Item', arguments: splitArguments(inner) });
    at = close + 1;
  }
}

/** Of the bracket that opens just before `start`; the end of the text where none closes it. */
function closingIndex(text: string, start: number): number {
  const mark = /[()[\]]|'[^']*'|"[^"]*"|`[^`]*`/g;
  mark.lastIndex = start;
  let depth = 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (/[([]/.test(found[0][0] ?? '')) depth++;
    else if (/[)\]]/.test(found[0][0] ?? '') && --depth === 0) return found.index;
  }
  return text.length;
}

function splitArguments(text: string): string[] {
  if (text.trim() === '') return [];
  return splitOutside(text, ',').map((argument) => unquote(argument.trim()));
}

/** Splits where `separator` stands outside quotes and brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  const mark = /->|[,;()[\]]|'[^']*'|"[^"]*"|`[^`]*`/g;
  let depth = 0;
  let from = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (/^[([]/.test(found[0])) depth++;
    else if (/^[)\]]/.test(found[0])) depth--;
    else if (found[0] === separator && depth <= 0) {
      parts.push(text.slice(from, found.index));
      from = mark.lastIndex;
    }
  }
  return [...parts, text.slice(from)];
}

function unquote(text: string): string {
  const quoted = /^(['"`])([^]*)\1$/.exec(text);
  return quoted === null ? text : (quoted[2] ?? '');
}

/** A semicolon-separated list: trimmed, empty entries left out, expressions whole. */
export function splitList(text: string | undefined): string[] {
  if (text === undefined) return [];
  return splitOutside(text, ';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
