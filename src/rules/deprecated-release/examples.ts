import type { Examples } from '../../../tests/kit/examples.js';
import type { ReleaseFact, ReleaseHistory } from '../../facts/release.js';

const files = { 'readme.md': '# Fixture\n' };

function released(given: Partial<ReleaseHistory>): ReleaseFact {
  return {
    kind: 'release',
    location: { path: 'Fixture.Package.nuspec' },
    excerpt: 'Fixture.Package 1.0.0',
    package: { id: 'Fixture.Package', version: '1.0.0' },
    release: {
      published: '2020-01-01T00:00:00.000Z',
      by: 'registration',
      ageHours: 24_000,
      ageDays: 1_000,
      history: {
        feed: 'feed',
        asked: '2099-01-01T00:00:00.000Z',
        listed: true,
        versions: 3,
        unlisted: 0,
        newDependencies: [],
        oddities: [],
        ...given,
      },
    },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'renamed',
      about: 'A maker who names another package in its place.',
      files,
      context: [
        released({
          deprecated: { reasons: ['Legacy'], alternate: { id: 'Fixture.Next', range: '*' } },
        }),
      ],
    },
    {
      name: 'critical-bugs',
      about: 'A version with bugs that its maker calls critical.',
      files,
      context: [
        released({
          deprecated: { reasons: ['CriticalBugs'], message: 'Loses data; take 1.0.1.' },
        }),
      ],
    },
  ],
  clean: [
    {
      name: 'outdated',
      about: 'Newer versions make a version no deprecated one.',
      nearMiss: true,
      files,
      context: [released({ latest: { version: '2.0.0' }, outdated: 'major' })],
    },
    {
      name: 'unlisted',
      about: 'A version that is only hidden from searches.',
      nearMiss: true,
      files,
      context: [released({ listed: false })],
    },
  ],
};
