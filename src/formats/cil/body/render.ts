import { escapeText } from '../../../core/text.js';
import { layOutBlocks, type Block } from './blocks.js';
import type { MethodBody } from './body.js';
import { OperandKind, isTokenKind, opcodeName, operandKindOf } from './opcodes.js';
import type { BodyProblem } from './problem.js';
import type { ExceptionRegion } from './regions.js';
import { readSwitchTargets, scanInstructions } from './scan.js';

/** Gives names to tokens. Must not throw: what cannot be resolved is shown as its number. */
export interface TokenResolver {
  /** A type, method, field or signature as IL assembly language writes it. */
  token(token: number): string;
  /** The text of a user string token (0x70xxxxxx), unescaped. */
  userString(token: number): string;
}

interface Writer {
  readonly lines: string[];
  depth: number;
}

const mnemonicWidth = 10;

/**
 * A method body as readable IL, one line an element, laid out as ildasm does: labels, `.try` and
 * handler blocks in braces, locals, escaped strings. Damage is shown as comments at the end.
 */
export function renderBody(bytes: Uint8Array, body: MethodBody, resolver: TokenResolver): string[] {
  const writer: Writer = { lines: headerLines(body, resolver), depth: 0 };
  const { blocks, loose } = layOutBlocks(body.regions);
  const pending = blocks.toReversed();
  const open: Block[] = [];
  const problems: BodyProblem[] = [];
  const { codeOffset, codeSize } = body;
  const visit = (offset: number, opcode: number, operand: number): void => {
    closeBlocks(writer, open, offset);
    openBlocks(writer, open, pending, offset, resolver);
    const text = renderOperand(bytes, codeOffset, opcode, operand, resolver);
    write(
      writer,
      `${label(offset)}: ${opcodeName(opcode).padEnd(mnemonicWidth)} ${text}`.trimEnd(),
    );
  };
  const unread = scanInstructions(bytes, codeOffset, codeSize, visit, problems);
  closeBlocks(writer, open, Number.POSITIVE_INFINITY);
  for (const region of loose) write(writer, looseLine(region, resolver));
  for (const problem of [...body.problems, ...problems]) write(writer, `// ${problem.message}`);
  if (unread > 0)
    write(writer, `// ${unread} bytes from ${label(codeSize - unread)} on are unread`);
  return writer.lines;
}

function headerLines(body: MethodBody, resolver: TokenResolver): string[] {
  const lines = [`// Code size ${body.codeSize} (0x${body.codeSize.toString(16)})`];
  lines.push(`.maxstack ${body.maxStack}`);
  if (body.localVarSigToken !== 0) {
    const init = body.initLocals ? 'init ' : '';
    lines.push(`.locals ${init}${escapeText(resolver.token(body.localVarSigToken))}`);
  }
  return lines;
}

function closeBlocks(writer: Writer, open: Block[], offset: number): void {
  for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
    open.pop();
    writer.depth = open.length;
    write(writer, `}  // end ${closing(last.kind)}`);
  }
}

function closing(kind: Block['kind']): string {
  if (kind === 'try') return '.try';
  return kind === 'filter' ? 'filter' : 'handler';
}

/** A block that begins inside an instruction opens before the next one. */
function openBlocks(
  writer: Writer,
  open: Block[],
  pending: Block[],
  offset: number,
  resolver: TokenResolver,
): void {
  for (let next = pending.at(-1); next && next.start <= offset; next = pending.at(-1)) {
    pending.pop();
    const heading = blockHeading(next, resolver);
    if (heading !== '') write(writer, heading);
    write(writer, '{');
    open.push(next);
    writer.depth = open.length;
  }
}

function blockHeading(block: Block, resolver: TokenResolver): string {
  switch (block.kind) {
    case 'try':
      return '.try';
    case 'handler':
      return '';
    case 'catch':
      return `catch ${escapeText(resolver.token(block.token))}`;
    default:
      return block.kind;
  }
}

function looseLine(region: ExceptionRegion, resolver: TokenResolver): string {
  const tryEnd = region.tryOffset + region.tryLength;
  const handlerEnd = region.handlerOffset + region.handlerLength;
  const handler = `handler ${label(region.handlerOffset)} to ${label(handlerEnd)}`;
  return `.try ${label(region.tryOffset)} to ${label(tryEnd)} ${looseKind(region, resolver)} ${handler}`;
}

function looseKind(region: ExceptionRegion, resolver: TokenResolver): string {
  if (region.kind === 'catch') return `catch ${escapeText(resolver.token(region.catchToken))}`;
  return region.kind === 'filter' ? `filter ${label(region.filterOffset)}` : region.kind;
}

function renderOperand(
  bytes: Uint8Array,
  codeOffset: number,
  opcode: number,
  operand: number,
  resolver: TokenResolver,
): string {
  const kind = operandKindOf(opcode);
  if (kind === OperandKind.string) return quote(resolver.userString(operand));
  if (isTokenKind(kind)) return escapeText(resolver.token(operand));
  switch (kind) {
    case OperandKind.none:
      return '';
    case OperandKind.branch8:
    case OperandKind.branch:
      return label(operand);
    case OperandKind.switch:
      return `(${readSwitchTargets(bytes, operand, codeOffset).map(label).join(', ')})`;
    case OperandKind.i64:
    case OperandKind.f32:
    case OperandKind.f64:
      return renderNumber(new DataView(bytes.buffer, bytes.byteOffset + operand), kind);
    default:
      return String(operand);
  }
}

function renderNumber(view: DataView, kind: OperandKind): string {
  if (kind === OperandKind.i64) return String(view.getBigInt64(0, true));
  const value = kind === OperandKind.f32 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** `IL_` and at least four hexadecimal digits; a target before the method begins has a sign. */
function label(offset: number): string {
  const digits = Math.abs(offset).toString(16).padStart(4, '0');
  return offset < 0 ? `IL_-${digits}` : `IL_${digits}`;
}

function quote(text: string): string {
  const escaped = text.replace(/["\\\n\r\t]/g, (c) => escapes[c] ?? c);
  return `"${escapeText(escaped)}"`;
}

const escapes: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function write(writer: Writer, text: string): void {
  writer.lines.push(`${'  '.repeat(writer.depth)}${text}`);
}
