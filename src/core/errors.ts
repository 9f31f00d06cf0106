/**
 * The four ways in which work can fail. Everything that leaves a reader is one of these:
 * a caller decides by class and code, never by message.
 */
export abstract class AssayError extends Error {
  abstract readonly code: string;
  /** Where it happened, when the thrower knows: a path inside the artifact, a file, a position. */
  where: string | undefined;

  /** Adds the place, innermost first kept: `lib/net8.0/a.dll` wins over `a.nupkg`. */
  at(where: string): this {
    this.where ??= where;
    return this;
  }
}

export type MalformedCode =
  | 'truncated'
  | 'bad-magic'
  | 'bad-structure'
  | 'bad-checksum'
  | 'bad-encoding'
  | 'bad-value'
  | 'unsupported';

/** Their bytes are wrong. `offset` is in bytes from the start of the input, `line` counts from 1. */
export class MalformedInput extends AssayError {
  override readonly name = 'MalformedInput';
  readonly code: MalformedCode;
  readonly offset: number | undefined;
  readonly line: number | undefined;

  constructor(code: MalformedCode, message: string, at: { offset?: number; line?: number } = {}) {
    super(message);
    this.code = code;
    this.offset = at.offset;
    this.line = at.line;
  }
}

/** Our cap was reached; the input may be honest. `code` names the limit of core/limits.ts. */
export class LimitReached extends AssayError {
  override readonly name = 'LimitReached';
  readonly code: string;
  readonly limit: number;

  constructor(code: string, limit: number) {
    super(`limit ${code} of ${limit} reached`);
    this.code = code;
    this.limit = limit;
  }
}

export type UnavailableCode =
  'not-found' | 'unreadable' | 'unwritable' | 'unauthorised' | 'timeout' | 'network' | 'cancelled';

/** Something outside the input could not be had: a file, a folder, a feed. */
export class Unavailable extends AssayError {
  override readonly name = 'Unavailable';
  readonly code: UnavailableCode;

  constructor(code: UnavailableCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Ours: an invariant of Assay does not hold. Exit code 70. */
export class Bug extends AssayError {
  override readonly name = 'Bug';
  readonly code = 'bug';
}

/** Whether a reader may let this error out: anything else that escapes one is a bug. */
export function isInputError(error: unknown): error is MalformedInput | LimitReached {
  return error instanceof MalformedInput || error instanceof LimitReached;
}
