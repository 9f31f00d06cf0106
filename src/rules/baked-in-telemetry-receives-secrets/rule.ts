import { groupBy } from '../../core/group.js';
import type {
  ApiCallFact,
  EmbeddedKeyFact,
  FlowFact,
  GateFact,
  ObstacleFact,
  SecretParameterFact,
} from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { outerType } from '../../facts/place.js';

/** One source type, with the types nested in it, that takes key material and feeds telemetry. */
interface Suspect {
  readonly type: string;
  readonly keys: readonly EmbeddedKeyFact[];
  readonly sends: readonly ApiCallFact[];
  readonly secrets: readonly SecretParameterFact[];
  readonly gates: readonly GateFact[];
  /** Ways that were followed from a secret to where it is sent. */
  readonly flows: readonly FlowFact[];
  /** Nobody could follow them to their end. */
  readonly gaps: readonly ObstacleFact[];
}

const services: Record<EmbeddedKeyFact['service'], string> = {
  sentry: 'Sentry account',
  'application-insights': 'Application Insights account',
  webhook: 'webhook',
  'chat-bot': 'chat bot',
  'log-server': 'log server',
  'code-hosting': 'code-hosting account',
  mail: 'mail account',
  'data-service': 'data service',
};

export const rule: Rule = {
  id: 'baked-in-telemetry-receives-secrets',
  title: 'Library takes your key material and feeds a telemetry account of its own',
  level: 'suspicious',
  severity: 'critical',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['embedded-key', 'api-call', 'secret-parameter', 'gate', 'flow', 'obstacle'],
  why: `A telemetry SDK sends to whichever account its key names. An application brings its own key; a
library with a key written into it reports to somebody else. When the same class also takes your
certificate file, its password or a wallet's words, one call is enough to send them away through a
service that every firewall lets pass. Sicoob.Sdk (2026) did this: the constructor of the bank's client
read the PFX file, and sent it with its password as a "message" to a Sentry account of the attacker,
only when it was not used against the sandbox, so that tests saw nothing.`,
  lookAlikes: `Telemetry SDKs and wrappers take the key from the caller: no fixed key, no alarm. Bank and
payment clients must take certificates and passwords: they hand them to the TLS connection, and have no
telemetry in the same class. A vendor's client that reports its own errors to its vendor looks most
alike, when error reports and certificates meet in one class; read what is sent.`,
  advice: `Treat the certificate, its password and every secret given to this class as exposed if it has ever
run in production: revoke the certificate first. Read the methods in the evidence: what is sent, and
to whose account? Compare the package with its published source, and with the vendor's own download.`,
  attack: ['T1195.002', 'T1552.004', 'T1567', 'T1497'],
  references: [
    'https://socket.dev/blog/malicious-nuget-package-impersonates-sicoob-sdk',
    'https://github.com/NuGet/NuGetGallery/pull/10845',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const keysByFile = groupBy(facts.of('embedded-key'), (key) => key.location.path);
    return [...keysByFile].flatMap(([path, keys]) => suspects(facts, path, keys)).map(alarm);
  },
};

/** Keys may be fields of a settings class, so they count for the whole assembly. */
function suspects(facts: FactSet, path: string, keys: readonly EmbeddedKeyFact[]): Suspect[] {
  const here = <F extends { location: { path: string }; sourceMember?: string }>(
    all: readonly F[],
  ) =>
    groupBy(
      all.filter((fact) => fact.location.path === path && fact.sourceMember !== undefined),
      (fact) => outerType(fact.sourceMember ?? ''),
    );
  const sends = here(facts.of('api-call').filter((call) => sendsTo(keys, call)));
  const secrets = here(facts.of('secret-parameter').filter(isSecret));
  const gates = here(facts.of('gate').filter(hidesFromTests));
  const flows = here(facts.of('flow').filter(({ sink }) => sink.part !== 'header'));
  const gaps = facts.of('obstacle').filter(({ code }) => code.startsWith('flow'));
  return [...sends].flatMap(([type, calls]) => {
    const taken = secrets.get(type) ?? [];
    if (!taken.some(isKeyMaterial)) return [];
    return [
      {
        type,
        keys,
        sends: calls,
        secrets: taken,
        gates: gates.get(type) ?? [],
        flows: flows.get(type) ?? [],
        gaps,
      },
    ];
  });
}

function hidesFromTests(fact: GateFact): boolean {
  return fact.gate === 'sandbox' || fact.gate === 'production';
}

/** Webhooks and log servers are fed by plain HTTP; telemetry services by their SDK. */
function sendsTo(keys: readonly EmbeddedKeyFact[], call: ApiCallFact): boolean {
  if (call.capability === 'telemetry') return true;
  const plain = keys.some((key) => /^(webhook|chat-bot|log-server)$/.test(key.service));
  return plain && call.capability === 'network';
}

/** What opens an account by itself. */
function isKeyMaterial(fact: SecretParameterFact): boolean {
  return /^(certificate|certificate-path|private-key|mnemonic|payment-card)$/.test(fact.secret);
}

/** Tokens and API keys are passed to honest clients all day and say nothing here. */
function isSecret(fact: SecretParameterFact): boolean {
  return fact.secret === 'password' || isKeyMaterial(fact);
}

function alarm(suspect: Suspect): Alarm {
  const { type, keys, sends, secrets, gates, flows, gaps } = suspect;
  const isNear = gates.length > 0 || meets(suspect);
  const unseen = gates.length > 0 ? ', and asks first whether it is being tested' : '';
  const whose = `${list(keys.map((key) => services[key.service]))} whose key is written into it`;
  return {
    level: isNear && (flows.length > 0 || gaps.length > 0) ? 'suspicious' : 'note',
    message: `${type} takes ${list(secrets.map((s) => s.parameter))} and feeds a ${whose}${unseen}`,
    evidence: [
      ...secrets.map((fact) => ({
        fact,
        shows: isKeyMaterial(fact) ? 'takes key material' : 'takes a password',
      })),
      ...gates.map((fact) => ({ fact, shows: 'asks whether it is being tested' })),
      ...keys.map((fact) => ({ fact, shows: "holds a key that is not the caller's" })),
      ...sends.map((fact) => ({ fact, shows: 'feeds that service' })),
      ...[...flows, ...gaps].map((fact) => ({ fact, shows: 'what it is fed was followed' })),
    ],
    subject: type,
  };
}

/** Secrets and telemetry in one method: nearer than in one class, where errors may be reported. */
function meets({ sends, secrets }: Suspect): boolean {
  const members = new Set(sends.map((call) => call.sourceMember));
  return secrets.some((secret) => members.has(secret.sourceMember));
}

function list(words: readonly string[]): string {
  return [...new Set(words)].sort().join(', ');
}
