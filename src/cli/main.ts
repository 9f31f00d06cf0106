#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { readEngine } from './engine.js';
import { exitCodes, reportError } from './exit.js';
import { holdStreamErrors, writeError } from './screen.js';

const examples = `
Examples:
  assay scan                        read every package that the projects below this folder use
  assay scan src/App --json         the same for one project, for programs
  assay inspect a.1.0.0.nupkg       what one package contains and can do
  assay inspect ~/.nuget/packages/newtonsoft.json/13.0.3
  assay explain                     all rules; with an id, one of them

Exit codes: 0 nothing to hold, 1 held or blocked, 2 wrong usage, 3 not fully evaluated, 70 a bug.`;

/** Commands import their code when they run: `--help` must not wait for readers it does not use. */
function program(): Command {
  const main = new Command('assay')
    .description('Reads what a package will do before a build can run it.')
    .version(readEngine().version, '-V, --version')
    .addHelpText('after', examples);
  main.addCommand(scanCommand());
  main.addCommand(inspectCommand());
  main.addCommand(explainCommand());
  return main;
}

const json = (): Option => new Option('--json', 'print the report as JSON');
const jobs = (): Option =>
  new Option('-j, --jobs <n>', 'packages read at once (default: the cores, at most 8)').argParser(
    Number,
  );
const failOn = (): Option =>
  new Option('--fail-on <decision>', 'the decision that makes the exit code 1')
    .choices(['hold', 'block', 'none'])
    .default('hold');

function scanCommand(): Command {
  return new Command('scan')
    .description('read every package that the projects below a path have restored')
    .argument(
      '[path]',
      'a repository, a solution, a project, a folder of packages or one .nupkg',
      '.',
    )
    .addOption(json())
    .addOption(failOn())
    .addOption(jobs())
    .option('--all', 'list every package, clear ones too')
    .option('--no-cache', 'read everything anew and remember nothing')
    .addHelpText(
      'after',
      `
Reads packages.lock.json, obj/project.assets.json or .nupkg files, takes the packages from the
global packages folder and local folder feeds, and compares what is on disk with what was locked.

Examples:
  assay scan
  assay scan --json > assay.json
  assay scan ~/.nuget/packages --fail-on block`,
    )
    .action(async (path: string, options) => {
      const { runScan } = await import('./scan.js');
      process.exitCode = await runScan(path, options);
    });
}

function inspectCommand(): Command {
  return new Command('inspect')
    .description('show what one package contains, what it can do and where the evidence is')
    .argument('<package>', 'a .nupkg file, or the folder of a package in a packages folder')
    .addOption(json())
    .addOption(failOn())
    .option('--files', 'list the files with size, kind and digest')
    .option('--il <type::method>', 'print the IL of a method, with offsets')
    .option(
      '--calls <behaviour>',
      'print the ways to a behaviour: who starts it, along which calls',
    )
    .addHelpText(
      'after',
      `
Examples:
  assay inspect newtonsoft.json.13.0.3.nupkg
  assay inspect a.nupkg --files
  assay inspect a.nupkg --il 'Newtonsoft.Json.JsonConvert::ToString'
  assay inspect a.nupkg --calls network
  assay inspect a.nupkg --calls Process::Start`,
    )
    .action(async (path: string, options) => {
      const { runInspect } = await import('./inspect.js');
      process.exitCode = await runInspect(path, options);
    });
}

function explainCommand(): Command {
  return new Command('explain')
    .description('explain a rule: why it matters, honest look-alikes, what to do')
    .argument('[rule]', 'the id of a rule, as findings name it; without it, all are listed')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  assay explain\n  assay explain tampered-content')
    .action(async (rule: string | undefined, options) => {
      const { runExplain } = await import('./explain.js');
      process.exitCode = await runExplain(rule, options);
    });
}

/** Commander has printed its own message; only the code is ours. */
function commanderExit(error: CommanderError): number {
  return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
}

/** For all commands alike: wrong usage is told as other errors are, and where the help is. */
function tellErrors(command: Command, name: string): void {
  command
    .exitOverride()
    .showHelpAfterError(`(${name} --help shows what is possible)`)
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'assay: ')),
    });
  for (const child of command.commands) tellErrors(child, `${name} ${child.name()}`);
}

async function run(): Promise<void> {
  try {
    const main = program();
    tellErrors(main, main.name());
    await main.parseAsync();
  } catch (error) {
    process.exitCode =
      error instanceof CommanderError ? commanderExit(error) : reportError(error, writeError);
  }
}

holdStreamErrors([process.stdout, process.stderr]);
await run();
