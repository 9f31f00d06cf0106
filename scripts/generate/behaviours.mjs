import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, writeText } from './files.mjs';

/** @typedef {import('../../dist/behaviour/documentation.js').Documentation} Documentation */

/**
 * What stands for one capability, and by whose documentation.
 *
 * @typedef {object} Entry
 * @property {number} members
 * @property {number} types
 * @property {number} namespaces
 * @property {number} functions
 * @property {number} commands
 * @property {number} tasks
 * @property {Map<string, string>} pages URL to title
 */

/** @param {string} path */
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

/** docs/behaviours.md: what every capability means and how many names stand for it. */
export async function writeBehaviours() {
  const { capabilities } = await built('facts/capability.js');
  /** @type {Map<string, Entry>} */
  const entries = new Map(Object.keys(capabilities).map((name) => [name, emptyEntry()]));
  await countMembers(entries);
  await countNative(entries);
  await countCommands(entries);
  await countTasks(entries);
  await writeText('docs/behaviours.md', page(capabilities, entries, await stringSections()));
}

/** @returns {Entry} */
function emptyEntry() {
  return {
    members: 0,
    types: 0,
    namespaces: 0,
    functions: 0,
    commands: 0,
    tasks: 0,
    pages: new Map(),
  };
}

/**
 * @param {Map<string, Entry>} entries
 * @param {string} capability
 * @param {Exclude<keyof Entry, 'pages'>} what
 * @param {number} count
 * @param {readonly Documentation[]} documentation
 */
function add(entries, capability, what, count, documentation) {
  const entry = entries.get(capability);
  if (entry === undefined) return; // `nothing`
  entry[what] += count;
  for (const { url, title } of documentation) entry.pages.set(url, title);
}

/** @param {Map<string, Entry>} entries */
async function countMembers(entries) {
  const { catalogue } = await built('behaviour/catalogue/index.js');
  for (const { documentation, types = {}, namespaces = {} } of catalogue.flat()) {
    for (const table of Object.values(types)) {
      const members = typeof table === 'string' ? { [table]: '*' } : table;
      for (const [capability, words] of Object.entries(members)) {
        const list = words.split(' ');
        const whole = list.includes('*') ? 1 : 0;
        add(entries, capability, 'types', whole, documentation);
        add(entries, capability, 'members', list.length - whole, documentation);
      }
    }
    for (const capability of Object.values(namespaces)) {
      add(entries, capability, 'namespaces', 1, documentation);
    }
  }
}

/** @param {Map<string, Entry>} entries */
async function countNative(entries) {
  const { windows } = await built('behaviour/catalogue/native-windows.js');
  const { unix } = await built('behaviour/catalogue/native-unix.js');
  for (const { documentation, modules } of [...windows, ...unix]) {
    for (const table of Object.values(modules)) {
      for (const [capability, words] of Object.entries(table)) {
        add(entries, capability, 'functions', words.split(' ').length, documentation);
      }
    }
  }
}

/** @param {Map<string, Entry>} entries */
async function countCommands(entries) {
  const tables = await Promise.all([
    built('behaviour/commands/powershell.js').then((module) => module.powershellCommands),
    built('behaviour/commands/windows-programs.js').then((module) => module.windowsPrograms),
    built('behaviour/commands/shell-programs.js').then((module) => module.shellPrograms),
  ]);
  for (const { documentation, commands } of tables.flat()) {
    for (const [names, rules] of Object.entries(commands)) {
      const told = new Set([rules].flat().map(({ capability }) => capability));
      for (const capability of told) {
        add(entries, capability, 'commands', names.split(' ').length, documentation);
      }
    }
  }
}

/** @param {Map<string, Entry>} entries */
async function countTasks(entries) {
  const { taskGroups, intrinsicFunctions } = await built('behaviour/commands/msbuild-tasks.js');
  const tables = [
    ...taskGroups.flatMap(({ documentation, tasks }) =>
      Object.values(tasks).map((table) => ({ documentation, table })),
    ),
    { documentation: intrinsicFunctions.documentation, table: intrinsicFunctions.functions },
  ];
  for (const { documentation, table } of tables) {
    for (const [capability, names] of Object.entries(table)) {
      add(entries, capability, 'tasks', names.split(' ').length, documentation);
    }
  }
}

/**
 * @param {Readonly<Record<string, string>>} capabilities
 * @param {Map<string, Entry>} entries
 * @param {string} strings
 */
