#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { epilogue } from './epilogue.js';
import { readEngine } from './engine.js';
import { exitCodes, reportError } from './exit.js';
import { addFeedOptions } from './feed-options.js';
import { addIntelOptions } from './intel-options.js';
import { intelCommand } from './intel-command.js';
import { addMarkdownOptions, addOutputOptions, outputExamples } from './output-options.js';
import { policyCommand } from './policy-commands.js';
import { addPolicyOption } from './policy-options.js';
import { addReleaseOptions } from './release-options.js';
import { addTrustOptions } from './trust-options.js';
import { holdStreamErrors, writeError } from './screen.js';
import { completionCommand, initCommand } from './set-up-commands.js';

const examples = `
Examples:
  assay scan                        read every package that the projects below this folder use
  assay scan src/App --json         the same for one project, for programs
  assay inspect a.1.0.0.nupkg       what one package contains and can do
  assay inspect ~/.nuget/packages/newtonsoft.json/13.0.3
  assay diff Serilog@4.0.0          what changed since the version before it
  assay pr --base origin/main       what changed in every package that this branch changes
  assay explain                     all rules; with an id, one of them
  assay init                        a baseline and CI steps for this repository
  assay policy init                 a policy for this repository: what is let pass, held and blocked
  assay intel import all.zip        a list of malicious packages, which every later scan asks

Exit codes: 0 nothing to hold, 1 held or blocked, 2 wrong usage, 3 not fully evaluated, 70 a bug.`;

/** Commands import their code when they run: `--help` must not wait for readers it does not use. */
function program(): Command {
  const main = new Command('assay')
    .description('Reads what a package will do before a build can run it.')
    .version(readEngine().version, '-V, --version')
    .addHelpText('after', epilogue(examples));
  main.addCommand(scanCommand());
  main.addCommand(inspectCommand());
  main.addCommand(diffCommand());
  main.addCommand(prCommand());
  main.addCommand(explainCommand());
  main.addCommand(cacheCommand());
  main.addCommand(policyCommand());
  main.addCommand(intelCommand());
  main.addCommand(initCommand());
  main.addCommand(completionCommand(main));
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
  const scan = addReleaseOptions(addFeedOptions(addOutputOptions(new Command('scan'))));
  return addIntelOptions(addPolicyOption(addTrustOptions(scan)))
    .description('read every package that the projects below a path use')
    .argument(
      '[path]',
      'a repository, a solution, a project, a folder of packages, one .nupkg, Id@version or pkg:nuget/…',
      '.',
    )
    .addOption(json())
    .addOption(failOn())
    .addOption(jobs())
    .option('--no-cache', 'read everything anew and remember nothing')
    .option('--baseline <file>', 'let pass what this file lists: only what is new fails')
    .option(
      '--base <git-ref>',
      'let pass what this commit had; with --baseline, take the file from it',
    )
    .option('--write-baseline <file>', 'write what was found, for --baseline')
    .addHelpText(
      'after',
      epilogue(`
Goes by packages.lock.json, obj/project.assets.json, packages.config and the like; a project with none
of them is evaluated and resolved as a restore would, without running MSBuild. Packages come from
the packages folders on disk, then from the feeds of your NuGet configuration.

Examples:
  assay scan
  assay scan Serilog@4.0.0
  assay scan --source ./feed
  assay scan --json > assay.json
  assay scan ~/.nuget/packages --fail-on block
  assay scan --write-baseline assay.baseline.json
  assay scan --baseline assay.baseline.json
  assay scan --base origin/main
  assay scan --policy strict${outputExamples}`),
    )
    .action(async (path: string, options) => {
      const { runScan } = await import('./scan.js');
      process.exitCode = await runScan(path, options);
    });
}

function inspectCommand(): Command {
  const inspect = addReleaseOptions(addFeedOptions(new Command('inspect')));
  return addIntelOptions(addPolicyOption(addTrustOptions(inspect)))
    .description('show what one package contains, what it can do and where the evidence is')
    .argument(
      '<package>',
      'a .nupkg file, the folder of a package in a packages folder, Id, Id@version or pkg:nuget/…',
    )
    .addOption(json())
    .addOption(failOn())
    .option('--files', 'list the files with size, kind and digest')
    .option('--why', 'say what decided the verdict, and what would have to be different')
    .option('--il <type::method>', 'print the IL of a method, with offsets')
    .option(
      '--calls <behaviour>',
      'print the ways to a behaviour: who starts it, along which calls',
    )
    .addHelpText(
      'after',
      epilogue(`
Examples:
  assay inspect newtonsoft.json.13.0.3.nupkg
  assay inspect Newtonsoft.Json@13.0.3
  assay inspect a.nupkg --files
  assay inspect a.nupkg --why
  assay inspect a.nupkg --policy strict
  assay inspect a.nupkg --il 'Newtonsoft.Json.JsonConvert::ToString'
  assay inspect a.nupkg --calls network
  assay inspect a.nupkg --calls Process::Start`),
    )
    .action(async (path: string, options) => {
      const { runInspect } = await import('./inspect.js');
      process.exitCode = await runInspect(path, options);
    });
}

