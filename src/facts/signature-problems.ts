/** What can be wrong with a signature, and in what way that matters. */
export type SignatureProblemCode = keyof typeof signatureProblems;

/**
 * `broken`: these are not the bytes that were signed, or nobody can tell. `refused`: the signature is over
 * them and in a form that clients do not accept. `untrusted`: it depends on roots and time.
 */
type Gravity = 'broken' | 'refused' | 'untrusted';

export const signatureProblems = {
  /** The hash of the package is not the signed one. */
  'content-changed': 'broken',
  /** The entry of the signature is compressed, flagged or repeated. */
  'bad-entry': 'broken',
  /** It is no DER, no signed data, or holds something that cannot be. */
  unreadable: 'broken',
  /** What is signed is no statement of a package's hash. */
  'bad-content': 'broken',
  /** The signature does not fit the key of the certificate that it names. */
  'bad-signature': 'broken',
  /** The certificate that it names is not there. */
  'no-certificate': 'broken',
  /** The attributes that a package signature needs are missing or contradict each other. */
  'bad-attributes': 'broken',
  /** The signed attribute that names the certificate names another one. */
  'other-certificate': 'broken',
  /** A time-stamp is over something else than this signature. */
  'other-imprint': 'broken',
  /** The authority's certificate was not valid at the time that it states. */
  'time-outside-validity': 'broken',
  /** Bytes behind the signature, which nothing covers. */
  'trailing-data': 'broken',
  'weak-algorithm': 'refused',
  'weak-key': 'refused',
  'lifetime-signing': 'refused',
  'not-yet-valid': 'untrusted',
  /** Not valid when it signed, or now where nothing says when it signed. */
  expired: 'untrusted',
  'untrusted-root': 'untrusted',
  'bad-chain': 'untrusted',
  revoked: 'untrusted',
} as const satisfies Record<string, Gravity>;
