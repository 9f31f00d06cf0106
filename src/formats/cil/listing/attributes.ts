import { attributeValue } from '../attributes/decode.js';
import type { Argument, ArgumentType, AttributeValue } from '../attributes/value.js';
import { damagedName } from '../names.js';
import { damagedToken, resolveCoded, type Token } from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { blobText, type Listing } from './context.js';
import { escapeString } from './escape.js';
import { writeMethod } from './texts.js';
import {
  keepWritten,
  literal,
  write,
  writeByte,
  writeBytes,
  writeKept,
  writeToken,
  type AsciiWriter,
} from './writer.js';

/** The line of each CustomAttribute row; the same attribute on another parent is printed again. */
export function writeAttributes(listing: Listing): void {
  const { writer, module } = listing;
  const { CustomAttribute } = module.tables;
  const { Parent, Type, Value } = CustomAttribute.columns;
  const known = new Map<number, number>();
  for (let row = 1; row <= CustomAttribute.rows; row++) {
    writeBytes(writer, attributeWord);
    writeParent(writer, resolveCoded.HasCustomAttribute(cell(Parent, row)));
    const key = cell(Type, row) * 0x200000 + cell(Value, row);
    const number = cell(Value, row) < 0x200000 ? known.get(key) : undefined;
    if (number !== undefined) {
      writeKept(writer, number);
      continue;
    }
    const start = writer.used;
    const before = writer.emitted;
    writeAttribute(listing, row);
    if (writer.emitted === before) known.set(key, keepWritten(writer, start));
  }
}

const attributeWord = literal('attribute\t');
const tab = 0x09;

function writeParent(writer: AsciiWriter, parent: Token): void {
  if (parent === damagedToken) write(writer, damagedName);
  else writeToken(writer, parent);
}

function writeAttribute(listing: Listing, row: number): void {
  const { module, texts, writer } = listing;
  const { Type, Value } = module.tables.CustomAttribute.columns;
  writeByte(writer, tab);
  writeMethod(texts, resolveCoded.CustomAttributeType(cell(Type, row)));
  const value = attributeValue(module, row);
  const text =
    value === undefined
      ? `raw:${blobText(listing, cell(Value, row))}`
      : valueText(module.bytes, value);
  write(writer, `\t${text}\n`);
}

function valueText(bytes: Uint8Array, value: AttributeValue): string {
  const fixed = value.fixed.map((argument) => argumentText(bytes, argument)).join(',');
  let text = `(${fixed})`;
  for (const { kind, name, argument } of value.named) {
    const type = typeText(argument.type);
    text += ` ${kind} ${type} ${escapeString(name)}=${argumentText(bytes, argument)}`;
  }
  return text;
}

function typeText(type: ArgumentType): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'enum':
      return `enum ${escapeString(type.name)}`;
    case 'vector':
      return `${typeText(type.element)}[]`;
    default:
      return type.kind;
  }
}

function argumentText(bytes: Uint8Array, argument: Argument): string {
  const { type, value } = argument;
  switch (type.kind) {
    case 'string':
      return stringText(value as string | null);
    case 'type':
      return `type ${stringText(value as string | null)}`;
    case 'object':
      return objectText(bytes, value as Argument);
    case 'vector':
      return vectorText(bytes, value as readonly Argument[] | null);
    default:
      return numberText(bytes, argument, type.code);
  }
}

function stringText(value: string | null): string {
  return value === null ? 'null' : `"${escapeString(value)}"`;
}

function objectText(bytes: Uint8Array, boxed: Argument): string {
  return `object(${typeText(boxed.type)} ${argumentText(bytes, boxed)})`;
}

function vectorText(bytes: Uint8Array, items: readonly Argument[] | null): string {
  if (items === null) return 'null';
  return `[${items.map((item) => argumentText(bytes, item)).join(',')}]`;
}

/** Floats are printed by their bits, which a number does not keep for every NaN. */
function numberText(bytes: Uint8Array, { value, offset }: Argument, code: number): string {
  if (code === 0x0c) return bitsText(bytes, offset, 4);
  if (code === 0x0d) return bitsText(bytes, offset, 8);
  if (code !== 0x03) return String(value);
  return (value as string).charCodeAt(0).toString(16).padStart(4, '0');
}

function bitsText(bytes: Uint8Array, offset: number, size: number): string {
  let text = '';
  for (let i = size - 1; i >= 0; i--)
    text += (bytes[offset + i] as number).toString(16).padStart(2, '0');
  return text;
}
