import type { SignatureFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { signatureProblems } from '../../facts/signature-problems.js';

export const rule: Rule = {
  id: 'tampered-signature',
  title: 'The package is not what was signed',
  level: 'suspicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['signature'],
  why: `The signature in a package is over the hash of all the rest of it, made with a key whose owner a
certificate names. When the hash is another one, the package was changed after it was signed; when the
signature does not fit its certificate or comes from another package, somebody dresses a package up as
signed. Whoever looks only at whether there is a signature believes it. Nothing is over the entry of the
signature itself, so that what hides there beside the signature was signed by nobody.`,
  lookAlikes: `A package that was unpacked and packed again with its signature in it, or whose file was cut
off or repaired on the way, breaks in the same way: then a fresh download is whole. A mirror that adds a
file to every package breaks all of them. A signature made with algorithms or keys that clients no longer
accept is only noted, because the bytes are still the ones that were signed.`,
  advice: `Do not use the package. Download it again from the source that signed it and compare the digests:
if that one is whole, find out what lies between you and the source and who can write there. If the source
itself gives out the broken package, tell its owner, and look at what the package does before anybody has
built with it.`,
  attack: ['T1195.002', 'T1553.002', 'T1036.001'],
  references: [
    'https://learn.microsoft.com/nuget/reference/signed-packages-reference',
    'https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu3008',
    'https://www.rfc-editor.org/rfc/rfc5652',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('signature').flatMap(alarm),
};

function alarm(fact: SignatureFact): Alarm[] {
  const { code, detail, nuget } = fact.problem;
  const gravity = signatureProblems[code];
  if (gravity === 'untrusted') return [];
  const number = nuget === undefined ? 'no client looks at this' : nuget;
  return [
    {
      level: gravity === 'broken' ? 'suspicious' : 'note',
      message: `${subjectOf(fact)}: ${detail}`,
      evidence: [{ fact, shows: `${code} (${number})` }],
      subject: `${fact.problem.about} ${code}`,
    },
  ];
}

function subjectOf({ problem: { about, timestamp } }: SignatureFact): string {
  const of = {
    package: 'the package',
    primary: 'its signature',
    countersignature: 'its countersignature',
  };
  return timestamp ? `the time-stamp of ${of[about]}` : of[about];
}
