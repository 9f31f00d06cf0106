import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import { scanExpressions, splitList } from '../../../src/formats/msbuild/expressions.js';

const scan = (text: string) =>
  scanExpressions(text).expressions.map(({ kind, name, members, transforms }) => ({
    kind,
    name,
    members: members.map((m) => (m.arguments ? `${m.name}(${m.arguments.join('|')})` : m.name)),
    transforms,
  }));
const seen = (kind: string, name: string, members: string[] = [], transforms: string[] = []) => ({
  kind,
  name,
  members,
  transforms,
});

describe('scanExpressions', () => {
  const cases = [
    ['$(A) $( B )', [seen('property', 'A'), seen('property', 'B')]],
    ['$(A.Replace(\'a,)\', "b").Length)', [seen('property', 'A', ['Replace(a,)|b)', 'Length'])]],
    ['$(A[0])', [seen('property', 'A', ['get_Item(0)'])]],
    [
      "$([System.IO.File]::ReadAllText('$(Dir)a.txt').Trim())",
      [
        seen('property', 'Dir'),
        seen('static', 'System.IO.File', ['ReadAllText($(Dir)a.txt)', 'Trim()']),
      ],
    ],
    [
      "$([MSBuild]::GetRegistryValue('HKEY_CURRENT_USER\\A', 'V', null))",
      [seen('static', 'MSBuild', ['GetRegistryValue(HKEY_CURRENT_USER\\A|V|null)'])],
    ],
    [
      '$([System.Environment]::GetEnvironmentVariable(`A`))',
      [seen('static', 'System.Environment', ['GetEnvironmentVariable(A)'])],
    ],
    ['$([System.DateTime]::Now.Year)', [seen('static', 'System.DateTime', ['Now', 'Year'])]],
    ['$(Registry:HKEY_LOCAL_MACHINE\\A@B)', [seen('registry', 'HKEY_LOCAL_MACHINE\\A@B')]],
    ['@(A) %(B) %(C.D)', [seen('item', 'A'), seen('metadata', 'B'), seen('metadata', 'C.D')]],
    ["@(A->'%(B)x', ';')", [seen('metadata', 'B'), seen('item', 'A', [], ['%(B)x'])]],
    [
      "@(A-B->WithMetadataValue('C', 'd')->Distinct())",
      [seen('item', 'A-B', ['WithMetadataValue(C|d)', 'Distinct()'])],
    ],
    ['$(', []],
    ['$() $(1) a@b.c (x)', []],
    ["it's $(A) isn't", [seen('property', 'A')]],
  ] as const;
  it.each(cases)('reads %s', (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it('gives indices of the text itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$(', '@(', '%(', '(', ')', "'", '"', 'A', '.', '->', ' '), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('');
          for (const expression of scanExpressions(text).expressions) {
            expect(text.slice(expression.start, expression.end)).toBe(expression.text);
          }
        },
      ),
    );
  });

  it('says where it stopped going deeper', () => {
    const depth = limits.expressionDepth + 5;
    const { expressions, unread } = scanExpressions('$(A.B('.repeat(depth) + '))'.repeat(depth));
    expect(expressions).toHaveLength(limits.expressionDepth);
    expect(unread).toBe('$(A.B('.length * limits.expressionDepth);
  });
});

describe('splitList', () => {
  it('keeps expressions whole', () => {
    expect(splitList(" A;;B ; @(C->'%(D)', ';');$([E]::F(';'))\n")).toEqual([
      'A',
      'B',
      "@(C->'%(D)', ';')",
      "$([E]::F(';'))",
    ]);
    expect(splitList(undefined)).toEqual([]);
  });
});
