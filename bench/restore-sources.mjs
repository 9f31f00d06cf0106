// Holds Assay's settings against what `dotnet restore` does with them: which source is asked for
// which id, which password arrives, what goes through a proxy, and which sources, folders and files
// a restore starts from. Feeds stand on loopback; exits 1 on a difference.
//   node bench/restore-sources.mjs [--only X]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newSettingsReader } from '../dist/scan/settings.js';
import { buildLayout } from '../tests/kit/settings-layouts.mjs';
import { clientEnvironment } from './sources/client.mjs';
import { startFeed } from './sources/feed.mjs';
import { emptyPackage } from './sources/package.mjs';
import { graphs, restores } from './sources/restores.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
if (spawnSync('dotnet', ['--version']).status !== 0) {
  console.error('the .NET SDK is needed to ask the client');
  process.exit(2);
}

/** Which feed has which package; every id is asked for. */
const packages = { alpha: 'a', 'corp.x': 'c', corp: 'a', other: 'b' };
const totals = { equal: 0, all: 0 };
for (const one of restores.filter(wanted)) report(one, await compareRestore(one));
for (const one of graphs.filter(wanted)) report(one, compareGraph(one));
console.log(`${totals.equal} of ${totals.all} restores as the client`);
process.exitCode = totals.equal === totals.all ? 0 : 1;

function wanted({ name }) {
  return name.includes(values.only ?? '');
}

function report({ name, differs }, { client, assay }) {
  const same = JSON.stringify(client) === JSON.stringify(assay);
  const right = same === (differs === undefined);
  totals.all += 1;
  totals.equal += Number(right);
  const word = differs && right ? 'otherwise' : right ? 'equal    ' : 'DIFFERENT';
  console.log(`${word} ${name}${differs ? `: ${differs}` : ''}`);
  if (!right) console.log(`  client ${JSON.stringify(client)}\n  assay  ${JSON.stringify(assay)}`);
}

async function compareRestore(spec) {
  const feed = await startFeed({ packages, challenge: spec.challenge });
  const filled = JSON.parse(JSON.stringify(spec).replaceAll('${port}', String(feed.port)));
  const built = buildLayout(filled);
  try {
    writeProject(built, Object.keys(packages), {});
    if (spec.folderFeed) return await compareFolder(spec, built);
    const assay = foretell(filled, built);
    await restore(filled, built);
    const { asked, authorization, throughProxy } = feed.seen;
    const table = Object.keys(packages).map((id) => [id, [...(asked.get(id) ?? [])].sort()]);
    return { assay, client: { asked: table, authorization, throughProxy } };
  } finally {
    built.remove();
    await feed.close();
  }
}

/** A folder asks nobody: whether the packages are found is what can be seen. */
async function compareFolder({ folderFeed }, built) {
  const folder = path.join(built.root, folderFeed);
  mkdirSync(folder, { recursive: true });
  for (const id of Object.keys(packages))
    writeFileSync(path.join(folder, `${id}.1.0.0.nupkg`), emptyPackage(id, '1.0.0'));
  const { sources, mapping } = settingsIn(built);
  const names = mapping.sourcesFor('alpha').map((name) => name.toUpperCase());
  const found = sources.some(
    ({ name, location }) =>
      location === folder && (!mapping.enabled || names.includes(name.toUpperCase())),
  );
  return { assay: { found }, client: { found: (await restore({}, built)) === 0 } };
}

function settingsIn({ folder, environment }, configFile) {
  const surroundings = { environment, platform: process.platform, home: environment.HOME };
  return newSettingsReader(surroundings, []).settingsOf(folder, configFile);
}

/** What the feed will see, by Assay's settings alone. */
function foretell({ sources: commandLine, challenge = [] }, built) {
  const settings = settingsIn(built);
  const folders = { startFolder: built.folder, projectFolder: built.folder };
  const sources = settings.sourcesFor({ ...folders, ...(commandLine && { commandLine }) });
  const usable = sources.filter((source) => mayAsk(source, settings, challenge));
  const allowed = (id) => {
    const names = settings.mapping.sourcesFor(id).map((name) => name.toUpperCase());
    return usable.filter(
      ({ name }) => !settings.mapping.enabled || names.includes(name.toUpperCase()),
    );
  };
  const table = Object.keys(packages).map((id) => [id, unique(allowed(id).map(feedOf))]);
  const asked = Object.keys(packages).flatMap(allowed);
  const authorization = {};
  for (const source of asked.filter((one) => challenge.includes(feedOf(one)))) {
    const found = settings.credentialsOf(source);
    // The client answers every challenge, with nothing where it has nothing.
    authorization[feedOf(source)] = `${found?.username ?? ''}:${found?.password ?? ''}`;
  }
  const throughProxy = asked.some(({ location }) => settings.proxyFor(location) !== undefined);
  return { asked: table, authorization, throughProxy };
}

