/**
 * Whether a licence is the name of a file in the package: an expression speaks for itself, and so does an address.
 * Of text that is escaped already, so that the backslash of an escape is none of a path.
 */
export function isLicenceFile(licence: string): boolean {
  return /\.(?:txt|md)$|\/|\\(?!u\{)/.test(licence) && !licence.includes('://');
}
