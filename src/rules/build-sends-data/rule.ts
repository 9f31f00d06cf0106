import { groupBy } from '../../core/group.js';
import type { EndpointFact, ScriptFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { memberOf, placeOf } from '../../facts/place.js';

export const rule: Rule = {
  id: 'build-sends-data',
  title: 'Code that runs by itself sends data to a host of its own',
  level: 'suspicious',
  severity: 'medium',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['script', 'endpoint'],
  why: `Inline tasks, command lines of targets and scripts that Visual Studio runs see the sources, the paths,
the variables and the account of whoever builds. Code there that posts to a host written into the package
tells somebody outside about every machine that uses it, on every build, and can carry anything along.`,
  lookAlikes: `Build steps that fetch a schema or a tool ask for data and send none; those that upload to a
server of the consumer take its address from a property. Neither raises this alarm. A package that counts
its own builds does, and should say so to its users.`,
  advice: `Read what is sent. If you accept it, allow the package for the projects that need it; if not, drop it,
and keep builds from reaching hosts they do not need.`,
  attack: ['T1041', 'T1567'],
  yieldsTo: ['steals-secrets'],
  references: [
    'https://github.com/devlooped/moq/issues/1372',
    'https://attack.mitre.org/techniques/T1567/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const hosts = groupBy(facts.of('endpoint').filter(isRemote), placeOf);
    const sends = facts.of('script').filter((act) => surfaces.includes(act.surface) && isSend(act));
    return [...groupBy(sends, placeOf)].flatMap(([place, found]) => {
      const to = hosts.get(place) ?? [];
      return to.length > 0 ? [alarm(found, to)] : [];
    });
  },
};

const surfaces: readonly ScriptFact['surface'][] = [
  'init-script',
  'install-script',
  'inline-task',
  'exec',
];

/** Hands something over: `curl -d`, `Invoke-WebRequest -Method Post`, `PostAsync`, `UploadData`. */
const sender =
  /\b(?:curl|wget|invoke-(?:webrequest|restmethod)|iwr|irm|send-mailmessage)\b|\.(?:Post|Put|Upload)\w*\s*\(|\bSmtpClient\b/i;

function isSend({ act, text }: ScriptFact): boolean {
  return act === 'network' && sender.test(text.slice(0, 4096));
}

const isRemote = ({ form, role, host }: EndpointFact): boolean =>
  form !== 'metadata-service' && role === 'service' && !/^(?:127\.|localhost$|::1$)/.test(host);

function alarm(sends: readonly ScriptFact[], to: readonly EndpointFact[]): Alarm {
  const [first] = sends;
  const member = first && memberOf(first);
  const hosts = [...new Set(to.map(({ host }) => host))].sort();
  return {
    level: 'suspicious',
    message: `${first?.location.path ?? ''} sends data, and names ${hosts.slice(0, 3).join(', ')}`,
    evidence: [
      ...sends.map((fact) => ({ fact, shows: 'sends' })),
      ...to.map((fact) => ({ fact, shows: 'names a host' })),
    ],
    ...(member === undefined ? {} : { subject: member }),
  };
}
