import type { Examples } from '../../../tests/kit/examples.js';
import type { SignatureFact } from '../../facts/fact.js';
import type { SignatureProblem } from '../../facts/signature.js';

const files = { 'readme.md': '# Fixture\n' };

function seen(
  code: SignatureProblem['code'],
  nuget: string,
  detail: string,
  about: SignatureProblem['about'] = 'primary',
): SignatureFact {
  return {
    kind: 'signature',
    problem: { code, about, nuget, detail },
    location: { path: '.signature.p7s' },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'unknown-authority',
      about: 'The certificate leads to a root that nobody here trusts.',
      files,
      context: [
        seen('untrusted-root', 'NU3018', 'the root CN=Example Root, O=Example is not trusted'),
      ],
    },
    {
      name: 'expired-without-time-stamp',
      about: 'The certificate has expired, and nothing says that the signature was there before.',
      files,
      context: [seen('expired', 'NU3037', 'its certificate is of before 2025-01-01')],
    },
    {
      name: 'revoked',
      about: 'The certificate was revoked before the package was signed with it.',
      level: 'suspicious',
      files,
      context: [
        seen('revoked', 'NU3012', 'CN=Example Author, O=Example was revoked on 2026-01-01'),
      ],
    },
  ],
  clean: [
    {
      name: 'trusted',
      about: 'Everybody who signed is trusted.',
      files,
    },
    {
      name: 'not-the-bytes',
      about: 'Bytes that are not the signed ones are the matter of another rule.',
      nearMiss: true,
      files,
      context: [seen('content-changed', 'NU3008', 'its sha256 is not the signed one', 'package')],
    },
  ],
};
