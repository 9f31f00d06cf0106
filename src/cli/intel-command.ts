import { Command, Option } from 'commander';

const json = (): Option => new Option('--json', 'print the report as JSON');

/** Lists of malicious packages and vulnerabilities, for `scan` and `inspect` to ask. */
export function intelCommand(): Command {
  const bring = new Command('import')
    .description('take records in the OSV format from a folder, a .zip or one .json file')
    .argument('<path>', 'a folder, a .zip archive or one file')
    .option('--name <name>', 'what the list is called (default: by its path)')
    .addOption(json())
    .addHelpText(
      'after',
      `
A list of the same name is replaced as a whole. Lists of your own are in the same format.

Examples:
  assay intel import nuget-all.zip --name nuget
  assay intel import ~/malicious-packages/osv/malicious/nuget
  assay intel import our-list.json --name own`,
    )
    .action(async (path: string, options) => {
      const { runIntelImport } = await import('./intel.js');
      process.exitCode = await runIntelImport(path, options);
    });
  const status = new Command('status')
    .description('say which lists there are, how old they are and what is in them')
    .addOption(json())
    .action(async (options) => {
      const { runIntelStatus } = await import('./intel.js');
      process.exitCode = await runIntelStatus(options);
    });
  const remove = new Command('remove')
    .description('remove a list')
    .argument('<name>', 'as assay intel status names it')
    .action(async (name: string) => {
      const { runIntelRemove } = await import('./intel.js');
      process.exitCode = await runIntelRemove(name);
    });
  return new Command('intel')
    .description('keep lists of malicious packages and of vulnerabilities, which scans then ask')
    .addCommand(bring)
    .addCommand(status)
    .addCommand(remove);
}
