import { asBuffer } from '../../core/bytes.js';
import { limits } from '../../core/limits.js';
import { encodingOf, tag, type DerElement } from '../der/element.js';
import { DerFields } from '../der/fields.js';
import { identifierOf, isText, textOf } from '../der/values.js';

/** Short names of attribute types (RFC 4519, RFC 5280 A.1, and what CAs for companies write). */
const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'PostalCode',
  '2.5.4.42': 'G',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionLocalityName',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionStateOrProvinceName',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionCountryName',
};

/** The name of a certificate's subject or issuer: a sequence of sets of attributes (RFC 5280 4.1.2.4). */
export interface DistinguishedName {
  /** From the most special to the most general, as RFC 4514 2.1 writes them: `CN=…, O=…, C=…`. */
  readonly text: string;
  /** The text in which two names are the same that RFC 5280 7.1 calls so, for most purposes. */
  readonly key: string;
}

/** @throws MalformedInput; LimitReached `derElements`. */
export function nameOf(element: DerElement): DistinguishedName {
  const parts: string[] = [];
  const key: string[] = [];
  for (const set of new DerFields(element, 'name').rest()) {
    const pairs = new DerFields(set, 'relative name', tag.set).rest().map(pairOf);
    parts.push(
      pairs
        .map(({ type, value }) => `${attributeNames[type] ?? `OID.${type}`}=${quoted(value)}`)
        .join(' + '),
    );
    key.push(
      pairs
        .map(({ type, value }) => `${type}=${folded(value)}`)
        .sort()
        .join('+'),
    );
  }
  return { text: capped(parts.toReversed().join(', ')), key: key.join('\0') };
}

/** A name may be as long as the file that it is in. */
function capped(text: string): string {
  const { nameCharacters: most } = limits;
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function pairOf(element: DerElement): { type: string; value: string } {
  const fields = new DerFields(element, 'attribute of a name');
  const type = identifierOf(fields.take(tag.objectIdentifier));
  const value = fields.any();
  fields.end();
  return { type, value: valueOf(value) };
}

/** What is no text is shown as RFC 4514 2.4 does: its encoding in hexadecimal. */
function valueOf(element: DerElement): string {
  return isText(element) ? textOf(element) : `#${asBuffer(encodingOf(element)).toString('hex')}`;
}

function quoted(value: string): string {
  return /[,+"<>;=\n]|^\s|\s$|^#/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** RFC 5280 7.1, RFC 4518: case and runs of spaces make no difference. */
function folded(value: string): string {
  return value.trim().replaceAll(/ +/g, ' ').toLowerCase();
}
