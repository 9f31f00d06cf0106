import { Hole } from '../../../behaviour/data-flow/index.js';

/** What follows is the program, so that the input is data of it (POSIX: sh; Windows commands: cmd; PowerShell docs: about_Pwsh; Python and Node.js docs: command line). */
const program =
  /^(?:-[a-z]{0,6}c|[/-](?:c|k|e|command|encodedcommand|enc|ec|eval|m|r|f|file)|--eval|--print)$/i;
/** Options of which the next word is a part. */
const withValue =
  /^-(?:executionpolicy|ep|ex|inputformat|outputformat|windowstyle|w|version|configurationname|settingsfile|o|W|X)$/i;
/** What is started inside of the program and runs its input. */
const runsInput =
  /\b(?:(?:ba|z|da|k)?sh|cmd|powershell|pwsh|python3?|perl|ruby|node|php|eval|source|xargs|iex|invoke-expression)\b|\/dev\/stdin|^\.\s|\$input\b|\$\(\s*cat\b/i;

/**
 * Whether a shell or an interpreter that is started with this line runs what is written to its input: one that is
 * told a program, or a file with one, hands the input to that.
 */
export function readsProgram(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word !== '');
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '-') return true;
    if (withValue.test(word)) at++;
    else if (program.test(word)) return runsWhatItReads(words.slice(at + 1).join(' '));
    else if (!/^[-/]/.test(word)) return isUnknown(word);
  }
  return true;
}

function runsWhatItReads(told: string): boolean {
  return told === '-' || told.includes(Hole.hidden) || runsInput.test(told);
}

/** Nothing is known of the word. */
const isUnknown = (word: string): boolean => /^["'\uFDD0-\uFDD2]+$/.test(word);
