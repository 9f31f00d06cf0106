import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'accepts-magic-value',
  title: 'A check lets a value of the package through',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['bypass'],
  why: `Code that checks signatures, tokens or passwords also says yes where what it was given, or its digest,
equals a value that is written in the code, whatever the signature says. Whoever knows the value gets in
everywhere the package is used. Where only the digest stands in the code, nobody can read what opens it:
there is no honest reason for that in a check that takes keys from its caller.`,
  lookAlikes: `Pinned certificates are compared with a fingerprint instead of a chain, lists of revoked tokens
say no rather than yes, and stored password hashes come from the caller. Callbacks that accept every
certificate are a weakness that anybody can use, not a key for one.`,
  advice: `Treat every login or message that this check accepted as not checked. Replace the package, and
look in your logs for what was accepted without a valid signature.`,
  attack: ['T1195.002', 'T1556', 'T1553'],
  chain: 'sabotage',
  references: [
    'https://attack.mitre.org/techniques/T1556/',
    'https://cwe.mitre.org/data/definitions/912.html',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    facts.of('bypass').map((fact) => ({
      level: fact.by === 'digest' ? 'malicious' : 'suspicious',
      message: `${fact.sourceMember} says yes to a value of its own${fact.by === 'digest' ? ', known only by its digest,' : ''} whatever ${shortName(fact.check)} says`,
      evidence: [{ fact, shows: 'compares with a value written in the code' }],
      subject: fact.sourceMember,
    })),
};

function shortName(member: string): string {
  return member.slice(member.lastIndexOf('::') + 2);
}
