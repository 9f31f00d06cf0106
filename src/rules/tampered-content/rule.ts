import type { IntegrityFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';

const says: Record<IntegrityFact['check'], (path: string) => string> = {
  'lock-content-hash': (path) => `the package is not the one that ${path} was written for`,
  'metadata-content-hash': (path) => `the package does not have the hash noted in ${path}`,
  'sha512-file': (path) => `the package does not have the hash in ${path}`,
  'extracted-file-differs': (path) => `${path} is not the file that the package holds`,
  'extracted-file-missing': (path) => `${path} is in the package and not in its extracted folder`,
  'extracted-file-added': (path) => `${path} is in the extracted folder and not in the package`,
  identity: () => 'the package is another one than was asked for',
};

/** Endings of files that no part of a build loads, imports or runs. */
const inert = /\.(md|txt|rtf|pdf|png|jpe?g|gif|svg|ico)$/i;

export const rule: Rule = {
  id: 'tampered-content',
  title: 'What is on disk is not what was published',
  level: 'suspicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'context',
  facts: ['integrity'],
  why: `A lock file, the hash that NuGet writes down at installation and the package itself should all
speak of the same bytes, and the extracted folder should hold exactly the files of the package. Builds
use the extracted files, and NuGet does not compare them with the package again. Whoever can write to
that folder (a build script, a poisoned build cache, another user of the build server) can replace an
assembly there without touching the signed package, and every later build takes the replacement.`,
  lookAlikes: `People patch an assembly in the packages folder while they look for a bug, virus scanners
remove files, and image builders delete documentation to save space. A package that was rebuilt under
the same version in a private feed also differs from its lock file. Each of these deserves to be put
right, but the difference alone does not say that anybody meant harm: this is why it holds the package
and does not call it malicious. Missing files and changed pictures or readmes are only noted.`,
  advice: `Delete the package's folder from the packages folder, restore again in locked mode and compare.
If the difference comes back, the feed or a build step changes it: find out which. If it does not,
find out who could write to that folder, and when, before you trust what was built from it.`,
  attack: ['T1195.002', 'T1554', 'T1565.001'],
  references: [
    'https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies',
    'https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('integrity').map(alarm),
};

function alarm(fact: IntegrityFact): Alarm {
  const { path } = fact.location;
  return {
    level: levelOf(fact.check, path),
    message: says[fact.check](path),
    evidence: [{ fact, shows: `expected ${fact.expected}, found ${fact.actual}` }],
    subject: fact.check,
  };
}

/** A missing file takes something away from the build; it brings nothing in. */
function levelOf(check: IntegrityFact['check'], path: string): Level {
  if (check === 'extracted-file-missing') return 'note';
  const harmless = check.startsWith('extracted-file') && inert.test(path);
  return harmless ? 'note' : 'suspicious';
}
