import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/facts/fact.js';
import { rule } from '../../../src/rules/baked-in-telemetry-receives-secrets/rule.js';
import { alarmsOf } from '../../kit/harness.js';

const dll = 'lib/net8.0/a.dll';

function key(member: string, service: 'sentry' | 'webhook' = 'sentry', path = dll): Fact {
  return { kind: 'embedded-key', service, host: 'h', sourceMember: member, location: { path } };
}
function call(member: string, capability: 'telemetry' | 'network' = 'telemetry'): Fact {
  const api = 'Sentry.SentrySdk::CaptureMessage';
  return {
    kind: 'api-call',
    capability,
    api,
    count: 1,
    sourceMember: member,
    location: { path: dll },
  };
}
function takes(
  member: string,
  secret: 'password' | 'certificate-path' | 'mnemonic' | 'token',
): Fact {
  return {
    kind: 'secret-parameter',
    secret,
    parameter: secret,
    sourceMember: member,
    location: { path: dll },
  };
}
function gate(member: string): Fact {
  return { kind: 'gate', gate: 'sandbox', sourceMember: member, location: { path: dll } };
}
/** What the call is given was followed from the secret. */
function flow(member: string): Fact {
  const location = { path: dll };
  return {
    kind: 'flow',
    source: { kind: 'parameter', text: 'pfx', area: 'certificate', location },
    transforms: [],
    sink: {
      kind: 'telemetry',
      api: 'Sentry.SentrySdk::CaptureMessage',
      capability: 'telemetry',
      part: 'body',
    },
    steps: [],
    sourceMember: member,
    location,
  };
}
const levels = (...facts: Fact[]): string[] => alarmsOf(rule, facts).map((alarm) => alarm.level);

describe('baked-in telemetry', () => {
  const shape = [
    key('B.Client::Start'),
    call('B.Client::Start'),
    takes('B.Client::.ctor', 'certificate-path'),
  ];

  it('suspects secrets and telemetry in one method', () => {
    const one = [key('B.C::.ctor'), call('B.C::.ctor'), takes('B.C::.ctor', 'certificate-path')];
    expect(levels(...one, flow('B.C::.ctor'))).toEqual(['suspicious']);
    expect(levels(...one)).toEqual(['note']);
  });

  it('suspects them in one class behind a sandbox test, and notes them without', () => {
    expect(levels(...shape, gate('B.Client::.ctor'), flow('B.Client::Start'))).toEqual([
      'suspicious',
    ]);
    expect(levels(...shape)).toEqual(['note']);
    expect(levels(...shape, gate('B.Other::Run'))).toEqual(['note']);
  });

  it('takes nested classes for a part of the outer one', () => {
    const facts = [
      key('B.Settings::.cctor'),
      call('B.Client/Sender::Send'),
      takes('B.Client::Login', 'mnemonic'),
    ];
    const seen = [...facts, gate('B.Client/Sender::Send'), flow('B.Client/Sender::Send')];
    expect(levels(...seen)).toEqual(['suspicious']);
  });

  it('needs key material: passwords and tokens are passed around all day', () => {
    const facts = [key('B.C::M'), call('B.C::M')];
    expect(levels(...facts, takes('B.C::M', 'password'), takes('B.C::M', 'token'))).toEqual([]);
  });

  it('needs the key in the same assembly', () => {
    const [, ...rest] = shape;
    expect(levels(key('B.Client::Start', 'sentry', 'lib/net8.0/b.dll'), ...rest)).toEqual([]);
  });

  it('takes plain HTTP for the feeding of a webhook, and not of a telemetry account', () => {
    const facts = [call('B.C::M', 'network'), takes('B.C::M', 'mnemonic')];
    expect(levels(key('B.C::M', 'webhook'), ...facts, flow('B.C::M'))).toEqual(['suspicious']);
    expect(levels(key('B.C::M', 'sentry'), ...facts)).toEqual([]);
  });

  it('names what is taken, once each', () => {
    const [alarm] = alarmsOf(rule, [
      ...shape,
      takes('B.Client::.ctor', 'password'),
      takes('B.Client::Login', 'password'),
    ]);
    expect(alarm?.message).toContain(
      'B.Client takes certificate-path, password and feeds a Sentry account',
    );
  });
});
