import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeSource, sourceOf } from '../../../src/core/source.js';
import { readPowerShell, type Command } from '../../../src/formats/powershell/powershell.js';
import { grammars } from '../../kit/grammars.js';

const grammar = await grammars.load('powershell');
const read = (text: string) => readPowerShell(sourceOf(text), grammar);

function line(command: Command): string {
  const values = command.arguments.map(({ parameter, value }) =>
    [parameter === undefined ? '' : `-${parameter}`, value?.text ?? ''].join(' ').trim(),
  );
  return [command.name, ...values].join(' ');
}
const lines = (text: string) => read(text).commands.map(line);

describe('commands', () => {
  it('resolves aliases, those of the script included', () => {
    expect(lines('iwr a | IEX; saps b\nsal x iex; x c')).toEqual([
      'Invoke-WebRequest a',
      'Invoke-Expression',
      'Start-Process b',
      'Set-Alias x iex',
      'Invoke-Expression c',
    ]);
  });

  it('pairs parameters with values and leaves switches alone', () => {
    const [command] = read(
      'iwr -UseBasicParsing http://a.example.com -OutFile:"x y" -Verbose',
    ).commands;
    expect(command?.arguments.map(({ parameter, value }) => [parameter, value?.text])).toEqual([
      ['UseBasicParsing', undefined],
      [undefined, 'http://a.example.com'],
      ['OutFile', 'x y'],
      ['Verbose', undefined],
    ]);
  });

  const disguised = [
    'I`E`X $x',
    "& 'iex' $x",
    "& ('i'+'ex') $x",
    '. "iex" $x',
    'iex\t$x',
    "i''ex $x",
  ];
  it.each(disguised)('reads the name of %s', (text) => {
    expect(read(text).commands.at(-1)?.name).toBe('Invoke-Expression');
  });

  it('leaves a computed name empty', () => {
    expect(read('& $env:ComSpec /c dir').commands[0]).toMatchObject({
      name: '',
      written: '$env:ComSpec',
      invocation: 'call',
    });
  });

  it('numbers pipelines and their stages', () => {
    const { commands } = read('a | b | c; d');
    expect(commands.map(({ stage }) => stage)).toEqual([0, 1, 2, 0]);
    expect(new Set(commands.map(({ pipeline }) => pipeline)).size).toBe(2);
  });

  it('knows the function around a command', () => {
    expect(read('function Get-A { param($x) iex $x }').commands[0]?.inFunction).toBe('Get-A');
  });

  it('decodes an encoded command and finds a plain one', () => {
    const encoded = Buffer.from('iex $x', 'utf16le').toString('base64');
    expect(read(`powershell -nop -enc ${encoded}`).commands[0]?.hosted).toMatchObject({
      text: 'iex $x',
      encoded: true,
    });
    expect(read('pwsh.exe -c "iex x"').commands[0]?.hosted).toMatchObject({
      text: 'iex x',
      encoded: false,
    });
  });

  it.each([
    ["saps powershell -ArgumentList '-NoProfile', '-enc', '$$'", true],
    ["Start-Process -FilePath pwsh.exe -WindowStyle Hidden -Args '-nop -EncodedCommand $$'", true],
    ['Start-Process powershell.exe "-ec $$"', true],
    ['Start-Process powershell @("-nop", "-c", "iex $x")', false],
    ['Start-Process powershell -ArgumentList "-nop -Command iex $x"', false],
  ])('is read where Start-Process hands it over: %s', (text, isEncoded) => {
    const encoded = Buffer.from('iex $x', 'utf16le').toString('base64');
    const [command] = read(text.replace('$$', () => encoded)).commands;
    expect(command?.hosted).toMatchObject({ text: 'iex $x', encoded: isEncoded });
  });

  it('is none of another program', () => {
    expect(read("Start-Process notepad '-c', 'iex x'").commands[0]?.hosted).toBeUndefined();
    expect(read("Start-Process powershell '-File', 'x.ps1'").commands[0]?.hosted).toBeUndefined();
  });
});

