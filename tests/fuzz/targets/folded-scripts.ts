import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { foldBatch } from '../../../src/formats/batch/fold.js';
import { foldPowerShell } from '../../../src/formats/powershell/fold/fold.js';
import { foldShell } from '../../../src/formats/shell/fold.js';
import { grammars } from '../../kit/grammars.js';
import type { FuzzTarget } from '../target.js';

const scripts = [
  `$a = ('{1}{0}' -f 'b','a'); $a += [char]65; iex (-join $a[-1..-2]); & ('i'+'ex') "x$a"
. ([scriptblock]::Create([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('QQA='))))
(65,0x42 | % { [char]($_ -bxor 3) }) -join '' | iex; $l = 'ab'.ToCharArray(); [array]::Reverse($l)`,
  `a=cu; b=rl; $a$b \${a#c} \${a:0:1} \${a//c/d}; echo QUJD | base64 -d | sh; eval "$(echo QUJD | base64 -d)"; $'\\x41\\101'`,
  `set "a=abc"\r\n%a:~1,2%%a:b=c% ^x & for %%i in (a b) do set v=!v!%%i`,
];

export const target: FuzzTarget = {
  name: 'folded-scripts',
  seeds: () => scripts.map((script) => Buffer.from(script)),
  async exercise(bytes) {
    const source = decodeSource(bytes);
    const grammar = await grammars.load('powershell');
    for (const folded of [
      foldPowerShell(source, grammar),
      foldShell(source.text),
      foldBatch(source.text),
    ])
      void folded?.origin(folded.text.length >> 1);
  },
  dictionary: [
    " -f '",
    '-join ',
    '[char]',
    '[-1..-9]',
    '.Replace(',
    '$(',
    '${a',
    '%a:~',
    '!v!',
    ' | base64 -d',
    'iex ',
  ],
};
