import type { Command } from 'commander';
import { verdictOrder } from '../facts/assessment.js';
import { capabilities } from '../facts/capability.js';
import { stringKinds } from '../inspect/calls.js';
import { presetNames } from '../policy/presets.js';
import { rules } from '../rules/index.js';
import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { completedProgram, type KnownValues } from './completion/model.js';
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

/** Words for what takes more than one of a few: a list, a file, a member of some type. */
const known = (): KnownValues => ({
  arguments: {
    'explain rule': { kind: 'choices', choices: rules.map(({ id }) => id).sort() },
  },
  options: {
    '--only': { kind: 'choices', choices: verdictOrder, isList: true },
    '--policy': { kind: 'choices', choices: presetNames, orFile: true },
    '--calls': {
      kind: 'choices',
      choices: [...Object.keys(capabilities), ...Object.keys(stringKinds)],
    },
  },
});

/** Prints the script, made of the very program that is running. */
export async function runCompletion(shell: Shell, main: Command): Promise<number> {
  await writeOut(process.stdout, scripts[shell](completedProgram(main, known())));
  return exitCodes.success;
}
