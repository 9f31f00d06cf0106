import { asBuffer } from '../core/bytes.js';
import { isInputError } from '../core/errors.js';
import { readCertificate, type Certificate } from '../formats/x509/certificate.js';

/** Certificates of one package, each once, in the order first met: signatures refer to them by number. */
export class CertificatePool {
  readonly #numbers = new Map<string, number>();
  readonly #read: (Certificate | undefined)[] = [];

  /** Base64 of DER, as they are kept with the assessment. */
  get encoded(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  add(encoding: Uint8Array): number {
    const key = asBuffer(encoding).toString('base64');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#read.length);
    return this.#read.push(readable(encoding)) - 1;
  }

  /** All of a message, and whether each of them can be read, as the client has to. */
  addAll(encodings: readonly Uint8Array[]): {
    readonly numbers: number[];
    readonly whole: boolean;
  } {
    const numbers = encodings.map((each) => this.add(each));
    return { numbers, whole: numbers.every((number) => this.at(number) !== undefined) };
  }

  /** `undefined` for what is no certificate that can be read: nothing is then built on it. */
  at(number: number): Certificate | undefined {
    return this.#read[number];
  }

  number(certificate: Certificate): number {
    return this.#read.indexOf(certificate);
  }
}

export function readable(encoding: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(encoding);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}
