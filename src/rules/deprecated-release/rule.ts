import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import type { ReleaseFact } from '../../facts/release.js';
import { deprecationText } from '../../facts/release-text.js';

export const rule: Rule = {
  id: 'deprecated-release',
  title: 'Its maker says that nobody should use this version',
  level: 'note',
  severity: 'low',
  confidence: 'high',
  basis: 'context',
  facts: ['release'],
  why: `Whoever owns a package can mark versions of it as deprecated: since they are no longer maintained, have critical
bugs, or for another reason, and can name what to use instead. Nobody mends what is found in them from then on, and
accounts that nobody looks after are the ones that others take over. It is the word of the feed, and nothing else is
concluded from it.`,
  lookAlikes: `Most deprecated packages are honest ones that were renamed or merged into others, and do what they did. A
package that others bring in is theirs to replace. An unlisted version is another matter: that is only hidden from
searches.`,
  advice: `Take what the maker names in its place, or a version that is not deprecated. Where another package brings it in, see
whether a newer version of that one still does. With a policy, \`release.deprecated\` holds what you do not want.`,
  attack: ['T1195.001'],
  references: ['https://learn.microsoft.com/nuget/nuget-org/deprecate-packages'],
  check(facts: FactSet): readonly Alarm[] {
    return facts.of('release').flatMap(alarms);
  },
};

function alarms(fact: ReleaseFact): Alarm[] {
  const { history } = fact.release;
  if (history?.deprecated === undefined) return [];
  const critical = history.deprecated.reasons.includes('CriticalBugs');
  return [
    {
      level: 'note',
      message: deprecationText(history.deprecated),
      evidence: [{ fact, shows: `${history.feed} says so of this version` }],
      subject: fact.package.id,
      ...(critical && { severity: 'medium' }),
    },
  ];
}
