import type { KnownRecordFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { maliciousText } from '../../facts/known-text.js';

export const rule: Rule = {
  id: 'known-malicious',
  title: 'The package stands in a list of malicious packages',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'context',
  facts: ['known-record'],
  why: `Somebody has looked at this version of the package, or at these very bytes, found malicious code in it
and written that down: in the public list of malicious packages (ids that begin with MAL-), in an advisory that
names embedded malicious code (CWE-506), or in a list of your own organisation. Such packages are mostly taken
out of the feeds; caches, mirrors, internal feeds and packages folders go on handing them out. Nothing has to be
found in the bytes for this: what is written there may be better hidden than any reader can see.`,
  lookAlikes: `A record can be wrong, or be about a name that somebody honest has taken over since; records that
were withdrawn are not asked. Where only some versions of an honest package were taken over by a thief, the
record names these versions, and the others are not meant. A record of your own organisation says what
whoever wrote it meant, not more.`,
  advice: `Do not restore, build or open what uses it. Find out whether it has run: it is in a packages folder or
a cache, or a build log names it. Where it may have, treat every secret that the machine or the build could read
as stolen and replace it. Then follow the references of the record. If you are sure that it is wrong, tell the
list that it comes from; a list of your own is changed by importing it again.`,
  attack: ['T1195.001', 'T1195.002'],
  references: [
    'https://ossf.github.io/osv-schema/',
    'https://github.com/ossf/malicious-packages',
    'https://cwe.mitre.org/data/definitions/506.html',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const known = facts.of('known-record').filter(({ record }) => record.kind === 'malicious');
    return known.map(alarm);
  },
};

/** Of each record its own: what one list withdraws, another may go on telling. */
function alarm(fact: KnownRecordFact): Alarm {
  const { record, package: about } = fact;
  const { id, source, matched } = record;
  const by = { version: 'this version', range: 'a range with this version', hash: 'these bytes' };
  return {
    level: 'malicious',
    message: maliciousText(about, record),
    evidence: [{ fact, shows: `the list ${source} names ${by[matched]}` }],
    subject: id,
  };
}
