import { ordinalKey } from './values.js';
import type { MergedSections } from './merge.js';

/** A certificate that a source wants of its clients; Assay does not present any. */
export interface ClientCertificate {
  /** Name of the source. */
  readonly source: string;
  readonly kind: 'file' | 'store';
  readonly file: string;
  readonly line: number;
  /** What to tell where the source is asked all the same. */
  readonly unsupported: string;
}

/** The `clientCertificates` section, for sources that are configured. */
export function clientCertificates(
  sections: MergedSections,
  names: readonly string[],
): ClientCertificate[] {
  const known = new Set(names.map(ordinalKey));
  return sections.itemsOf('clientCertificates').flatMap((item) => {
    if (item.kind !== 'fileCert' && item.kind !== 'storeCert') return [];
    const source = item.attributes.get('packagesource') ?? '';
    if (!known.has(ordinalKey(source))) return [];
    const { file, line } = item;
    const kind = item.kind === 'fileCert' ? 'file' : 'store';
    return [{ source, kind, file, line, unsupported: 'client certificates are not supported' }];
  });
}
