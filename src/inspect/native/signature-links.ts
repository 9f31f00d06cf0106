import type { AttributeCertificate } from '../../formats/pe/authenticode.js';

/** How signatures hold links: GeneralName URI (RFC 5280 4.2.1.6), IA5String, SpcLink (Authenticode). */
const linkTags: ReadonlySet<number> = new Set([0x86, 0x16, 0x80]);

/**
 * A run of printable bytes in a signature without the links of certificates in it: they are the
 * signer's authority's, no program speaks to them, and DER's next tag and length are often printable,
 * so that they would be read as other hosts. What is no such element stays.
 */
export function withoutSignatureLinks(
  text: string,
  offset: number,
  bytes: Uint8Array,
  certificates: readonly AttributeCertificate[],
): string {
  const signed = certificates.some((c) => offset >= c.offset && offset < c.offset + c.size);
  const at = signed ? text.indexOf('http') : -1;
  if (at < 0) return text;
  // X.690 8.1.3.4: one byte of length before the text, the tag before that.
  const [tag = 0, length = 0] = bytes.subarray(offset + at - 2, offset + at);
  if (!linkTags.has(tag) || length > text.length - at) return text;
  return text.slice(0, at) + text.slice(at + length);
}
