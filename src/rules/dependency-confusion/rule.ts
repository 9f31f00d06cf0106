import type { ConfusionFact } from '../../facts/confusion.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'dependency-confusion',
  title: 'A package of your own may come from a stranger',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'context',
  facts: ['confusion'],
  why: `A restore asks all sources that are configured and does not care which of them answers first, or takes the
highest version of any. Whoever learns the name of a package that you keep in a source of your own can publish one of that
name where everybody may publish, with a version above yours, and your next build runs it. Names leak easily: through
lock files, error messages, and programs that are shipped. Versions such as 99.99.99 are made for this.`,
  lookAlikes: `Firms publish packages under one prefix in both places, and many sources of one's own hand out what is
public as well: of what such a source shares with the other one, nothing is said as long as it has no version that the
other one has not, and names that everybody knows are nobody's own. That packages are not mapped is noted and holds nothing; so is a package of your prefix from a public source. Held is
what is there in both with a higher version at the stranger's, wherever it came from this time, and a version made to win under a prefix of your own.`,
  advice: `Say in NuGet.Config which source each name may come from (packageSourceMapping): the lines stand with the
finding. Where both have the package, find out who published the other one before anything is restored again, and treat
machines that took it as ones that have run a stranger's code. Reserving your prefix where it is offered helps as well.`,
  attack: ['T1195.001'],
  references: [
    'https://learn.microsoft.com/nuget/consume-packages/package-source-mapping',
    'https://learn.microsoft.com/nuget/concepts/security-best-practices',
    'https://medium.com/@alex.birsan/dependency-confusion-4a5d60fec610',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('confusion').map(alarm),
};

function alarm(fact: ConfusionFact): Alarm {
  const { confusion } = fact;
  switch (confusion.shape) {
    case 'unmapped': {
      const { ids, own, open, mending } = confusion;
      const names = open.map(({ name }) => name).join(', ');
      return {
        ...note(fact, `${shown(ids)} may come from ${names} as well as from ${own.name}`, own.name),
        mending,
      };
    }
    case 'both-sources': {
      const { id, own, open, isHigher, mayBeCopy, mending } = confusion;
      const message = `${id} is in ${own.name} (${own.highest ?? '?'}) and in ${open.name} (${open.highest ?? '?'})`;
      if (!isHigher) return note(fact, message, id);
      const higher = `${message}, which is higher`;
      if (mayBeCopy) return note(fact, `${higher}; whether one is a copy was not asked`, id);
      return { ...held(fact, higher, id), mending };
    }
    case 'own-prefix': {
      const { id, version, prefix, open, isHighest } = confusion;
      const message = `${id} ${version} comes from ${open.name}, and others of ${prefix}.* are your own`;
      return isHighest ? held(fact, message, id) : note(fact, message, id);
    }
    case 'high-version': {
      const { id, version } = confusion;
      return note(fact, `version ${version} of ${id} is there to be above all others`, id);
    }
  }
}

const note = (fact: ConfusionFact, message: string, subject: string): Alarm => ({
  level: 'note',
  severity: 'medium',
  message,
  evidence: [{ fact, shows: 'what a restore goes by' }],
  subject,
});

const held = (fact: ConfusionFact, message: string, subject: string): Alarm => ({
  ...note(fact, message, subject),
  level: 'suspicious',
  severity: 'high',
});

const shownIds = 5;

function shown(ids: readonly string[]): string {
  const more = ids.length - shownIds;
  const names = ids.slice(0, shownIds).join(', ');
  return more > 0 ? `${names} and ${more} more` : names;
}