function diffCommand(): Command {
  const diff = addMarkdownOptions(new Command('diff'));
  return addIntelOptions(addTrustOptions(addFeedOptions(diff)))
    .description('say what changed from one package to another, and what to think of the change')
    .argument(
      '<before>',
      'a .nupkg file, the folder of a package, or Id@version; alone, the later one',
    )
    .argument(
      '[after]',
      'the later one; without it, <before> is held against the version before it',
    )
    .option('--imitated', 'hold it against the package that its name passes for')
    .addOption(json())
    .addOption(failOn())
    .option('--all', 'every change, also where there are many of a kind')
    .addHelpText(
      'after',
      epilogue(`
The version before is looked for in the feeds of your NuGet configuration, and so is the newest version of what a
name passes for. Both packages are read whole, and neither is run.

Examples:
  assay diff Serilog@4.0.0                              against the version before
  assay diff Serilog@3.1.1 Serilog@4.0.0
  assay diff suspect/serillog.1.0.0.nupkg --imitated    against Serilog, the newest
  assay diff old/acme.1.0.0.nupkg new/acme.1.1.0.nupkg --json
  assay diff Acme@2.0.0 --markdown comment.md --markdown-for comment`),
    )
    .action(async (before: string, after: string | undefined, options) => {
      const { runDiff } = await import('./diff.js');
      process.exitCode = await runDiff(before, after, options);
    });
}

function prCommand(): Command {
  const pr = addMarkdownOptions(new Command('pr'));
  return addIntelOptions(addPolicyOption(addTrustOptions(addFeedOptions(pr))))
    .description('say what changed in every package that a branch changes, in one report')
    .argument('[path]', 'a repository, a solution or a project', '.')
    .requiredOption(
      '--base <git-ref>',
      'what the branch is held against: a commit, a branch or a tag',
    )
    .addOption(json())
    .addOption(failOn())
    .addOption(jobs())
    .option('--all', 'everything to look at, also where there is much of it')
    .addHelpText(
      'after',
      epilogue(`
The packages of the branch, as it lies on disk, and of the base are found as assay scan finds them, and each that
is new or another version is held against the one before it, as assay diff does. Policies decide as for assay scan;
those of the repository, and its waivers, are read from the base.

Examples:
  assay pr --base origin/main
  assay pr --base origin/main --policy strict
  assay pr --base origin/main --markdown comment.md --markdown-for comment`),
    )
    .action(async (path: string, options) => {
      const { runPr } = await import('./pr.js');
      process.exitCode = await runPr(path, options);
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

function cacheCommand(): Command {
  const info = new Command('info')
    .description('say where the cache is, what it holds and what limits it')
    .addOption(json())
    .action(async (options) => {
      const { runCacheInfo } = await import('./cache.js');
      process.exitCode = await runCacheInfo(options);
    });
  const clear = new Command('clear')
    .description('remove what Assay has kept, also while scans run')
    .option('--assessments', 'only what was found out about packages')
    .option('--downloads', 'only what came from feeds')
    .option('--history', 'what was seen of versions of packages, which stays otherwise')
    .action(async (options) => {
      const { runCacheClear } = await import('./cache.js');
      process.exitCode = await runCacheClear(options);
    });
  return new Command('cache')
    .description('say what is kept between runs, or remove it')
    .addCommand(info)
    .addCommand(clear);
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
  if (command.commands.length > 0) refuseUnknown(command);
  for (const child of command.commands) tellErrors(child, `${name} ${child.name()}`);
}

/** `assay nosuch --help`: the help of all others would say that there is such a command. */
function refuseUnknown(command: Command): void {
  command.addHelpText('before', () => {
    const [first, second] = command.args;
    const asked = first === 'help' ? second : first;
    const isName = asked !== undefined && !asked.startsWith('-');
    if (isName && !command.commands.some((one) => one.name() === asked))
      command.error(`error: unknown command '${asked}'`);
    return '';
  });
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
