import type { ScriptFact } from '../../facts/fact.js';
import type { Gather, Reached, ReadAs } from '../gather.js';
import type { Surface } from './surface.js';

const starting: readonly ScriptFact['act'][] = ['start-process', 'evaluate', 'load-code', 'call'];
/** Where somebody runs the script without being asked. */
const running: readonly Surface[] = [
  'init-script',
  'install-script',
  'inline-task',
  'exec',
  'hook',
];
const scriptWord = /[^\s"'`,;|&<>()]{1,300}\.(?:ps1|psm1|cmd|bat|sh|bash|js|mjs|cjs|py)(?![\w.])/gi;
/** `iex (Get-Content x.txt)`: a script under any name. */
const textWord =
  /(?:get-content|\bgc|\bcat|readalltext)\b[^\n]{0,60}?([^\s"'`,;|&<>()]{1,200}\.\w{1,8})/i;
/** What stands before the part of a path that is written out: `$toolsPath\`, `${here}/`, `%~dp0`. */
const beforePath = /^(?:.*%~dp0|.*[$%!][^\\/]*[\\/]|.*\}[\\/])/i;

/**
 * Puts the scripts of the package in line that an act starts or takes in: they are part of the same
 * program, and run where it runs.
 */
export function followStarted(
  script: Reached & { readonly surface: Surface },
  act: ScriptFact['act'],
  texts: readonly string[],
  gather: Gather,
): void {
  if (!starting.includes(act) || !running.includes(script.surface)) return;
  const as = { surface: script.surface, program: script.program ?? script.path };
  for (const text of texts) followMentioned(text, script, as, gather);
  const taken = act === 'evaluate' ? texts.flatMap((text) => textWord.exec(text)?.[1] ?? []) : [];
  for (const word of taken) reach(word, script, { ...as, kind: 'powershell' }, gather);
}

/** The same for every script that a text names. */
export function followMentioned(text: string, script: Reached, as: ReadAs, gather: Gather): void {
  for (const [word] of text.slice(0, 4096).matchAll(scriptWord)) reach(word, script, as, gather);
}

/** Beside the script, in the tools folder and in the package: whichever the variables stand for. */
function reach(word: string, script: Reached, as: ReadAs, gather: Gather): void {
  const path = word.replace(beforePath, '').replace(/^[\\/]+/, '');
  const { depth } = script;
  const folders = [script, { path: 'tools/', depth }, { path: '', depth }];
  folders.some((from) => gather.follow(path, from, as));
}
