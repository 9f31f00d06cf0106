import type { RemoteGrantFact } from '../../facts/harm.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'grants-rights-from-outside',
  title: 'Rights are given to somebody whom you did not name',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['remote-grant'],
  why: `Code of the package asks a place whose address it holds itself, and gives users of the application the
roles, claims or passwords that the answer names. Whoever answers there is an administrator of every
application that uses the package. IRAOAuth2.0 and DOMOAuth2_ (2024 to 2026) asked a port of the machine
itself, which a second package forwarded to their servers. Others need no second host: what a client stores
is stored with a header that lets an account written into the library read it.`,
  lookAlikes: `Clients of directories and identity services copy roles as well: from a server that the
application's configuration names. Clients of object stores give rights to whom the caller names. Seeding roles from constants or from the application's own settings asks
nobody.`,
  advice: `List who has which role and claim, and since when; take away what nobody of yours gave. Remove
the package and change the secrets that administrators could read.`,
  attack: ['T1195.002', 'T1098', 'T1136', 'T1548'],
  chain: 'sabotage',
  references: [
    'https://socket.dev/blog/four-malicious-nuget-packages-target-asp-net-developers-with-jit-hooking-and-credential',
    'https://attack.mitre.org/techniques/T1098/',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    facts.of('remote-grant').flatMap((fact): Alarm[] => {
      const level = levels[fact.owner];
      if (level === undefined) return [];
      return [
        {
          level,
          message: messageOf(fact),
          evidence: [{ fact, shows: showsOf(fact) }],
          subject: fact.sourceMember,
        },
      ];
    }),
};

function messageOf({ owner, sourceMember, host }: RemoteGrantFact): string {
  return owner === 'written'
    ? `${sourceMember} stores what you give it with rights for ${host}, written in the code`
    : `${sourceMember} gives users the rights that an answer of ${host} names`;
}

const showsOf = ({ owner }: RemoteGrantFact): string =>
  owner === 'written'
    ? 'gives rights to what is stored'
    : 'gives rights that came over the network';

/** A name may be that of a known identity service; a port of this machine or a bare address is not. */
const levels: Partial<Record<RemoteGrantFact['owner'], Level>> = {
  loopback: 'malicious',
  address: 'malicious',
  fixed: 'suspicious',
  written: 'malicious',
};
