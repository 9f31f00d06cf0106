import type { Examples } from '../../../tests/kit/examples.js';
import type { ClientRefusalFact } from '../../facts/client-refusal.js';

const files = { 'readme.md': '# Fixture\n' };

function refused(code: string, reason: string): ClientRefusalFact {
  return {
    kind: 'client-refusal',
    location: { path: '.signature.p7s' },
    excerpt: 'Fixture.Package 1.0.0',
    refusal: { codes: [code], reason, file: 'nuget.config' },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'not-signed',
      about: 'The configuration requires signatures, and it has none.',
      files,
      context: [refused('NU3004', 'it is not signed')],
    },
    {
      name: 'another-signer',
      about: 'Somebody signed it whom the configuration does not name.',
      files,
      context: [refused('NU3034', 'none of its signers is among the trusted ones')],
    },
  ],
  clean: [
    { name: 'not-required', about: 'Nothing requires a signature.', files },
    {
      name: 'trusted-signer',
      about: 'A signature is required, and it has that of a trusted signer.',
      nearMiss: true,
      files,
    },
  ],
};
