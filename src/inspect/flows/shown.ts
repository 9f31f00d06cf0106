import type { LoadedModule } from '../../behaviour/data-flow/index.js';

/**
 * Whether somebody can read a text in one of the assemblies who looks for strings: in code or
 * attributes as it is, or in code in other cases (ECMA-335 II.24.2.4).
 */
export function shownIn(modules: readonly LoadedModule[]): (text: string) => boolean {
  const known = new Map<string, boolean>();
  let heaps: readonly string[] | undefined;
  return (text) => {
    let shown = known.get(text);
    if (shown === undefined) {
      heaps ??= modules.map(stringsIn);
      const wide = Array.from(text.toLowerCase()).join('\0');
      shown = isIn(modules, text) || heaps.some((heap) => heap.includes(wide));
      known.set(text, shown);
    }
    return shown;
  };
}

function isIn(modules: readonly LoadedModule[], text: string): boolean {
  return modules.some(({ module: { bytes } }) => {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return all.includes(Buffer.from(text, 'utf16le')) || all.includes(Buffer.from(text));
  });
}

/** UTF-16, little-endian, each byte as one character. */
function stringsIn({ module: { userStrings } }: LoadedModule): string {
  const { bytes, start, end } = userStrings;
  return Buffer.from(bytes.subarray(start, end)).toString('latin1').toLowerCase();
}
