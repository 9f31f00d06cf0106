import type { Examples } from '../../../tests/kit/examples.js';
import type { SameVersion, SameVersionFact } from '../../facts/same-version.js';

const files = { 'readme.md': '# Fixture\n' };

function elsewhere(other: Partial<SameVersion>): SameVersionFact {
  return {
    kind: 'same-version',
    location: { path: 'Fixture.Package.nuspec' },
    excerpt: 'Fixture.Package 1.0.0',
    package: { id: 'Fixture.Package', version: '1.0.0' },
    other: {
      artifact: 'packages/fixture.package.1.0.0.nupkg',
      content: 'different',
      signedBy: ['CN=Example Author, O=Example'],
      files: ['lib/net8.0/Fixture.dll'],
      isStrong: true,
      ...other,
    },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'beside-a-signed-one',
      about: 'Elsewhere its author has signed another content of the same version.',
      files,
      context: [elsewhere({})],
    },
    {
      name: 'seen-otherwise-before',
      about: 'An earlier scan saw a signed package of this version with another content.',
      files,
      context: [
        {
          ...elsewhere({}),
          other: {
            content: 'different',
            signedBy: ['CN=Example Repository, O=Example'],
            files: [],
            isStrong: true,
          },
        },
      ],
    },
    {
      name: 'built-twice',
      about: 'Two builds of one version that nobody signed.',
      level: 'note',
      files,
      context: [elsewhere({ signedBy: [], isStrong: false })],
    },
  ],
  clean: [
    {
      name: 'nowhere-else',
      about: 'There is no other file of this version.',
      files,
    },
    {
      name: 'mirrored',
      about: 'A mirror has taken the signature out and written the archive anew.',
      nearMiss: true,
      files,
      context: [elsewhere({ content: 'repacked', files: [], isStrong: false })],
    },
  ],
};
