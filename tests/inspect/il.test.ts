import { describe, expect, it } from 'vitest';
import { methodIl } from '../../src/inspect/index.js';
import { assemble } from '../kit/cil-assembler/assemble.js';
import { method } from '../kit/cil-assembler/model.js';
import { buildPackage } from '../kit/package-builder.js';

const code = assemble({
  name: 'Fixture',
  types: [{ name: 'Fixture.Thing', methods: [{ name: 'Do', body: [['ret']] }] }],
});

describe('the IL of a method', () => {
  it('is found in an assembly under any name', () => {
    const bytes = buildPackage({ files: { 'content/logo.png': code } });
    const { texts, unread } = methodIl(bytes, 'Fixture.Thing::Do');
    expect(texts.map((text) => text.split('  ')[0])).toEqual(['// content/logo.png']);
    expect(unread).toEqual([]);
  });

  it('is told once where several frameworks have the same', () => {
    const other = assemble({
      name: 'Fixture',
      types: [{ name: 'Fixture.Thing', methods: [{ name: 'Do', body: [['nop'], ['ret']] }] }],
    });
    const files = {
      'lib/net6.0/Fixture.dll': code,
      'lib/net8.0/Fixture.dll': code,
      'lib/net9.0/Fixture.dll': other,
    };
    const { texts } = methodIl(buildPackage({ files }), 'Fixture.Thing::Do');
    const titles = (text: string): string[] =>
      text
        .split('\n')
        .flatMap((line) => (line.startsWith('// ') ? line.split('  ').slice(0, 1) : []));
    expect(texts.map(titles)).toEqual([
      ['// lib/net6.0/Fixture.dll', '// lib/net8.0/Fixture.dll'],
      ['// lib/net9.0/Fixture.dll'],
    ]);
  });

  it('writes generics as ILAsm does, with the names of the method’s own variables in its heading', () => {
    const exchange = method(
      '[System.Runtime]System.Threading.Interlocked',
      'Exchange',
      '!!0',
      ['!!0&', '!!0'],
      { genericArgs: ['!0'] },
    );
    const list = '[System.Runtime]System.Collections.Generic.List`1<!!0>';
    const generic = assemble({
      name: 'Fixture',
      types: [
        {
          name: 'Fixture.Box`1',
          genericParams: ['T'],
          methods: [
            {
              name: 'Do',
              instance: true,
              genericParams: ['TKey', 'TItem'],
              returns: '!0',
              params: ['!!0', list],
              body: [
                ['constrained.', '!!1'],
                [
                  'callvirt',
                  method('[System.Runtime]System.Object', 'ToString', 'string', [], {
                    instance: true,
                  }),
                ],
                ['call', exchange],
                ['callvirt', method(list, 'Add', 'void', ['!0'], { instance: true })],
                ['ret'],
              ],
            },
          ],
        },
      ],
    });
    const bytes = buildPackage({ files: { 'lib/net8.0/Fixture.dll': generic } });
    const [text = ''] = methodIl(bytes, 'Fixture.Box`1::Do').texts;
    const lines = text.split('\n').map((line) => line.replace(/^ +IL_\w+: /, ''));
    const own = 'System.Collections.Generic.List`1<!!0>';
    expect(lines).toEqual(
      expect.arrayContaining([
        `.method instance !0 Fixture.Box\`1::Do<TKey,TItem>(!!0,${own})`,
        'constrained. !!1',
        'call       !!0 System.Threading.Interlocked::Exchange<!0>(!!0&,!!0)',
        `callvirt   instance void ${own}::Add(!0)`,
      ]),
    );
  });

  it('is said not to have been looked for where a file cannot be read', () => {
    const bytes = buildPackage({
      files: { 'lib/net8.0/Fixture.dll': code },
      entries: (honest) =>
        honest.map((file) => (String(file.name).endsWith('.dll') ? { ...file, crc32: 1 } : file)),
    });
    const { texts, unread } = methodIl(bytes, 'Fixture.Thing::Do');
    expect(texts).toEqual([]);
    expect(unread).toEqual([expect.stringMatching(/^lib\/net8.0\/Fixture.dll: .*CRC-32/)]);
  });
});
