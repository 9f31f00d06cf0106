import { groupBy } from '../../core/group.js';
import { classOf } from '../../facts/automatic-start.js';
import type { ApiCallFact, EndpointFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { outerType } from '../../facts/place.js';

export const rule: Rule = {
  id: 'relay',
  title: 'Class listens for connections and passes them on to a fixed address',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['api-call', 'endpoint'],
  why: `A listener inside the process of a library, which connects to a bare address written into it, lets
somebody outside reach what the process can reach, and lets other stages of an attack send through a
harmless-looking local port. NCryptYo opened such a relay for the packages that came after it.`,
  lookAlikes: `Proxies, tunnels and test servers take the other end from their caller, and servers only
listen. Addresses of the machine itself are not counted.`,
  advice: `Ask why a package of this purpose listens at all. If a process with the package has run, look for
connections to the address in your logs.`,
  attack: ['T1090.001', 'T1571'],
  references: [
    'https://socket.dev/blog/four-malicious-nuget-packages-target-asp-net-developers-with-jit-hooking-and-credential',
    'https://attack.mitre.org/techniques/T1090/001/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const addresses = groupBy(facts.of('endpoint').filter(isBareAddress), classOf);
    const calls = groupBy(facts.of('api-call').filter(isNetwork), classOf);
    return [...addresses].flatMap(([type, to]) => alarms(calls.get(type) ?? [], to));
  },
};

const isNetwork = ({ capability, sourceMember }: ApiCallFact): boolean =>
  sourceMember !== undefined && (capability === 'network' || capability === 'network-listen');

const isBareAddress = ({ form, host, sourceMember }: EndpointFact): boolean =>
  sourceMember !== undefined &&
  form === 'address' &&
  !/^(?:127\.|10\.|192\.168\.|169\.254\.|2(?:2[4-9]|3\d)\.|0\.0\.0\.0$|255\.|::|fe80|ff)/.test(
    host,
  );

function alarms(calls: readonly ApiCallFact[], to: readonly EndpointFact[]): Alarm[] {
  const listens = calls.filter(({ capability }) => capability === 'network-listen');
  const connects = calls.filter(({ api }) => /::(?:Connect|Send|Post|Get|Put)\w*$/.test(api));
  if (listens.length === 0 || connects.length === 0) return [];
  const subject = outerType(to[0]?.sourceMember ?? '');
  const hosts = [...new Set(to.map(({ host }) => host))].sort();
  return [
    {
      level: 'suspicious',
      message: `${subject} listens, and connects to ${hosts.slice(0, 3).join(', ')}`,
      evidence: [
        ...listens.map((fact) => ({ fact, shows: 'listens' })),
        ...connects.map((fact) => ({ fact, shows: 'connects' })),
        ...to.map((fact) => ({ fact, shows: 'names a bare address' })),
      ],
      subject,
    },
  ];
}
