import type { MergedSections, PlacedItem } from './merge.js';
import type { SettingItem } from './settings-file.js';
import { isTrue } from './values.js';

/** Whose signature a restore accepts where it requires one. */
export interface TrustedSigner {
  readonly kind: 'author' | 'repository';
  readonly name: string;
  /** Of a repository: the service index that its signature must name. */
  readonly serviceIndex?: string;
  /** Of a repository: packages of these accounts only; none for any. */
  readonly owners: readonly string[];
  readonly certificates: readonly TrustedCertificate[];
  readonly file: string;
  readonly line: number;
}

export interface TrustedCertificate {
  readonly fingerprint: string;
  readonly hashAlgorithm: 'sha256' | 'sha384' | 'sha512';
  readonly allowUntrustedRoot: boolean;
}

/** The `trustedSigners` section (NuGet.Configuration TrustedSignersProvider). */
export function trustedSigners(sections: MergedSections): TrustedSigner[] {
  return sections.itemsOf('trustedSigners').flatMap((item) => {
    if (item.kind !== 'author' && item.kind !== 'repository') return [];
    return [toSigner(item, item.kind)];
  });
}

function toSigner(item: PlacedItem, kind: TrustedSigner['kind']): TrustedSigner {
  const { attributes, children, file, line } = item;
  const serviceIndex = kind === 'repository' ? attributes.get('serviceindex') : undefined;
  const owners = children.find((child) => child.kind === 'owners')?.text ?? '';
  return {
    kind,
    name: attributes.get('name') ?? '',
    ...(serviceIndex !== undefined && { serviceIndex }),
    owners: kind === 'repository' ? ownersOf(owners) : [],
    certificates: children.flatMap(toCertificate),
    file,
    line,
  };
}

function ownersOf(text: string): string[] {
  const names = text.split(';').map((name) => name.trim());
  return names.filter(Boolean);
}

function toCertificate({ kind, attributes }: SettingItem): TrustedCertificate[] {
  const algorithm = attributes.get('hashalgorithm')?.toLowerCase();
  const hashAlgorithm = (['sha256', 'sha384', 'sha512'] as const).find((one) => one === algorithm);
  if (kind !== 'certificate' || hashAlgorithm === undefined) return [];
  const fingerprint = attributes.get('fingerprint') ?? '';
  const allowUntrustedRoot = isTrue(attributes.get('allowuntrustedroot'));
  return [{ fingerprint, hashAlgorithm, allowUntrustedRoot }];
}

/** `signatureValidationMode`: anything but `require` accepts packages without a signature. */
export function validationMode(text: string | undefined): 'accept' | 'require' {
  const word = text?.trim().toLowerCase();
  return word === 'require' || word === '1' ? 'require' : 'accept';
}
