import type { Seen } from './fact.js';

/** Why the NuGet client would not install a package, by a configuration that requires signatures. */
export interface ClientRefusal {
  /** What the client numbers it as: NU3004, NU3018, NU3034… */
  readonly codes: readonly string[];
  /** In plain words. */
  readonly reason: string;
  /** The configuration that requires it: the closest file that is read, as it is to be shown. */
  readonly file: string;
}

/** A restore would refuse it, were it to be installed anew (basis: context). */
export interface ClientRefusalFact extends Seen<'client-refusal'> {
  readonly refusal: ClientRefusal;
}
