import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { openGrammars, type Grammars } from '../formats/grammar/grammars.js';

/**
 * The grammars that the build put beside their reader. Their lexers are single functions of a
 * hundred thousand instructions: V8's optimising compiler works on one for twenty seconds and holds
 * up the end of the process, to make parsing somewhat faster. The baseline compiler alone does.
 */
export function openGrammarFiles(): Grammars {
  setFlagsFromString('--liftoff-only');
  return openGrammars((file) =>
    readFileSync(new URL(`../formats/grammar/${file}`, import.meta.url)),
  );
}
