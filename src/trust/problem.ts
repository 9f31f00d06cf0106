import { isInputError } from '../core/errors.js';
import type { SignatureProblemCode } from '../facts/signature-problems.js';
import type { SignatureProblem } from '../facts/signature.js';

/** Ends the reading of one signature: what is wrong with it leaves nothing to go on with. */
export class SignatureTrouble extends Error {
  readonly code: SignatureProblemCode;
  readonly nuget: string | undefined;

  constructor(code: SignatureProblemCode, nuget: string | undefined, detail: string) {
    super(detail);
    this.code = code;
    this.nuget = nuget;
  }
}

/** Of which signature the problems are told. */
export interface About {
  readonly about: SignatureProblem['about'];
  readonly timestamp?: true;
}

export function problem(
  code: SignatureProblemCode,
  nuget: string | undefined,
  detail: string,
  about: About,
): SignatureProblem {
  return { code, ...about, ...(nuget !== undefined && { nuget }), detail };
}

/** What ended the reading, as a problem; damage that no check expected has the code of `otherwise`. */
export function troubleOf(error: unknown, about: About, otherwise: string): SignatureProblem {
  if (error instanceof SignatureTrouble)
    return problem(error.code, error.nuget, error.message, about);
  if (!isInputError(error)) throw error;
  return problem('unreadable', otherwise, error.message, about);
}

/** The client reads all certificates of a message, also those that nothing is built on. */
export function unreadableCertificate(about: About): SignatureProblem {
  return problem('unreadable', 'NU3003', 'a certificate that came with it cannot be read', about);
}
