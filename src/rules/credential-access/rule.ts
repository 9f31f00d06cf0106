import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { inBuildCode } from './build-code.js';
import { inLibraries } from './libraries.js';

export const rule: Rule = {
  id: 'credential-access',
  title: 'Package reaches for credentials',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['path', 'environment-variable', 'endpoint', 'api-call', 'script', 'flow'],
  why: `Tokens of package feeds, keys of clouds, cookies of browsers and wallets lie in files, variables
and metadata services that any code under your account can read. Stealers carry long lists of these places.
Code that runs in the build, in Visual Studio or in a project that it was copied into has no need of any
of them; a library that knows the places of several owners and talks to the network is no client of one.`,
  lookAlikes: `Clients of clouds, databases and containers read the credentials of their own service, and say so:
noted. They may ask the metadata service for a token that they hand to their caller. Scanners for secrets
know many places and send nothing. A build may read a variable for a name or a number: noted as well.`,
  advice: `Read the code in the evidence. If it runs in your builds, rotate what the build account could read
from these places, build servers first, and look at what was sent. Keep builds away from secrets they do
not need, and from metadata services.`,
  attack: ['T1552.001', 'T1552.005', 'T1555', 'T1528'],
  yieldsTo: ['steals-secrets'],
  references: [
    'https://attack.mitre.org/techniques/T1552/',
    'https://socket.dev/blog/malicious-nuget-package-typosquats-popular-net-tracing-library',
    'https://www.wiz.io/blog/durabletask-teampcp-supply-chain-attack',
  ],
  check: (facts: FactSet): readonly Alarm[] => [...inBuildCode(facts), ...inLibraries(facts)],
};
