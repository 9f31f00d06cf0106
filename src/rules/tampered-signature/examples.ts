import type { Examples } from '../../../tests/kit/examples.js';
import { fixture } from '../../../tests/kit/fixtures.js';
import type { SignatureFact } from '../../facts/fact.js';

const files = { 'build/Fixture.Package.props': '<Project />\n' };

const untrusted: SignatureFact = {
  kind: 'signature',
  problem: {
    code: 'untrusted-root',
    about: 'primary',
    nuget: 'NU3018',
    detail: 'the root CN=Example Root, O=Example is not trusted',
  },
  location: { path: '.signature.p7s' },
};

export const examples: Examples = {
  flagged: [
    {
      name: 'signature-of-another-package',
      about: 'A real signature that was made for another package.',
      files: { ...files, '.signature.p7s': fixture('signatures/author.p7s') },
    },
    {
      name: 'no-signature-in-it',
      about: 'The file of the signature holds none.',
      files: { ...files, '.signature.p7s': 'This package is signed. Trust it.\n' },
    },
  ],
  clean: [
    {
      name: 'not-signed',
      about: 'A package that nobody signed says nothing about it.',
      files,
    },
    {
      name: 'signature-in-a-folder',
      about: 'The file of a signature in a folder makes no package signed.',
      nearMiss: true,
      files: { ...files, 'docs/.signature.p7s': 'not a signature\n' },
    },
    {
      name: 'unknown-authority',
      about: 'The package is what was signed; whether the signer is trusted is another question.',
      nearMiss: true,
      files,
      context: [untrusted],
    },
  ],
};
