import type { ImitationFact } from '../../facts/imitation.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'imitates-name',
  title: 'The name of the package passes for another one',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'context',
  facts: ['imitation'],
  why: `A package whose name is nearly that of another is there for those who mistype it, read it in a hurry or
copy it from somewhere: letters left out, doubled or swapped, a dot more or less, words in another order, an "official"
or "fixed" behind a name that everybody knows, or letters of another alphabet that look the same. Thieves have used all
of these. Others are called like one more package of a family that they do not belong to; those are told where the owners
of both are known and have nothing in common. What is imitated most dangerously is what your own projects use: there the wrong name looks right to everybody
who reviews the change.`,
  lookAlikes: `Names are scarce, and honest packages come near each other: forks, ports and add-ons. A name that many
use stands for itself and is not told, nor is one whose owners, by a trusted signature of the repository or by its feed,
also own the other one, one below a prefix that its feed has reserved for its owner, nor a project of the scanned repository. Add-ons are called after what they add to: they are left alone where their
owners have names that many use or are not known, and noted where a stranger made them lately and hardly anybody has them. Where only a word was added that honest packages carry as well, it
is noted and holds nothing.`,
  advice: `Compare the name with the one you meant, letter by letter, where it is written: in the project file, not in
a listing. If you meant the other one, change it, and treat a machine that has built with this one as one that has run
a stranger's code. If you meant this one, find out who makes it (owners, repository, signature), and write a waiver with
the reason, so that the next reader need not ask again.`,
  attack: ['T1036.005', 'T1195.001'],
  references: [
    'https://www.unicode.org/reports/tr39/',
    'https://www.reversinglabs.com/blog/malicious-nuget-campaign-uses-homoglyphs-and-il-weaving-to-fool-devs',
    'https://jfrog.com/blog/attackers-are-starting-to-target-net-developers-with-malicious-code-nuget-packages/',
    'https://learn.microsoft.com/nuget/nuget-org/id-prefix-reservation',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('imitation').map(alarm),
};

const told = {
  unknown: '; its feed does not count it among the names that many use',
  few: '; few use it, by its feed',
} as const;

/** A name alone is never malicious. */
function alarm(fact: ImitationFact): Alarm {
  const { imitates, whose, how, strength, isMutual, use } = fact.imitation;
  const { id } = fact.package;
  const used = whose === 'own' ? ', which your projects use' : '';
  return {
    level: strength === 'strong' ? 'suspicious' : 'note',
    severity:
      strength === 'weak' ? 'low' : whose === 'own' || use === 'unknown' ? 'high' : 'medium',
    message: isMutual
      ? `${id} and ${imitates}, of which your projects use one as much as the other, are alike: ${how}`
      : `${id} passes for ${imitates}${used}: ${how}${use ? told[use] : ''}`,
    evidence: [{ fact, shows: `a name like that of ${imitates}` }],
    subject: imitates,
  };
}
