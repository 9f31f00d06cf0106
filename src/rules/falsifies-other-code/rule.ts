import type { ForeignPatchFact } from '../../facts/harm.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'falsifies-other-code',
  title: 'Results of other code are changed by a hidden patch',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['foreign-patch'],
  why: `The package knows a class of somebody else by its name as text, patches one of its methods while the
program runs, and what the method answers is then another: at certain times or by chance, so that no test
sees it. Newtonsoftt.Json.Net (2025), a working JSON library, changed the results of a betting engine that it
did not refer to.`,
  lookAlikes: `Libraries for patching patch what their callers name, mocking libraries what a test hands over,
and extensions of a game or an application refer to what they extend. Tracing puts code around methods and
leaves their results alone.`,
  advice: `Do not trust what the named class answered while this package was loaded. Remove the package,
restart, and compare its results with those that were kept.`,
  attack: ['T1195.002', 'T1565.003', 'T1574'],
  chain: 'sabotage',
  references: [
    'https://jfrog.com/blog/nuget-typosquat-targets-betting-platform/',
    'https://harmony.pardeike.net/articles/patching-injections.html',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    facts.of('foreign-patch').flatMap((fact): Alarm[] => {
      const level = weigh(fact);
      if (level === undefined) return [];
      const when = fact.when === '' ? '' : `, decided by ${fact.when}`;
      const what = fact.changes === 'result' ? 'result' : 'arguments';
      return [
        {
          level,
          message: `${fact.sourceMember} patches ${fact.victim} and changes its ${what}${when}`,
          evidence: [{ fact, shows: 'patches a method of a type that it names as text' }],
          subject: `${fact.sourceMember} ${fact.victim}`,
        },
      ];
    }),
};

/** What changes a result at certain times is no repair. */
function weigh({ changes, when }: ForeignPatchFact): Level | undefined {
  if (changes === 'nothing') return undefined;
  return when === '' ? 'suspicious' : 'malicious';
}
