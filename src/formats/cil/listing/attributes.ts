import { attributeValue } from '../attributes/decode.js';
import type { Argument, ArgumentType, AttributeValue } from '../attributes/value.js';
import { damagedName, tokenText } from '../names.js';
import { damagedToken, resolveCoded } from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { blobText, type Listing } from './context.js';
import { escapeString } from './escape.js';

export function attributeLine(listing: Listing, row: number): string {
  const { module } = listing;
  const { Parent, Type, Value } = module.tables.CustomAttribute.columns;
  const parent = resolveCoded.HasCustomAttribute(cell(Parent, row));
  const constructor = listing.members.ofMethodDefOrRef(
    resolveCoded.CustomAttributeType(cell(Type, row)),
  );
  const value = attributeValue(module, row);
  const text =
    value === undefined
      ? `raw:${blobText(listing, cell(Value, row))}`
      : valueText(module.bytes, value);
  const parentText = parent === damagedToken ? damagedName : tokenText(parent);
  return `attribute\t${parentText}\t${constructor}\t${text}\n`;
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
