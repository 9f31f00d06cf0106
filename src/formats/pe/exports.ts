import { within } from '../../core/limits.js';
import { directory, directoryIndex, type DataDirectory } from './image.js';
import { guarded, nameAt, offsetOf, type PeView } from './view.js';

export interface ExportedFunction {
  /** Absent when exported by number alone. */
  readonly name: string | undefined;
  readonly ordinal: number;
  readonly rva: number;
  /** `library.function` or `library.#ordinal` when another library provides it. */
  readonly forwarder: string | undefined;
}

export interface ExportTable {
  /** The name the linker gave, which need not be the file's. */
  readonly name: string;
  readonly functions: readonly ExportedFunction[];
}

/** Microsoft PE/COFF 6.3 ".edata". Undefined when nothing is exported. */
export function readExports(view: PeView): ExportTable | undefined {
  const found = directory(view.image, directoryIndex.export);
  if (found === undefined) return undefined;
  const functions: ExportedFunction[] = [];
  let name = '';
  guarded(view, 'pe-exports', () => {
    const at = offsetOf(view, found.rva);
    const nameRva = view.reader.u32At(at + 12);
    if (nameRva !== 0) name = nameAt(view, nameRva);
    readFunctions(view, at, found, functions);
  });
  return { name, functions };
}

function readFunctions(
  view: PeView,
  at: number,
  found: DataDirectory,
  functions: ExportedFunction[],
): void {
  const { reader } = view;
  const base = reader.u32At(at + 16);
  const count = reader.u32At(at + 20);
  within('peExports', count);
  if (count === 0) return;
  const names = readNames(view, at);
  const addresses = offsetOf(view, reader.u32At(at + 28));
  reader.need(addresses, count * 4);
  for (let index = 0; index < count; index++) {
    const rva = reader.u32At(addresses + index * 4);
    if (rva === 0) continue;
    // An address inside the directory itself is a forwarder's text, not code.
    const forwarded = rva >= found.rva && rva < found.rva + found.size;
    const forwarder = forwarded ? nameAt(view, rva) : undefined;
    for (const name of names.get(index) ?? [undefined]) {
      functions.push({ name, ordinal: base + index, rva, forwarder });
    }
  }
}

/** Names by index into the address table; one address may have several. */
function readNames(view: PeView, at: number): Map<number, string[]> {
  const { reader } = view;
  const names = new Map<number, string[]>();
  const count = reader.u32At(at + 24);
  within('peExports', count);
  if (count === 0) return names;
  const pointers = offsetOf(view, reader.u32At(at + 32));
  const ordinals = offsetOf(view, reader.u32At(at + 36));
  for (let index = 0; index < count; index++) {
    const name = nameAt(view, reader.u32At(pointers + index * 4));
    const target = reader.u16At(ordinals + index * 2);
    const known = names.get(target);
    if (known) known.push(name);
    else names.set(target, [name]);
  }
  return names;
}
