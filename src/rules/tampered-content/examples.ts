import type { IntegrityFact } from '../../facts/fact.js';
import type { Examples } from '../../../tests/kit/examples.js';

const files = { 'build/Fixture.Package.props': '<Project />\n', 'readme.md': '# Fixture\n' };

function seen(check: IntegrityFact['check'], path: string): IntegrityFact {
  return {
    kind: 'integrity',
    location: { path },
    check,
    expected: 'sha256 of what was published',
    actual: 'sha256 of what is there',
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'replaced-build-file',
      about: 'The extracted build file is not the one in the package.',
      files,
      context: [seen('extracted-file-differs', 'build/Fixture.Package.props')],
    },
    {
      name: 'added-targets',
      about: 'A build file lies in the extracted folder that no package brought.',
      files,
      context: [seen('extracted-file-added', 'build/Fixture.Package.targets')],
    },
    {
      name: 'other-content-hash',
      about: 'The package is not the one that the lock file was written for.',
      files,
      context: [seen('lock-content-hash', 'src/App/packages.lock.json')],
    },
  ],
  clean: [
    {
      name: 'untouched',
      about: 'Everything on disk is as published.',
      files,
    },
    {
      name: 'edited-readme',
      about: 'A readme was changed: noted, because no build reads it.',
      nearMiss: true,
      level: 'note',
      files,
      context: [seen('extracted-file-differs', 'readme.md')],
    },
    {
      name: 'slimmed-image',
      about: 'A file was removed to save space: noted, because nothing new came in.',
      nearMiss: true,
      level: 'note',
      files,
      context: [seen('extracted-file-missing', 'build/Fixture.Package.props')],
    },
  ],
};
