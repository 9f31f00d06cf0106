import type { SameVersionFact } from '../../facts/same-version.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

const toldFiles = 3;

export const rule: Rule = {
  id: 'same-version-differs',
  title: 'The same version has another content elsewhere',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'context',
  facts: ['same-version'],
  why: `A version that was published never changes: that is what lock files, reviews and caches rest on. Where two files
say that they are one version and hold different files, one of them was put in the place of the other: on a mirror, in a
folder that a build reads, in a cache that many share, or at the source itself. Whoever reviewed one of them has not seen
the other.`,
  lookAlikes: `Repositories sign a package again, and mirrors take signatures out or write the archive anew: that is told as
the same content and is no finding. Whoever builds a package of his own again and again under one version has many of
them, and a company may rebuild a public package from its source. So two files that nobody signed are only noted;
what holds is a file beside which there is one that its author or a repository signed, who did not sign this one, and two
that one repository signed.`,
  advice: `Find out which of the two is the one that was published: the one that its author or the repository signed, or
the one that a fresh download from the source gives. Compare them (assay diff FILE FILE) to see what the other one does. If
the odd one is yours, give it a version of its own; if nobody knows where it is from, treat what was built with it as built
with a stranger's code.`,
  attack: ['T1195.002', 'T1554', 'T1036.005'],
  references: [
    'https://learn.microsoft.com/nuget/nuget-org/policies/deleting-packages',
    'https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies',
    'https://learn.microsoft.com/nuget/reference/signed-packages-reference',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    facts
      .of('same-version')
      .filter(({ other }) => other.content === 'different')
      .map(alarm),
};

function alarm(fact: SameVersionFact): Alarm {
  const { artifact, signedBy, files, isStrong } = fact.other;
  const { id, version } = fact.package;
  const where = artifact ?? 'an earlier scan';
  const who = signedBy.length > 0 ? `, signed by ${signedBy.join(' and ')}` : ', signed by nobody';
  const more = files.length > toldFiles ? ` and ${files.length - toldFiles} more` : '';
  const what =
    files.length > 0 ? `: not the same ${files.slice(0, toldFiles).join(', ')}${more}` : '';
  return {
    level: isStrong ? 'suspicious' : 'note',
    severity: isStrong ? 'high' : 'low',
    message: `${id} ${version} has another content in ${where}${who}${what}`,
    evidence: [{ fact, shows: 'one version, two contents' }],
    subject: artifact === undefined ? 'earlier' : 'elsewhere',
  };
}
