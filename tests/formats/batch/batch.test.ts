import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { readBatch } from '../../../src/formats/batch/batch.js';

const read = (text: string) => readBatch(sourceOf(text));
const commands = (text: string) =>
  read(text).commands.map(({ name, text: rest }) => [name, rest.trim()]);

describe('readBatch', () => {
  it('splits lines at operators outside quotes', () => {
    expect(commands('@echo off\r\na "x & y" & b|c && d || e\r\n')).toEqual([
      ['echo', 'off'],
      ['a', '"x & y"'],
      ['b', ''],
      ['c', ''],
      ['d', ''],
      ['e', ''],
    ]);
    expect(read('a|b|c & d').commands.map(({ pipeline, stage }) => [pipeline, stage])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
    ]);
  });

  const names = [
    'p^ower^shell x',
    '"powershell" x',
    '@ ,;powershell x',
    'power^\r\nshell x',
    '(powershell x)',
  ];
  it.each(names)('reads the name of %j', (text) => {
    expect(read(text).commands[0]).toMatchObject({ name: 'powershell', arguments: ['x'] });
  });

  it('keeps escaped operators as text', () => {
    expect(commands('echo a ^& b ^> c ^^ "d ^& e"')).toEqual([['echo', 'a & b > c ^ "d ^& e"']]);
  });

  it('takes redirections out', () => {
    expect(read('echo x>> "%TEMP%\\a b.ps1" 2>&1').commands[0]).toMatchObject({
      name: 'echo',
      redirections: [
        { operator: '>>', target: '%TEMP%\\a b.ps1' },
        { operator: '2>&1', target: '' },
      ],
    });
  });

  it('reads what if and for run, and under which condition', () => {
    const script = [
      'if not exist "a b" (',
      '  c',
      ') else if /i "%A%"=="b" (d) else e',
      'for /f "delims= " %%i in (\'curl -s x ^| find "y"\') do set v=%%i',
      'if %X% geq 1 f',
    ].join('\r\n');
    expect(read(script).commands.map(({ name, condition }) => [name, condition])).toEqual([
      ['c', 'if not exist "a b"'],
      ['d', 'if /i "%A%"=="b"'],
      ['e', 'else'],
      ['curl', undefined],
      ['set', 'for /f "delims= " %%i in (\'curl -s x ^| find "y"\') do'],
      ['f', 'if %X% geq 1'],
    ]);
  });

  it('reads assignments, labels and variables, and skips comments', () => {
    const script = read(
      'set "A=b c" x\r\nset /a N=1\r\n:main\r\n:: no\r\nrem no & no\r\necho %A% !N! %A:~0,1%',
    );
    expect(script.assignments.map(({ name, value, form }) => [name, value, form])).toEqual([
      ['A', 'b c', 'text'],
      ['N', '1', 'arithmetic'],
    ]);
    expect(script.labels.map(({ name }) => name)).toEqual(['main']);
    expect(script.variables.map(({ name }) => name)).toEqual(['A', 'N', 'A']);
    expect(script.commands.map(({ name }) => name)).toEqual(['set', 'set', 'echo']);
  });

  const encoded = Buffer.from('iex $x', 'utf16le').toString('base64');
  const hosted = [
    ['powershell -nop -w hidden -c "iex \\"$x\\""', 'iex "$x"'],
    ['start "" /min powershell.exe -ep bypass -Command iex $x', 'iex $x'],
    ['cmd /c powershell iex $x', 'iex $x'],
    [`C:\\Windows\\powershell.exe -e ${encoded}`, 'iex $x'],
  ] as const;
  it.each(hosted)('finds the PowerShell in %s', (text, script) => {
    expect(read(text).commands[0]?.hosted?.text).toBe(script);
  });
  it('takes a script file for what it is', () => {
    expect(read('powershell -ep bypass -File a.ps1').commands[0]?.hosted).toBeUndefined();
  });

  it('gives places', () => {
    expect(read('rem x\r\n  call a').commands[0]?.span).toEqual({
      offset: 9,
      length: 6,
      line: 2,
      column: 3,
    });
  });

  const damaged = [
    '"',
    '^',
    '(',
    ')',
    'for %%a in (',
    'if',
    'if not',
    '>',
    '2>',
    '\0'.repeat(999),
    ':',
    '&|&',
  ];
  it.each(damaged)('ends on damaged text %j', (text) => {
    expect(read(text).problems).toEqual([]);
    expect(read(text.repeat(2_000)).problems).toEqual([]);
  });

  it('takes a megabyte on one line', () => {
    expect(read(`echo ${'a '.repeat(500_000)}`).commands).toHaveLength(1);
  });
});
