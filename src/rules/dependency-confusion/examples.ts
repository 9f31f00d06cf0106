import type { Examples } from '../../../tests/kit/examples.js';
import type { Confusion, ConfusionFact } from '../../facts/confusion.js';

const files = { 'readme.md': '# Fixture\n' };

const seen = (confusion: Confusion, excerpt = ''): ConfusionFact => ({
  kind: 'confusion',
  location: { path: 'Fixture.Package.nuspec' },
  excerpt,
  confusion,
});

const own = { name: 'internal', highest: '1.2.0' };

export const examples: Examples = {
  flagged: [
    {
      name: 'both-sources',
      about: 'A public source has a package of the firm in a version above its own.',
      files,
      context: [
        seen({
          shape: 'both-sources',
          id: 'Fixture.Package',
          own,
          open: { name: 'public', highest: '99.0.0' },
          isHigher: true,
          mending: ['<packageSourceMapping>', '</packageSourceMapping>'],
        }),
      ],
    },
    {
      name: 'own-prefix',
      about: 'A version made to win, under the prefix of the firm, from a public source.',
      files,
      context: [
        seen({
          shape: 'own-prefix',
          id: 'Fixture.Package',
          version: '99.99.99',
          prefix: 'Fixture',
          open: { name: 'public' },
          isHighest: true,
        }),
      ],
    },
    {
      name: 'unmapped',
      about: 'Nothing says which source the packages of the firm may come from: noted.',
      level: 'note',
      files,
      context: [
        seen({
          shape: 'unmapped',
          ids: ['Fixture.Package'],
          own,
          open: [{ name: 'public' }],
          mending: ['<packageSourceMapping>', '</packageSourceMapping>'],
        }),
      ],
    },
  ],
  clean: [
    {
      name: 'mapped',
      about: 'The configuration says that packages of the firm come from its source alone.',
      files,
    },
    {
      name: 'one-source',
      about: 'There is one source, and nothing to be mistaken.',
      nearMiss: true,
      files,
    },
  ],
};
