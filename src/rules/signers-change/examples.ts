import type { Examples } from '../../../tests/kit/examples.js';
import type { ContinuityFact, SignerChange } from '../../facts/continuity.js';

const files = { 'readme.md': '# Fixture\n' };
const author = 'CN=Example Author, O=Example';

function changed(change: Partial<SignerChange>, earlier = 3): ContinuityFact {
  return {
    kind: 'continuity',
    location: { path: '.signature.p7s' },
    excerpt: 'Fixture.Package 1.0.0',
    change: { what: 'author-stopped', before: [author], after: [], isStrong: true, ...change },
    previous: '0.9.0',
    earlier,
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'author-stopped',
      about: 'All versions before it were signed by their author, and this one is not.',
      files,
      context: [changed({})],
    },
    {
      name: 'owners-replaced',
      about: 'None of those who owned it at the repository is left.',
      files,
      context: [
        changed({ what: 'owners-replaced', before: ['example-owner'], after: ['example-other'] }),
      ],
    },
    {
      name: 'another-author',
      about: 'Another company signs it, as after a sale.',
      level: 'note',
      files,
      context: [
        changed({ what: 'author-changed', after: ['CN=Example Buyer, O=Buyer'], isStrong: false }),
      ],
    },
    {
      name: 'one-owner-more',
      about: 'Somebody else owns it as well.',
      level: 'note',
      files,
      context: [
        changed({
          what: 'owners-changed',
          before: ['example-owner'],
          after: ['example-owner', 'example-other'],
          isStrong: false,
        }),
      ],
    },
  ],
  clean: [
    {
      name: 'nothing-before',
      about: 'No version before it is known.',
      files,
    },
    {
      name: 'author-begins',
      about: 'Its author begins to sign it, which takes nothing away.',
      nearMiss: true,
      files,
      context: [changed({ what: 'author-began', before: [], after: [author], isStrong: false })],
    },
  ],
};
