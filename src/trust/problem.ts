import { isInputError, LimitReached, type MalformedInput } from '../core/errors.js';
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
  return problem('unreadable', otherwise, damageText(error, about), about);
}

/** What stopped a decoder, at some byte, says nothing to whoever asks who signed a package. */
function damageText(error: MalformedInput | LimitReached, { about, timestamp }: About): string {
  if (error instanceof LimitReached || error.offset === undefined) return error.message;
  const isFile = about === 'package' && !timestamp;
  return isFile ? wholeDamage : 'damaged, so that what it says cannot be read';
}

const wholeDamage =
  'the file with its signature is damaged, or holds something else: no signature can be read in it';

/** The client reads all certificates of a message, also those that nothing is built on. */
export function unreadableCertificate(about: About): SignatureProblem {
  return problem('unreadable', 'NU3003', 'a certificate that came with it cannot be read', about);
}
