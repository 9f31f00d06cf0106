import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Leaks.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Leaks.dll': bytes }), 'flow');
});

/** What is told of a member of the program, each once. */
function told(member: string, tell: (flow: FlowFact) => string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === member);
  return [...new Set(those.map(tell))].sort();
}

const sourceOf = ({ source: { kind, area } }: FlowFact): string => `${kind} ${area}`;
const wayOf = ({ sink: { kind, part }, endpoint }: FlowFact): string =>
  `${kind} ${part} ${endpoint?.owner} ${endpoint?.host}`;

describe('secrets in objects that the caller has', () => {
  it.each([
    ['Connection', 'property connection-string'],
    ['ConnectionOfInterface', 'property connection-string'],
    ['Builder', 'property connection-string'],
    ['Source', 'property connection-string'],
    ['Credential', 'property password'],
    ['Proxy', 'property password'],
    ['Cookies', 'property token'],
    ['CookieHeader', 'property token'],
    ['OneHeaderOfClient', 'request token'],
  ])('%s: %s', (member, source) => {
    expect(told(`Held::${member}`, sourceOf)).toEqual([source]);
  });

  it.each(['KeepsDatabase', 'KeepsAccept'])('%s', (member) => {
    expect(told(`Held::${member}`, sourceOf)).toEqual([]);
  });
});

describe('places whose names stand in pieces', () => {
  it.each([
    ['Memory', 'process-memory linux'],
    ['MemoryInterpolated', 'process-memory linux'],
    ['MemoryCombined', 'process-memory linux'],
    ['MemoryFormatted', 'process-memory linux'],
    ['BrowserOfProfile', 'credential-file browser'],
    ['Docker', 'credential-file container'],
    ['KubernetesToken', 'credential-file container'],
    ['KeepsStatus', undefined],
  ])('%s: %s', (member, source) => {
    expect(told(`Files::${member}`, sourceOf)).toEqual(source === undefined ? [] : [source]);
  });
});

describe('what the process hands on for itself', () => {
  it.each([
    ['Carried::Listen', ['accessToken', 'apiKey', 'password']],
    ['DiagnosticsAway::OnNext', ['mnemonic']],
    ['Carried::MeasureListener', ['privateKey']],
    ['Carried::SendLocal', ['senha']],
    ['Carried::SendData', ['clientSecret', 'passphrase']],
    ['Carried::SendVariable', ['refreshToken']],
    ['Carried::SendSlot', ['jwt']],
    ['Carried::SendOther', []],
    ['Carried::Options', ['cardNumber']],
    ['EventsAway::OnEventWritten', ['botToken']],
    ['TraceAway::WriteLine', ['cvv']],
  ])('%s: %j', (member, secrets) => {
    expect(told(member, ({ source }) => source.text)).toEqual(secrets);
  });
});

const address = '192.0.2.10';
const url = `network url address ${address}`;
const body = `network body address ${address}`;
const command = `process command address ${address}`;
const input = `process input address ${address}`;
const mail = `mail body address ${address}`;
const aside = 'network side-header fixed collect.example.org';

describe('other ways out', () => {
  it.each([
    ...'XDoc XElem XAsync XmlDoc XText XPathDoc Xsl Schema Set Table Resolver'
      .split(' ')
      .map((member) => [member, url]),
    ...'WebSocketUrl Built BuiltHost UserInfo HostOfTls'.split(' ').map((member) => [member, url]),
    ...'SocketArgs SocketTo SocketArgsTo SocketBuffers UdpAddress UdpEndPoint PingOptions Quic Pipe Method'
      .split(' ')
      .map((member) => [member, body]),
    ['StandardInput', input],
    ['StandardInputBase', input],
    ['Arguments', command],
    ['ArgumentsOfMany', command],
    ['VariableOfProcess', command],
    ...'Attachment View MailHeader MailSubject'.split(' ').map((member) => [member, mail]),
    ...'Agent AgentProduct AgentDefault AgentOfRequest Referrer Tagged'
      .split(' ')
      .map((member) => [member, aside]),
    ['WebSocketHeader', `network side-header address ${address}`],
    ['CookieOf', `network header address ${address}`],
    ['Names', 'dns url fixed *.dns.example.org'],
    ['HostOfTcp', 'network body fixed *.dns.example.org'],
    ['Spanned', url],
    ['Listed', url],
  ])('%s: %s', (member, way) => {
    expect(told(`Ways::${member}`, wayOf)).toEqual([way]);
  });

  it.each([
    ['Mirror::SendAsync', 'network header fixed mirror.example.org'],
    ['Retarget::SendAsync', 'network body fixed mirror.example.org'],
    ['KeepsRetry::<>n__0', 'network header caller '],
  ])('a request that passes through: %s', (member, way) => {
    expect(told(member, wayOf)).toEqual([way]);
  });

  it('a program that is told no address', () => {
    expect(told('Ways::KeepsInput', wayOf)).toEqual(['process input undefined undefined']);
  });

  it.each(['KeepsFile', 'KeepsSent'])('%s', (member) => {
    expect(told(`Ways::${member}`, wayOf)).toEqual([]);
  });
});

describe('what stands in files that callers name', () => {
  const found = ({ source, sink, endpoint, unanswered }: FlowFact): string =>
    `${source.text} ${sink.part} ${endpoint?.host}${unanswered ? ' unanswered' : ''}`;

  it.each([
    ['InAddress', 'path url format.example.org unanswered'],
    ['InAgent', 'path side-header format.example.org unanswered'],
    ['InSchema', 'path url format.example.org unanswered'],
    ['OfMany', 'path url format.example.org unanswered'],
    ['KeepsUpload', 'path body format.example.org'],
    ['KeepsQuestion', 'path url format.example.org'],
    ['KeepsAddress', 'path url  unanswered'],
    ['EitherPlace', 'refreshToken side-header format.example.org unanswered'],
  ])('%s: %s', (member, what) => {
    expect(told(`Contents::${member}`, found)).toEqual([what]);
  });

  it('nothing of a file that the package names', () => {
    expect(told('Contents::KeepsOwnFile', found)).toEqual([]);
  });
});

it('was compiled from the source beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Leaks.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'leaks.sha256'), 'utf8').trim()).toBe(digest);
});
