import { limits } from '../../../core/limits.js';

/** A text with its expressions taken apart ("MSBuild property functions", "Item functions"). */
export type Part = string | PropertyPart | ItemPart | MetadataPart | BrokenPart;

export interface PropertyPart {
  readonly kind: 'property';
  readonly text: string;
  /** The property that is read; absent where a type's function is called. */
  readonly name?: string;
  /** `System.IO.Path` of `$([System.IO.Path]::…)`. */
  readonly type?: string;
  readonly calls: readonly Call[];
}

export interface Call {
  readonly name: string;
  /** Absent for a property that is read; for an index the name is `[]`. */
  readonly arguments?: readonly Argument[];
}

/** An argument: its text taken apart, and whether it stood in quotes. */
export interface Argument {
  readonly parts: readonly Part[];
  readonly quoted: boolean;
}

export interface ItemPart {
  readonly kind: 'item';
  readonly text: string;
  readonly type: string;
  readonly steps: readonly ItemStep[];
  readonly separator?: string;
}

/** `'%(Filename)'` or `Distinct()`. */
export type ItemStep = { readonly transform: string } | Call;

export interface MetadataPart {
  readonly kind: 'metadata';
  readonly text: string;
  readonly type?: string;
  readonly name: string;
}

/** What stands in brackets and is no expression that MSBuild has. */
export interface BrokenPart {
  readonly kind: 'broken';
  readonly text: string;
  readonly reason: string;
}

const identifier = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const wholeName = new RegExp(`^${identifier}$`, 'u');
const metadataBody = new RegExp(`^(?:(${identifier})\\s*\\.\\s*)?(${identifier})$`, 'u');
const leadingName = new RegExp(`^${identifier}`, 'u');

/** Takes a text apart. Deeper than `expressionDepth` is left as broken. */
export function parseTemplate(text: string, depth = 0): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let misses = 0;
  const mark = /[$@%]\(/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const close = closingBracket(text, mark.lastIndex);
    if (close === undefined) break;
    const parsed = parsePart(text.slice(found.index, close + 1), depth);
    if (parsed === undefined) {
      // Brackets in brackets that are nothing would be gone over again for each.
      if (++misses > limits.expressionDepth) break;
      continue;
    }
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(parsed);
    from = close + 1;
    mark.lastIndex = from;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Where the bracket closes that opens just before `start`; brackets in quotes do not count. */
function closingBracket(text: string, start: number): number | undefined {
  const mark = /[()'"`]/g;
  mark.lastIndex = start;
  let depth = 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const unit = found[0];
    if (unit === '(') depth++;
    else if (unit === ')') {
      if (--depth === 0) return found.index;
    } else {
      const end = text.indexOf(unit, found.index + 1);
      if (end < 0) return undefined;
      mark.lastIndex = end + 1;
    }
  }
  return undefined;
}

function parsePart(text: string, depth: number): Part | undefined {
  const body = text.slice(2, -1);
  if (depth >= limits.expressionDepth)
    return { kind: 'broken', text, reason: 'nests expressions too deep' };
  if (text.startsWith('$')) return parseProperty(text, body, depth);
  if (text.startsWith('@')) return parseItem(text, body, depth);
  const [, type, name] = metadataBody.exec(body.trim()) ?? [];
  if (name === undefined) return undefined;
  return { kind: 'metadata', text, name, ...(type !== undefined && { type }) };
}

function parseProperty(text: string, body: string, depth: number): Part {
  if (wholeName.test(body)) return { kind: 'property', text, name: body, calls: [] };
  if (body === '') return { kind: 'property', text, name: '', calls: [] };
  if (/^Registry:/i.test(body)) return { kind: 'property', text, type: 'Registry', calls: [] };
  const type = /^\s*\[([^\]\r\n]{1,1024})\]::/.exec(body);
  const head = type === null ? leadingName.exec(body)?.[0] : type[0];
  const calls =
    head === undefined ? undefined : parseCalls(body.slice(head.length), type !== null, depth);
  if (head === undefined || calls === undefined)
    return { kind: 'broken', text, reason: 'is no expression that MSBuild has' };
  if (type === null) return { kind: 'property', text, name: head, calls };
  return { kind: 'property', text, type: (type[1] ?? '').trim(), calls };
}

