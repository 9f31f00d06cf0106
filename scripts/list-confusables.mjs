// Rewrites src/intel/names/confusables.ts: the characters that UTS 39 calls confusable with letters, digits and
// separators of ASCII. Takes the published mapping, `confusables.txt` of the Unicode security data: lines of
// `SOURCE ; TARGET ; MA`, code points in hexadecimal (UTS 39, section 4). Nothing is fetched.
//
//     node scripts/list-confusables.mjs confusables.txt "Unicode 15.0.0"
import { readFileSync, writeFileSync } from 'node:fs';

const [file, version] = process.argv.slice(2);
if (file === undefined || version === undefined)
  throw new Error('usage: node scripts/list-confusables.mjs FILE VERSION');

const characters = (field) =>
  field
    .trim()
    .split(/\s+/)
    .map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .join('');

const byPrototype = new Map();
let read = 0;
for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
  const fields = line.replace(/#.*/, '').split(';');
  if (fields.length < 3) continue;
  read++;
  const [source, prototype] = fields.slice(0, 2).map(characters);
  // What is ASCII itself is told apart by its own table, and what NFD takes apart needs none.
  if (/^[\0-\x7f]/.test(source) || source.normalize('NFD') !== source) continue;
  if (!/^[A-Za-z0-9._-]+$/.test(prototype)) continue;
  byPrototype.set(prototype, (byPrototype.get(prototype) ?? '') + source);
}
if (read < 5000) throw new Error(`${file} holds ${read} mappings: it is not the published file`);

const entries = [...byPrototype].sort(([a], [b]) => (a < b ? -1 : 1));
const lines = entries.map(([prototype, sources]) => {
  const escaped = [...sources].map((c) => `\\u{${c.codePointAt(0).toString(16)}}`).join('');
  return `  ['${prototype}', '${escaped}'],`;
});
writeFileSync(
  'src/intel/names/confusables.ts',
  `// Written by \`node scripts/list-confusables.mjs\`: do not edit. Copyright Unicode, Inc.; Unicode License v3.

/** What a reader takes for the text before it: prototypes of UTS 39 (${version}) that are ASCII, with their sources. */
export const confusables: readonly (readonly [string, string])[] = [
${lines.join('\n')}
];
`,
);
