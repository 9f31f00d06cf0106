import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../src/core/errors.js';
import { limits } from '../../src/core/limits.js';
import { accountOf } from '../../src/policy/condition/account.js';
import { compileCondition } from '../../src/policy/condition/compile.js';
import { holds, Steps, type FactRecords } from '../../src/policy/condition/evaluate.js';
import type { Condition } from '../../src/policy/condition/expression.js';
import { openPattern } from '../../src/policy/condition/pattern.js';
import { usualFacts } from '../../src/policy/facts-of.js';

const finding = (rule: string, level: string) => ({
  rule,
  level,
  severity: 'high',
  confidence: 'high',
  basis: 'bytes',
  chain: '',
  message: `${rule} says so`,
  fingerprint: rule,
});

const facts = {
  ...usualFacts(),
  pkg: { id: 'Acme.Tools', version: '1.2.0-rc', prerelease: true, sha256: 'ab' },
  assessment: { verdict: 'suspicious', unread: 2, opaque: 0 },
  findings: [finding('init-script', 'suspicious'), finding('reads-files', 'note')],
  capabilities: { all: ['network', 'process'], byItself: ['process'] },
} as unknown as FactRecords;

function compiled(text: string): Condition {
  const condition = compileCondition(text);
  if ('root' in condition) return condition;
  throw new Error(`${text}: ${condition.message}`);
}

const pattern = (text: string) => [text, openPattern(text)] as const;

function asked(text: string, patterns: readonly string[] = []): boolean {
  const evaluation = { facts, steps: new Steps(), patterns: new Map(patterns.map(pattern)) };
  return holds(compiled(text), evaluation);
}

