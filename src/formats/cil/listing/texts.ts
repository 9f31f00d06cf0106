import { openCursor, type Cursor } from '../metadata/compressed.js';
import { moveToBlob } from '../metadata/heaps.js';
import { chargeUnits, type Module } from '../module.js';
import { damagedName } from '../names.js';
import { tableId } from '../tables/schema.js';
import { beginText, endText, literal, write, type AsciiWriter, type Text } from './writer.js';

/**
 * The kept texts of a module's types and members by token, each composed when it is first asked
 * for; 0 stands for one that is not yet. A text is whole before another is begun.
 */
export interface Texts {
  readonly module: Module;
  readonly writer: AsciiWriter;
  /** By table number and row, for the tables whose rows are operands of instructions. */
  readonly kept: readonly Uint32Array[];
  readonly typeDefs: Uint32Array;
  readonly typeRefs: Uint32Array;
  /** By StandAloneSig row, as the types of locals; `kept` has them as call sites. */
  readonly locals: Uint32Array;
  /** By ModuleRef row, as the owner of a member. */
  readonly moduleRefs: Uint32Array;
  readonly damaged: Text;
  /** Reads one signature after the other. */
  readonly blob: Cursor;
}

const operandTables = [
  'TypeRef',
  'TypeDef',
  'TypeSpec',
  'Field',
  'MethodDef',
  'MemberRef',
  'MethodSpec',
  'StandAloneSig',
] as const;
const tableCount = 0x100;
const noRows = new Uint32Array();
const noTables = Array.from({ length: tableCount }, () => noRows);

export function openTexts(module: Module, writer: AsciiWriter): Texts {
  const { tables } = module;
  const kept = noTables.slice();
  for (const name of operandTables) kept[tableId[name]] = new Uint32Array(tables[name].rows + 1);
  return {
    module,
    writer,
    kept,
    typeDefs: kept[tableId.TypeDef] as Uint32Array,
    typeRefs: kept[tableId.TypeRef] as Uint32Array,
    locals: new Uint32Array(tables.StandAloneSig.rows + 1),
    moduleRefs: new Uint32Array(tables.ModuleRef.rows + 1),
    damaged: keepString(writer, damagedName),
    blob: openCursor(module.bytes, 0, 0),
  };
}

function keepString(writer: AsciiWriter, text: string): Text {
  beginText(writer);
  write(writer, text);
  return endText(writer);
}

/** What decoding a byte is worth in characters of text: blobs may overlap without end. */
const unitsPerByte = 16;

/** Moves `texts.blob` to a blob; where it does not lie in its heap, every read is damage. */
export function openSignature(texts: Texts, index: number): Cursor {
  const { blob, module } = texts;
  moveToBlob(blob, module.blobs, index);
  chargeUnits(module, unitsPerByte * (blob.end - blob.position));
  return blob;
}

export const damaged = literal(damagedName);
