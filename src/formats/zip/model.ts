import type { Problem } from '../../core/problem.js';

/** What one archive says of one file, the central directory's word first (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** Decoded as flag 11 asks: UTF-8, else code page 437 (APPNOTE 4.4.4, D.1). Never normalised. */
  readonly name: string;
  /** Its raw bytes in the archive, absolute: in the directory, or the local header if unlisted. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** 0 stored, 8 deflate; anything else is `unsupported` to `readEntry` (APPNOTE 4.4.5). */
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  /** In bytes, from the zip64 extra field where it takes over (APPNOTE 4.5.3). */
  readonly compressedSize: number;
  readonly size: number;
  /** Central directory record: absolute offset and length in bytes. */
  readonly recordOffset: number;
  readonly recordLength: number;
  /** Local header, absolute. */
  readonly headerOffset: number;
  /** Where the data starts and ends, absolute; `undefined` when the header or some data is not there. */
  readonly dataOffset: number | undefined;
  readonly dataEnd: number;
  /** `dataEnd`, or the end of the data descriptor (APPNOTE 4.3.9). */
  readonly end: number;
  /** The MS-DOS date in the high 16 bits, the time in the low ones (APPNOTE 4.4.6). */
  readonly modified: number;
  /** `st_mode`, when the entry was made on Unix (APPNOTE 4.4.2, 4.4.15). */
  readonly unixMode: number | undefined;
  readonly symlink: boolean;
  readonly directory: boolean;
  readonly encrypted: boolean;
  /** Header ids of the central extra fields, in order (APPNOTE 4.5). */
  readonly extraIds: readonly number[];
}

/** Facts about an archive that two readers of it may see differently, or that hide something. */
export type ZipProblemCode =
  | 'local-header-missing'
  | 'local-name'
  | 'local-size'
  | 'local-method'
  | 'local-crc'
  | 'local-flags'
  | 'data-past-end'
  | 'data-descriptor'
  | 'unlisted-entry'
  | 'duplicate-name'
  | 'case-collision'
  | 'normalisation-collision'
  | 'overlap'
  | 'encrypted'
  | 'unsupported-method'
  | 'stored-size'
  | 'too-large'
  | 'empty-name'
  | 'absolute-path'
  | 'parent-path'
  | 'drive-letter'
  | 'backslash'
  | 'control-character'
  | 'windows-name'
  | 'name-encoding'
  | 'unicode-path'
  | 'symlink'
  | 'extra-field'
  | 'leading-data'
  | 'trailing-data'
  | 'gap'
  | 'end-record-in-comment'
  | 'several-end-records'
  | 'entry-count'
  | 'directory-position'
  | 'directory-size'
  | 'several-disks'
  | 'zip64'
  | 'problems-dropped';

/** `message` is plain English; the names in it are quoted as JSON, not made safe for a terminal. */
export interface ZipProblem extends Problem {
  readonly code: ZipProblemCode;
  /** Absolute, in bytes; `length` where a region is meant. */
  readonly offset: number;
  readonly length?: number;
  /** Decoded name of the entry it is about. */
  readonly entry?: string;
}

/** Where the central directory and the end records lie, absolute, in bytes. */
interface ZipEnd {
  /** End of central directory record (APPNOTE 4.3.16). */
  readonly recordOffset: number;
  readonly comment: Uint8Array;
  /** Entries the end record announces. */
  readonly declaredEntries: number;
  readonly directoryOffset: number;
  /** Just after the last central directory record read. */
  readonly directoryEnd: number;
  /** What must be added to every offset in the archive, when data was put before it. */
  readonly shift: number;
  readonly zip64: boolean;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory, duplicates included. */
  readonly entries: readonly ZipEntry[];
  /** Local headers in gaps that the central directory does not list. */
  readonly unlisted: readonly ZipEntry[];
  readonly problems: readonly ZipProblem[];
  readonly end: ZipEnd;
  /** Sum of the declared sizes of `entries`, in bytes. */
  readonly declaredBytes: number;
}
