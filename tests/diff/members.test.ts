import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../src/diff/line-diff.js';
import {
  apiChanges,
  changedMethods,
  methodChanges,
  weightsOf,
  type ComparedAssembly,
} from '../../src/diff/index.js';
import { linesOf, membersOf } from '../../src/inspect/members.js';
import { assemble, method, type TypeSpec } from '../kit/cil-assembler/assemble.js';
import { buildPackage } from '../kit/package-builder.js';
import { inspected } from '../inspect/rich-package.js';

const path = 'lib/net8.0/A.dll';
const starts = method(
  '[System.Diagnostics.Process]System.Diagnostics.Process',
  'Start',
  'class [System.Diagnostics.Process]System.Diagnostics.Process',
  ['string'],
);
const packed = (types: readonly TypeSpec[]): Uint8Array =>
  buildPackage({ files: { [path]: assemble({ name: 'A', types }) } });

const type = (name: string, methods: Readonly<Record<string, readonly unknown[]>>): TypeSpec =>
  ({
    name,
    methods: Object.entries(methods).map(([called, body]) => ({
      name: called,
      body: [...body, ['ret']],
    })),
  }) as TypeSpec;

const before = packed([
  type('N.Kept', { Same: [], Other: [['ldstr', 'a'], ['pop']] }),
  type('N.Gone', { M: [] }),
]);
const after = packed([
  type('N.Fresh', { M: [], More: [] }),
  type('N.Kept', { Other: [['ldstr', 'b'], ['call', starts], ['pop']], Same: [], Extra: [] }),
]);

function compared(): ComparedAssembly[] {
  const [was] = membersOf(before, [path]);
  const [is] = membersOf(after, [path]);
  if (was === undefined || is === undefined) throw new Error('not read');
  return [{ before: was, after: is }];
}

describe('public types and members', () => {
  it('are told by type where all of it is new, and one by one elsewhere', () => {
    expect(apiChanges(compared()).map(({ change, text }) => `${change} ${text}`)).toEqual([
      'added type N.Fresh, 2 members',
      'removed type N.Gone, 1 member',
      'added void N.Kept::Extra()',
    ]);
  });
});

