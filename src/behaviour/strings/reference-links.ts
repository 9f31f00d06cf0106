import type { ParsedUrl } from './url.js';

/**
 * Hosts under which standards bodies and vendors name XML namespaces, relationship types and
 * claim types ("Namespaces in XML 1.0", ECMA-376, WS-*). Nothing is fetched from such a name.
 */
const namespaceHosts = new Set(
  'schemas.microsoft.com schemas.openxmlformats.org schemas.xmlsoap.org schemas.datacontract.org schemas.android.com schemas.dmtf.org descriptions.openxmlformats.org purl.oclc.org purl.org www.w3.org docs.oasis-open.org uri.etsi.org ns.adobe.com tempuri.org xmlns.jcp.org java.sun.com relaxng.org openoffice.org xamarin.com xml.org'.split(
    ' ',
  ),
);

/** An XML namespace is a plain `http` name: with a query, port or user it would be a request. */
export function isNamespace(url: ParsedUrl): boolean {
  const plain = url.port === '' && url.userInfo === '' && !url.path.includes('?');
  return plain && /^https?$/.test(url.scheme) && namespaceHosts.has(url.host.name);
}

const pageExtension = /\.(?:html?|md|aspx|pdf)(?:#.*)?$/i;
const documentationHost = /^(?:docs|doc|learn|help|wiki|support|msdn|developer|blog)\./;
const discussion = /^\/[^/]+\/[^/]+\/(?:issues|pull|wiki|discussions)(?:\/|$)/;

/** For people to follow: a link in prose, or one to a page of documentation. */
export function roleOf(url: ParsedUrl, text: string): 'service' | 'documentation' {
  if (text.slice(0, url.start).trimEnd().includes(' ')) return 'documentation';
  if (documentationHost.test(url.host.name) && url.userInfo === '') return 'documentation';
  const isPage = pageExtension.test(url.path) || discussion.test(url.path);
  return isPage ? 'documentation' : 'service';
}