/** `.Name(a, b).Other[0]`; the first name without its dot where `bare`. */
function parseCalls(text: string, bare: boolean, depth: number): Call[] | undefined {
  const calls: Call[] = [];
  const step = /\s*(\.)?\s*([\p{L}_][\p{L}\p{N}_]*)\s*(\()?|\s*(\[)/uy;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    step.lastIndex = at;
    const found = step.exec(text);
    const index = found?.[4] !== undefined;
    if (found === null || calls.length >= limits.expressionDepth) return undefined;
    if (!index && (found[1] === undefined) !== (bare && calls.length === 0)) return undefined;
    at = step.lastIndex;
    if (!index && found[3] === undefined) {
      calls.push({ name: found[2] ?? '' });
      continue;
    }
    const close = index ? text.indexOf(']', at) : (closingBracket(text, at) ?? -1);
    if (close < 0) return undefined;
    const inner = parseArguments(text.slice(at, close), depth + 1);
    calls.push({ name: index ? '[]' : (found[2] ?? ''), arguments: inner });
    at = close + 1;
  }
  return calls;
}

function parseArguments(text: string, depth: number): Argument[] {
  if (text.trim() === '') return [];
  return splitOutside(text, ',').map((piece) => {
    const trimmed = piece.trim();
    const quoted = /^(['"`])[^]*\1$/.test(trimmed) && trimmed.length > 1;
    const inner = quoted ? trimmed.slice(1, -1) : trimmed;
    return { parts: parseTemplate(inner, depth), quoted };
  });
}

function parseItem(text: string, body: string, depth: number): Part | undefined {
  const pieces = splitOutside(body, '->');
  const [last, ...separators] = splitOutside(pieces.at(-1) ?? '', ',');
  pieces[pieces.length - 1] = last ?? '';
  const [type = '', ...rest] = pieces.map((piece) => piece.trim());
  if (!wholeName.test(type.replaceAll('.', '_')) || separators.length > 1) return undefined;
  const separator = separators[0] === undefined ? undefined : unquote(separators[0].trim());
  const steps: ItemStep[] = [];
  for (const piece of rest) {
    if (/^(['"`])[^]*\1$/.test(piece)) steps.push({ transform: piece.slice(1, -1) });
    else {
      const calls = parseCalls(piece, true, depth);
      if (calls === undefined || calls.length === 0)
        return { kind: 'broken', text, reason: 'is no transform that MSBuild has' };
      steps.push(...calls);
    }
  }
  return { kind: 'item', text, type, steps, ...(separator !== undefined && { separator }) };
}

function unquote(text: string): string {
  return /^(['"`])[^]*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Splits where `separator` stands outside quotes and brackets. */
export function splitOutside(text: string, separator: ',' | '->' | ';'): string[] {
  const parts: string[] = [];
  const mark = /->|[,;()[\]'"`]/g;
  let depth = 0;
  let from = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const unit = found[0];
    if (unit === '(' || unit === '[') depth++;
    else if (unit === ')' || unit === ']') depth--;
    else if (unit === separator && depth <= 0) {
      parts.push(text.slice(from, found.index));
      from = mark.lastIndex;
    } else if (unit.length === 1 && '\'"`'.includes(unit)) {
      const end = text.indexOf(unit, found.index + 1);
      if (end < 0) break;
      mark.lastIndex = end + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/**
 * A list split at its semicolons: those inside `@(…)` belong to the expression; quotes mean nothing
 * (`ExpressionShredder.SplitSemiColonSeparatedList`). Trimmed, empty entries left out.
 */
export function splitList(text: string): string[] {
  if (!text.includes('@(')) return cleaned(text.split(';'));
  const parts: string[] = [];
  const mark = /@\(|;/g;
  let from = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === ';') {
      parts.push(text.slice(from, found.index));
      from = mark.lastIndex;
    } else mark.lastIndex = (closingBracket(text, mark.lastIndex) ?? mark.lastIndex - 1) + 1;
  }
  return cleaned([...parts, text.slice(from)]);
}

function cleaned(entries: readonly string[]): string[] {
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
