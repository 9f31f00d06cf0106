import type { ClientRefusalFact } from './client-refusal.js';
import type { Seen } from './fact.js';
import type { SameVersionFact } from './same-version.js';
import type { SignatureFact } from './signature.js';

/** How those who stand behind a version differ from those behind the versions before it. */
export type SignerChangeKind =
  | 'author-began'
  | 'author-stopped'
  | 'author-changed'
  | 'repository-began'
  | 'repository-stopped'
  | 'repository-changed'
  | 'owners-changed'
  | 'owners-replaced';

export interface SignerChange {
  readonly what: SignerChangeKind;
  /** Who it was, and who it is: subjects of certificates, or names of owners; empty for nobody. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Honest packages hardly do that. */
  readonly isStrong: boolean;
}

/** Those who stand behind a version, beside those behind the versions before it that are known. */
export interface Continuity {
  /** The highest version before it of which somebody knows who signed it. */
  readonly previous: string;
  /** How many versions before it are known, that one among them. */
  readonly earlier: number;
  readonly changes: readonly SignerChange[];
}

/** Other people stand behind this version (basis: context). */
export interface ContinuityFact extends Seen<'continuity'> {
  readonly change: SignerChange;
  readonly previous: string;
  readonly earlier: number;
}

/** What signatures say of who stands behind a package, and behind its other versions and files. */
export type SignersFact = SignatureFact | ContinuityFact | SameVersionFact | ClientRefusalFact;
