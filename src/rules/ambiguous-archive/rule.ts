import { groupBy } from '../../core/group.js';
import type { ArchiveAnomalyFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

/** Kinds of the zip reader after which two honest readers can end up with different files. */
const showsTwoContents = new Set([
  'local-header-missing',
  'local-name',
  'local-size',
  'local-method',
  'local-crc',
  'unlisted-entry',
  'duplicate-name',
  'case-collision',
  'normalisation-collision',
  'overlap',
  'absolute-path',
  'parent-path',
  'drive-letter',
  'unicode-path',
  'symlink',
  'end-record-in-comment',
  'several-end-records',
  'entry-count',
  'directory-position',
  'directory-size',
  'several-disks',
]);

export const rule: Rule = {
  id: 'ambiguous-archive',
  title: 'Package archive shows different files to different readers',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['archive-anomaly'],
  why: `A package is a zip file, and a zip file says everything twice: once in the directory at its end and
once before each file. If the two disagree, if a name occurs twice, or if entries lie over each other,
one program sees one package and the next program another. Attackers use this to show scanners and
reviewers a harmless file while the client installs a different one. No packing tool writes such an
archive by accident.`,
  lookAlikes: `Bytes before or after the archive, unusual padding, odd flags and backslashes in names come
from old or home-made packing tools; they change nothing about the content and are only noted in the
archive section of the report. Archives that were cut off during a download are damaged rather than
ambiguous.`,
  advice: `Do not install it. Compare the file with a fresh copy from another source. If both are the same,
ask the author which tool packed it, and treat the package as hostile until that is answered.`,
  attack: ['T1036', 'T1027'],
  references: [
    'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
    'https://cwe.mitre.org/data/definitions/436.html',
  ],
  check: (facts: FactSet): readonly Alarm[] => {
    const telling = facts.of('archive-anomaly').filter((f) => showsTwoContents.has(f.anomaly));
    return [...groupBy(telling, (fact) => fact.anomaly)].map(alarm);
  },
};

/** One alarm a kind: an archive that lies about every entry lies once. */
function alarm([anomaly, found]: [string, ArchiveAnomalyFact[]]): Alarm {
  const files = new Set(found.map((fact) => fact.location.path)).size;
  return {
    level: 'suspicious',
    message: `the archive can be read in two ways: ${anomaly} (${files} ${files === 1 ? 'place' : 'places'})`,
    evidence: found.toSorted(byPath).map((fact) => ({ fact, shows: fact.detail })),
    subject: anomaly,
  };
}

/** The order of entries is the packer's whim, and the first place names the finding. */
function byPath(a: ArchiveAnomalyFact, b: ArchiveAnomalyFact): number {
  return a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
}
