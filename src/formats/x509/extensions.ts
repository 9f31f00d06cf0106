import { contentOf, implicit, readDer, tag, type DerElement } from '../der/element.js';
import { DerFields } from '../der/fields.js';
import { bitsOf, booleanOf, hasBit, identifierOf, octetsOf, smallInteger } from '../der/values.js';

/** What the extensions of a certificate allow it to be used for (RFC 5280 4.2). */
export interface Extensions {
  /** `undefined` where there is no such extension: any purpose (RFC 5280 4.2.1.12). */
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** It may sign certificates, and how many of other authorities may follow below (RFC 5280 4.2.1.9). */
  readonly basicConstraints:
    { readonly authority: boolean; readonly pathLength?: number } | undefined;
  /** What its key may do (RFC 5280 4.2.1.3); `undefined` where that is not said. */
  readonly keyUsage:
    | {
        readonly digitalSignature: boolean;
        readonly certificateSign: boolean;
        readonly crlSign: boolean;
      }
    | undefined;
  readonly subjectKeyId: Uint8Array | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  /** Critical ones that nothing here knows the meaning of (RFC 5280 4.2). */
  readonly unknownCritical: readonly string[];
}

export const extension = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Names and policies restrict nothing that a package signature asks for; those are only let pass. */
const harmless: ReadonlySet<string> = new Set([
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.54',
]);

export const noExtensions: Extensions = {
  extendedKeyUsage: undefined,
  basicConstraints: undefined,
  keyUsage: undefined,
  subjectKeyId: undefined,
  authorityKeyId: undefined,
  unknownCritical: [],
};

interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** @throws MalformedInput; LimitReached `derElements`. */
export function extensionsOf(element: DerElement): Extensions {
  const all = new DerFields(element, 'list of extensions').rest().map(extensionOf);
  const value = <T>(id: string, read: (element: DerElement) => T): T | undefined => {
    const found = all.find((each) => each.id === id);
    return found && read(readDer(found.value));
  };
  const known = new Set<string>(Object.values(extension));
  return {
    extendedKeyUsage: value(extension.extendedKeyUsage, purposesOf),
    basicConstraints: value(extension.basicConstraints, constraintsOf),
    keyUsage: value(extension.keyUsage, keyUsageOf),
    subjectKeyId: value(extension.subjectKeyId, octetsOf),
    authorityKeyId: value(extension.authorityKeyId, authorityKeyOf),
    unknownCritical: all
      .filter(({ id, critical }) => critical && !known.has(id) && !harmless.has(id))
      .map(({ id }) => id),
  };
}

function extensionOf(element: DerElement): Extension {
  const fields = new DerFields(element, 'extension');
  const id = identifierOf(fields.take(tag.objectIdentifier));
  const flag = fields.maybe(tag.boolean);
  const value = octetsOf(fields.take(tag.octetString));
  fields.end();
  return { id, critical: flag !== undefined && booleanOf(flag), value };
}

function purposesOf(element: DerElement): string[] {
  return new DerFields(element, 'list of purposes').rest().map(identifierOf);
}

function constraintsOf(element: DerElement): Extensions['basicConstraints'] {
  const fields = new DerFields(element, 'basic constraints');
  const flag = fields.maybe(tag.boolean);
  const length = fields.maybe(tag.integer);
  fields.end();
  const authority = flag !== undefined && booleanOf(flag);
  return { authority, ...(length && { pathLength: smallInteger(length) }) };
}

function keyUsageOf(element: DerElement): Extensions['keyUsage'] {
  const bits = bitsOf(element);
  return {
    digitalSignature: hasBit(bits, 0),
    certificateSign: hasBit(bits, 5),
    crlSign: hasBit(bits, 6),
  };
}

/** RFC 5280 4.2.1.1: the key identifier, beside names and numbers that nothing is looked up by. */
function authorityKeyOf(element: DerElement): Uint8Array | undefined {
  const key = new DerFields(element, 'authority key identifier').maybe(implicit(0));
  return key && contentOf(key);
}
