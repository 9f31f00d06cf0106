import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { readCSharp } from '../../../src/formats/csharp/csharp.js';
import { grammars } from '../../kit/grammars.js';

const grammar = await grammars.load('c-sharp');
const read = (text: string) => readCSharp(sourceOf(text), grammar);

describe('names', () => {
  it('gives calls their dotted name, aliases replaced', () => {
    const { invocations } = read(
      'using P = System.Diagnostics.Process; class A { static A() { P.Start("x"); global::System.IO.File\n.Delete("y"); } }',
    );
    expect(invocations.map(({ name, inMember }) => [name, inMember])).toEqual([
      ['System.Diagnostics.Process.Start', 'A::.cctor'],
      ['global.System.IO.File.Delete', 'A::.cctor'],
    ]);
  });

  const receivers = [
    'new System.Net.WebClient().Get("u");',
    'var c = new System.Net.WebClient(); c.Get("u");',
    'System.Net.WebClient c = new(); c?.Get("u");',
    'using (var c = new System.Net.WebClient()) { (c).Get("u"); }',
  ];
  it.each(receivers)('knows the receiver of %s', (text) => {
    const { invocations } = readCSharp(sourceOf(text), grammar, 'statements');
    expect(invocations[0]).toMatchObject({
      member: 'Get',
      receiverType: 'System.Net.WebClient',
      arguments: [{ text: '"u"', literal: 'u' }],
    });
  });

  it('names types and members as they nest', () => {
    const { types, methods } = read(
      'namespace N.M; class A : B { class C { C() {} ~C() {} int P { get => 1; set {} } int Q => 2; int this[int i] => 3; } }',
    );
    expect(types.map(({ name, bases }) => [name, bases])).toEqual([
      ['N.M.A', ['B']],
      ['N.M.A.C', []],
    ]);
    expect(methods.map(({ name }) => name)).toEqual([
      'N.M.A.C::.ctor',
      'N.M.A.C::Finalize',
      'N.M.A.C::get_P',
      'N.M.A.C::set_P',
      'N.M.A.C::get_Q',
      'N.M.A.C::get_Item',
    ]);
  });

  it('reads attributes, parameters and platform invokes', () => {
    const { methods, platformInvokes } = read(
      'class A { [DllImport("kernel32.dll", EntryPoint = "VirtualAlloc")] static extern IntPtr VA(IntPtr a, int b); [ModuleInitializer] internal static void I() {} }',
    );
    expect(platformInvokes).toMatchObject([
      { module: 'kernel32.dll', entryPoint: 'VirtualAlloc', method: 'A::VA' },
    ]);
    expect(methods[0]?.parameters).toEqual([
      { type: 'IntPtr', name: 'a' },
      { type: 'int', name: 'b' },
    ]);
    expect(methods[1]?.attributes.map(({ name }) => name)).toEqual(['ModuleInitializer']);
  });

  it('lists members that are only read, once for a chain', () => {
    const { references } = read('class A { string B = Environment.UserName; int C = D.E.F().G; }');
    expect(references.map(({ name }) => name)).toEqual(['Environment.UserName', 'G']);
  });
});

describe('strings', () => {
  it('has them as the program would', () => {
    const { strings } = read(
      'class A { string a = "x\\u0041\\n", b = @"c:\\x""y", c = $"a{b}{{c", e = """raw "q" """, f = """\n    l1\n      l2\n    """, g = "u"u8; char d = \'\\t\'; }',
    );
    expect(strings.map(({ form, text }) => [form, text])).toEqual([
      ['regular', 'xA\n'],
      ['verbatim', 'c:\\x"y'],
      ['interpolated', 'a{b}{c'],
      ['raw', 'raw "q" '],
      ['raw', 'l1\n  l2'],
      ['regular', 'u'],
      ['character', '\t'],
    ]);
  });

  it('folds sums of strings and keeps the parts', () => {
    const { strings, assignments } = read('class A { string a = ("b" + ("c" + "d")); }');
    expect(strings.map(({ text }) => text)).toEqual(['bcd', 'b', 'c', 'd']);
    expect(assignments).toMatchObject([{ target: 'a', literal: 'bcd' }]);
  });
});

describe('fragments', () => {
  it('reads the members and statements of inline tasks at their own places', () => {
    const members = readCSharp(
      sourceOf('public override bool Execute() { F("x"); return true; }'),
      grammar,
      'members',
    );
    expect(members.problems).toEqual([]);
    expect(members.types).toEqual([]);
    expect(members.methods.map(({ name }) => name)).toEqual(['Execute']);
    expect(members.invocations[0]?.span).toMatchObject({ line: 1, column: 34, length: 6 });

    const statements = readCSharp(
      sourceOf('F("x");\nSuccess = true; // end'),
      grammar,
      'statements',
    );
    expect(statements.problems).toEqual([]);
    expect(statements.invocations[0]?.span).toMatchObject({ line: 1, column: 1 });
    expect(statements.assignments[0]?.span).toMatchObject({ line: 2, column: 1 });
  });

  const damaged = [
    'class A {',
    '"',
    '@"',
    '"""',
    '/*',
    '#if',
    '$"{',
    '\0'.repeat(99),
    '}'.repeat(99),
  ];
  it.each(damaged)('ends on damaged text %j', (text) => {
    expect(Array.isArray(read(text).problems)).toBe(true);
  });
});
