import type { BroughtInFact } from '../../facts/fact.js';
import type { Examples } from '../../../tests/kit/examples.js';

const files = { 'lib/netstandard2.0/_._': '', 'readme.md': '# Fixture\n' };

function needs(verdict: BroughtInFact['verdict'], ...targetFrameworks: string[]): BroughtInFact {
  return {
    kind: 'brought-in',
    location: { path: 'Fixture.Package.nuspec' },
    excerpt: 'Fixture.Payload 1.0.0',
    by: { id: 'Fixture.Package', version: '1.0.0' },
    dependency: { id: 'Fixture.Payload', version: '1.0.0' },
    verdict,
    targetFrameworks,
    otherFrameworks: targetFrameworks.length > 0 ? ['netstandard2.0'] : [],
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'one-framework',
      about: 'Only newer frameworks get the dependency.',
      files,
      context: [needs('malicious', 'net8.0')],
    },
    {
      name: 'every-framework',
      about: 'Every framework gets the dependency.',
      files,
      context: [needs('malicious')],
    },
  ],
  clean: [
    {
      name: 'nothing-needed',
      about: 'A package without dependencies.',
      files,
    },
    {
      name: 'suspicious-dependency',
      about: 'A dependency that is only suspicious: noted, because it is held where it is found.',
      nearMiss: true,
      level: 'note',
      files,
      context: [needs('suspicious', 'net8.0')],
    },
  ],
};
