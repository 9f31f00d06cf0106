import { Argument, Command, Option } from 'commander';
import { epilogue } from './epilogue.js';

/** What is run once, to set things up. */
export function initCommand(): Command {
  return new Command('init')
    .description('write a baseline and CI steps for this repository, and explain them')
    .argument('[path]', 'a folder of the repository', '.')
    .addOption(
      new Option('--ci <which>', 'for which CI (default: what the repository uses)').choices([
        'github',
        'azure',
        'gitlab',
        'all',
        'none',
      ]),
    )
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--force', 'replace files that are there')
    .addHelpText(
      'after',
      epilogue(`
Writes assay.baseline.json, with nothing in it, and for
  github  .github/workflows/assay.yml
  azure   azure-pipelines.assay.yml
  gitlab  .gitlab/assay.gitlab-ci.yml, and .gitlab-ci.yml where there is none
Each of them fails until you have filled in which Assay it is to run. Which one a repository uses is told by
its remotes and files; where nothing tells, the baseline alone is written, and --ci says which.

Examples:
  assay init
  assay init --ci gitlab --dry-run`),
    )
    .action(async (path: string, options) => {
      const { runInit } = await import('./init.js');
      process.exitCode = await runInit(path, options);
    });
}

export function completionCommand(main: Command): Command {
  return new Command('completion')
    .description('print a script that completes commands, options and rules in a shell')
    .addArgument(
      new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText(
      'after',
      epilogue(`
Examples:
  source <(assay completion bash)                 in ~/.bashrc
  assay completion zsh > ~/.zfunc/_assay          in a folder of fpath
  assay completion fish > ~/.config/fish/completions/assay.fish
  assay completion powershell | Out-String | iex  in $PROFILE`),
    )
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('./completion.js');
      process.exitCode = await runCompletion(shell, main);
    });
}

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';
