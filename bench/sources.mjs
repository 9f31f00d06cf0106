// Holds Assay's reading of NuGet.Config files against `dotnet nuget list source`: the same sources,
// places, order and states on every layout of tests/fixtures/nuget-settings, and the same refusals.
// Each runs in a temporary home; exits 1 on a difference.
//   node bench/sources.mjs             compares
//   node bench/sources.mjs --record    also rewrites what the client says, which tests replay
//   node bench/sources.mjs --only X    layouts whose name has X in it
//   node bench/sources.mjs --random 200 --seed 7    layouts that nobody would write
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newSettingsReader } from '../dist/scan/settings.js';
import {
  buildLayout,
  layoutsFile,
  readLayouts,
  recordOf,
  userFile,
} from '../tests/kit/settings-layouts.mjs';
import { clientEnvironment } from './sources/client.mjs';
import { randomLayouts } from './sources/random-layouts.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { record: { type: 'boolean' }, only: text, random: text, seed: text },
});
if (spawnSync('dotnet', ['--version']).status !== 0) {
  console.error('the .NET SDK is needed to ask the client');
  process.exit(2);
}

const layouts = values.random
  ? randomLayouts(Number(values.random), Number(values.seed ?? 1))
  : readLayouts();
let differences = 0;
let compared = 0;
const recorded = layouts.map((layout) => {
  if (values.only && !layout.name.includes(values.only)) return layout;
  compared += 1;
  const { client, assay } = runBoth(layout);
  const equal = JSON.stringify(client) === JSON.stringify(assay);
  if (!equal) differences += 1;
  if (!equal || !values.random) console.log(`${equal ? 'equal    ' : 'DIFFERENT'} ${layout.name}`);
  if (!equal && values.random) console.log(JSON.stringify(layout.files, null, 2));
  if (!equal) console.log(`  client ${JSON.stringify(client)}\n  assay  ${JSON.stringify(assay)}`);
  return { ...layout, expected: client };
});
if (values.record && !values.random)
  writeFileSync(layoutsFile, `${JSON.stringify(recorded, null, 2)}\n`);
console.log(`${compared - differences} of ${compared} layouts equal`);
process.exitCode = differences === 0 ? 0 : 1;

/** Assay first: the client writes the user's file where there is none. */
function runBoth(layout) {
  const built = buildLayout(layout);
  try {
    const { root, folder, environment, configFile } = built;
    const surroundings = { environment, platform: process.platform, home: environment.HOME };
    const troubles = [];
    const settings = newSettingsReader(surroundings, troubles).settingsOf(
      folder,
      configFile && path.resolve(folder, configFile),
    );
    if (settings.refusals.length > 0 && troubles.length === 0)
      throw new Error('refused in silence');
    return { assay: recordOf(settings, root), client: askClient(built) };
  } finally {
    built.remove();
  }
}

function askClient({ root, folder, environment, configFile }) {
  const written = path.join(environment.DOTNET_CLI_HOME ?? path.join(root, 'home'), '.nuget');
  const file = path.join(written, path.basename(path.dirname(userFile)), path.basename(userFile));
  const missing = !existsSync(file);
  const list = (format) =>
    spawnSync(
      'dotnet',
      [
        'nuget',
        'list',
        'source',
        '--format',
        format,
        ...(configFile ? ['--configfile', configFile] : []),
      ],
      { cwd: folder, env: clientEnvironment(environment), encoding: 'utf8' },
    );
  const detailed = list('detailed');
  const ofClient = missing && existsSync(file) ? defaultSources(file) : [];
  if (detailed.status !== 0) return { refused: true };
  const sources = pair(detailed.stdout, list('short').stdout)
    .filter(([name]) => !ofClient.includes(name))
    .map(([name, place, letters]) => [name, withoutPassword(place, root), letters]);
  const shown = ofClient.length > 0 && sources.length < pair(detailed.stdout, '').length;
  return { sources, ...(shown && { clientsDefault: true }) };
}

/** The client shows passwords inside URLs; Assay does not have them. */
function withoutPassword(place, root) {
  return place.replaceAll(root, '${root}').replace(/^(\w+:\/\/)[^/?#]*@/, '$1');
}

/** The names of the sources that the client writes into a new file of the user. */
function defaultSources(file) {
  return [...readFileSync(file, 'utf8').matchAll(/<add key="([^"]*)"/g)].map(([, name]) => name);
}

/** Names and states stand in one format, the letters in the other, both in the same order. */
function pair(detailed, short) {
  const letters = short
    .split('\n')
    .map((line) => /^([ED]M?O?) /.exec(line)?.[1])
    .filter(Boolean);
  const entries = [
    ...detailed.matchAll(/^ {2}\d+\. {1,2}(.*) \[(Enabled|Disabled)\]\n {6}(.*)$/gm),
  ];
  return entries.map(([, name, state, place], index) => [name, place, letters[index] ?? state[0]]);
}