describe('methods', () => {
  it('are other ones by what their instructions name, wherever they stand', () => {
    expect(changedMethods(compared())).toEqual([
      {
        path,
        before: path,
        added: ['void N.Fresh::M()', 'void N.Fresh::More()', 'void N.Kept::Extra()'],
        changed: ['void N.Kept::Other()'],
        removed: 1,
        left: 0,
      },
    ]);
  });

  it('that newly do something of weight are shown with their instructions', async () => {
    const { report } = await inspected(after);
    const asked = new Set(['void N.Kept::Other()', 'void N.Kept::Extra()']);
    const texts = { before: linesOf(before, path, asked), after: linesOf(after, path, asked) };
    const [told, others, ...more] = methodChanges(
      changedMethods(compared()),
      () => texts,
      weightsOf(report, [], []),
    );
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      change: 'changed',
      name: 'void N.Kept::Other()',
      matters: 'newly starts processes',
      details: [
        'newly starts processes',
        '- ldstr  "a"',
        '+ ldstr  "b"',
        expect.stringMatching(/^\+ call {2}.*System\.Diagnostics\.Process::Start\(string\)$/),
        '  pop',
        '  ret',
      ],
    });
    expect(others?.text).toBe(
      `${path}: 4 methods are new or changed, 1 gone; 1 of them to be read`,
    );
  });

  it('are counted, and not compared line by line, where there are too many', async () => {
    const names = Array.from(
      { length: 260 },
      (_, at) => [`M${at}`, [['ldstr', 'a'], ['call', starts], ['pop']]] as const,
    );
    const many = packed([type('N.Many', Object.fromEntries(names))]);
    const { report } = await inspected(many);
    const [is] = membersOf(many, [path]);
    if (is === undefined) throw new Error('not read');
    const methods = changedMethods([{ after: is }]);
    const texts = { before: new Map(), after: linesOf(many, path, new Set(methods[0]?.added)) };
    const told = methodChanges(methods, () => texts, weightsOf(report, [], []));
    expect(told).toHaveLength(201);
    expect(told.at(-1)?.text).toMatch(
      /260 methods are new or changed, 0 gone; too many to look at all, and 200 of those that were are to be read$/,
    );
  });

  it('are counted on one line where none is to be read, however many frameworks there are', () => {
    const none = { apis: new Map(), texts: [], members: new Set<string>() };
    const texts = { before: new Map(), after: new Map() };
    const three = ['lib/net6.0/A.dll', 'lib/net8.0/A.dll', 'lib/net10.0/A.dll'].flatMap((each) =>
      changedMethods(compared()).map((methods) => ({ ...methods, path: each })),
    );
    const told = methodChanges(three, () => texts, none);
    expect(told.map(({ text }) => text)).toEqual([
      'lib/net6.0/A.dll and 2 more: 12 methods are new or changed, 3 gone; none of them is to be read',
    ]);
  });

  it('are told where a text of weight is new in them', () => {
    const asked = new Set(['void N.Kept::Other()']);
    const texts = { before: linesOf(before, path, asked), after: linesOf(after, path, asked) };
    const weights = { apis: new Map(), texts: ['b'], members: new Set<string>() };
    const [told] = methodChanges(changedMethods(compared()), () => texts, weights);
    expect(told).toMatchObject({ matters: 'newly names b' });
  });

  it('are told where a generic method of weight is newly called', () => {
    const api = 'System.Runtime.InteropServices.Marshal::GetDelegateForFunctionPointer';
    const call = `call  !!0 ${api}<N.Run>(native int)`;
    const texts = {
      before: new Map([['void N.Kept::Other()', ['ret']]]),
      after: new Map([['void N.Kept::Other()', ['ldarg.0', call, 'pop', 'ret']]]),
    };
    const weights = {
      apis: new Map([[api, 'native-interop' as const]]),
      texts: [],
      members: new Set<string>(),
    };
    const [told] = methodChanges(changedMethods(compared()), () => texts, weights);
    expect(told?.details[0]).toBe('newly calls native code');
  });

  it('are told where a generic one is a part of what is newly found', () => {
    const [changed] = changedMethods(compared());
    if (changed === undefined) throw new Error('nothing has changed');
    const signature = 'instance !!0 N.Kept::Take<[2]>(!!1)';
    const texts = { before: new Map(), after: new Map([[signature, ['ret']]]) };
    const weights = { apis: new Map(), texts: [], members: new Set(['N.Kept::Take']) };
    const methods = { ...changed, changed: [], added: [signature] };
    const [told] = methodChanges([methods], () => texts, weights);
    expect(told).toMatchObject({ name: signature, matters: 'a part of what is newly found' });
  });

  it('of damaged assemblies are unread, and no others suffer', () => {
    const damaged = buildPackage({
      files: { [path]: Buffer.from('MZ no more'), 'lib/net8.0/B.dll': 'x' },
    });
    expect(membersOf(damaged, [path])).toEqual([
      { path, methods: [], fields: [], unread: expect.any(String) },
    ]);
    expect(membersOf(damaged, ['lib/none.dll'])).toEqual([]);
  });
});

it('of whatever bytes leave nothing but what is read and what is not', () => {
  const honest = assemble({ name: 'A', types: [type('N.T', { M: [['ldstr', 'a'], ['pop']] })] });
  const place = fc.nat({ max: honest.length - 1 });
  const damage = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(honest);
      for (const [at, value] of changes) bytes[at] = value;
      const [read] = membersOf(buildPackage({ files: { [path]: bytes } }), [path]);
      expect(read).toMatchObject({ path });
    }),
    { numRuns: 300 },
  );
});

describe('a comparison of lines', () => {
  it('has what is on one side alone, with a little around it', () => {
    const old = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const fresh = ['a', 'b', 'c', 'd', 'e', 'x', 'g', 'h'];
    expect(lineDiff(old, fresh)).toEqual(['  d', '  e', '- f', '+ x', '  g', '  h']);
    expect(lineDiff(old, old)).toEqual([]);
    expect(lineDiff([], ['a'])).toEqual(['+ a']);
  });

  it('takes bounded time for long texts', () => {
    const long = (mark: string): string[] =>
      Array.from({ length: 40_000 }, (_, at) => `${mark}${at % 7}`);
    expect(lineDiff(long('a'), [...long('a'), 'b']).at(-1)).toBe('+ b');
    expect(lineDiff(long('a'), long('b'))).toHaveLength(80_000);
  });
});
