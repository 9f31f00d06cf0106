import type { Examples } from '../../../tests/kit/examples.js';
import type { KnownRecordFact } from '../../facts/fact.js';
import type { KnownRecord } from '../../facts/known-record.js';

const files = { 'readme.md': '# Fixture\n' };

function known(given: Partial<KnownRecord>): KnownRecordFact {
  return {
    kind: 'known-record',
    location: { path: 'Fixture.Package.nuspec' },
    excerpt: 'Fixture.Package 1.0.0',
    package: { id: 'Fixture.Package', version: '1.0.0' },
    record: {
      id: 'MAL-2099-1',
      kind: 'malicious',
      aliases: [],
      summary: 'Malicious code in Fixture.Package (NuGet)',
      severity: 'unknown',
      fixed: [],
      published: '2099-01-01T00:00:00Z',
      modified: '2099-01-01T00:00:00Z',
      references: [],
      matched: 'version',
      source: 'nuget',
      ...given,
    },
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'listed-version',
      about: 'The list of malicious packages names this version.',
      files,
      context: [known({})],
    },
    {
      name: 'listed-bytes',
      about: 'A list of the organisation names the digest of the package file.',
      files,
      context: [known({ id: 'FIXTURE-1', matched: 'hash', source: 'own', summary: '' })],
    },
  ],
  clean: [
    {
      name: 'unknown',
      about: 'No list knows the package.',
      files,
    },
    {
      name: 'vulnerable',
      about: 'A mistake is no malice: that is the matter of another rule.',
      nearMiss: true,
      files,
      context: [known({ id: 'GHSA-2222-3333-4444', kind: 'vulnerability', severity: 'high' })],
    },
  ],
};
