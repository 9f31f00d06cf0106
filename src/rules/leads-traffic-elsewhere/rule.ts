import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'leads-traffic-elsewhere',
  title: 'All requests of the process go through a host written in the package',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['fixed-proxy', 'blind-trust'],
  why: `Code makes a host that is written into it the proxy of the whole process: of clients of the application
and of every other package. Where it has a root certificate trusted as well, or any certificate, whoever runs the
host reads and changes every request in the clear, with its passwords, tokens and answers. Nothing is read or sent
by the package itself.`,
  lookAlikes: `Libraries that set a proxy take its address from their caller, from the machine's settings or
from the network's configuration; debuggers of traffic put themselves on this machine. Clients of one service may
give a proxy to their own handler, which is not told here. Without trust in its certificates a proxy sees only where
encrypted requests go, which is suspicious and no more.`,
  advice: `Take what processes with this package sent for read: replace passwords, tokens and keys that were in
requests, remove the root certificate from the stores of the machine and the user, then the package.`,
  attack: ['T1195.002', 'T1557', 'T1090.002', 'T1553.004'],
  chain: 'steal',
  references: [
    'https://attack.mitre.org/techniques/T1557/',
    'https://attack.mitre.org/techniques/T1553/004/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const trust = facts.of('blind-trust');
    const believed = trust.map((fact) => ({ fact, shows: 'makes its certificates trusted' }));
    const how = trust.length === 0 ? '' : ', and has its certificates trusted';
    return facts.of('fixed-proxy').map((fact) => ({
      level: trust.length === 0 ? 'suspicious' : 'malicious',
      message: `${fact.sourceMember} leads all requests of the process through ${fact.host}${how}`,
      evidence: [{ fact, shows: 'sets the proxy of the process' }, ...believed],
      subject: fact.sourceMember,
    }));
  },
};
