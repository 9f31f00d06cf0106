import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Programs.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Programs.dll': bytes }), 'flow');
});

/** What is told to be sent by a member of the program, each once. */
function told(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === `Programs::${member}`);
  return [...new Set(those.map(({ source: { kind, area } }) => `${kind} ${area}`.trim()))];
}

describe('what programs are asked for', () => {
  it.each([
    ...'Wireless WirelessOfHelper WirelessFiles'
      .split(' ')
      .map((member) => [member, 'credential-file wireless']),
    ['Registry', 'credential-file windows'],
    ['Keychain', 'credential-store'],
    ['SecretTool', 'credential-store'],
    ['Forge', 'credential-file forge'],
    ['Cloud', 'credential-file azure'],
    ['Cluster', 'credential-file kubernetes'],
    ['Listed', 'credential-file gcp'],
    ['Received', 'credential-file aws'],
    ['Print', 'credential-file ssh-gpg'],
    ['PrintByShell', 'credential-file aws'],
    ['Clipboard', 'clipboard'],
    ['Variables', 'environment-all'],
    ['Screen', 'screen'],
  ])('%s: %s', (member, source) => {
    expect(told(member)).toEqual([source]);
  });

  it.each(
    'KeepsVersion KeepsNames KeepsStatus KeepsKeys KeepsLogin KeepsCode KeepsHosts'.split(' '),
  )('%s', (member) => {
    expect(told(member)).toEqual([]);
  });

  it('is told as the command says it', () => {
    const wireless = flows.find(({ sourceMember }) => sourceMember === 'Programs::Wireless');
    expect(wireless?.source.text).toBe('netsh wlan show profile name=a key=clear');
  });
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Programs.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'programs.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
