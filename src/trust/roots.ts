import { asBuffer } from '../core/bytes.js';
import { MalformedInput } from '../core/errors.js';
import { groupBy } from '../core/group.js';
import type { Certificate } from '../formats/x509/certificate.js';
import type { DistinguishedName } from '../formats/x509/name.js';
import { readPem } from '../formats/x509/pem.js';
import { readable } from './certificate-pool.js';

/** Certificates that are trusted because somebody says so, and not because of who issued them. */
export class TrustedRoots {
  readonly #encodings: readonly Uint8Array[];
  readonly #read = new Map<Uint8Array, Certificate | undefined>();
  readonly #byName = new Map<string, readonly Certificate[]>();
  #all: Map<string, Certificate[]> | undefined;

  /**
   * @param pem certificates as in `trustedroots/codesignctl.pem` of the .NET SDK; those that cannot be
   *   read are left out, and then nothing leads to them
   * @throws MalformedInput where there is none that can; LimitReached `trustedRoots`.
   */
  constructor(pem: Uint8Array) {
    this.#encodings = readPem(pem, 'CERTIFICATE', 'trustedRoots');
    if (this.#encodings.length === 0)
      throw new MalformedInput('bad-structure', 'there is no certificate in it');
    if (!this.#encodings.some((each) => this.#certificate(each) !== undefined))
      throw new MalformedInput('bad-structure', 'there is no certificate in it that can be read');
  }

  /**
   * Those of a name: an authority may have had several keys. Of hundreds of roots a scan needs a few,
   * which hold the name as it is asked for; all are read only where none does.
   */
  named(name: DistinguishedName, encoding: Uint8Array): readonly Certificate[] {
    const known = this.#byName.get(name.key);
    if (known !== undefined) return known;
    const literal = this.#encodings
      .filter((each) => asBuffer(each).includes(asBuffer(encoding)))
      .flatMap((each) => this.#certificate(each) ?? [])
      .filter(({ subject }) => subject.key === name.key);
    const found = literal.length > 0 ? literal : (this.#everyName().get(name.key) ?? []);
    this.#byName.set(name.key, found);
    return found;
  }

  #everyName(): Map<string, Certificate[]> {
    if (this.#all !== undefined) return this.#all;
    this.#all = groupBy(
      this.#encodings.flatMap((each) => this.#certificate(each) ?? []),
      ({ subject }) => subject.key,
    );
    return this.#all;
  }

  #certificate(encoding: Uint8Array): Certificate | undefined {
    if (!this.#read.has(encoding)) this.#read.set(encoding, readable(encoding));
    return this.#read.get(encoding);
  }
}
