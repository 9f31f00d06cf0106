import { readZip } from '../../../src/formats/zip/read-zip.js';
import {
  accountOf,
  readPackageSignature,
  TrustedRoots,
  TrustJudge,
} from '../../../src/trust/index.js';
import { fixture } from '../../kit/fixtures.js';
import { addSignature, looseBer, plainPackage } from '../../kit/signing.mjs';
import type { FuzzTarget } from '../target.js';

const roots = new TrustedRoots(fixture('signatures/root.pem'));
/** One for all, as in a scan. */
const judge = new TrustJudge({
  codeSigning: roots,
  timestamping: roots,
  roots: '',
  now: Date.parse('2026-01-01T00:00:00Z'),
});
const plain = plainPackage('Example.Signed');

/** The message of a signature in a package, read and judged: the mutations are of the message. */
export const target: FuzzTarget = {
  name: 'package-signature',
  seeds: () => {
    const message = Uint8Array.from(fixture('signatures/author.p7s'));
    return [message, Uint8Array.from(looseBer(message))];
  },
  exercise(bytes) {
    const signature = readPackageSignature(readZip(addSignature(plain, bytes)));
    accountOf(signature);
    if (signature === undefined) return;
    judge.judge(signature);
  },
};