describe('a condition', () => {
  it.each([
    ['pkg.id == "Acme.Tools"', true],
    ['pkg.id != "Acme.Tools"', false],
    ['pkg.prerelease && assessment.unread > 1', true],
    ['assessment.unread >= 3 || !pkg.prerelease', false],
    ['"process" in capabilities.all', true],
    ['"dns" in capabilities.byItself', false],
    ['findings.exists(f, f.level == "suspicious" && f.rule.startsWith("init-"))', true],
    ['findings.all(f, f.level == "note")', false],
    ['findings.exists_one(f, f.level == "note")', true],
    ['findings.filter(f, f.level != "note").size() == 1', true],
    ['"init-script" in findings.map(f, f.rule)', true],
    ['capabilities.all.all(c, c in ["network", "process"])', true],
    ['pkg.id.lowerAscii().endsWith("tools") ? size(pkg.id) == 10 : false', true],
    ['pkg.id < "B" && assessment.unread > -2', true],
    ['signature.signers.all(s, s.kind == "author") && signature.state == "none"', true],
    ['findings.exists(pkg, pkg.rule == "init-script")', true],
    ['[1, 2] == [1, 2] && size("\u{1f600}") == 1', true],
  ])('%s is %s', (text, expected) => expect(asked(text)).toBe(expected));

  it('matches by patterns of RE2, anywhere in the text', () => {
    expect(asked('pkg.id.matches("^Acme")', ['^Acme'])).toBe(true);
    expect(asked('pkg.id.matches("ool")', ['ool'])).toBe(true);
    expect(asked('pkg.id.matches("^ool")', ['^ool'])).toBe(false);
  });

  it.each([
    ['pkg.idd == "a"', 4, /there is no idd in this fact/],
    ['age > 3', 0, /there is no fact age/],
    ['assessment.unread == "2"', 0, /types do not fit: int == string/],
    ['findings.exists(f, f.lvl == "x")', 21, /there is no lvl/],
    ['size(findings)', 0, /comes to int/],
    ['![]', 0, /the types do not fit: !list of anything$/],
    ['pkg.id.startsWith("a", {})', 0, /does not take string, map$/],
    ['pkg.id ==', 9, /^ends too early: a fact, a text or a number is missing$/],
    ['(pkg.id == "x"', 14, /^ends too early: \) is missing$/],
    ['pkg.id = "x"', 7, /^values are compared with ==, not with =$/],
    ['pkg.id == "x" and true', 14, /^"and" is written &&, /],
    ['pkg.id == "x" & true', 14, /^& is written twice: &&$/],
    ['true true', 5, /^&& or \|\| is missing before true$/],
    ['pkg.id == "x', 10, /^a text begins here and has no quote at its end$/],
    ['pkg.id == "a\\qb"', 12, /^\\q stands for no character/],
    ['pkg.id.foo()', 0, /^there is no function foo\(\)/],
    ['pkg.id.startsWith(1)', 0, /^startsWith\(\) of string does not take int$/],
    ['pkg && true', 0, /^&&, \|\| and ! take what is true or false, and not the facts of pkg$/],
    ['pkg.id.exists(x, x == "a")', 4, /^only a list has items to ask, and this is string$/],
    ['findings == "x"', 0, /^the types do not fit: the list findings == string$/],
    ['findings.level == "x"', 9, /^a list has no fields; ask with exists\(\)/],
    ['findings.exists("a", true)', 16, /^a name for each item should stand here/],
    ['findings.filter(f, f.level)', 21, /^has to be true or false, and is string$/],
    ['{"a": 1}.a == 1', 1, /^has a map, which is not offered/],
    ['pkg.id.matches(pkg.version)', 15, /pattern that is written out/],
    ['pkg.id.matches("(a)\\\\1")', 15, /no pattern of RE2/],
    ['pkg.id.matches("(a{30}){30}b{1000}c{1000}")', 15, /instructions/],
    ['dyn(pkg.id) == 1', 0, /dyn\(\) is not offered/],
    ['timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")', 0, /not offered/],
    ['findings[0].rule == "x"', 0, /not offered/],
    ['assessment.unread + 1 > 2', 0, /not offered/],
    ['has(pkg.id)', 0, /not offered/],
    ['cel.bind(a, 1, a == 1)', 0, /not offered/],
    ['package.id == "x"', 0, /./],
  ])('%s is refused', (text, offset, message) => {
    const condition = compileCondition(text);
    expect(condition).not.toHaveProperty('root');
    expect(condition).toMatchObject({ message: expect.stringMatching(message) });
    if (offset > 0) expect(condition).toMatchObject({ offset });
  });

  it.each([
    ['too long', `"${'a'.repeat(5000)}" == ""`],
    ['many times not', `${'!'.repeat(4000)}true`],
    ['deep in brackets', `${'('.repeat(1000)}true${')'.repeat(1000)}`],
    ['of too many parts', `true${' && true'.repeat(500)}`],
    ['deep in macros', `${'findings.all(f, '.repeat(60)}true${')'.repeat(60)}`],
  ])('is refused where it is %s', (_, text) =>
    expect(compileCondition(text)).not.toHaveProperty('root'),
  );

  it.each([
    ['assessment.verdict == "suspicous"', 22, /did you mean suspicious\?$/],
    ['"clear" != assessment.verdict && "holds" == assessment.verdict', 33, /is never "holds" \(/],
    ['"proces" in capabilities.all', 0, /did you mean process\?$/],
    ['assessment.verdict in ["malicious", "suspicous"]', 36, /never "suspicous"/],
    ['capabilities.byItself.exists(c, c == "netwrok")', 37, /^c is never "netwrok"/],
    ['findings.exists(f, f.level == "high")', 30, /\(note, suspicious, malicious\)$/],
    ['findings.filter(f, f.holds).exists(g, g.severity == "hihg")', 52, /did you mean high\?$/],
    ['entryPoints.exists(e, e.surface == "analyser")', 35, /did you mean analyzer\?$/],
    ['entryPoints.map(e, e.phase) == ["built"]', 32, /did you mean build\?$/],
    ['intel.vulnerabilities.exists(v, v.severity == "severe")', 46, /never "severe"/],
    ['signature.signers.exists(s, s.kind == "autor")', 38, /did you mean author\?$/],
    ['pkg.version < "4.0.0"', 0, /versions: '\[1\.0,4\.0\)'$/],
    ['!pkg.prerelease && "2.0.0" >= release.latest', 19, /10\.0\.0 comes before 4\.0\.0/],
  ])('that could never be or means something else is refused: %s', (text, offset, message) => {
    expect(compileCondition(text)).toMatchObject({
      offset,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    'pkg.version == "4.0.0"',
    'pkg.id == "suspicous"',
    'findings.exists(f, f.chain == "")',
    'release.outdated in ["", "patch"]',
    'release.published < "2026-01-01"',
    'findings.exists(f, f.rule == "some-rule")',
    'usage.projects.exists(assessment, assessment == "anything")',
    'release.deprecationReasons.exists(r, r == "Words of a feed")',
  ])('of what has no closed set of words is taken: %s', (text) =>
    expect(compileCondition(text)).toHaveProperty('root'),
  );

  it('is refused in our words, wherever it is cut or changed', () => {
    const foreign =
      /overload|EOF|[LR](?:PAREN|BRACK|BRACE)|facts_|comprehension|Ternary|Unexpected|Exceeded|\bdyn\b|IDENTIFIER/;
    const whole =
      'pkg.id.startsWith("a") && !(findings.exists(f, f.level == "note") ? 1 < 2 : [1] == [2])';
    const piece = fc.constantFrom(...'()[]{}!&|=<>.,:?"\'\\ 1ab'.split(''), ' and ', 'pkg', '==');
    const place = fc.nat({ max: whole.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 6 }), fc.array(piece, { maxLength: 3 }), (at, cut, put) => {
        const text = whole.slice(0, at) + put.join('') + whole.slice(at + cut);
        const compiled = compileCondition(text);
        if ('root' in compiled) return;
        const { message, offset } = compiled;
        const plain = message.replaceAll(text, '');
        expect(plain).not.toMatch(foreign);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is plain JSON, which says the same', () => {
    const condition = compiled('assessment.unread == 2 && findings.exists(f, f.level == "note")');
    const kept = JSON.parse(JSON.stringify(condition)) as Condition;
    expect(kept).toEqual(condition);
    expect(holds(kept, { facts, steps: new Steps(), patterns: new Map() })).toBe(true);
  });

  it('ends by steps, and after the same number of them everywhere', () => {
    const many = { ...facts, findings: Array.from({ length: 3000 }, () => finding('a', 'note')) };
    const deep = compiled('findings.all(a, findings.all(b, findings.all(c, a.rule == c.rule)))');
    const start = performance.now();
    const hostile = (): boolean =>
      holds(deep, {
        facts: many as unknown as FactRecords,
        steps: new Steps(),
        patterns: new Map(),
      });
    expect(hostile).toThrow(new LimitReached('conditionSteps', limits.conditionSteps));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('matches in time that grows with the text alone', () => {
    const text = '^(a+)+$';
    const long = { ...facts, pkg: { id: `${'a'.repeat(30_000)}!` } } as unknown as FactRecords;
    const start = performance.now();
    const condition = compiled(`pkg.id.matches("${text}")`);
    const evaluation = { facts: long, steps: new Steps(), patterns: new Map([pattern(text)]) };
    expect(holds(condition, evaluation)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('says which parts decide, and what the facts are', () => {
    const condition = compiled(
      'pkg.prerelease\n && ("process" in capabilities.all || assessment.unread == 9)',
    );
    const account = accountOf(condition, { facts, steps: new Steps(), patterns: new Map() });
    expect(account).toEqual({
      holds: true,
      parts: [
        { text: 'pkg.prerelease', holds: true, decides: true },
        { text: '"process" in capabilities.all', holds: true, decides: true },
        { text: 'assessment.unread == 9', holds: false, decides: false },
      ],
      facts: [
        { name: 'assessment.unread', value: '2' },
        { name: 'capabilities.all', value: '["network","process"]' },
        { name: 'pkg.prerelease', value: 'true' },
      ],
    });
  });
});

describe('held against the evaluator of the library', () => {
  const library = new Environment({ unlistedVariablesAreDyn: true });
  const whole = JSON.parse(JSON.stringify(facts), (_, value: unknown) =>
    typeof value === 'number' ? BigInt(value) : value,
  ) as Record<string, unknown>;

  const text = fc.constantFrom('pkg.id', 'pkg.version', '"Acme.Tools"', '"note"', '"Ö\u{1f600}"');
  const number = fc.constantFrom('assessment.unread', '2', '-1', 'size(findings)', 'size(pkg.id)');
  const leaf = fc.oneof(
    fc.tuple(text, fc.constantFrom('==', '!=', '<', '>='), text).map((parts) => parts.join(' ')),
    fc.tuple(number, fc.constantFrom('==', '<=', '>'), number).map((parts) => parts.join(' ')),
    fc
      .tuple(text, fc.constantFrom('startsWith', 'contains'), text)
      .map(([a, f, b]) => `${a}.${f}(${b})`),
    text.map((t) => `${t} in findings.map(f, f.level)`),
    fc.constantFrom('pkg.prerelease', 'true', '"process" in capabilities.byItself'),
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
      tie('condition').map((a) => `!(${a})`),
      fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc
        .tuple(fc.constantFrom('all', 'exists', 'exists_one'), tie('condition'))
        .map(([m, a]) => `findings.${m}(f, f.level == "note" || ${a})`),
      fc.tuple(tie('condition'), number).map(([a, n]) => `findings.filter(f, ${a}).size() > ${n}`),
    ),
  }));

  it('says the same of whatever both take', () => {
    let compared = 0;
    fc.assert(
      fc.property(condition, (source) => {
        const own = compileCondition(source);
        if (!('root' in own)) return;
        compared++;
        const evaluation = { facts, steps: new Steps(), patterns: new Map() };
        expect(holds(own, evaluation)).toBe(library.evaluate(source, whole));
      }),
      { numRuns: 700, seed: 2026 },
    );
    expect(compared).toBeGreaterThan(400);
  });
});
