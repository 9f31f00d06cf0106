import type { ScriptFact } from '../../facts/fact.js';
import type { CommandBehaviour, CommandGroup, CommandRule } from './command.js';
import { powershellCommands } from './powershell.js';
import { shellPrograms } from './shell-programs.js';
import { windowsPrograms } from './windows-programs.js';

export type CommandLanguage = Extract<ScriptFact['language'], 'powershell' | 'batch' | 'shell'>;

type Rules = ReadonlyMap<string, readonly CommandRule[]>;

const tables: { readonly [L in CommandLanguage]: readonly Rules[] } = (() => {
  const powershell = compile(powershellCommands);
  const windows = compile(windowsPrograms);
  const shell = compile(shellPrograms);
  return {
    powershell: [powershell, windows, shell],
    batch: [windows],
    shell: [shell, powershell],
  };
})();

function compile(groups: readonly CommandGroup[]): Rules {
  const entries = groups.flatMap(({ commands }) => Object.entries(commands));
  return new Map(
    entries.flatMap(([names, rules]) =>
      names.split(' ').map((name): [string, readonly CommandRule[]] => [name, [rules].flat()]),
    ),
  );
}

/** Arguments beyond this are payload, not options. */
const argumentCharacters = 4_096;

/**
 * What a command of a script does.
 *
 * @param name as the reader resolved it: aliases undone; a path and `.exe` are taken off here
 * @param args one by one, or as written
 * @param isPiped another command writes into this one (`curl … | sh`)
 */
export function classifyCommand(
  language: CommandLanguage,
  name: string,
  args: readonly string[],
  isPiped = false,
): CommandBehaviour | undefined {
  const program = programName(name);
  const text = args.join(' ').slice(0, argumentCharacters).toLowerCase();
  for (const table of tables[language]) {
    const rules = table.get(program);
    const rule = rules?.find(
      (each) =>
        (each.piped !== true || isPiped) && (each.when === undefined || each.when.test(text)),
    );
    if (rule !== undefined) return { act: rule.act, capability: rule.capability };
  }
  return undefined;
}

/** `C:\Windows\System32\CertUtil.exe`, `"curl.exe"`, `/usr/bin/curl`, `@start`. */
function programName(name: string): string {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/^@|["']/g, '');
  const file = bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
  return /\.(?:exe|com|cmd|bat)$/.test(file) ? file.slice(0, file.lastIndexOf('.')) : file || bare;
}
