import type { Fact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import type { SpreadFact } from '../../facts/harm.js';

export const rule: Rule = {
  id: 'spreads-itself',
  title: 'Package makes other packages need it, and publishes them',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['flow', 'reach', 'spread'],
  why: `The code writes its own name into the manifest of somebody else's project or package, as something that
it needs, and publishes: whoever takes that in brings the code to the next one, and nobody has to be fooled
twice. The worms of the npm registry in 2025 and 2026 (Shai-Hulud and those after it) came to hundreds of
packages within days, each published with the key of its own maintainer.`,
  lookAlikes: `Tools for releases publish the caller's packages and raise versions; installers and templates
write their own name into a project, and publish nothing. Both in one, asked for by a call and with a key that
the caller gives, is held and not called malicious.`,
  advice: `Revoke the keys for publishing of every machine and build server on which this ran. Look at the
newest versions of all packages and repositories that those keys can write to.`,
  attack: ['T1195.002', 'T1080', 'T1552.001'],
  chain: 'run',
  references: [
    'https://unit42.paloaltonetworks.com/npm-supply-chain-attack/',
    'https://learn.microsoft.com/nuget/nuget-org/publish-a-package',
    'https://attack.mitre.org/techniques/T1080/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const spread = facts.of('spread');
    const named = spread.filter(({ does }) => does === 'names-itself');
    const published = spread.filter(({ does }) => does === 'publishes');
    const [first] = named;
    if (first === undefined || published.length === 0) return [];
    const places = new Set(published.map(placeOf));
    // A call by name stands elsewhere in the method than what it leads to.
    const methods = new Set(published.map(methodOf));
    const starts = facts
      .of('reach')
      .filter((reach) => reach.entryPoint.byItself && methods.has(methodOf(reach)));
    const taken = facts
      .of('flow')
      .filter((flow) => isTaken.test(flow.source.kind) && places.has(placeOf(flow)));
    const isWorm = starts.length > 0 || taken.length > 0;
    return [
      {
        level: isWorm ? 'malicious' : 'suspicious',
        message: `${first.sourceMember} makes others need this package, and ${byWhom(published)} publishes${isWorm ? how(starts.length > 0, taken.length > 0) : ''}`,
        evidence: [
          ...named.map((fact) => ({
            fact,
            shows: 'writes the name of the package into a manifest',
          })),
          ...published.map((fact) => ({ fact, shows: 'publishes' })),
          ...taken.map((fact) => ({ fact, shows: 'with a key that nobody handed over' })),
          ...starts.slice(0, 1).map((fact) => ({ fact, shows: 'runs by itself' })),
        ],
        subject: first.sourceMember,
      },
    ];
  },
};

/** Nobody hands these over. */
const isTaken =
  /^(?:environment|environment-all|credential-file|credential-store|metadata-service)$/;

const placeOf = ({ location: { path, token, ilOffset } }: Fact): string =>
  `${path} ${token} ${ilOffset}`;

const methodOf = ({ location: { path, token } }: Fact): string => `${path} ${token}`;

function byWhom(published: readonly SpreadFact[]): string {
  return [...new Set(published.map(({ sourceMember }) => sourceMember))].sort().join(', ');
}

function how(isStarted: boolean, isKeyTaken: boolean): string {
  const key = isKeyTaken ? ', with a key that nobody handed over' : '';
  return `${isStarted ? ' without being asked' : ''}${key}`;
}
