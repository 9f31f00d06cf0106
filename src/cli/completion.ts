import type { Command } from 'commander';
import { rules } from '../rules/index.js';
import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { completedCommands, mainOptions } from './completion/model.js';
import { powershellScript } from './completion/powershell.js';
import { zshScript } from './completion/zsh.js';
import { exitCodes } from './exit.js';
import { writeOut } from './screen.js';
import type { Shell } from './set-up-commands.js';

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const;

/** Prints the script, made of the very program that is running. */
export async function runCompletion(shell: Shell, main: Command): Promise<number> {
  const known = { 'explain rule': rules.map(({ id }) => id).sort() };
  const commands = completedCommands(main, known);
  await writeOut(process.stdout, scripts[shell](commands, mainOptions(main)));
  return exitCodes.success;
}
