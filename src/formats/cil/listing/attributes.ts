import { attributeValue } from '../attributes/decode.js';
import type { Argument, ArgumentType, AttributeValue } from '../attributes/value.js';
import { damagedToken, resolveCoded } from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { writeBlob, type Listing } from './context.js';
import { escapeString } from './escape.js';
import { methodOrReference } from './member-texts.js';
import { writeToken } from './numbers.js';
import { damaged } from './texts.js';
import {
  beginText,
  endText,
  literal,
  write,
  writeByte,
  writeLiteral,
  writeText,
  type Text,
} from './writer.js';

const attributeWord = literal('attribute\t');
const rawWord = literal('raw:');
const tab = 0x09;
const lineEnd = 0x0a;

/** A power of two: how many attributes are remembered, by constructor and value. */
const rememberedCount = 0x1000;

/** Writes the line of each CustomAttribute row. */
export function writeAttributes(listing: Listing): void {
  const { writer, module } = listing;
  const { CustomAttribute } = module.tables;
  const { Parent, Type, Value } = CustomAttribute.columns;
  // The same attribute stands on many parents: a slot holds the last of those that fall into it.
  const types = new Uint32Array(rememberedCount);
  const values = new Uint32Array(rememberedCount);
  const known = new Uint32Array(rememberedCount);
  for (let row = 1; row <= CustomAttribute.rows; row++) {
    writeLiteral(writer, attributeWord);
    const parent = resolveCoded.HasCustomAttribute(cell(Parent, row));
    if (parent === damagedToken) writeLiteral(writer, damaged);
    else writeToken(writer, parent);
    const type = cell(Type, row);
    const value = cell(Value, row);
    const slot = (type * 31 + value) & (rememberedCount - 1);
    if (known[slot] === 0 || types[slot] !== type || values[slot] !== value) {
      known[slot] = composeAttribute(listing, row);
      types[slot] = type;
      values[slot] = value;
    }
    writeText(writer, known[slot] as Text);
  }
}

/** TAB, constructor, TAB, value and line end. */
function composeAttribute(listing: Listing, row: number): Text {
  const { module, texts, writer } = listing;
  const { Type, Value } = module.tables.CustomAttribute.columns;
  const constructor = methodOrReference(texts, resolveCoded.CustomAttributeType(cell(Type, row)));
  beginText(writer);
  writeByte(writer, tab);
  writeText(writer, constructor);
  writeByte(writer, tab);
  const value = attributeValue(module, row);
  if (value !== undefined) write(writer, valueText(module.bytes, value));
  else {
    writeLiteral(writer, rawWord);
    writeBlob(listing, cell(Value, row));
  }
  writeByte(writer, lineEnd);
  return endText(writer);
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
