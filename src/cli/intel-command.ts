import { Command, Option } from 'commander';
import { epilogue } from './epilogue.js';

const json = (): Option => new Option('--json', 'print the report as JSON');

function importCommand(): Command {
  return new Command('import')
    .description('take records in the OSV format from a folder, a .zip or one .json file')
    .argument('<path>', 'a folder, a .zip archive or one file')
    .option('--name <name>', 'what the list is called (default: by its path)')
    .addOption(json())
    .addHelpText(
      'after',
      epilogue(`
A list of the same name is replaced as a whole. Lists of your own are in the same format.

Examples:
  assay intel import nuget-all.zip --name nuget
  assay intel import ~/malicious-packages/osv/malicious/nuget
  assay intel import our-list.json --name own`),
    )
    .action(async (path: string, options) => {
      const { runIntelImport } = await import('./intel.js');
      process.exitCode = await runIntelImport(path, options);
    });
}

function syncCommand(): Command {
  return new Command('sync')
    .description('bring lists up to date with where they are from')
    .argument('[name...]', 'lists of the configuration or of feeds; without one, all of them')
    .option('--sources <file>', 'the file that says where lists are from')
    .option('--url <address>', 'an archive or a file of records, in place of the configuration')
    .option('--name <name>', 'with --url: what the list is called')
    .option('--allow-insecure', 'with --url: also where it is not encrypted')
    .option('--config <file>', 'the one NuGet.Config whose feeds are asked')
    .option('--no-feeds', 'ask no feed for anything')
    .option('--no-names', 'ask no feed which names many use')
    .addOption(json())
    .addHelpText(
      'after',
      epilogue(`
Asks for nothing that it has, goes on with downloads that were cut, and leaves a list as it is
where no newer one can be had; it then ends with 3. The feeds of your NuGet configuration (auditSources, where
there are any) are asked for what they know of vulnerabilities, as a restore asks them, and once a week its package
sources for the names that many use. The file for lists is ASSAY_INTEL_SOURCES, or assay/assay.intel.yaml in your
configuration folder:

  schema: assay/intel-sources/1
  lists:
    - name: nuget
      url: https://<your mirror>/NuGet/all.zip
    - name: own
      path: own-lists

Examples:
  assay intel sync
  assay intel sync nuget --sources lists.yaml
  assay intel sync --url https://<your mirror>/NuGet/all.zip --name nuget`),
    )
    .action(async (names: readonly string[], options) => {
      const { runIntelSync } = await import('./intel-sync.js');
      process.exitCode = await runIntelSync(names, options);
    });
}

function statusCommand(): Command {
  return new Command('status')
    .description('say which lists there are, how old they are and what is in them')
    .option('--now <time>', 'the time that ages of lists are counted to, as 2026-01-31T12:00:00Z')
    .addOption(json())
    .action(async (options) => {
      const { runIntelStatus } = await import('./intel.js');
      process.exitCode = await runIntelStatus(options);
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('remove a list')
    .argument('<name>', 'as assay intel status names it')
    .action(async (name: string) => {
      const { runIntelRemove } = await import('./intel.js');
      process.exitCode = await runIntelRemove(name);
    });
}

/** Lists of malicious packages and vulnerabilities, for `scan` and `inspect` to ask. */
export function intelCommand(): Command {
  return new Command('intel')
    .description('keep lists of malicious packages and of vulnerabilities, which scans then ask')
    .addCommand(syncCommand())
    .addCommand(importCommand())
    .addCommand(statusCommand())
    .addCommand(removeCommand())
    .addHelpText(
      'after',
      epilogue(`
Lists lie in the folder that ASSAY_INTEL_DIR names, else below your folder for data, and are asked by
every scan and inspect without --no-intel. No list is built in. docs/intelligence.md says more.

Examples:
  assay intel import nuget-all.zip --name nuget
  assay intel sync
  assay intel status`),
    );
}
