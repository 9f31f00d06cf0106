export type HashName = 'sha256' | 'sha384' | 'sha512';

/** The hash algorithms that package signatures may use, by their object identifiers (RFC 5754 2). */
export const hashNames: ReadonlyMap<string, HashName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
