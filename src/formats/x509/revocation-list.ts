import { within } from '../../core/limits.js';
import { context, encodingOf, readDer, tag, type DerElement } from '../der/element.js';
import { DerFields } from '../der/fields.js';
import { integerBytes, smallInteger, timeOf, wholeBits } from '../der/values.js';
import { algorithmOf } from './certificate.js';
import { nameOf, type DistinguishedName } from './name.js';

/** A certificate revocation list (RFC 5280 5.1). Read, not trusted: who signed it is another question. */
export interface RevocationList {
  readonly issuer: DistinguishedName;
  /** Milliseconds since 1970. */
  readonly thisUpdate: number;
  /** `undefined` where it does not say when the next one comes. */
  readonly nextUpdate: number | undefined;
  /** When each was revoked, by the hexadecimal of its number. */
  readonly revoked: ReadonlyMap<string, number>;
  /** It speaks of some certificates only, or of changes, in a way that is not read here. */
  readonly partial: boolean;
  /** What is signed, and with what. */
  readonly body: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** @throws MalformedInput; LimitReached `derElements`, `revokedCertificates`. */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  const fields = new DerFields(readDer(bytes), 'revocation list');
  const body = fields.take(tag.sequence);
  const signatureAlgorithm = algorithmOf(fields.take(tag.sequence));
  const signature = wholeBits(fields.take(tag.bitString));
  fields.end();
  return { ...bodyOf(body), body: encodingOf(body), signatureAlgorithm, signature };
}

function bodyOf(
  element: DerElement,
): Omit<RevocationList, 'body' | 'signature' | 'signatureAlgorithm'> {
  const fields = new DerFields(element, 'revocation list body');
  const version = fields.maybe(tag.integer);
  if (version !== undefined) smallInteger(version);
  algorithmOf(fields.take(tag.sequence));
  const issuer = nameOf(fields.take(tag.sequence));
  const thisUpdate = timeOf(fields.any());
  const next = fields.maybe(tag.utcTime) ?? fields.maybe(tag.generalizedTime);
  const entries = fields.maybe(tag.sequence);
  const extensions = fields.maybe(context(0));
  fields.end();
  const partial = extensions !== undefined && isPartial(extensions);
  const nextUpdate = next && timeOf(next);
  return { issuer, thisUpdate, nextUpdate, revoked: revokedOf(entries), partial };
}

function revokedOf(entries: DerElement | undefined): Map<string, number> {
  const revoked = new Map<string, number>();
  if (entries === undefined) return revoked;
  for (const entry of new DerFields(entries, 'revoked certificates').rest()) {
    const fields = new DerFields(entry, 'revoked certificate');
    const serial = Buffer.from(integerBytes(fields.take(tag.integer))).toString('hex');
    revoked.set(serial, timeOf(fields.any()));
    within('revokedCertificates', revoked.size);
  }
  return revoked;
}

/** A critical extension changes what the list is about (RFC 5280 5.2: delta lists, issuing points). */
function isPartial(wrapper: DerElement): boolean {
  const [list] = new DerFields(wrapper, 'extensions', context(0)).rest();
  if (list === undefined) return false;
  return new DerFields(list, 'extensions').rest().some((each) => {
    const fields = new DerFields(each, 'extension');
    fields.take(tag.objectIdentifier);
    return fields.maybe(tag.boolean) !== undefined;
  });
}
