import type { ReplacementFact } from '../../facts/harm.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'swaps-recipient',
  title: 'Money goes to an account written in the package',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['replacement'],
  why: `The caller says to whom a payment goes, and on some way through the code an account that is written in
the package takes the place of what he said; or an account that a person copied is replaced in the clipboard.
Whoever wrote the package gets the money. The wallet libraries of 2025 (solnetunified, nethereumunified and
others) redirected transfers above an amount; programs that swap copied addresses have stolen for years.`,
  lookAlikes: `Libraries name accounts of their own: contracts, token programs, test networks, a place for
donations. They use them where the caller gives none, or asks for one by an argument. Constants that only
stand beside the caller's value, and copies of it to the clipboard, are no replacement.`,
  advice: `Stop payments that go through this code. Compare the recipients of past ones with what was asked
for, not with the receipts: those may name the account that you meant.`,
  attack: ['T1195.002', 'T1565.002', 'T1657', 'T1115'],
  chain: 'sabotage',
  references: [
    'https://www.reversinglabs.com/blog/nuget-malware-crypto-oauth-tokens',
    'https://attack.mitre.org/techniques/T1565/002/',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    facts.of('replacement').flatMap((fact): Alarm[] => {
      const level = weigh(fact);
      if (level === undefined) return [];
      const when = fact.when === '' ? '' : `, decided by ${fact.when}`;
      return [
        {
          level,
          message: `${fact.sourceMember} puts the account ${fact.account} in the place of ${fact.replaced}${when}`,
          evidence: [{ fact, shows: 'puts an account of its own there' }],
          subject: `${fact.sourceMember} ${fact.replaced}`,
        },
      ];
    }),
};

/** An argument that is there to choose may choose the library's account, and should be looked at. */
function weigh({ isRecipient, isChosen, when }: ReplacementFact): Level | undefined {
  if (isRecipient) return isChosen ? 'suspicious' : 'malicious';
  return isChosen || when === '' ? undefined : 'suspicious';
}
