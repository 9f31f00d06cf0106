import type { MadeCertificate } from './signing.mjs';

export interface SignedVariant {
  readonly name: string;
  readonly id: string;
  readonly bytes: Buffer;
}

export const root: MadeCertificate;
export const explained: Readonly<Record<string, string>>;
export function variants(): readonly SignedVariant[];
