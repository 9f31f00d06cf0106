import type { KeyObject } from 'node:crypto';

export interface MadeCertificate {
  readonly encoding: Buffer;
  readonly key: KeyObject;
  readonly subject: Buffer;
  readonly issuerName: Buffer;
  readonly serial: Buffer;
  readonly keyId: Buffer;
}

export interface MadeChain {
  readonly leaf: MadeCertificate;
  readonly middle: MadeCertificate;
  readonly root: MadeCertificate;
  readonly certificates: readonly Buffer[];
}

/** What is to be otherwise: see the functions. */
export type Options = Readonly<Record<string, unknown>>;

export function der(tag: number, ...parts: (Uint8Array | readonly number[])[]): Buffer;
export function sequence(...parts: Uint8Array[]): Buffer;
export function set(...parts: Uint8Array[]): Buffer;
export function context(number: number, ...parts: Uint8Array[]): Buffer;
export function octets(bytes: Uint8Array): Buffer;
export function bits(bytes: Uint8Array | readonly number[], unused?: number): Buffer;
export function utf8(text: string): Buffer;
export function ia5(text: string): Buffer;
export function boolean(value: boolean): Buffer;
export function nothing(): Buffer;
export function integer(value: number | Uint8Array): Buffer;
export function oid(text: string): Buffer;
export function generalizedTime(date: Date): Buffer;
export function utcTime(date: Date): Buffer;

export const purposes: Readonly<
  Record<'codeSigning' | 'timeStamping' | 'serverAuth' | 'lifetimeSigning', string>
>;
export function makeKey(modulusLength?: number): KeyObject;
export function makeCurveKey(): KeyObject;
export function makeCertificate(name: string, options?: Options): MadeCertificate;
export function makeChain(name: string, options?: Options, authority?: Options): MadeChain;
export function pemOf(...certificates: readonly Pick<MadeCertificate, 'encoding'>[]): string;
export function makeRevocationList(
  issuer: MadeCertificate,
  revoked: readonly { readonly serial: Uint8Array; readonly since: Date }[],
  options?: Options,
): Buffer;
export function looseBer(bytes: Uint8Array): Buffer;
export function packageSignature(packageBytes: Uint8Array, options: Options): Buffer;
export function addSignature(
  packageBytes: Uint8Array,
  signature: Uint8Array,
  lies?: Options,
): Buffer;
export function plainPackage(id: string, files?: Readonly<Record<string, string>>): Buffer;
