import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGrammars, type GrammarFile } from '../../src/formats/grammar/grammars.js';
import digests from '../../src/formats/grammar/digests.json' with { type: 'json' };

const modules = new URL('../../node_modules/', import.meta.url);

/** The grammars as installed; the built package carries copies of the same files. */
export const grammars = openGrammars((file: GrammarFile) => {
  const path = Object.keys(digests).find((candidate) => candidate.endsWith(`/${file}`));
  return readFileSync(fileURLToPath(new URL(path ?? file, modules)));
});
