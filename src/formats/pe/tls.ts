import { within } from '../../core/limits.js';
import { directory, directoryIndex } from './image.js';
import { guarded, offsetOf, vaToRva, wordAt, wordSize, type PeView } from './view.js';

/**
 * Rvas of the thread-local storage callbacks (Microsoft PE/COFF 6.7), which run before the entry
 * point: a favourite hiding place for what should start unseen.
 */
export function readTlsCallbacks(view: PeView): number[] {
  const found = directory(view.image, directoryIndex.tls);
  const callbacks: number[] = [];
  if (found === undefined) return callbacks;
  guarded(view, 'pe-tls', () => {
    const size = wordSize(view);
    const listVa = wordAt(view, offsetOf(view, found.rva) + 3 * size);
    if (listVa === 0n) return;
    const start = offsetOf(view, vaToRva(view, listVa));
    for (let at = start; ; at += size) {
      const va = wordAt(view, at);
      if (va === 0n) return;
      callbacks.push(vaToRva(view, va));
      within('peTableEntries', callbacks.length);
    }
  });
  return callbacks;
}