function page(capabilities, entries, strings) {
  const rows = [...entries].map(
    ([name, e]) =>
      `| [${name}](#${name}) | ${capabilities[name]} | ${[e.members, e.types, e.namespaces, e.functions, e.commands, e.tasks].map(shown).join(' | ')} |`,
  );
  const sections = [...entries].map(
    ([name, { pages }]) => `### ${name}\n\nIt ${capabilities[name]}.\n\n${linkList(pages)}`,
  );
  return `<!-- Written by npm run generate from src/behaviour: do not edit. -->

# Behaviours

Which called member, task, command, native function or text means what. A name proves no intent:
most honest packages do most of this, and rules look for chains. The catalogue is data
(\`src/behaviour\`), every group of it names the documentation it was made by, and what is said to be of
.NET is held against the reference assemblies of the SDK by a test.

A member is a method, property accessor or constructor, or all that begin alike (\`Read*\`). Types and
namespaces count where all of their members mean the same. Commands are those of PowerShell, Windows and
Unix; tasks are those of MSBuild, with its property functions.

## What code can do

| capability | it | members | types | namespaces | native functions | commands | tasks |
|-|-|-|-|-|-|-|-|
${rows.join('\n')}

${strings}

## Sources

${sections.join('\n\n')}
`;
}

/** @param {number} number */
const shown = (number) => (number === 0 ? '' : String(number));

/** @param {ReadonlyMap<string, string>} pages */
function linkList(pages) {
  const sorted = [...pages].sort(([a, x], [b, y]) => compare(x, y) || compare(a, b));
  return sorted.map(([url, title]) => `- [${title}](${url})`).join('\n');
}

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Literals: places, variables, metadata services, services that data has been sent to. */
async function stringSections() {
  const places = await built('behaviour/strings/places.js');
  const { credentialPlaces } = await built('behaviour/strings/credential-places.js');
  const { variableGroups } = await built('behaviour/strings/environment-variables.js');
  const { metadataServices } = await built('behaviour/strings/metadata-services.js');
  const { sinkServices } = await built('behaviour/strings/sink-services.js');
  const kinds = {
    credential: credentialPlaces,
    startup: places.startupPlaces,
    'agent-settings': places.agentPlaces,
    system: places.systemPlaces,
    'user-data': places.userPlaces,
    configuration: places.configurationPlaces,
  };
  return `## What texts can name

Whole literals, and paths anywhere in one, with either separator and below any home folder. Addresses
are known in every notation that resolvers take: dotted, decimal, hexadecimal, octal, IPv6 and mapped,
and as the bytes or the number handed to \`IPAddress\`.

### Places

${Object.entries(kinds)
  .flatMap(([kind, groups]) => groups.map((group) => placeItem(kind, group)))
  .join('\n')}

### Environment variables

${variableGroups.map(variableItem).join('\n')}

### Metadata services

${metadataServices.map(metadataItem).join('\n')}

### Services that data has been sent to

${Object.entries(sinkServices)
  .map(
    ([name, { hosts, documentation }]) =>
      `- ${name}: ${counted(hosts, 'host')}. ${links([documentation])}`,
  )
  .join('\n')}`;
}

/** @param {string | undefined} words @param {string} what */
function counted(words, what) {
  const number = words === undefined || words === '' ? 0 : words.split(/;? /).length;
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** @param {readonly Documentation[]} documentation */
const links = (documentation) =>
  documentation.map(({ title, url }) => `[${title}](${url})`).join(', ');

/** @param {string} kind @param {any} group */
function placeItem(kind, { area, patterns, documentation }) {
  const number = patterns.split('; ').length;
  return `- ${kind}, ${area}: ${number} place${number === 1 ? '' : 's'}. ${links(documentation)}`;
}

/** @param {any} group */
function variableItem({ area, names, prefixes, documentation }) {
  const starts =
    prefixes === undefined ? '' : `, ${counted(prefixes, 'prefix').replace('xs', 'xes')}`;
  return `- ${area}: ${counted(names, 'name')}${starts}. ${links(documentation)}`;
}

/** @param {any} service */
function metadataItem({ cloud, hosts, paths, headers, headerTexts = [], documentation }) {
  const all = [headers, ...headerTexts.map(() => 'text')].filter(Boolean).join(' ');
  const parts = [counted(hosts, 'host'), counted(paths, 'path'), counted(all, 'header')];
  return `- ${cloud}: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}. ${links(documentation)}`;
}
