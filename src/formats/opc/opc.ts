import { decodeUtf8 } from '../../core/bytes.js';
import type { Problem } from '../../core/problem.js';
import { excerpt } from '../../core/text.js';
import { flag, method } from '../zip/layout.js';
import type { ZipArchive, ZipEntry } from '../zip/model.js';
import { decodePartName } from './part-name.js';
import { isListedSignature, signatureEntry, signatureName } from './signature.js';

/** What a part is to the Open Packaging Conventions (ECMA-376-2); `file` is everything else. */
type PartKind =
  'content-types' | 'relationships' | 'core-properties' | 'signature' | 'directory' | 'file';

interface OpcPart {
  /** As NuGet extracts it: judge files by this name, not by the one in the archive. */
  readonly name: string;
  readonly kind: PartKind;
  readonly entry: ZipEntry;
}

type OpcProblemCode =
  | 'escaped-path'
  | 'escaped-collision'
  | 'signature-misplaced'
  | 'signature-repeated'
  | 'signature-not-plain';

interface OpcProblem extends Problem {
  readonly code: OpcProblemCode;
  /** Name as the archive lists it, undecoded. */
  readonly entry: string;
}

export interface OpcPackage {
  /** In the order of the central directory. */
  readonly parts: readonly OpcPart[];
  /** The package signature, where NuGet looks for it. */
  readonly signature: ZipEntry | undefined;
  readonly problems: readonly OpcProblem[];
}

/** Names and sorts the entries of a package as NuGet does; never throws. */
export function readOpc(archive: ZipArchive): OpcPackage {
  const signature = signatureEntry(archive);
  const parts = archive.entries.map((entry): OpcPart => {
    const name = decodePartName(entryName(archive, entry));
    return { name, kind: entry === signature ? 'signature' : kindOf(name), entry };
  });
  const problems: OpcProblem[] = [];
  noteNames(parts, problems);
  noteSignatures(archive, signature, parts, problems);
  return { parts, signature, problems };
}

/** .NET reads every name as UTF-8, flag 11 or not; that is what ends up on disk. */
function entryName({ bytes }: ZipArchive, entry: ZipEntry): string {
  if ((entry.flags & flag.utf8) !== 0) return entry.name;
  return decodeUtf8(bytes, entry.nameStart, entry.nameEnd);
}

function kindOf(name: string): PartKind {
  if (name.endsWith('/')) return 'directory';
  const lower = name.toLowerCase();
  if (lower === '[content_types].xml') return 'content-types';
  if (/^(?:[^/]+\/)*_rels\/[^/]*\.rels$/.test(lower)) return 'relationships';
  if (/^package\/services\/metadata\/core-properties\/[^/]+\.psmdcp$/.test(lower)) {
    return 'core-properties';
  }
  return 'file';
}

/** Escapes can hide a path that climbs, or a second copy of a file, from readers of the archive. */
function noteNames(parts: readonly OpcPart[], problems: OpcProblem[]): void {
  const seen = new Map<string, string>();
  for (const { name, entry } of parts) {
    if (name !== entry.name && leadsElsewhere(name)) {
      note(problems, 'escaped-path', `decodes to ${excerpt(name)}`, entry);
    }
    const key = name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry.name);
    else if (first.toLowerCase() !== entry.name.toLowerCase()) {
      note(problems, 'escaped-collision', `the same file as ${excerpt(first)}`, entry);
    }
  }
}

function leadsElsewhere(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0\\]/i.test(name);
}

function noteSignatures(
  archive: ZipArchive,
  signature: ZipEntry | undefined,
  parts: readonly OpcPart[],
  problems: OpcProblem[],
): void {
  let listed = 0;
  for (const { name, entry } of parts) {
    if (isListedSignature(entry) && ++listed > 1) {
      note(problems, 'signature-repeated', 'a second package signature', entry);
    }
    const alike = name.toLowerCase().endsWith(signatureName) && entry !== signature;
    if (alike && !isListedSignature(entry)) {
      note(problems, 'signature-misplaced', 'a signature where NuGet does not look', entry);
    }
  }
  if (signature !== undefined && !isPlain(archive, signature)) {
    note(problems, 'signature-not-plain', 'NuGet refuses the form of the signature', signature);
  }
}

/** Stored, no flags, no attributes (`AssertSignatureEntryMetadata`). */
function isPlain({ bytes }: ZipArchive, entry: ZipEntry): boolean {
  const attributes = bytes.subarray(entry.recordOffset + 38, entry.recordOffset + 42);
  return (
    entry.method === method.stored &&
    entry.flags === 0 &&
    entry.size === entry.compressedSize &&
    attributes.every((byte) => byte === 0)
  );
}

function note(
  problems: OpcProblem[],
  code: OpcProblemCode,
  message: string,
  entry: ZipEntry,
): void {
  problems.push({ code, message, offset: entry.recordOffset, entry: entry.name });
}
