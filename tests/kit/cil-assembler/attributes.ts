import { ByteWriter, compressed } from './writer.js';
import type { AttributeArgument, AttributeSpec } from './model.js';

const elementTypes = { bool: 0x02, int32: 0x08, string: 0x0e, type: 0x50 } as const;

/** A custom attribute's value (ECMA-335 II.23.3). */
export function encodeAttribute(attribute: AttributeSpec): Uint8Array {
  const out = new ByteWriter().u16(1);
  for (const argument of attribute.args ?? []) writeValue(out, argument);
  const named = attribute.named ?? [];
  out.u16(named.length);
  for (const argument of named) {
    out.u8(argument.kind === 'field' ? 0x53 : 0x54).u8(elementTypes[argument.type]);
    writeText(out, argument.name);
    writeValue(out, argument);
  }
  return out.done();
}

function writeValue(out: ByteWriter, { type, value }: AttributeArgument): void {
  if (type === 'bool') out.u8(value === true ? 1 : 0);
  else if (type === 'int32') out.u32(Number(value));
  else writeText(out, value === null ? null : String(value));
}

function writeText(out: ByteWriter, text: string | null): void {
  if (text === null) {
    out.u8(0xff);
    return;
  }
  const bytes = new TextEncoder().encode(text);
  out.add(compressed(bytes.length)).add(bytes);
}

/** The parameter types of the constructor that takes the fixed arguments. */
export function constructorParams(attribute: AttributeSpec): string[] {
  return (attribute.args ?? []).map(({ type }) =>
    type === 'type' ? '[System.Runtime]System.Type' : type,
  );
}
