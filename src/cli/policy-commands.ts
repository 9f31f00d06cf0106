import { Command, Option } from 'commander';
import { epilogue } from './epilogue.js';
import { addFeedOptions } from './feed-options.js';
import { addIntelOptions } from './intel-options.js';
import { addPolicyOption } from './policy-options.js';
import { addReleaseOptions } from './release-options.js';
import { addTrustOptions } from './trust-options.js';

/** What people who write a policy need. */
export function policyCommand(): Command {
  return new Command('policy')
    .description('write, check, try and explain what decides: assay.policy.yaml')
    .addCommand(initCommand())
    .addCommand(checkCommand())
    .addCommand(testCommand())
    .addCommand(explainCommand());
}

const json = (): Option => new Option('--json', 'print the answer as JSON');

function checkCommand(): Command {
  return new Command('check')
    .description('say what is wrong with policies and waivers, with line and column')
    .argument('[files...]', 'files to check (default: those at the top of this repository)')
    .addOption(json())
    .addHelpText(
      'after',
      epilogue(`
Types of conditions are checked: a fact that does not exist, or a number that is compared with a
text, is an error here and not a rule that never matches. docs/policy-facts.md lists the facts.
Ends with 3 where something is wrong: no scan decides by such a file.

Examples:
  assay policy check
  assay policy check policies/strict.policy.yaml`),
    )
    .action(async (files: readonly string[], options) => {
      const { runPolicyCheck } = await import('./policy.js');
      process.exitCode = await runPolicyCheck(files, options);
    });
}

function initCommand(): Command {
  return new Command('init')
    .description('write a policy, waivers and examples to start from')
    .argument('[path]', 'a folder of the repository', '.')
    .addOption(
      new Option('--preset <name>', 'what holds where the policy says nothing')
        .choices(['default', 'strict', 'observe'])
        .default('default'),
    )
    .option('--force', 'replace files that are there')
    .addHelpText(
      'after',
      epilogue(`
Writes assay.policy.yaml, assay.waivers.yaml and assay.policy.test.yaml at the top of the repository.

Examples:
  assay policy init
  assay policy init --preset strict`),
    )
    .action(async (path: string, options) => {
      const { runPolicyInit } = await import('./policy-init.js');
      process.exitCode = await runPolicyInit(path, options);
    });
}

function testCommand(): Command {
  return new Command('test')
    .description('try the examples beside a policy: facts, and what has to be decided')
    .argument(
      '[files...]',
      'files of examples (default: assay.policy.test.yaml of this repository)',
    )
    .addOption(json())
    .addHelpText(
      'after',
      epilogue(`
Ends with 1 where an example is decided otherwise than it says.

Examples:
  assay policy test
  assay policy test policies/*.policy.test.yaml`),
    )
    .action(async (files: readonly string[], options) => {
      const { runPolicyTest } = await import('./policy-test.js');
      process.exitCode = await runPolicyTest(files, options);
    });
}

function explainCommand(): Command {
  const explain = addReleaseOptions(addFeedOptions(new Command('explain')));
  return addPolicyOption(addIntelOptions(addTrustOptions(explain)))
    .description('say of one package which rules count for it, which do not, and why')
    .argument(
      '<package>',
      'a .nupkg file, the folder of a package in a packages folder, or Id@version',
    )
    .addOption(json())
    .addHelpText(
      'after',
      epilogue(`
Goes by the policy that counts in this folder, and says what it decides; it ends with 0 whatever
that is, and with 3 where a list of known packages could not be asked.

Examples:
  assay policy explain feed/acme.tools.1.2.0.nupkg
  assay policy explain Serilog@4.0.0 --policy strict`),
    )
    .action(async (name: string, options) => {
      const { runPolicyExplain } = await import('./policy-explain.js');
      process.exitCode = await runPolicyExplain(name, options);
    });
}
