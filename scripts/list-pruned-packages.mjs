// Rewrites src/ecosystems/nuget/project/pruned-packages.ts: which packages the .NET SDK on this machine says that a
// framework brings itself, up to which version. The SDK is asked for the dependency graph of an empty project
// for each framework; nothing is fetched. Needs `dotnet`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const home = mkdtempSync(path.join(tmpdir(), 'assay-pruned-'));
const core = ['3.0', '3.1', '5.0', '6.0', '7.0', '8.0', '9.0', '10.0'];
const shared = { NETCore: '', AspNetCore: '', WindowsDesktop: '-windows' };
const others = [
  ...['1.0', '1.1', '2.0', '2.1', '2.2'].map((version) => `netcoreapp${version}`),
  ...['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.0', '2.1'].map(
    (version) => `netstandard${version}`,
  ),
  ...['45', '451', '452', '46', '461', '462', '47', '471', '472', '48', '481'].map(
    (version) => `net${version}`,
  ),
];

function coreName(version, platform) {
  return Number.parseInt(version, 10) < 5 ? `netcoreapp${version}` : `net${version}${platform}`;
}

function prunedBy(framework, reference) {
  const folder = path.join(home, `${framework}-${reference ?? 'none'}`);
  mkdirSync(folder);
  const items =
    reference === undefined ? '' : `<FrameworkReference Include="Microsoft.${reference}.App" />`;
  writeFileSync(
    path.join(folder, 'a.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>${framework}</TargetFramework>
<RestoreEnablePackagePruning>true</RestoreEnablePackagePruning><EnableWindowsTargeting>true</EnableWindowsTargeting>
<DisableImplicitFrameworkReferences>${reference !== undefined}</DisableImplicitFrameworkReferences>
</PropertyGroup><ItemGroup>${items}</ItemGroup></Project>`,
  );
  const output = path.join(folder, 'graph.json');
  const args = [
    'msbuild',
    '-nologo',
    '-v:q',
    '-t:GenerateRestoreGraphFile',
    `-p:RestoreGraphOutputPath=${output}`,
  ];
  const env = { ...process.env, MSBUILDDISABLENODEREUSE: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };
  const { stdout } = spawnSync('dotnet', args, { cwd: folder, env, encoding: 'utf8' });
  let graph;
  try {
    graph = JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    throw new Error(`no graph for ${framework}: ${stdout}`);
  }
  const [project] = Object.values(graph.projects);
  const [entry] = Object.values(project.frameworks);
  return Object.entries(entry.packagesToPrune ?? {}).map(([id, range]) => {
    const version = /^\(,\s*(\S+)\]$/.exec(range)?.[1];
    if (version === undefined) throw new Error(`${framework} ${id} ${range}`);
    return [id, version];
  });
}

/** By key of framework and shared framework, the packages. */
const found = new Map();
for (const framework of others) found.set(framework, prunedBy(framework));
for (const version of core)
  for (const [name, platform] of Object.entries(shared))
    if (Number.parseInt(version, 10) >= 5 || platform === '')
      found.set(`${coreName(version, '')}/${name}`, prunedBy(coreName(version, platform), name));

const keys = [...found.keys()].filter((key) => found.get(key).length > 0);
const byId = new Map();
for (const key of keys)
  for (const [id, version] of found.get(key))
    byId.set(id, [...(byId.get(id) ?? []), [keys.indexOf(key), version]]);

/** \`0,1:4.3.0 2:4.3.1\`: numbers of keys that share a version. */
function versions(entries) {
  const byVersion = new Map();
  for (const [key, version] of entries)
    byVersion.set(version, [...(byVersion.get(version) ?? []), key]);
  return [...byVersion].map(([version, numbers]) => `${numbers.join(',')}:${version}`).join(' ');
}

const { stdout } = spawnSync('dotnet', ['--version'], { encoding: 'utf8' });
const lines = [...byId]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, entries]) => `${id} ${versions(entries)}`);
writeFileSync(
  new URL('../src/ecosystems/nuget/project/pruned-packages.ts', import.meta.url),
  `/**
 * Packages that a framework brings itself, by what the .NET SDK ${stdout.trim()} says, written by
 * scripts/list-pruned-packages.mjs.
 */
export const prunedKeys = \`
${keys.join('\n')}
\`;

/** A package, and up to which version it is pruned, by numbers of the keys. */
export const prunedVersions = \`
${lines.join('\n')}
\`;
`,
);
rmSync(home, { recursive: true, force: true });
