import type { BroughtInFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'brings-in-malicious',
  title: 'Package brings in a package that is malicious',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'context',
  facts: ['brought-in'],
  why: `A package can have nothing wrong with it but what it needs: its assemblies are an honest library,
and its manifest names a second package that runs as soon as it is loaded. Where only some frameworks get
the dependency, whoever looks at another one sees nothing. SipNet (2026) had
clean assemblies and needed DependencyInjector.Core for .NET 8 to 10 alone; copies of popular libraries
(2022) had their payload one dependency away, in MicroJson.Net.`,
  lookAlikes: `An honest package whose dependency was taken over or published by mistake looks exactly the
same: it is held all the same, since it brings the other one in. A dependency that is only suspicious is
noted here, and held where it is found. A package that is malicious in itself is told there.`,
  advice: `Remove the package, or pin it to a version that does not need the other one; check every
framework that your projects build for, not one. Treat machines that restored the dependency for one of
the named frameworks as having it. Tell the authors where the package is otherwise honest.`,
  attack: ['T1195.001', 'T1195.002'],
  references: [
    'https://socket.dev/blog/braintree-nuget-typosquat-skims-credit-cards',
    'https://learn.microsoft.com/nuget/reference/nuspec#dependency-groups',
    'https://attack.mitre.org/techniques/T1195/001/',
  ],
  differences: [
    {
      words: 'what it needs were only suspicious',
      change: (fact) => (fact.kind === 'brought-in' ? { ...fact, verdict: 'suspicious' } : fact),
    },
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('brought-in').map(alarm),
};

function alarm(fact: BroughtInFact): Alarm {
  const { by, dependency, verdict } = fact;
  const named = `${dependency.id} ${dependency.version}`;
  return {
    level: verdict === 'malicious' ? 'malicious' : 'note',
    message: `${by.id} ${by.version} brings in ${named}, which is ${verdict}, for ${frameworksOf(fact)}`,
    evidence: [{ fact, shows: `needs ${named}` }],
    subject: dependency.id.toLowerCase(),
  };
}

function frameworksOf({ targetFrameworks, otherFrameworks }: BroughtInFact): string {
  if (targetFrameworks.length === 0) return 'every framework';
  const others = otherFrameworks.length > 0 ? `, and not for ${otherFrameworks.join(', ')}` : '';
  return targetFrameworks.join(', ') + others;
}
