import { LimitReached } from '../../core/errors.js';
import { limits, within } from '../../core/limits.js';
import { directory, directoryIndex } from './image.js';
import { guarded, nameAt, nameAtOffset, offsetOf, wordSize, type PeView } from './view.js';

/** One imported function: by name, or by number alone. */
export type ImportedFunction =
  { readonly name: string; readonly hint: number } | { readonly ordinal: number };

/** One library that the loader maps, and what is bound from it. */
export interface ImportedLibrary {
  readonly name: string;
  readonly functions: readonly ImportedFunction[];
}

/** A library named in the bound import directory, with the timestamp it was bound against. */
export interface BoundLibrary {
  readonly name: string;
  readonly timeDateStamp: number;
}

const importDescriptorSize = 20;
const delayDescriptorSize = 32;

/** Microsoft PE/COFF 6.4 ".idata": libraries mapped before the entry point runs. */
export function readImports(view: PeView): ImportedLibrary[] {
  const found = directory(view.image, directoryIndex.import);
  const libraries: ImportedLibrary[] = [];
  if (found === undefined) return libraries;
  guarded(view, 'pe-imports', () => {
    const start = offsetOf(view, found.rva);
    for (let at = start; ; at += importDescriptorSize) {
      within('peTableEntries', libraries.length);
      const nameRva = view.reader.u32At(at + 12);
      const addresses = view.reader.u32At(at + 16);
      if (nameRva === 0 || addresses === 0) return;
      // Old linkers leave the lookup table out; the address table holds the same until bound.
      const thunks = view.reader.u32At(at) || addresses;
      addLibrary(view, libraries, nameRva, thunks, 0);
    }
  });
  return libraries;
}

/** Microsoft PE/COFF 5.8: libraries mapped when one of their functions is first called. */
export function readDelayImports(view: PeView): ImportedLibrary[] {
  const found = directory(view.image, directoryIndex.delayImport);
  const libraries: ImportedLibrary[] = [];
  if (found === undefined) return libraries;
  guarded(view, 'pe-delay-imports', () => {
    const start = offsetOf(view, found.rva);
    for (let at = start; ; at += delayDescriptorSize) {
      within('peTableEntries', libraries.length);
      const named = view.reader.u32At(at + 4);
      if (named === 0) return;
      // Version 1 descriptors, of Visual C++ 6, hold virtual addresses instead of rvas.
      const base = (view.reader.u32At(at) & 1) === 0 ? Number(view.image.imageBase) : 0;
      addLibrary(view, libraries, named - base, view.reader.u32At(at + 16) - base, base);
    }
  });
  return libraries;
}

function addLibrary(
  view: PeView,
  libraries: ImportedLibrary[],
  nameRva: number,
  thunkRva: number,
  base: number,
): void {
  const functions: ImportedFunction[] = [];
  libraries.push({ name: nameAt(view, nameRva), functions });
  guarded(view, 'pe-import-names', () => readThunks(view, thunkRva, base, functions));
}

/** Import lookup table: 32 or 64 bits an entry, the highest says "by ordinal". */
function readThunks(view: PeView, rva: number, base: number, functions: ImportedFunction[]): void {
  const size = wordSize(view);
  const start = offsetOf(view, rva);
  for (let at = start; ; at += size) {
    const low = view.reader.u32At(at);
    const high = size === 8 ? view.reader.u32At(at + 4) : low;
    if (low === 0 && high === 0) return;
    if (view.importsLeft-- <= 0) throw new LimitReached('peImports', limits.peImports);
    if (high >= 0x8000_0000) functions.push({ ordinal: low & 0xffff });
    else functions.push(namedFunction(view, (low & 0x7fff_ffff) - base));
  }
}

function namedFunction(view: PeView, rva: number): ImportedFunction {
  const offset = offsetOf(view, rva);
  return { name: nameAt(view, rva + 2), hint: view.reader.u16At(offset) };
}

/** Microsoft PE/COFF "bound imports": names count from the start of the directory. */
export function readBoundImports(view: PeView): BoundLibrary[] {
  const found = directory(view.image, directoryIndex.boundImport);
  const libraries: BoundLibrary[] = [];
  if (found === undefined) return libraries;
  guarded(view, 'pe-bound-imports', () => {
    const start = offsetOf(view, found.rva);
    let at = start;
    while (libraries.length < limits.peTableEntries) {
      const timeDateStamp = view.reader.u32At(at);
      const name = view.reader.u16At(at + 4);
      if (timeDateStamp === 0 && name === 0) return;
      libraries.push({ name: nameAtOffset(view, start + name), timeDateStamp });
      at += 8 + 8 * view.reader.u16At(at + 6);
    }
    within('peTableEntries', libraries.length + 1);
  });
  return libraries;
}
