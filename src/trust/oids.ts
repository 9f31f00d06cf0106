/** Attributes of signers (RFC 5652 11, RFC 3161 appendix A). */
export const attribute = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  countersignature: '1.2.840.113549.1.9.6',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

/** Purposes of keys (RFC 5280 4.2.1.12), and Microsoft's "signatures end with the certificate". */
export const purpose = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
} as const;

/** Content of a message that is only bytes (RFC 5652 4). */
export const dataType = '1.2.840.113549.1.7.1';

/** With which NuGet lets a certificate be signed: RSA with SHA-2 (RFC 4055 5). */
export const certificateAlgorithms: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
]);

/** The baseline policy for time-stamps, which is exact to a second (ETSI EN 319 421 5.2). */
export const baselinePolicy = '0.4.0.2023.1.1';
