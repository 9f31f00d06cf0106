import { asBuffer } from '../../core/bytes.js';

/** Where the sources of an assembly are, as its symbols say. */
export interface SourceLink {
  /** With `*` for the path below it. */
  readonly address: string;
  /** The commit that the address names. */
  readonly commit: string | undefined;
}

const start = Buffer.from('{"documents"');
/** What compilers write is one pair for each repository. */
const longest = 64 * 1024;
const commitOf = /(?:^|[/=])([0-9a-f]{40}|[0-9a-f]{64})(?=$|[/&*?])/i;

/**
 * The Source Link document of a portable PDB (Source Link specification; Portable PDB specification, "Source Link"): UTF-8
 * JSON in a blob, whose length stands before it. It is looked for by how it begins, as SDKs write it.
 */
export function readSourceLink(pdb: Uint8Array): SourceLink | undefined {
  const bytes = asBuffer(pdb);
  const at = bytes.indexOf(start);
  if (at < 1) return undefined;
  for (const size of blobSizes(bytes, at)) {
    if (size > longest || at + size > bytes.length) continue;
    const address = firstAddress(bytes.toString('utf8', at, at + size));
    if (address !== undefined) return { address, commit: commitOf.exec(address)?.[1] };
  }
  return undefined;
}

/** The compressed length that stands before a blob takes one, two or four bytes (ECMA-335 II.24.2.4). */
function blobSizes(bytes: Buffer, at: number): number[] {
  const one = bytes[at - 1] ?? 0;
  const two = at >= 2 ? bytes.readUInt16BE(at - 2) : 0;
  const four = at >= 4 ? bytes.readUInt32BE(at - 4) : 0;
  return [
    ...(one < 0x80 ? [one] : []),
    ...(two >>> 14 === 0b10 ? [two & 0x3fff] : []),
    ...(four >>> 29 === 0b110 ? [four & 0x1fff_ffff] : []),
  ];
}

function firstAddress(text: string): string | undefined {
  try {
    const { documents } = JSON.parse(text) as { documents?: unknown };
    if (typeof documents !== 'object' || documents === null) return undefined;
    return Object.values(documents).find((value) => typeof value === 'string') as
      string | undefined;
  } catch {
    return undefined;
  }
}
