import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Vaults.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Vaults.dll': bytes }), 'flow');
});

/** Where what a server keeps secret goes in a member of the program, each once. */
function places(member: string): string[] {
  const those = flows.filter(
    ({ sourceMember, source }) => sourceMember === member && source.area === 'vault',
  );
  return [...new Set(those.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`))];
}

describe('secrets that servers keep', () => {
  it.each(
    'KeyVault Settings Parameters Manager Google Cluster Vault Sidecar Bundle Keeper'.split(' '),
  )('the client %s is asked for them', (member) => {
    expect(places(`Clients::${member}`)).toEqual(['fixed copy.example.com']);
  });

  it.each(
    `KeyVault KeyVaultAll AppSettings AccountKeys Vault Mounted Cluster ClusterAll Google Manager Agent Variables
    Groups Sidecar Downloaded Requested`.split(/\s+/),
  )('the address of %s asks for them', (member) => {
    expect(places(`Addresses::${member}`)).toEqual(['fixed copy.example.com']);
  });

  it.each(
    `Clients::KeepsPods Clients::KeepsState Clients::KeepsWritten Clients::KeepsReturned Addresses::KeepsHealth
    Addresses::KeepsPods Addresses::KeepsVersion Addresses::KeepsTarget Addresses::KeepsReturned`.split(
      /\s+/,
    ),
  )('%s sends none', (member) => {
    expect(places(member)).toEqual([]);
  });

  it('are the caller’s where the caller says where they go', () => {
    expect(places('Addresses::KeepsGiven')).toEqual(['caller ']);
  });
});

it('was compiled from the sources beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Servers.cs'), 'utf8'))
    .update(readFileSync(join(folder, 'Vaults.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'vaults.sha256'), 'utf8').trim()).toBe(digest);
});
