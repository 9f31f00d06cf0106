import { decodeUtf16 } from '../../core/bytes.js';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { directory, directoryIndex } from './image.js';
import { guarded, offsetOf, spendNameBytes, type PeView } from './view.js';

/** A Win32 resource: a leaf of the three-level tree type, name, language. */
export interface NativeResource {
  /** `RT_ICON` and the like for well-known types, the number or the text for others. */
  readonly type: string;
  readonly name: string;
  /** Windows language identifier. */
  readonly language: number;
  readonly offset: number;
  readonly size: number;
  /** A view of the file. */
  readonly bytes: Uint8Array;
}

const typeNames: Record<number, string> = {
  1: 'RT_CURSOR',
  2: 'RT_BITMAP',
  3: 'RT_ICON',
  4: 'RT_MENU',
  5: 'RT_DIALOG',
  6: 'RT_STRING',
  7: 'RT_FONTDIR',
  8: 'RT_FONT',
  9: 'RT_ACCELERATOR',
  10: 'RT_RCDATA',
  11: 'RT_MESSAGETABLE',
  12: 'RT_GROUP_CURSOR',
  14: 'RT_GROUP_ICON',
  16: 'RT_VERSION',
  17: 'RT_DLGINCLUDE',
  19: 'RT_PLUGPLAY',
  20: 'RT_VXD',
  21: 'RT_ANICURSOR',
  22: 'RT_ANIICON',
  23: 'RT_HTML',
  24: 'RT_MANIFEST',
};

const highBit = 0x8000_0000;

interface TreeEntry {
  readonly id: number | string;
  /** Offset in the file of what the entry points to. */
  readonly at: number;
  readonly isDirectory: boolean;
}

interface Tree {
  readonly view: PeView;
  readonly start: number;
  entriesRead: number;
}

/**
 * Microsoft PE/COFF 6.9 ".rsrc". The tree is read as Windows uses it, three levels deep, so a
 * directory that points back at itself ends there.
 */
export function readResources(view: PeView): NativeResource[] {
  const found = directory(view.image, directoryIndex.resource);
  const resources: NativeResource[] = [];
  if (found === undefined) return resources;
  guarded(view, 'pe-resources', () => {
    const tree: Tree = { view, start: offsetOf(view, found.rva), entriesRead: 0 };
    for (const type of entriesAt(tree, tree.start, true)) {
      for (const name of entriesAt(tree, type.at, type.isDirectory)) {
        for (const language of entriesAt(tree, name.at, name.isDirectory)) {
          addLeaf(tree, [type, name, language], resources);
        }
      }
    }
  });
  return resources;
}

function entriesAt(tree: Tree, at: number, isDirectory: boolean): TreeEntry[] {
  const { reader } = tree.view;
  if (!isDirectory) {
    throw new MalformedInput('bad-structure', 'a resource above the third level', { offset: at });
  }
  const count = reader.u16At(at + 12) + reader.u16At(at + 14);
  tree.entriesRead += count;
  within('peResources', tree.entriesRead);
  return Array.from({ length: count }, (_, index) => entryAt(tree, at + 16 + index * 8));
}

function entryAt(tree: Tree, at: number): TreeEntry {
  const { reader } = tree.view;
  const id = reader.u32At(at);
  const target = reader.u32At(at + 4);
  return {
    id: id >= highBit ? textAt(tree, tree.start + (id - highBit)) : id,
    at: tree.start + (target >= highBit ? target - highBit : target),
    isDirectory: target >= highBit,
  };
}

function textAt(tree: Tree, at: number): string {
  const { reader } = tree.view;
  const bytes = reader.slice(at + 2, reader.u16At(at) * 2);
  spendNameBytes(tree.view, bytes.length);
  return decodeUtf16(bytes);
}

function addLeaf(
  tree: Tree,
  [type, name, language]: readonly [TreeEntry, TreeEntry, TreeEntry],
  resources: NativeResource[],
): void {
  if (language.isDirectory) {
    throw new MalformedInput('bad-structure', 'a resource below the third level', {
      offset: language.at,
    });
  }
  const { reader } = tree.view;
  const size = reader.u32At(language.at + 4);
  guarded(tree.view, 'pe-resource', () => {
    const offset = offsetOf(tree.view, reader.u32At(language.at));
    resources.push({
      type: typeof type.id === 'string' ? type.id : (typeNames[type.id] ?? String(type.id)),
      name: String(name.id),
      language: typeof language.id === 'number' ? language.id : 0,
      offset,
      size,
      bytes: reader.slice(offset, size),
    });
  });
}
