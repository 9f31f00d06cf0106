import type { Seen } from './fact.js';

/** What is on disk is not what the package, the lock file or the metadata says (basis: context). */
export interface IntegrityFact extends Seen<'integrity'> {
  readonly check:
    | 'lock-content-hash'
    | 'metadata-content-hash'
    | 'sha512-file'
    | 'extracted-file-differs'
    | 'extracted-file-missing'
    | 'extracted-file-added'
    | 'identity';
  readonly expected: string;
  readonly actual: string;
}
