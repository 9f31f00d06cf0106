import { ByteReader, decodeLatin1 } from '../../../core/bytes.js';
import { MalformedInput } from '../../../core/errors.js';
import type { Problem } from '../../../core/problem.js';
import { rvaRun, rvaToOffset, type DataDirectory, type PeImage } from '../../pe/image.js';

/** One stream header (ECMA-335 II.24.2.2); offset in the file, size cut to what is there. */
export interface MetadataStream {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/** The metadata root (II.24.2.1). */
export interface MetadataRoot {
  readonly offset: number;
  /** Bytes from `offset` that metadata may use. */
  readonly size: number;
  /** E.g. `v4.0.30319`; Windows metadata begins `WindowsRuntime`. */
  readonly version: string;
  /** In file order, duplicates included. */
  readonly streams: readonly MetadataStream[];
}

const signature = 0x424a5342;
const streamNameLimit = 32;
const knownStreams = new Set(['#~', '#-', '#Strings', '#US', '#Blob', '#GUID', '#JTD', '#Pdb']);

/** @throws MalformedInput when root or stream headers cannot be read. */
export function readMetadataRoot(
  image: PeImage,
  place: DataDirectory,
  problems: Problem[],
): MetadataRoot {
  const offset = place.rva === 0 ? -1 : rvaToOffset(image, place.rva);
  const reader = new ByteReader(image.bytes);
  if (offset < 0 || reader.u32At(offset) !== signature) {
    throw new MalformedInput('bad-magic', 'no metadata root', { offset: Math.max(0, offset) });
  }
  const size = metadataSize(image, place, offset, problems);
  const versionLength = reader.u32At(offset + 12);
  const header = offset + 16 + versionLength;
  const version = decodeLatin1(reader.slice(offset + 16, versionLength));
  return {
    offset,
    size,
    version: version.replace(/\0[^]*$/, ''),
    streams: readStreams(reader, { offset, size }, header, problems),
  };
}

/** Writers that protect assemblies understate the directory; the runtime maps whole sections. */
function metadataSize(
  image: PeImage,
  place: DataDirectory,
  offset: number,
  problems: Problem[],
): number {
  const mapped = rvaRun(image, place.rva);
  if (place.size > mapped) {
    const message = `metadata directory states ${place.size} bytes, ${mapped} are mapped`;
    problems.push({ code: 'metadata-past-section', message, offset });
  }
  return mapped;
}

function readStreams(
  reader: ByteReader,
  root: { offset: number; size: number },
  header: number,
  problems: Problem[],
): MetadataStream[] {
  const count = reader.u16At(header + 2);
  const streams: MetadataStream[] = [];
  const names = new Set<string>();
  let at = header + 4;
  for (let i = 0; i < count; i++) {
    const name = streamName(reader, at + 8);
    streams.push(placeStream(reader, root, at, name, problems));
    if (names.has(name)) {
      problems.push({ code: 'metadata-duplicate-stream', message: `stream ${name}`, offset: at });
    }
    names.add(name);
    at += 8 + ((name.length + 4) & ~3);
  }
  return streams;
}

function streamName(reader: ByteReader, at: number): string {
  const window = reader.bytes.subarray(at, at + streamNameLimit);
  const zero = window.indexOf(0);
  if (zero < 0)
    throw new MalformedInput('bad-structure', 'stream name without end', { offset: at });
  return decodeLatin1(window, 0, zero);
}

function placeStream(
  reader: ByteReader,
  root: { offset: number; size: number },
  at: number,
  name: string,
  problems: Problem[],
): MetadataStream {
  const relative = reader.u32At(at);
  const stated = reader.u32At(at + 4);
  const size = Math.max(0, Math.min(stated, root.size - relative));
  if (size < stated) {
    const message = `stream ${name} states ${stated} bytes, ${size} are there`;
    problems.push({ code: 'metadata-stream-truncated', message, offset: at });
  }
  if (!knownStreams.has(name)) {
    const message = `stream ${JSON.stringify(name)} is no stream of the standard`;
    problems.push({ code: 'metadata-unknown-stream', message, offset: at });
  }
  return { name, offset: root.offset + Math.min(relative, root.size), size };
}
