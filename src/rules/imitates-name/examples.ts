import type { Examples } from '../../../tests/kit/examples.js';
import type { ImitationFact, NameImitation } from '../../facts/imitation.js';

const files = { 'readme.md': '# Fixture\n' };

function named(id: string, given: Partial<NameImitation>): ImitationFact {
  return {
    kind: 'imitation',
    location: { path: `${id}.nuspec` },
    excerpt: `${id} 1.0.0`,
    package: { id, version: '1.0.0' },
    imitation: {
      imitates: 'Fixture.Package',
      whose: 'popular',
      trick: 'misspelling',
      how: 'the letters of "ka" trade places',
      strength: 'strong',
      ...given,
    },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'misspelt',
      about: 'Two letters trade places in a name that many know.',
      id: 'Fixture.Pacakge',
      files,
      context: [named('Fixture.Pacakge', {})],
    },
    {
      name: 'own-name',
      about: 'The name of a project of the repository, with a letter doubled.',
      id: 'Fixture.Packagge',
      files,
      context: [
        named('Fixture.Packagge', {
          whose: 'own',
          how: '"g" is doubled',
          imitates: 'Fixture.Package',
        }),
      ],
    },
    {
      name: 'added-word',
      about: 'A word that honest packages carry as well is noted.',
      level: 'note',
      id: 'Fixture.Package.Net',
      files,
      context: [
        named('Fixture.Package.Net', {
          trick: 'added-word',
          how: '"net" is added, and says nothing of what it does',
          strength: 'weak',
        }),
      ],
    },
    {
      name: 'family-of-others',
      about: 'Called like one more of a family, of an owner who has none of them.',
      level: 'note',
      id: 'Fixture.Package.Vault',
      files,
      context: [
        named('Fixture.Package.Vault', {
          trick: 'family',
          how: 'it is called like one of its family; its owner (newcomer) has none of the 9 that are known',
          strength: 'weak',
        }),
      ],
    },
  ],
  clean: [
    {
      name: 'own-name-alone',
      about: 'Its name is near to none.',
      files,
    },
    {
      name: 'add-on',
      about:
        'An add-on that is called after what it adds to, which nobody reports as an imitation.',
      nearMiss: true,
      id: 'Fixture.Package.Sinks.File',
      files,
    },
  ],
};
