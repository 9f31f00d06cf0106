import { readCertificate } from '../../../src/formats/x509/certificate.js';
import { readPem } from '../../../src/formats/x509/pem.js';
import { readRevocationList } from '../../../src/formats/x509/revocation-list.js';
import { isInputError } from '../../../src/core/errors.js';
import { readSignedData } from '../../../src/formats/cms/signed-data.js';
import { fixture } from '../../kit/fixtures.js';
import type { FuzzTarget } from '../target.js';

/** Certificates, alone and as PEM, and what is read as a list of revoked ones. */
export const target: FuzzTarget = {
  name: 'certificate',
  seeds: () => [
    ...readSignedData(fixture('signatures/author.p7s')).certificates.map((each) =>
      Uint8Array.from(each),
    ),
    fixture('signatures/root.pem'),
  ],
  exercise(bytes) {
    for (const read of [
      () => readCertificate(bytes),
      () => readRevocationList(bytes),
      () => readPem(bytes, 'CERTIFICATE', 'trustedRoots').map(readCertificate),
    ]) {
      try {
        read();
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
};
