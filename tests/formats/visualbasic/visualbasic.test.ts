import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { readVisualBasic } from '../../../src/formats/visualbasic/visualbasic.js';

const read = (text: string) => readVisualBasic(sourceOf(text));

describe('readVisualBasic', () => {
  it('reads imports and declarations', () => {
    const { imports, declarations } = read(
      'Imports System.IO, P = System.Diagnostics.Process\nModule M\nSub Main()\nEnd Sub\nEnd Module\nDim [class] As X',
    );
    expect(imports.map(({ namespace, alias }) => [namespace, alias])).toEqual([
      ['System.IO', undefined],
      ['System.Diagnostics.Process', 'P'],
    ]);
    expect(declarations.map(({ kind, name }) => [kind, name])).toEqual([
      ['module', 'M'],
      ['sub', 'Main'],
    ]);
  });

  it('reads calls, creations and names, across continued lines', () => {
    const { uses } = read(
      'x = New System.Net.WebClient()\nSystem.Diagnostics.Process.Start _\n ("a" & "b", 1)\ny = Environment.UserName',
    );
    expect(uses.map(({ name, form, arguments: values }) => [name, form, values])).toEqual([
      ['System.Net.WebClient', 'creation', []],
      ['System.Diagnostics.Process.Start', 'call', ['ab', undefined]],
      ['Environment.UserName', 'name', undefined],
    ]);
  });

  it('has strings as the program would and leaves comments out', () => {
    const { strings } = read(
      'a = "x""y" + "z" \' "no"\nREM "no"\nb = $"i{1}" & \u201csmart\u201d & "c"c',
    );
    expect(strings.map(({ text, form }) => [text, form])).toEqual([
      ['x"yz', 'folded'],
      ['i{1}smart', 'folded'],
    ]);
  });

  it('reads native procedures', () => {
    const { platformInvokes } = read(
      'Declare Auto Function VA Lib "kernel32.dll" Alias "VirtualAlloc" (a As IntPtr) As IntPtr\n' +
        'Declare Sub Beep Lib "k" ()\n' +
        '<DllImport("user32.dll", EntryPoint:="MessageBoxW")> Public Shared Function MB() As Integer\n' +
        '<DllImport("user32.dll")> Public Shared Sub Q()',
    );
    expect(platformInvokes.map(({ module, entryPoint }) => [module, entryPoint])).toEqual([
      ['kernel32.dll', 'VirtualAlloc'],
      ['k', 'Beep'],
      ['user32.dll', 'MessageBoxW'],
      ['user32.dll', 'Q'],
    ]);
  });

  it('gives places', () => {
    expect(read("' é\n  A.B()").uses[0]?.span).toEqual({
      offset: 7,
      length: 3,
      line: 2,
      column: 3,
    });
  });

  const damaged = [
    '"',
    '""',
    '[',
    '(',
    '#',
    '_',
    '\0',
    'Imports',
    'Declare',
    '<DllImport("',
    'New',
    'A.',
  ];
  it.each(damaged)('ends on damaged text %j', (text) => {
    expect(read(text).problems).toEqual([]);
    expect(read(text.repeat(2_000)).problems).toEqual([]);
  });

  it('takes a megabyte on one line', () => {
    expect(read('a.b '.repeat(250_000)).uses).toHaveLength(250_000);
  });
});