function mayAsk(source, settings, challenge) {
  if (source.kind !== 'http') return false;
  const found = settings.credentialsOf(source);
  if (found && 'unusable' in found) return false;
  const types = found?.authenticationTypes ?? [];
  return !challenge.includes(feedOf(source)) || types.length === 0 || types.includes('basic');
}

function feedOf({ location }) {
  return new URL(location).pathname.split('/')[1];
}

function unique(list) {
  return [...new Set(list)].sort();
}

function writeProject({ folder }, ids, properties) {
  const own = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  const references = ids.map((id) => `<PackageReference Include="${id}" Version="1.0.0" />`);
  writeFileSync(
    path.join(folder, 'app.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>
    <UseAppHost>false</UseAppHost><NuGetAudit>false</NuGetAudit>${own.join('')}</PropertyGroup>
    <ItemGroup>${references.join('')}</ItemGroup></Project>`,
  );
}

function restore({ sources = [] }, { root, folder, environment }) {
  const more = sources.flatMap((source) => ['--source', source]);
  const env = clientEnvironment({ NUGET_PACKAGES: path.join(root, 'packages'), ...environment });
  const options = { cwd: folder, env, stdio: 'ignore' };
  const child = spawn('dotnet', ['restore', '--disable-build-servers', ...more], options);
  return new Promise((resolve) => child.on('close', resolve));
}

function compareGraph(spec) {
  const built = buildLayout(spec);
  try {
    const { properties = {} } = spec;
    writeProject(built, [], properties);
    const configFile = spec.configFile?.replaceAll('${root}', built.root);
    return { assay: graphOf(spec, built, configFile), client: askGraph(built, configFile) };
  } finally {
    built.remove();
  }
}

function graphOf({ properties = {} }, built, configFile) {
  const settings = settingsIn(built, configFile);
  if (settings.refusals.length > 0) return 'refused';
  const list = (name) => properties[name]?.split(';');
  const project = {
    ...(properties.RestoreSources && { replacing: list('RestoreSources') }),
    additional: list('RestoreAdditionalProjectSources') ?? [],
  };
  const folders = { startFolder: built.folder, projectFolder: built.folder };
  try {
    const sources = settings.sourcesFor({ ...folders, project });
    return {
      sources: sources.map((source) => tidy(source.shown ?? source.name)).sort(),
      packages: tidy(settings.globalPackagesFolder),
      fallbacks: settings.fallbackFolders.map(tidy),
      files: settings.files,
    };
  } catch {
    return 'refused';
  }
}

function askGraph({ folder, environment }, configFile) {
  const file = path.join(folder, 'graph.json');
  const only = configFile ? [`-p:RestoreConfigFile=${configFile}`] : [];
  const target = ['-t:GenerateRestoreGraphFile', `-p:RestoreGraphOutputPath=${file}`, ...only];
  const options = { cwd: folder, env: clientEnvironment(environment), stdio: 'ignore' };
  const run = spawnSync(
    'dotnet',
    ['msbuild', 'app.csproj', '-nodeReuse:false', ...target],
    options,
  );
  if (run.status !== 0 || !existsSync(file)) return 'refused';
  const [{ restore }] = Object.values(JSON.parse(readFileSync(file, 'utf8')).projects);
  return {
    sources: Object.keys(restore.sources ?? {})
      .map(tidy)
      .sort(),
    packages: tidy(restore.packagesPath),
    fallbacks: (restore.fallbackFolders ?? []).map(tidy),
    files: restore.configFilePaths,
  };
}

/** The client leaves `..` inside after MSBuild has turned backslashes round. */
function tidy(place) {
  const local = place.replaceAll('\\', '/');
  return path.isAbsolute(local) ? path.resolve(local) : local;
}
