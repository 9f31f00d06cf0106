import { ByteReader, decodeUtf16 } from '../../core/bytes.js';
import { within } from '../../core/limits.js';

/** What a VS_VERSIONINFO resource says of its file. Strings are the maker's claim. */
export interface VersionInfo {
  /** `1.2.3.4` of the fixed part; undefined when there is none. */
  readonly fileVersion: string | undefined;
  readonly productVersion: string | undefined;
  /** CompanyName, OriginalFilename and so on, in order, of every language. */
  readonly strings: readonly (readonly [name: string, value: string])[];
}

interface Node {
  readonly key: string;
  readonly valueAt: number;
  /** In bytes for binary nodes, in UTF-16 units for text. */
  readonly valueLength: number;
  readonly childrenAt: number;
  readonly end: number;
}

const fixedSignature = 0xfeef04bd;

/**
 * Reads the bytes of an RT_VERSION resource (Windows VS_VERSIONINFO: length-prefixed nodes,
 * padded to 4 bytes, four levels).
 * @throws MalformedInput, LimitReached (`peTableEntries`).
 */
export function readVersionInfo(bytes: Uint8Array): VersionInfo {
  const reader = new ByteReader(bytes);
  const root = nodeAt(reader, 0, false);
  const hasFixed =
    root.valueLength >= 24 && reader.u32At(root.valueAt) === fixedSignature ? root.valueAt : -1;
  return {
    fileVersion: hasFixed < 0 ? undefined : versionAt(reader, hasFixed + 8),
    productVersion: hasFixed < 0 ? undefined : versionAt(reader, hasFixed + 16),
    strings: readStrings(reader, root),
  };
}

function versionAt(reader: ByteReader, at: number): string {
  const parts = [at + 2, at, at + 6, at + 4].map((part) => reader.u16At(part));
  return parts.join('.');
}

function readStrings(reader: ByteReader, root: Node): (readonly [string, string])[] {
  const strings: (readonly [string, string])[] = [];
  for (const info of children(reader, root, false)) {
    if (info.key !== 'StringFileInfo') continue;
    for (const table of children(reader, info, false)) {
      for (const entry of children(reader, table, true)) {
        strings.push([entry.key, valueText(reader, entry)]);
        within('peTableEntries', strings.length);
      }
    }
  }
  return strings;
}

/** Some compilers count bytes where units are meant; the terminator decides. */
function valueText(reader: ByteReader, node: Node): string {
  const end = Math.min(node.end, node.valueAt + node.valueLength * 2);
  if (end <= node.valueAt) return '';
  const text = decodeUtf16(reader.bytes, node.valueAt, end);
  const zero = text.indexOf('\0');
  return zero < 0 ? text : text.slice(0, zero);
}

function children(reader: ByteReader, parent: Node, text: boolean): Node[] {
  const nodes: Node[] = [];
  let at = parent.childrenAt;
  while (at + 6 <= parent.end) {
    if (reader.u16At(at) === 0) break;
    const node = nodeAt(reader, at, text);
    nodes.push(node);
    within('peTableEntries', nodes.length);
    at = align4(node.end);
  }
  return nodes;
}

function nodeAt(reader: ByteReader, at: number, text: boolean): Node {
  const end = Math.min(reader.length, at + Math.max(6, reader.u16At(at)));
  const valueLength = reader.u16At(at + 2);
  let keyEnd = at + 6;
  while (keyEnd + 2 <= end && reader.u16At(keyEnd) !== 0) keyEnd += 2;
  const valueAt = align4(keyEnd + 2);
  return {
    key: decodeUtf16(reader.bytes, at + 6, keyEnd),
    valueAt,
    valueLength,
    childrenAt: align4(valueAt + valueLength * (text ? 2 : 1)),
    end,
  };
}

function align4(value: number): number {
  return (value + 3) & ~3;
}
