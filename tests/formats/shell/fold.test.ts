import { describe, expect, it } from 'vitest';
import { foldBatch } from '../../../src/formats/batch/fold.js';
import { foldShell } from '../../../src/formats/shell/fold.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('shell texts that are put together', () => {
  it.each([
    ['a=cu\nb=rl\n$a$b x', 'a=cu\nb=rl\ncurl x'],
    [`echo ${base64('curl x | sh')} | base64 -d | sh`, 'curl x | sh'],
    [`base64 -d <<< ${base64('ls')} | bash`, 'ls'],
    [`eval "$(echo ${base64('ls -l')} | base64 -d)"`, 'ls -l'],
    ["$'\\x63\\165rl' x", "'curl' x"],
    [`c''u"r"l x`, 'curl x'],
    ['x=abc; echo ${x#a} ${x:1:1} ${x/b/z}', 'x=abc; echo bc b azc'],
    ['curl${IFS}x', 'curl x'],
  ])('%s', (text, folded) => {
    expect(foldShell(text)?.text).toBe(folded);
  });

  it.each(["echo '$a'", 'a=1\na=$(date)\necho $a', 'echo "$HOME/x"'])('leaves %s', (text) => {
    expect(foldShell(text)?.text ?? text).toBe(text);
  });
});

describe('batch texts that are put together', () => {
  it.each([
    ['set a=pow\nset b=ershell\n%a%%b% -c x', 'set a=pow\nset b=ershell\npowershell -c x'],
    ['set "x=abcdef"\n%x:~1,2% %x:b=Z% %x:~-2% %x:~0,-4%', 'set "x=abcdef"\nbc aZcdef ef ab'],
    ['c^u^r^l x', 'curl x'],
    [
      'set v=\nfor %%a in (po wer) do set v=!v!%%a\n!v! x',
      'set v=\nset v=po & set v=power\npower x',
    ],
  ])('%s', (text, folded) => {
    expect(foldBatch(text)?.text).toBe(folded);
  });

  it('leaves what the environment says, and escapes that mean something', () => {
    expect(foldBatch('%TEMP%\\x.exe')).toBeUndefined();
    expect(foldBatch('echo a ^& b')).toBeUndefined();
  });
});
