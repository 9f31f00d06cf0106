import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { foldPowerShell } from '../../../src/formats/powershell/fold/fold.js';
import { grammars } from '../../kit/grammars.js';

async function fold(text: string): Promise<string> {
  const folded = foldPowerShell(sourceOf(text), await grammars.load('powershell'));
  return (folded?.text ?? text).replaceAll('\n}', '}');
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');

describe('PowerShell that is put together', () => {
  it.each([
    ["$a = ('{1}{0}' -f 'b','a ')", "$a = 'a b'"],
    ['$a = -join ([char[]](104,105))', "$a = 'hi'"],
    ["$a = (65,0x42 | % { [char]$_ }) -join ''", "$a = 'AB'"],
    ["$t = 'olleh'; iex (-join $t[-1..-($t.Length)])", "$t = 'olleh'; . {hello}"],
    [
      "$l = 'txet'.ToCharArray(); [array]::Reverse($l); iex (-join $l)",
      "$l = 'txet'.ToCharArray(); [array]::Reverse($l); . {text}",
    ],
    ["$a = 'x-y' -replace '-',''", "$a = 'xy'"],
    ["$a = ('q.w' -replace 'q','a').Replace('.w','b')", "$a = 'ab'"],
    ["& ('i' + 'ex') 'Get-Date'", '. {Get-Date}'],
    ["& ($env:ComSpec[4,24,25] -join '') 'Get-Date'", '. {Get-Date}'],
    ["'Get-Date' | iex", '. {Get-Date}'],
    ["[scriptblock]::Create('Get-Date').Invoke()", '. {Get-Date}'],
    ["$ExecutionContext.InvokeCommand.InvokeScript('Get-Date')", '. {Get-Date}'],
    ["$w.('Down' + 'loadFile')('a', 'b')", "$w.DownloadFile('a', 'b')"],
    ["$a = 'ls'; $a += ' -l'; iex $a", "$a = 'ls'; $a += ' -l'; . {ls -l}"],
    [
      `. ([scriptblock]::Create([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${utf16("'x' | iex")}'))))`,
      '. {. {x}}',
    ],
    [
      "$k = 0x42; iex (-join ([Convert]::FromBase64String('JjcmNw==') | % { [char]($_ -bxor $k) }))",
      '$k = 0x42; . {dudu}',
    ],
    ['$a = "b"; powershell -c "ls $a"', '$a = "b"; powershell -c \'ls b\''],
  ])('%s', async (text, folded) => {
    expect(await fold(text)).toBe(folded);
  });

  it.each([
    'iex $env:X',
    "$a = 'x'; $a = 'y'; iex $a",
    "foreach ($a in 'x','y') { iex $a }",
    'iex (Get-Content x.txt)',
    "iex (New-Object Net.WebClient).DownloadString('https://files.test/a')",
  ])('leaves what only running it would tell: %s', async (text) => {
    expect(await fold(text)).toBe(text);
  });

  it('tells where each unit comes from', async () => {
    const text = "$x = 1\niex ('a' + 'b')\nGet-Date";
    const folded = foldPowerShell(sourceOf(text), await grammars.load('powershell'));
    expect(folded?.origin(folded.text.indexOf('Get-Date'))).toBe(text.indexOf('Get-Date'));
    expect(folded?.origin(folded.text.indexOf('ab'))).toBe(text.indexOf('iex'));
    expect(folded?.evaluated.map(({ start }) => start)).toContain(text.indexOf('iex'));
  });

  it('ends on texts that are made to be put together without end', async () => {
    const sum = Array.from({ length: 5000 }, () => "'a'").join(' + ');
    expect((await fold(`$x = ${sum}`)).length).toBeLessThan(60_000);
    const nested = `${'('.repeat(500)}'a' + 'b'${')'.repeat(500)}`;
    await fold(`iex ${nested}`);
    await fold(`$a = 'x' * 100000000; $b = 1..100000000; iex $a`);
  });
});
