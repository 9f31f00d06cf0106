import { Buffer } from 'node:buffer';
import { asBuffer, decodeLatin1, decodeUtf8, sameBytes } from '../../core/bytes.js';
import { within } from '../../core/limits.js';
import { DerTag, derChildren, derElementAt, type DerElement } from './der.js';
import { directoryIndex } from './image.js';
import { guarded, type PeView } from './view.js';

/**
 * An attribute certificate (Microsoft PE/COFF 5.7). Read, never trusted: nothing here has been
 * verified, and a signature may be copied from another file.
 */
export interface AttributeCertificate {
  readonly offset: number;
  readonly size: number;
  readonly revision: number;
  readonly type: number;
  /** Whether it is a PKCS #7 SignedData, as Authenticode's are. */
  readonly pkcs7: boolean;
  /** Who the signer's certificate says it is, `CN=…, O=…`; undefined when not found. */
  readonly signer: string | undefined;
}

const pkcsSignedData = 2;
/** 1.2.840.113549.1.7.2 */
const signedDataOid = Buffer.from('2a864886f70d010702', 'hex');
const attributeNames: Record<string, string> = {
  '550403': 'CN',
  '550406': 'C',
  '550407': 'L',
  '550408': 'S',
  '55040a': 'O',
  '55040b': 'OU',
};

/** The certificate directory's address is a file offset, and entries are padded to 8 bytes. */
export function readCertificates(view: PeView): AttributeCertificate[] {
  const table = view.image.directories[directoryIndex.certificate];
  const certificates: AttributeCertificate[] = [];
  if (table === undefined || table.rva === 0 || table.size === 0) return certificates;
  guarded(view, 'pe-certificates', () => {
    view.reader.need(table.rva, table.size);
    const end = table.rva + table.size;
    let at = table.rva;
    while (at + 8 <= end) {
      const size = view.reader.u32At(at);
      if (size < 8) return;
      certificates.push(readCertificate(view, at, Math.min(size, end - at)));
      within('peTableEntries', certificates.length);
      at += (size + 7) & ~7;
      if (size > end) return;
    }
  });
  return certificates;
}

function readCertificate(view: PeView, offset: number, size: number): AttributeCertificate {
  const { reader } = view;
  const type = reader.u16At(offset + 6);
  let signer: string | undefined;
  let pkcs7 = false;
  if (type === pkcsSignedData) {
    guarded(view, 'pe-signer', () => {
      const signedData = findSignedData(reader.bytes, offset + 8, offset + size);
      pkcs7 = signedData !== undefined;
      if (signedData) signer = findSigner(reader.bytes, signedData);
    });
  }
  return { offset, size, revision: reader.u16At(offset + 4), type, pkcs7, signer };
}

/** ContentInfo of RFC 2315 section 7: an OID and, in [0], the SignedData. */
function findSignedData(bytes: Uint8Array, at: number, limit: number): DerElement | undefined {
  const [oid, content] = derChildren(bytes, derElementAt(bytes, at, limit));
  if (oid === undefined || content === undefined) return undefined;
  if (!sameBytes(contentOf(bytes, oid), signedDataOid)) return undefined;
  return derElementAt(bytes, content.contentStart, content.end);
}

/** RFC 2315 section 9: the certificate whose issuer and serial number the first signer names. */
function findSigner(bytes: Uint8Array, signedData: DerElement): string | undefined {
  const parts = derChildren(bytes, signedData);
  const certificates = parts.find((part) => part.tag === DerTag.context0);
  const signers = parts.at(-1);
  if (certificates === undefined || signers?.tag !== DerTag.set) return undefined;
  const [, named] = derChildren(bytes, derElementAt(bytes, signers.contentStart, signers.end));
  if (named === undefined) return undefined;
  const [issuer, serial] = derChildren(bytes, named);
  if (issuer === undefined || serial === undefined) return undefined;
  for (const certificate of derChildren(bytes, certificates)) {
    const subject = subjectWhen(bytes, certificate, issuer, serial);
    if (subject) return renderName(bytes, subject);
  }
  return undefined;
}

/** TBSCertificate of RFC 5280 section 4.1: [0] version, serial, algorithm, issuer, validity, subject. */
function subjectWhen(
  bytes: Uint8Array,
  certificate: DerElement,
  issuer: DerElement,
  serial: DerElement,
): DerElement | undefined {
  const fields = derChildren(bytes, derElementAt(bytes, certificate.contentStart, certificate.end));
  const first = fields[0]?.tag === DerTag.context0 ? 1 : 0;
  const [ownSerial, , ownIssuer, , subject] = fields.slice(first);
  if (ownSerial === undefined || ownIssuer === undefined) return undefined;
  const same =
    sameBytes(contentOf(bytes, ownSerial), contentOf(bytes, serial)) &&
    sameBytes(contentOf(bytes, ownIssuer), contentOf(bytes, issuer));
  return same ? subject : undefined;
}

/** A Name: a sequence of sets of attribute and value; attributes without a short name are left out. */
function renderName(bytes: Uint8Array, name: DerElement): string {
  const parts: string[] = [];
  for (const set of derChildren(bytes, name)) {
    for (const pair of derChildren(bytes, set)) {
      const [oid, value] = derChildren(bytes, pair);
      if (oid === undefined || value === undefined) continue;
      const short = attributeNames[asBuffer(contentOf(bytes, oid)).toString('hex')];
      if (short !== undefined) parts.push(`${short}=${renderText(bytes, value)}`);
    }
  }
  return parts.join(', ');
}

const bmpString = 0x1e;
const teletexString = 0x14;

function renderText(bytes: Uint8Array, value: DerElement): string {
  const content = contentOf(bytes, value);
  if (value.tag === teletexString) return decodeLatin1(content);
  if (value.tag !== bmpString || content.length % 2 !== 0) return decodeUtf8(content);
  return Buffer.from(content).swap16().toString('utf16le');
}

function contentOf(bytes: Uint8Array, element: DerElement): Uint8Array {
  return bytes.subarray(element.contentStart, element.end);
}
