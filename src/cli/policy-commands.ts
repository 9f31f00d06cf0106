import { Command, Option } from 'commander';

/** What people who write a policy need. */
export function policyCommand(): Command {
  return new Command('policy')
    .description('check what decides: assay.policy.yaml and assay.waivers.yaml')
    .addCommand(checkCommand());
}

const json = (): Option => new Option('--json', 'print the answer as JSON');

function checkCommand(): Command {
  return new Command('check')
    .description('say what is wrong with policies and waivers, with line and column')
    .argument('[files...]', 'files to check (default: those at the top of this repository)')
    .addOption(json())
    .addHelpText(
      'after',
      `
Types of conditions are checked: a fact that does not exist, or a number that is compared with a
text, is an error here and not a rule that never matches.

Examples:
  assay policy check
  assay policy check policies/strict.policy.yaml`,
    )
    .action(async (files: readonly string[], options) => {
      const { runPolicyCheck } = await import('./policy.js');
      process.exitCode = await runPolicyCheck(files, options);
    });
}
