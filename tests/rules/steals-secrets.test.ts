import { describe, expect, it } from 'vitest';
import type { EntryPointFact, ReachFact } from '../../src/facts/entry-point.js';
import type { Fact, FlowFact, GateFact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { FlowEndpoint, FlowSink, FlowSource } from '../../src/facts/flow.js';
import { findingsOf } from '../../src/inspect/findings.js';
import { rule } from '../../src/rules/steals-secrets/rule.js';

const location = { path: 'lib/net8.0/a.dll', token: 0x06000001, ilOffset: 8, member: 'A::M' };

const owners = {
  key: { owner: 'third-party-key', host: 'sentry.test', found: 'literal' },
  address: { owner: 'address', host: '192.0.2.1', found: 'literal' },
  drop: { owner: 'dead-drop', host: 'paste.test', found: 'literal' },
  fixed: { owner: 'fixed', host: 'a.test', found: 'literal' },
  hidden: { owner: 'fixed', host: 'b.test', found: 'decoded' },
  vendor: { owner: 'vendor', host: 'vendor.test', found: 'literal' },
  caller: { owner: 'caller', host: '', found: 'argument' },
  local: { owner: 'local', host: 'localhost', found: 'literal' },
  unknown: { owner: 'unknown', host: '', found: 'literal' },
} as const satisfies Record<string, FlowEndpoint>;
type Owner = keyof typeof owners;

const secrets = {
  certificate: ['parameter', 'pfx', 'certificate'],
  'private key': ['parameter', 'privateKey', 'private-key'],
  'signing key': ['parameter', 'signer', 'private-key'],
  password: ['property', 'Password', 'password'],
  'API key': ['property', 'ApiKey', 'api-key'],
  'API secret': ['parameter', 'apiSecret', 'api-key'],
  'access token': ['parameter', 'accessToken', 'token'],
  'refresh token': ['parameter', 'refreshToken', 'token'],
  hash: ['identity', 'PasswordHash', 'password-hash'],
  'all variables': ['environment-all', 'all variables', ''],
  'all settings': ['configuration-all', 'all', 'all'],
  variable: ['environment', 'AWS_SECRET_ACCESS_KEY', 'aws'],
  cloud: ['credential-file', '~/.aws/credentials', 'aws'],
  forge: ['credential-file', '~/.netrc', 'forge'],
  browser: ['credential-file', 'Login Data', 'browser'],
  'own settings': ['credential-file', 'secrets.json', 'dotnet'],
  metadata: ['metadata-service', '/iam', 'cloud'],
  clipboard: ['clipboard', 'the clipboard', ''],
  screen: ['screen', 'the screen', ''],
  memory: ['process-memory', '/proc', ''],
  foreign: ['foreign-member', 'Other.Client::Key', ''],
  form: ['request', 'a form', 'form'],
  header: ['request', 'a header', ''],
  response: ['response', 'an answer', ''],
  embedded: ['embedded', 'data', ''],
  connection: ['property', 'ConnectionString', 'connection-string'],
  redirected: ['request', 'all headers', 'token'],
  content: ['file', 'path', 'content'],
  vault: ['credential-store', 'secrets?api-version=7.4', 'vault'],
} as const satisfies Record<string, readonly [FlowSource['kind'], string, string]>;
type Secret = keyof typeof secrets;

interface More {
  readonly part?: string;
  readonly sink?: FlowSink['kind'];
  readonly begunBy?: 'setter';
  readonly unanswered?: true;
  readonly aside?: true;
  readonly location?: FlowFact['location'];
}

function flow(secret: Secret, to: Owner | undefined, more: More = {}): FlowFact {
  const [kind, text, area] = secrets[secret];
  const { part = 'body', sink = 'network', ...rest } = more;
  return {
    kind: 'flow',
    source: { kind, text, area, location },
    transforms: [],
    sink: { kind: sink, api: 'N.Client::Post', capability: 'network', part },
    ...(to === undefined ? {} : { endpoint: owners[to] }),
    steps: [{ location, text: 'sent' }],
    sourceMember: 'A::M',
    location,
    ...rest,
  };
}

function levels(...facts: Fact[]): string {
  const found = rule.check(new FactSet(facts)).map(({ level }) => level ?? rule.level);
  return found.join(' ') || 'nothing';
}

const covert = { begunBy: 'setter', unanswered: true } as const;
const header = { part: 'header' } as const;
const aside = { part: 'side-header' } as const;

describe('what is sent, and to whom', () => {
  it.each<[Secret, Owner, string, More?]>([
    ['API key', 'key', 'malicious'],
    ['API key', 'address', 'malicious'],
    ['API key', 'hidden', 'malicious'],
    ['access token', 'drop', 'nothing'],
    ['certificate', 'drop', 'malicious'],
    ['browser', 'drop', 'malicious'],
    ['certificate', 'fixed', 'malicious'],
    ['private key', 'fixed', 'suspicious'],
    ['private key', 'fixed', 'malicious', { aside: true }],
    ['API key', 'fixed', 'nothing', { aside: true }],
    ['signing key', 'fixed', 'nothing'],
    ['API key', 'fixed', 'nothing'],
    ['hash', 'fixed', 'malicious'],
    ['metadata', 'fixed', 'suspicious'],
    ['browser', 'fixed', 'malicious'],
    ['cloud', 'fixed', 'nothing'],
    ['all variables', 'fixed', 'malicious'],
    ['API key', 'fixed', 'malicious', { sink: 'mail' }],
    ['API key', 'fixed', 'malicious', { sink: 'dns' }],
    ['password', 'fixed', 'malicious', covert],
    ['API key', 'fixed', 'nothing', covert],
    ['API secret', 'fixed', 'malicious', covert],
    ['refresh token', 'fixed', 'malicious', covert],
    ['access token', 'fixed', 'nothing', covert],
    ['certificate', 'vendor', 'nothing'],
    ['certificate', 'vendor', 'suspicious', { begunBy: 'setter' }],
    ['certificate', 'vendor', 'malicious', covert],
    ['private key', 'vendor', 'nothing'],
    ['private key', 'vendor', 'malicious', { aside: true }],
    ['password', 'vendor', 'nothing', { aside: true }],
    ['password', 'vendor', 'suspicious', covert],
    ['password', 'vendor', 'nothing', { begunBy: 'setter' }],
    ['all variables', 'vendor', 'suspicious'],
    ['all settings', 'vendor', 'suspicious'],
    ['hash', 'vendor', 'suspicious'],
    ['clipboard', 'vendor', 'suspicious'],
    ['API key', 'vendor', 'nothing'],
    ['hash', 'local', 'malicious'],
    ['certificate', 'local', 'nothing'],
    ['memory', 'local', 'suspicious'],
    ['API key', 'local', 'nothing'],
    ['own settings', 'unknown', 'nothing'],
    ['browser', 'unknown', 'suspicious'],
    ['screen', 'unknown', 'suspicious'],
    ['foreign', 'unknown', 'suspicious'],
    ['form', 'unknown', 'suspicious'],
    ['all variables', 'unknown', 'nothing', { part: 'url' }],
    ['all variables', 'unknown', 'nothing', { part: 'host' }],
    ['certificate', 'unknown', 'nothing'],
    ['certificate', 'unknown', 'suspicious', { sink: 'telemetry' }],
    ['certificate', 'unknown', 'suspicious', { unanswered: true }],
    ['password', 'unknown', 'suspicious', covert],
    ['password', 'unknown', 'nothing', { unanswered: true }],
    ['all variables', 'caller', 'nothing'],
    ['header', 'address', 'suspicious'],
    ['header', 'drop', 'suspicious'],
    ['response', 'hidden', 'suspicious'],
    ['header', 'fixed', 'nothing'],
    ['API key', 'address', 'nothing', header],
    ['certificate', 'address', 'suspicious', header],
    ['certificate', 'hidden', 'suspicious', header],
    ['certificate', 'drop', 'nothing', header],
    ['certificate', 'fixed', 'nothing', header],
    ['header', 'address', 'nothing', header],
    ['refresh token', 'fixed', 'malicious', aside],
    ['refresh token', 'vendor', 'malicious', aside],
    ['access token', 'fixed', 'suspicious', aside],
    ['browser', 'unknown', 'suspicious', aside],
    ['refresh token', 'unknown', 'nothing', aside],
    ['refresh token', 'caller', 'nothing', aside],
    ['connection', 'fixed', 'malicious'],
    ['connection', 'caller', 'nothing'],
    ['redirected', 'fixed', 'malicious', header],
    ['redirected', 'caller', 'nothing', header],
    ['content', 'fixed', 'malicious', { part: 'url', unanswered: true }],
    ['content', 'fixed', 'nothing', { part: 'url' }],
    ['content', 'fixed', 'nothing', { unanswered: true }],
    ['content', 'vendor', 'suspicious', { ...aside, unanswered: true }],
    ['content', 'unknown', 'nothing', { part: 'url', unanswered: true }],
    ['content', 'address', 'suspicious'],
    ['cloud', 'fixed', 'malicious', { unanswered: true }],
    ['vault', 'fixed', 'malicious'],
    ['vault', 'drop', 'malicious'],
    ['vault', 'vendor', 'nothing'],
    ['vault', 'vendor', 'malicious', { unanswered: true }],
    ['vault', 'vendor', 'nothing', { ...header, unanswered: true }],
    ['vault', 'caller', 'nothing', { unanswered: true }],
  ])('%s to %s: %s', (secret, to, expected, more) => {
    expect(levels(flow(secret, to, more))).toBe(expected);
  });

  it.each<[Secret, string]>([
    ['all variables', 'malicious'],
    ['cloud', 'malicious'],
    ['own settings', 'suspicious'],
    ['API key', 'nothing'],
  ])('%s into generated code: %s', (secret, expected) => {
    expect(levels(flow(secret, undefined, { sink: 'generated-code' }))).toBe(expected);
  });

  it('nothing that goes nowhere', () => {
    expect(levels(flow('all variables', undefined))).toBe('nothing');
  });
});

describe('what else the package does with the secret', () => {
  const other = { ...owners.fixed, host: 'c.test' };
  const sent = flow('API key', 'fixed');
  const elsewhere = { ...location, ilOffset: 40 };
  const own = flow('API key', 'caller', { location: elsewhere });

  it.each<[string, FlowFact, string]>([
    ['goes to the caller’s own server as well', own, 'malicious'],
    ['goes to the caller’s own server by the same call', flow('API key', 'caller'), 'nothing'],
    ['is shown to the vendor', flow('API key', 'vendor', header), 'malicious'],
    [
      'is shown to another host',
      { ...flow('API key', 'fixed', header), endpoint: other },
      'malicious',
    ],
    ['is shown to this host', flow('API key', 'fixed', header), 'nothing'],
    ['goes to another host as well', { ...sent, endpoint: other }, 'nothing'],
    ['is shown to somebody unknown', flow('API key', 'unknown', header), 'nothing'],
    ['is another one', flow('password', 'caller'), 'nothing'],
    [
      'another class calls so',
      { ...own, source: { ...own.source, location: { ...elsewhere, member: 'B::M' } } },
      'nothing',
    ],
  ])('a key that %s', (_, beside, expected) => {
    expect(levels(sent, beside)).toBe(expected);
  });

  it('a key that is shown to somebody unknown and kept here unanswered', () => {
    const kept = flow('API key', 'fixed', { unanswered: true });
    expect(levels(kept, flow('API key', 'unknown', header))).toBe('suspicious');
    expect(levels(kept)).toBe('nothing');
  });

  it('a key that the same call sends to the caller’s server, and here in a task of its own', () => {
    const beside = flow('API key', 'fixed', { aside: true });
    expect(levels(beside, flow('API key', 'caller'))).toBe('malicious');
  });

  it('shows the other door as evidence', () => {
    const [alarm] = rule.check(new FactSet([sent, own]));
    expect(alarm?.evidence.map(({ shows }) => shows)).toEqual([
      'goes out',
      'shows the same secret at its own service',
    ]);
  });

  it('files of several services that go to one place', () => {
    expect(levels(flow('cloud', 'fixed'), flow('forge', 'fixed'))).toBe('malicious');
    expect(levels(flow('cloud', 'vendor'), flow('forge', 'vendor'))).toBe('malicious');
    expect(levels(flow('cloud', 'drop'), flow('forge', 'drop'))).toBe('malicious');
    expect(levels(flow('cloud', 'fixed'), flow('variable', 'fixed'))).toBe('nothing');
    expect(levels(flow('cloud', 'fixed'), flow('forge', 'fixed', header))).toBe('nothing');
    expect(levels(flow('cloud', 'fixed'), flow('forge', 'vendor'))).toBe('nothing');
  });
});

describe('what it is called', () => {
  const known = 'Package sends secrets to a place that is not yours';
  const unknown = 'Package sends secrets to a place that could not be found out';

  it.each<[Secret, Owner | undefined, string, More?]>([
    ['certificate', 'fixed', known],
    ['certificate', 'key', known],
    ['all variables', 'vendor', known],
    ['browser', 'unknown', unknown],
    ['certificate', 'unknown', unknown, { sink: 'telemetry' }],
  ])('%s to %s: %s', (secret, to, title, more) => {
    const findings = findingsOf([rule], new FactSet([flow(secret, to, more)]), { id: 'A' });
    expect(findings.map((finding) => finding.title)).toEqual([title]);
  });

  it('is true of both where the rule alone is named', () => {
    expect(rule.title).toBe(
      'Package sends secrets to a place that is not yours, or not known to be',
    );
  });
});

describe('what makes it worse', () => {
  const gate = (asks: GateFact['gate'], member = 'A::M'): GateFact => ({
    kind: 'gate',
    gate: asks,
    location: { ...location, member },
  });
  const reach = (byItself: boolean): ReachFact => ({
    kind: 'reach',
    entryPoint: {
      kind: 'entry-point',
      surface: 'module-initializer',
      byItself,
      location,
    } as EntryPointFact,
    target: { kind: 'api-call' } as ReachFact['target'],
    steps: [],
    location,
  });

  it('it runs by itself, and takes everything', () => {
    const whole = flow('all variables', 'vendor');
    expect(levels(whole, reach(true))).toBe('malicious');
    expect(levels(whole, reach(false))).toBe('suspicious');
    expect(levels(flow('hash', 'vendor'), reach(true))).toBe('suspicious');
  });

  it.each<[GateFact['gate'], string]>([
    ['sandbox', 'malicious'],
    ['date', 'malicious'],
    ['debugger', 'malicious'],
    ['ci', 'malicious'],
    ['production', 'malicious'],
    ['locale', 'suspicious'],
    ['analysis', 'suspicious'],
  ])('it asks for %s first: %s', (asks, expected) => {
    expect(levels(flow('hash', 'vendor'), gate(asks))).toBe(expected);
  });

  it('not what another member asks, nor what only unpacks', () => {
    expect(levels(flow('hash', 'vendor'), gate('sandbox', 'A::Other'))).toBe('suspicious');
    expect(levels(flow('embedded', 'address'), gate('sandbox'))).toBe('suspicious');
  });
});
