import { describe, expect, it } from 'vitest';
import type { EntryPointFact, Surface } from '../../src/facts/entry-point.js';
import type { Fact, FlowFact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { FlowEndpoint, RunLink } from '../../src/facts/flow.js';
import { rule } from '../../src/rules/runs-what-it-fetches/rule.js';

const location = { path: 'lib/net8.0/a.dll', token: 0x06000001, ilOffset: 8, member: 'A::M' };
const of = (owner: FlowEndpoint['owner'], host = 'a.test'): FlowEndpoint => ({
  owner,
  host,
  found: 'literal',
});
const begun = (surface: Surface, byItself = true): EntryPointFact =>
  ({ kind: 'entry-point', surface, byItself, location }) as EntryPointFact;
const starts = {
  load: { entryPoint: begun('module-initializer') },
  itself: { entryPoint: begun('msbuild-target') },
  unrelated: { doors: ['N.Money::Add'] },
  asked: { doors: ['N.Money::Download'] },
  unknown: {},
} satisfies Record<string, Partial<RunLink>>;
type Start = keyof typeof starts;

function fetched(endpoint: FlowEndpoint | undefined, run: Partial<RunLink>): FlowFact {
  return {
    kind: 'flow',
    source: { kind: 'downloaded', text: 'an answer', area: '', location },
    transforms: [],
    sink: {
      kind: 'assembly-load',
      api: 'System.Reflection.Assembly::Load',
      capability: 'assembly-load',
      part: 'argument',
    },
    ...(endpoint && { endpoint }),
    steps: [],
    sourceMember: 'A::M',
    location,
    run: { isVerified: false, isCalled: true, doors: [], ...run },
  };
}

function unpacked(text: string, transforms: string[], run: Partial<RunLink>): FlowFact {
  return {
    ...fetched(undefined, run),
    source: { kind: 'embedded', text, area: '', location },
    transforms: transforms.map((each) => ({ text: each, location })),
  };
}

function levels(...facts: Fact[]): string {
  const found = rule.check(new FactSet(facts)).map(({ level }) => level ?? rule.level);
  return found.join(' ') || 'nothing';
}

const verified = { isVerified: true };

describe('what is fetched', () => {
  it.each<[FlowEndpoint['owner'], Start, string, Partial<RunLink>?]>([
    ['address', 'load', 'malicious'],
    ['address', 'itself', 'malicious'],
    ['address', 'asked', 'malicious'],
    ['address', 'asked', 'suspicious', verified],
    ['address', 'unrelated', 'malicious', verified],
    ['address', 'unknown', 'suspicious'],
    ['dead-drop', 'asked', 'malicious'],
    ['fixed', 'load', 'malicious'],
    ['fixed', 'load', 'suspicious', verified],
    ['fixed', 'unrelated', 'malicious'],
    ['fixed', 'unrelated', 'nothing', verified],
    ['fixed', 'asked', 'nothing'],
    ['fixed', 'asked', 'suspicious', { isHidden: true }],
    ['third-party-key', 'load', 'malicious'],
    ['vendor', 'load', 'suspicious'],
    ['vendor', 'load', 'nothing', verified],
    ['vendor', 'asked', 'nothing', { isHidden: true }],
    ['caller', 'load', 'nothing'],
    ['unknown', 'load', 'suspicious'],
    ['unknown', 'load', 'nothing', verified],
    ['unknown', 'asked', 'nothing'],
  ])('from %s, %s: %s', (owner, start, expected, run) => {
    expect(levels(fetched(of(owner), { ...starts[start], ...run }))).toBe(expected);
  });

  it('from where makers keep releases, behind something unrelated: suspicious', () => {
    const place = of('fixed', 'objects.githubusercontent.com');
    expect(levels(fetched(place, starts.unrelated))).toBe('suspicious');
  });

  it.each<[FlowEndpoint['owner'], Start, string]>([
    ['vendor', 'unrelated', 'malicious'],
    ['vendor', 'asked', 'nothing'],
    ['fixed', 'asked', 'suspicious'],
    ['caller', 'unrelated', 'nothing'],
    ['unknown', 'unrelated', 'suspicious'],
  ])('what comes disguised, from %s, %s: %s', (owner, start, expected) => {
    const transforms = [{ text: 'decoded by code of its own', location }];
    expect(levels({ ...fetched(of(owner), starts[start]), transforms })).toBe(expected);
  });

  it.each<[FlowEndpoint['owner'], Start, string, Partial<RunLink>?]>([
    ['vendor', 'unrelated', 'malicious', { isCalled: false }],
    ['vendor', 'unrelated', 'nothing', verified],
    ['vendor', 'asked', 'nothing'],
    ['caller', 'unrelated', 'nothing'],
    ['unknown', 'unrelated', 'suspicious'],
  ])('what goes into memory, from %s, %s: %s', (owner, start, expected, run) => {
    const flow = fetched(of(owner), { ...starts[start], ...run });
    expect(levels({ ...flow, sink: { ...flow.sink, part: 'bytes' } })).toBe(expected);
  });

  it.each<[FlowEndpoint['owner'], Start, string, Partial<RunLink>?]>([
    ['address', 'asked', 'malicious'],
    ['fixed', 'asked', 'malicious'],
    ['fixed', 'asked', 'nothing', verified],
    ['vendor', 'asked', 'suspicious'],
    ['vendor', 'unrelated', 'malicious'],
    ['caller', 'asked', 'nothing'],
  ])('a line where things start, from %s, %s: %s', (owner, start, expected, run) => {
    const flow = fetched(of(owner), { ...starts[start], ...run });
    const sink = { ...flow.sink, kind: 'startup-file', part: 'content' } as const;
    expect(levels({ ...flow, sink })).toBe(expected);
  });

  it.each<[Start, string]>([
    ['asked', 'suspicious'],
    ['unrelated', 'malicious'],
    ['load', 'malicious'],
  ])('from a hidden host, %s: %s', (start, expected) => {
    expect(levels(fetched(of('fixed', ''), starts[start]))).toBe(expected);
  });

  it.each<[NonNullable<RunLink['told']>['how'], FlowEndpoint['owner'], Start, string]>([
    ['dns-text', 'caller', 'asked', 'malicious'],
    ['contract', 'vendor', 'asked', 'malicious'],
    ['encoded', 'fixed', 'asked', 'malicious'],
    ['encoded', 'vendor', 'asked', 'suspicious'],
    ['encoded', 'vendor', 'unrelated', 'malicious'],
    ['encoded', 'caller', 'unrelated', 'nothing'],
    ['plain', 'address', 'asked', 'malicious'],
    ['plain', 'fixed', 'asked', 'nothing'],
    ['plain', 'fixed', 'load', 'malicious'],
    ['plain', 'caller', 'load', 'nothing'],
  ])('from where an answer says (%s, of %s), %s: %s', (how, owner, start, expected) => {
    const told = { how, endpoint: of(owner), location };
    expect(levels(fetched(of('unknown', ''), { ...starts[start], told }))).toBe(expected);
  });
});

describe('what is unpacked', () => {
  it.each<[string, string[], Start, string, Partial<RunLink>?]>([
    ['a resource', ['decrypted'], 'load', 'malicious'],
    ['a resource', ['decoded by xor'], 'unrelated', 'malicious'],
    ['a resource', ['reversed'], 'asked', 'suspicious'],
    ['a resource', ['decrypted'], 'load', 'nothing', { isCalled: false }],
    ['a resource', ['decompressed'], 'load', 'nothing'],
    ['a resource', ['base64'], 'load', 'nothing'],
    ['a literal of 9 KB', ['base64'], 'load', 'malicious'],
    ['a literal of 9 KB', ['base64'], 'itself', 'malicious'],
    ['a literal of 9 KB', ['base64'], 'unrelated', 'suspicious'],
    ['a literal of 9 KB', ['base64'], 'asked', 'nothing'],
    ['a literal of 9 KB', [], 'load', 'nothing'],
  ])('%s, %j, %s: %s', (text, transforms, start, expected, run) => {
    expect(levels(unpacked(text, transforms, { ...starts[start], ...run }))).toBe(expected);
  });
});

describe('what asks first', () => {
  const flow = fetched(of('address'), starts.load);

  it.each<[string, string[]]>([
    ['sandbox', ['runs it', 'asks where or when it runs']],
    ['locale', ['runs it']],
    ['analysis', ['runs it']],
  ])('%s is shown beside it', (gate, expected) => {
    const asked = { kind: 'gate', gate, sourceMember: 'A::M', location } as Fact;
    const [alarm] = rule.check(new FactSet([flow, asked]));
    expect(alarm?.evidence.map(({ shows }) => shows)).toEqual(expected);
  });
});
