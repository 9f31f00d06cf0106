import type { SignatureKind, SignaturePlacement } from '../../../facts/signature.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

export interface SignerFacts {
  readonly kind: string;
  readonly placement: string;
  readonly subject: string;
  readonly issuer: string;
  readonly fingerprint: string;
}

export interface SignatureFacts {
  readonly state: string;
  readonly author: boolean;
  readonly repository: boolean;
  readonly signers: readonly SignerFacts[];
  readonly owners: readonly string[];
}

/** Of a broken signature nothing counts: it says nothing of who made these bytes. */
export const fact: FactGroup<SignatureFacts> = {
  says: 'Who signed it, by its bytes alone; of a broken signature nobody is named.',
  fields: {
    state: { type: 'string', says: 'what is there', among: ['none', 'intact', 'broken'] },
    author: { type: 'bool', says: 'its author signed it' },
    repository: { type: 'bool', says: 'a repository signed or countersigned it' },
    signers: {
      type: {
        list: {
          fields: {
            kind: {
              type: 'string',
              says: 'who signs so',
              among: wordsOf<SignatureKind>({ author: 1, repository: 1, unknown: 1 }),
            },
            placement: {
              type: 'string',
              says: 'where it stands',
              among: wordsOf<SignaturePlacement>({ primary: 1, countersignature: 1 }),
            },
            subject: { type: 'string', says: 'of the certificate, such as `CN=…, O=…`' },
            issuer: { type: 'string', says: 'of the certificate' },
            fingerprint: { type: 'string', says: 'SHA-256 of the certificate' },
          },
        },
      },
      says: 'whose certificates signed it',
    },
    owners: {
      type: { list: 'string' },
      says: 'who owned it at the repository when that signed it',
    },
  },
  of: ({ scanned: { signature } }) => {
    const signatures = signature.state === 'intact' ? signature.signatures : [];
    return {
      state: signature.state,
      author: signatures.some(({ kind }) => kind === 'author'),
      repository: signatures.some(({ kind }) => kind === 'repository'),
      signers: signatures.map(({ kind, placement, signer }) => ({
        kind,
        placement,
        subject: signer.subject,
        issuer: signer.issuer,
        fingerprint: signer.sha256,
      })),
      owners: [...new Set(signatures.flatMap(({ owners }) => owners ?? []))].sort(),
    };
  },
  usual: { state: 'none', author: false, repository: false, signers: [], owners: [] },
};