describe('members', () => {
  const downloads = [
    "(New-Object Net.WebClient).DownloadString('u')",
    "iex (New-Object Net.WebClient).DownloadString('u')",
    "IEX(New-Object Net.WebClient).DownloadString('u')",
    "[Net.WebClient]::new().DownloadString('u')",
    "$c = New-Object -TypeName Net.WebClient; $c.DownloadString('u')",
    "(New-Object Net.WebClient).'Down`loadString'('u')",
    "(New-Object Net.WebClient).('Down'+'loadString')('u')",
  ];
  it.each(downloads)('reads %s', (text) => {
    const { members, problems } = read(text);
    const call = members.find((use) => use.arguments?.length === 1);
    expect(call).toMatchObject({ type: 'Net.WebClient', static: false });
    expect(call?.member.replace('`', '')).toBe('DownloadString');
    expect(call?.arguments?.[0]).toMatchObject({ kind: 'literal', text: 'u' });
    expect(problems).toEqual([]);
  });

  it('tells static calls and members that are only read', () => {
    const { members } = read('[Reflection.Assembly]::Load($b).EntryPoint');
    expect(members.map(({ type, member, arguments: a }) => [type, member, a?.length])).toEqual([
      [undefined, 'EntryPoint', undefined],
      ['Reflection.Assembly', 'Load', 1],
    ]);
  });
});

describe('values', () => {
  it('unquotes, unescapes and folds', () => {
    const { assignments } = read(
      "$a = 'it''s'\n$b = \"x`ty\"\n$c = 'a' + ('b' + \"c\")\n$d = \"a$x\"\n$e = @'\nq\n'@\n",
    );
    expect(assignments.map(({ value }) => [value?.kind, value?.text])).toEqual([
      ['literal', "it's"],
      ['literal', 'x\ty'],
      ['literal', 'abc'],
      ['expandable', 'a$x'],
      ['literal', 'q'],
    ]);
  });

  it('lists environment variables, also in strings', () => {
    const { environment } = read('"$env:TEMP\\x"; ${env:PATH}');
    expect(environment.map(({ name }) => name)).toEqual(['TEMP', 'PATH']);
  });

  it('gives places in bytes and lines', () => {
    const source = decodeSource(Buffer.from('\ufeff# é\r\n  iex $x', 'utf8'));
    expect(readPowerShell(source, grammar).commands[0]?.span).toEqual({
      offset: 11,
      length: 6,
      line: 2,
      column: 3,
    });
  });
});

describe('hostile text', () => {
  it('takes Unicode blanks, quotes and dashes as PowerShell does', () => {
    expect(lines('iwr\u00a0\u2013Uri\u2003\u201chttp://a.example.com\u201d')).toEqual([
      'Invoke-WebRequest -Uri http://a.example.com',
    ]);
  });

  it('reads UTF-16', () => {
    const source = decodeSource(Buffer.from('iex $x', 'utf16le'));
    expect(readPowerShell(source, grammar).commands[0]).toMatchObject({
      name: 'Invoke-Expression',
      span: { offset: 0, length: 12 },
    });
  });

  it('goes on behind what the grammar does not understand, and says so', () => {
    const { commands, problems } = read('if ( {\n}\n\niex $x\n');
    expect(problems.map(({ code }) => code)).toContain('syntax');
    expect(commands.map(({ name }) => name)).toContain('Invoke-Expression');
  });

  const texts = [`$a = @"\n${'x\n'.repeat(1000)}`, "'".repeat(999), '\0'.repeat(1000), '<# a'];
  it.each(texts)('ends on damaged text %#', (text) => {
    expect(Array.isArray(read(text).problems)).toBe(true);
  });

  it('takes a megabyte on one line', () => {
    const source = sourceOf(`# ${'x'.repeat(1_000_000)}\niex $y`);
    expect(readPowerShell(source, grammar).commands[0]?.span.line).toBe(2);
  });
});
