import type { FileKind, FileRole, Fact, FlowFact, ScriptFact } from '../facts/fact.js';
import type { MsBuildFile } from '../formats/msbuild/model.js';
import type { ContentKind } from '../formats/text/sniff.js';
import type { ModuleCode, NamedCall } from '../behaviour/call-graph/index.js';
import type { Candidate } from './entry-points/candidate.js';
import type { KnownTexts } from './managed/known-texts.js';
import type { Wording } from './wordings.js';
import { FoldingWork } from '../core/folded-lines.js';
import { within } from '../core/limits.js';
import { isInputError, MalformedInput, type LimitReached } from '../core/errors.js';

/** One file to be looked at: an entry of the archive, or something embedded in one. */
export interface PackageFile {
  /** Path in the archive; what is embedded follows after `!/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the bytes are, whatever the file is called. */
  readonly content: ContentKind;
  readonly kind: FileKind;
  readonly role: FileRole;
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
  readonly sha256: string;
  /** How many files it is inside of, or was reached through: 0 for an entry of the archive. */
  readonly depth: number;
  /** Where its code runs, when another file says so and not its own name. */
  readonly surface?: ScriptFact['surface'];
  /** The script whose program it is part of, when another one starts it. */
  readonly program?: string;
  /** It is read as what it is for itself, once more: only where its code runs is new. */
  readonly again?: boolean;
}

/** A build file as read; what its tasks do is told when all build files were read. */
export interface BuildFile {
  readonly file: Pick<PackageFile, 'path' | 'depth'>;
  readonly read: MsBuildFile;
}

/** The flow of a secret through a text, without the endpoint, and what says where it goes. */
export interface KeptFlow {
  readonly fact: Omit<FlowFact, 'endpoint'>;
  readonly near: readonly string[];
  readonly far: readonly string[];
}

/** A file that refers to others, and through how many others it was reached. */
export type Reached = Pick<PackageFile, 'path' | 'depth' | 'program'>;

/** As what a file is read that another one refers to. */
export type ReadAs = Partial<Pick<PackageFile, 'kind' | 'surface' | 'program'>>;

/** What of the scripts and sources of one package was gone over. */
export class ScriptWork {
  readonly folding = new FoldingWork();
  #units = 0;

  /** @throws LimitReached `scriptUnits`, after which nobody reads any more of them. */
  read(units: number): void {
    this.#units += units;
    within('scriptUnits', this.#units);
  }
}

/** Takes what the readers of one package see. */
export interface Gather {
  readonly scripts: ScriptWork;
  /** What the texts in its code say. */
  readonly texts: KnownTexts;
  add(fact: Fact): void;
  /** Keeps what the bodies of an assembly call, to be joined with the others of the package. */
  keepCode(code: ModuleCode): void;
  /** Keeps what the bodies of an assembly call by name. */
  keepNamedCalls(path: string, calls: readonly NamedCall[]): void;
  /** Keeps which methods of an assembly look as if they decoded texts: others may call them. */
  keepDecoders(path: string, rows: ReadonlySet<number>): void;
  /** Keeps what a method says in a text that it works out. */
  keepWording(path: string, row: number, wording: Wording): void;
  /** Whether the package may hold an assembly of this simple name. */
  mayHold(assembly: string): boolean;
  /** Keeps a build file, to be gone through together with those that it imports. */
  keepBuildFile(file: BuildFile): void;
  /** Keeps a secret that a text sends, whose endpoint is told when all was read. */
  keepTextFlow(flow: KeptFlow): void;
  /** Keeps what may be an entry point, to be judged when all files were read. */
  note(candidate: Candidate): void;
  /** Puts an embedded file in line to be looked at like an entry of the archive. */
  enqueue(path: string, bytes: Uint8Array, parent: PackageFile): void;
  /**
   * Puts a file of the package in line that `from` refers to by a relative path, to be read as what
   * `from` makes of it; references that lead nowhere in the package are let go.
   * @returns whether it leads to a file of the package
   */
  follow(reference: string, from: Reached, as: ReadAs): boolean;
}

/** Something should have been read and was not: the assessment becomes incomplete. */
export function unread(
  gather: Pick<Gather, 'add'>,
  path: string,
  code: string,
  reason: string,
): void {
  gather.add({ kind: 'obstacle', obstacle: 'unread', location: { path }, code, reason });
}

/** A file that was recognised, hashed and listed, but cannot say more to a static reader. */
export function opaque(
  gather: Pick<Gather, 'add'>,
  path: string,
  code: string,
  reason: string,
): void {
  gather.add({ kind: 'obstacle', obstacle: 'opaque', location: { path }, code, reason });
}

/**
 * Runs a reader; damage and limits become an `unread` obstacle, so that one bad file never takes
 * the account of the others with it. Anything else is a bug and passes through.
 */
export async function guarded(
  gather: Gather,
  path: string,
  read: () => void | Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!isInputError(error)) throw named(error, path);
    unread(gather, path, error.code, damageOf(path, error));
  }
}

/** Without its manifest nothing says which package it is: whoever reads that should not have to know the name. */
export function damageOf(path: string, error: MalformedInput | LimitReached): string {
  const isManifest = /^[^/\\]+\.nuspec$/i.test(path);
  return `${isManifest ? 'the manifest of the package cannot be read: ' : ''}${reasonOf(error)}`;
}

/** What is wrong with an input, and the line where the reader knows it. */
export function reasonOf(error: MalformedInput | LimitReached): string {
  const line = error instanceof MalformedInput ? error.line : undefined;
  return line === undefined ? error.message : `line ${line}: ${error.message}`;
}

function named(error: unknown, path: string): unknown {
  if (error instanceof Error) error.message = `${error.message} (while reading ${path})`;
  return error;
}
