import { createHash } from 'node:crypto';

/** Under which a source's answers are kept: an address can hold a token, its digest does not. */
export function sourceKey(url: URL): string {
  return createHash('sha256').update(url.href).digest('hex').slice(0, 32);
}
