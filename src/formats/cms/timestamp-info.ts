import { context, implicit, readDer, tag, type DerElement } from '../der/element.js';
import { DerFields } from '../der/fields.js';
import {
  identifierOf,
  implicitInteger,
  octetsOf,
  smallInteger,
  integerBytes,
  timeOf,
} from '../der/values.js';
import { readAlgorithm } from './signed-data.js';

/** Content type of a time-stamp token: id-ct-TSTInfo (RFC 3161 2.4.2). */
export const timestampInfoType = '1.2.840.113549.1.9.16.1.4';

/** TSTInfo (RFC 3161 2.4.2): that these bytes existed at that time. */
export interface TimestampInfo {
  readonly policy: string;
  readonly hashAlgorithm: string;
  readonly hash: Uint8Array;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** How far the time may be off, in milliseconds; `undefined` where that is not said. */
  readonly accuracy: number | undefined;
}

/** @throws MalformedInput; LimitReached `derElements`. */
export function readTimestampInfo(bytes: Uint8Array): TimestampInfo {
  const fields = new DerFields(readDer(bytes), 'time-stamp');
  smallInteger(fields.take(tag.integer));
  const policy = identifierOf(fields.take(tag.objectIdentifier));
  const imprint = new DerFields(fields.take(tag.sequence), 'message imprint');
  const { id: hashAlgorithm } = readAlgorithm(imprint.take(tag.sequence));
  const hash = octetsOf(imprint.take(tag.octetString));
  imprint.end();
  integerBytes(fields.take(tag.integer));
  const time = timeOf(fields.take(tag.generalizedTime));
  const accuracy = fields.maybe(tag.sequence);
  // Ordering, nonce, the authority's name and extensions say nothing about the time.
  fields.maybe(tag.boolean);
  fields.maybe(tag.integer);
  fields.maybe(context(0));
  fields.maybe(context(1));
  fields.end();
  return { policy, hashAlgorithm, hash, time, accuracy: accuracy && accuracyOf(accuracy) };
}

/** Accuracy (RFC 3161 2.4.2): seconds, milliseconds and microseconds, each of them optional. */
function accuracyOf(element: DerElement): number {
  const fields = new DerFields(element, 'accuracy');
  const seconds = fields.maybe(tag.integer);
  const millis = fields.maybe(implicit(0));
  const micros = fields.maybe(implicit(1));
  fields.end();
  return (
    (seconds ? smallInteger(seconds) * 1000 : 0) +
    (millis ? implicitInteger(millis) : 0) +
    (micros ? implicitInteger(micros) / 1000 : 0)
  );
}
