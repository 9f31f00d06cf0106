import { describe, expect, it } from 'vitest';
import type { BroughtInFact, Fact, GateFact, MsBuildFact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { Rule } from '../../src/facts/finding.js';
import {
  harmKey,
  type ConditionFact,
  type DamageFact,
  type ForeignPatchFact,
  type RemoteGrantFact,
  type ReplacementFact,
} from '../../src/facts/harm.js';
import { rule as accepts } from '../../src/rules/accepts-magic-value/rule.js';
import { rule as bringsIn } from '../../src/rules/brings-in-malicious/rule.js';
import { rule as delayed } from '../../src/rules/delayed-damage/rule.js';
import { rule as falsifies } from '../../src/rules/falsifies-other-code/rule.js';
import { rule as grants } from '../../src/rules/grants-rights-from-outside/rule.js';
import { rule as leads } from '../../src/rules/leads-traffic-elsewhere/rule.js';
import { rule as swaps } from '../../src/rules/swaps-recipient/rule.js';
import { rule as tampers } from '../../src/rules/tampers-with-build/rule.js';

const location = { path: 'lib/net8.0/a.dll', token: 0x06000001, ilOffset: 8, member: 'A::M' };
const elsewhere = { ...location, ilOffset: 80 };
const seen = { location, sourceMember: 'A::M' };

function levels(rule: Rule, ...facts: Fact[]): string {
  const found = rule.check(new FactSet(facts)).map(({ level }) => level ?? rule.level);
  return found.join(' ') || 'nothing';
}

describe('delayed-damage', () => {
  type Asks = ConditionFact['asks'];
  const asksAt = (asks: Asks, decides = harmKey(location)): ConditionFact => ({
    kind: 'condition',
    asks,
    constant: '',
    decides,
    ...seen,
  });
  const does = (damage: DamageFact['damage'], said: Partial<DamageFact> = {}): DamageFact => ({
    kind: 'damage',
    damage,
    text: 'does it',
    api: 'N.A::B',
    isNamed: false,
    isAnnounced: false,
    ...seen,
    ...said,
  });
  const named = { isNamed: true };
  const announced = { isAnnounced: true };

  it.each<[DamageFact['damage'], Asks[], string, Partial<DamageFact>?]>([
    ['deletes', ['date'], 'malicious'],
    ['deletes', ['random'], 'malicious'],
    ['deletes', [], 'suspicious'],
    ['deletes', ['host'], 'malicious'],
    ['deletes', ['date'], 'suspicious', named],
    ['deletes', [], 'note', named],
    ['wipes-data', ['date'], 'malicious'],
    ['wipes-data', [], 'suspicious'],
    ['shuts-down', ['date'], 'malicious'],
    ['shuts-down', [], 'suspicious'],
    ['ends-process', ['date'], 'malicious'],
    ['ends-process', ['random'], 'nothing'],
    ['ends-process', ['host'], 'suspicious'],
    ['ends-process', [], 'nothing'],
    ['ends-process', ['clock'], 'nothing'],
    ['ends-process', ['date'], 'suspicious', named],
    ['ends-process', ['date'], 'suspicious', announced],
    ['ends-process', ['random'], 'nothing', announced],
    ['ends-others', ['date'], 'malicious'],
    ['ends-others', [], 'nothing'],
    ['blocks', [], 'nothing'],
    ['blocks', ['date'], 'suspicious'],
    ['blocks', ['random'], 'suspicious'],
    ['blocks', ['date', 'random'], 'malicious'],
    ['skips-write', [], 'nothing'],
    ['skips-write', ['random'], 'suspicious'],
    ['skips-write', ['date'], 'malicious'],
    ['skips-write', ['random', 'clock'], 'malicious'],
    ['corrupts-write', ['date'], 'malicious'],
  ])('%s, decided by %j: %s', (damage, asks, expected, said) => {
    expect(levels(delayed, does(damage, said), ...asks.map((each) => asksAt(each)))).toBe(expected);
  });

  it('asks only for what decides this place', () => {
    const other = asksAt('date', harmKey(elsewhere));
    expect(levels(delayed, does('ends-process'), other)).toBe('nothing');
  });
});

describe('swaps-recipient', () => {
  it.each<[Partial<ReplacementFact>, string]>([
    [{ isRecipient: true }, 'malicious'],
    [{ isRecipient: true, when: 'an amount' }, 'malicious'],
    [{ isRecipient: true, isChosen: true }, 'suspicious'],
    [{}, 'nothing'],
    [{ when: 'an amount' }, 'suspicious'],
    [{ when: 'an amount', isChosen: true }, 'nothing'],
  ])('%j: %s', (said, expected) => {
    const fact: ReplacementFact = {
      kind: 'replacement',
      replaced: 'to',
      isRecipient: false,
      account: '0x0',
      format: 'ethereum',
      when: '',
      isChosen: false,
      ...seen,
      ...said,
    };
    expect(levels(swaps, fact)).toBe(expected);
  });
});

describe('falsifies-other-code', () => {
  it.each<[ForeignPatchFact['changes'], string, string]>([
    ['result', 'a date', 'malicious'],
    ['arguments', 'chance', 'malicious'],
    ['result', '', 'suspicious'],
    ['nothing', 'a date', 'nothing'],
    ['nothing', '', 'nothing'],
  ])('changes %s, decided by "%s": %s', (changes, when, expected) => {
    const fact: Fact = { kind: 'foreign-patch', victim: 'B::Run', changes, when, ...seen };
    expect(levels(falsifies, fact)).toBe(expected);
  });
});

describe('accepts-magic-value', () => {
  it.each<['digest' | 'text', string]>([
    ['digest', 'malicious'],
    ['text', 'suspicious'],
  ])('known by its %s: %s', (by, expected) => {
    expect(levels(accepts, { kind: 'bypass', check: 'RSA::VerifyData', by, ...seen })).toBe(
      expected,
    );
  });
});

describe('grants-rights-from-outside', () => {
  it.each<[RemoteGrantFact['owner'], string]>([
    ['loopback', 'malicious'],
    ['address', 'malicious'],
    ['fixed', 'suspicious'],
    ['caller', 'nothing'],
    ['unknown', 'nothing'],
  ])('as an answer of %s says: %s', (owner, expected) => {
    const fact: Fact = { kind: 'remote-grant', api: 'N.Roles::Add', host: 'h', owner, ...seen };
    expect(levels(grants, fact)).toBe(expected);
  });
});

describe('leads-traffic-elsewhere', () => {
  const proxy: Fact = { kind: 'fixed-proxy', api: 'N.Client::set_Proxy', host: 'h', ...seen };
  const trust = (trusts: 'root' | 'any'): Fact => ({ kind: 'blind-trust', trusts, ...seen });

  it.each<[string, Fact[], string]>([
    ['a proxy and a root', [proxy, trust('root')], 'malicious'],
    ['a proxy and any certificate', [proxy, trust('any')], 'malicious'],
    ['a proxy', [proxy], 'suspicious'],
    ['a root', [trust('root')], 'nothing'],
  ])('%s', (_, facts, expected) => {
    expect(levels(leads, ...facts)).toBe(expected);
  });
});

describe('tampers-with-build', () => {
  const place = { path: 'build/a.targets', offset: 40 };
  const effect = (said: Partial<MsBuildFact>): MsBuildFact => ({
    kind: 'msbuild',
    construct: 'copy',
    text: '<Copy SourceFiles="$(MSBuildThisFileDirectory)x.dll" />',
    target: 'T',
    location: place,
    ...said,
  });
  const gate = (asks: GateFact['gate'], offset = 40): GateFact => ({
    kind: 'gate',
    gate: asks,
    location: { ...place, offset },
  });
  const removes = effect({ effect: 'removes', on: '$(OutDir)' });
  const mine = '@(IntermediateAssembly)';

  it.each<[string, Fact[], string]>([
    ['removes after a day', [removes, gate('date')], 'malicious'],
    ['removes always', [removes], 'nothing'],
    ['removes in CI', [removes, gate('ci')], 'nothing'],
    ['removes beside another place that waits', [removes, gate('date', 400)], 'nothing'],
    ['does nothing after a day', [effect({}), gate('date')], 'nothing'],
    ['replaces after a day', [effect({ effect: 'replaces', on: mine }), gate('date')], 'malicious'],
    ['replaces the assembly', [effect({ effect: 'replaces', on: mine })], 'suspicious'],
    ['replaces the target', [effect({ effect: 'replaces', on: '$(TargetPath)' })], 'suspicious'],
    ['replaces something else', [effect({ effect: 'replaces', on: '$(OutDir)x.txt' })], 'nothing'],
    [
      'replaces with what the project made',
      [effect({ effect: 'replaces', on: mine, text: '<Copy SourceFiles="$(IntDir)x.dll" />' })],
      'nothing',
    ],
    ['removes the assembly', [effect({ effect: 'removes', on: mine })], 'nothing'],
  ])('%s: %s', (_, facts, expected) => {
    expect(levels(tampers, ...facts)).toBe(expected);
  });
});

describe('brings-in-malicious', () => {
  it.each<BroughtInFact['verdict']>(['malicious', 'suspicious'])('what is %s', (verdict) => {
    const fact: BroughtInFact = {
      kind: 'brought-in',
      by: { id: 'A', version: '1.0.0' },
      dependency: { id: 'B', version: '2.0.0' },
      verdict,
      targetFrameworks: ['net8.0'],
      otherFrameworks: ['net48'],
      location: { path: 'A.nuspec' },
    };
    expect(levels(bringsIn, fact)).toBe(verdict === 'malicious' ? 'malicious' : 'note');
    const [alarm] = bringsIn.check(new FactSet([fact]));
    expect(alarm?.message).toContain('for net8.0, and not for net48');
  });
});
