import { Buffer } from 'node:buffer';
import { decodeLatin1 } from '../../../src/core/bytes.js';
import { findFileDisguises, findTextDisguises } from '../../../src/formats/text/disguise.js';
import { isMixedScript, scriptsOf } from '../../../src/formats/text/names.js';
import { sniffContent } from '../../../src/formats/text/sniff.js';
import type { FuzzTarget } from '../target.js';

const script = `$url = "https://example.com" # é\u200b\u202e
Write-Host 1;${' '.repeat(120)}Start-Process a
function Get-It { param([string] $a) }`;

export const target: FuzzTarget = {
  name: 'text',
  seeds: () => [
    Buffer.from(script),
    Buffer.from(`\ufeff${script}`, 'utf16le'),
    Buffer.from('@echo off\r\nset /p a=%PATH%\r\nNеwtonsoft Сосо 𝐍ew'),
    Buffer.from('<?xml version="1.0"?><a/>'),
  ],
  exercise(bytes) {
    const kind = sniffContent(bytes);
    for (const name of [decodeLatin1(bytes), Buffer.from(bytes).toString()]) {
      findFileDisguises(name, kind);
      findFileDisguises(`${name}.txt`, kind);
      scriptsOf(name);
      isMixedScript(name);
    }
    findTextDisguises(bytes);
  },
  dictionary: [
    'MZ',
    '\u200d',
    '\u202e',
    '\ufeff',
    '@echo off',
    '#!/bin/sh\n',
    'param(',
    '.pdf.exe',
  ],
};
