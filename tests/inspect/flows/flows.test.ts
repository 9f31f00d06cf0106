import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Flows.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Flows.dll': bytes }), 'flow');
});

/** What is told of a member of the program, each once. */
function told(type: string, member: string, tell: (flow: FlowFact) => string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === `${type}::${member}`);
  return [...new Set(those.map(tell))].sort();
}

describe('where secrets come from', () => {
  it.each([
    ['FileOfSsh', 'credential-file ssh-gpg'],
    ['FileOfBrowser', 'credential-file browser'],
    ['FileOfAws', 'credential-file aws'],
    ['FileOfNuget', 'credential-file nuget'],
    ['FileOfHistory', 'credential-file history'],
    ['FilesOfWallets', 'credential-file wallet'],
    ['FilesOfInfo', 'credential-file ssh-gpg'],
    ['FileHidden', 'credential-file ssh-gpg'],
    ['MemoryOfProcess', 'process-memory linux'],
    ['Variable', 'environment package-manager'],
    ['Variables', 'environment-all '],
    ['VariablesOfStart', 'environment-all '],
    ['Metadata', 'metadata-service cloud'],
    ['MetadataByRequest', 'metadata-service cloud'],
    ['Store', 'certificate-store '],
    ['Certificate', 'parameter certificate'],
    ['Key', 'parameter private-key'],
    ['Secure', 'parameter password'],
    ['Credential', 'parameter password'],
    ['Member', 'foreign-member password'],
    ['FileOfCaller', 'file certificate-path'],
    ['Native', 'credential-store '],
    ['NativeMemory', 'process-memory '],
    ['set_Password', 'property password'],
  ])('%s: %s', (member, source) => {
    const found = told('From', member, ({ source: { kind, area } }) => `${kind} ${area}`);
    expect(found).toEqual([source]);
  });

  it.each(['KeepsPublicPart', 'KeepsPublicKey', 'KeepsName', 'KeepsVariableOfAll'])(
    '%s',
    (member) => {
      expect(told('From', member, ({ source }) => source.text)).toEqual([]);
    },
  );
});

describe('how secrets leave', () => {
  it.each([
    ['HttpGet', 'network url address'],
    ['HttpSend', 'network body address'],
    ['HttpJson', 'network object address'],
    ['HttpForm', 'network body address'],
    ['HttpParts', 'network body address'],
    ['HttpHeader', 'network header address'],
    ['HttpInvoker', 'network url address'],
    ['Client', 'network body address'],
    ['ClientOpen', 'network body address'],
    ['Request', 'network body address'],
    ['RequestQuery', 'network url address'],
    ['Ftp', 'network body address'],
    ['RawSocket', 'network body address'],
    ['Tcp', 'network body address'],
    ['Tls', 'network body address'],
    ['Udp', 'network body address'],
    ['Web', 'network body address'],
    ['PingPayload', 'network body address'],
    ['DnsLabel', 'dns url fixed'],
    ['Mail', 'mail body address'],
    ['MailMessage', 'mail body address'],
    ['Program', 'process command address'],
    ['ProgramList', 'process command address'],
  ])('%s: %s', (member, way) => {
    const found = told(
      'To',
      member,
      ({ sink: { kind, part }, endpoint }) => `${kind} ${part} ${endpoint?.owner}`,
    );
    expect(found).toContain(way);
  });

  it.each(['KeepsProgram', 'KeepsHmac', 'KeepsCredentials'])('%s', (member) => {
    expect(told('To', member, ({ sink }) => sink.part).filter((part) => part !== 'header')).toEqual(
      [],
    );
  });
});

it('was compiled from the text that is beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Flows.cs')))
    .digest('hex');
  expect(readFileSync(join(folder, 'flows.sha256'), 'utf8').trim()).toBe(digest);
});
