import type { EndpointSighting } from './endpoint.js';
import { metadataHeaders, metadataHeaderTexts } from './metadata-services.js';

const longestText = 160;

/** What a request header that only a metadata service wants tells: where the request goes. */
export function metadataHeader(text: string): EndpointSighting | undefined {
  if (text.length > longestText) return undefined;
  const lower = text.toLowerCase();
  const colon = lower.indexOf(':');
  const name = colon < 0 ? lower : lower.slice(0, colon);
  if (!metadataHeaders.has(name) && !metadataHeaderTexts.has(lower)) return undefined;
  return { kind: 'endpoint', host: '', url: text, form: 'metadata-service', role: 'service' };
}

/** Of the names. */
export const longestMetadataHeader = Math.max(...[...metadataHeaders].map((name) => name.length));
