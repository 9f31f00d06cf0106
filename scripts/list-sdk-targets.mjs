// Rewrites src/ecosystems/nuget/sdk-targets.ts from what the .NET SDK on this machine runs: the names of
// the targets that restore, a design-time build, a build, publish, pack, test and clean come to, and of
// the properties through which targets are added to them. Needs `dotnet`; nothing is fetched.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const home = mkdtempSync(path.join(tmpdir(), 'assay-targets-'));
const environment = {
  ...process.env,
  MSBUILDDISABLENODEREUSE: '1',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  NUGET_PACKAGES: path.join(home, 'packages'),
};

/** Projects of the usual kinds: each brings targets of its own. */
const projects = {
  console: { sdk: 'Microsoft.NET.Sdk', body: '<OutputType>Exe</OutputType>' },
  library: {
    sdk: 'Microsoft.NET.Sdk',
    body: '<GeneratePackageOnBuild>false</GeneratePackageOnBuild>',
  },
  web: { sdk: 'Microsoft.NET.Sdk.Web', body: '' },
  worker: { sdk: 'Microsoft.NET.Sdk.Worker', body: '' },
  several: { sdk: 'Microsoft.NET.Sdk', frameworks: 'net10.0;netstandard2.0', body: '' },
};

/**
 * What an IDE asks for when it opens a project: the targets of the design-time build of dotnet/project-system
 * (Microsoft.Managed.DesignTime.targets) lead to these,
 * and Roslyn's MSBuildWorkspace asks for the first two.
 */
const designTime = [
  'Compile',
  'CoreCompile',
  'ResolveAssemblyReferences',
  'ResolveProjectReferences',
  'ResolvePackageDependenciesDesignTime',
  'ResolveFrameworkReferences',
  'CollectPackageReferences',
  'CollectPackageDownloads',
  'CollectFrameworkReferences',
  'CollectCentralPackageVersions',
  'CollectNuGetAuditSuppressions',
  'CollectPrunePackageReferences',
  'PrepareResourceNames',
  'ComputeIntermediateSatelliteAssemblies',
  '_GetCopyToOutputDirectoryItemsFromThisProject',
  'ResolveCodeAnalysisRuleSet',
  'GetSuggestedWorkloads',
];
const designTimeProperties = ['DesignTimeBuild', 'SkipCompilerExecution', 'ProvideCommandLineArgs'];

const runs = {
  restore: ['msbuild', '-t:Restore'],
  'project-open': [
    'msbuild',
    `-t:${designTime.join(';')}`,
    ...designTimeProperties.map((name) => `-p:${name}=true`),
  ],
  build: ['msbuild', '-t:Build'],
  publish: ['msbuild', '-t:Publish'],
  pack: ['msbuild', '-t:Pack'],
  test: ['msbuild', '-t:VSTest', '-p:VSTestNoBuild=true'],
  run: ['msbuild', '-t:ComputeRunArguments'],
  clean: ['msbuild', '-t:Clean'],
  rebuild: ['msbuild', '-t:Rebuild'],
};

function dotnet(folder, args) {
  const options = { cwd: folder, env: environment, encoding: 'utf8', maxBuffer: 1 << 28 };
  return spawnSync('dotnet', [...args, '-v:diag', '-nologo'], options).stdout;
}

/** A target whose condition is false is named too: what hooks it runs all the same. */
function targetsIn(log) {
  const named =
    /(?:Target|building target|Skipping target) "([A-Za-z_][\w.]*)(?:: \(TargetId:\d+\))?"/g;
  return [...log.matchAll(named)].map((match) => match[1]);
}

function makeProject(name, { sdk, frameworks, body }) {
  const folder = path.join(home, name);
  mkdirSync(folder);
  const framework = frameworks
    ? `<TargetFrameworks>${frameworks}</TargetFrameworks>`
    : '<TargetFramework>net10.0</TargetFramework>';
  writeFileSync(
    path.join(folder, `${name}.csproj`),
    `<Project Sdk="${sdk}"><PropertyGroup>${framework}${body}</PropertyGroup></Project>\n`,
  );
  writeFileSync(
    path.join(folder, 'nuget.config'),
    '<configuration><packageSources><clear /></packageSources></configuration>\n',
  );
  const isProgram = body.includes('Exe') || /Web|Worker/.test(sdk);
  writeFileSync(
    path.join(folder, 'A.cs'),
    isProgram ? 'System.Console.WriteLine();\n' : 'class A;\n',
  );
  return folder;
}

/** By run, the targets of all projects. */
function observe() {
  const seen = new Map(Object.keys(runs).map((run) => [run, new Set()]));
  for (const [name, project] of Object.entries(projects)) {
    const folder = makeProject(name, project);
    const inner = project.frameworks ? ['', '-p:TargetFramework=net10.0'] : [''];
    for (const [run, args] of Object.entries(runs)) {
      for (const extra of inner) {
        for (const target of targetsIn(dotnet(folder, [...args, ...(extra ? [extra] : [])])))
          seen.get(run).add(target);
      }
    }
  }
  return seen;
}

const list = (text) =>
  text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);
const references = (text) => [...text.matchAll(/\$\((\w+)\)/g)].map((match) => match[1]);

/** `<BuildDependsOn>BeforeBuild;$(CoreBuildDependsOn)</BuildDependsOn>`: by property, those in its list. */
function nestedLists(texts) {
  const isList = (value) => list(value).every((entry) => /^(?:\$\(\w+\)|[\w.]+)$/.test(entry));
  const found = texts.flatMap((text) => [
    ...text.matchAll(/<(\w+)(?:\s[^>]*)?>([^<]*\$\(\w+\)[^<]*)<\/\1>/g),
  ]);
  return found
    .filter(([, , value]) => isList(value))
    .flatMap(([, outer, value]) => references(value).map((inner) => [outer, inner]))
    .filter(([outer, inner]) => outer !== inner);
}

/** By property, the targets that run what it lists: `CompileDependsOn` of Compile. */
function listProperties() {
  const sdk = sdkFolder();
  const texts = readdirSync(sdk, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:targets|props)$/.test(file.name))
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
    .map((text) => text.replace(/<!--[^]*?-->/g, ''));
  const owners = new Map();
  const own = (property, target) =>
    owners.set(property, (owners.get(property) ?? new Set()).add(target));
  for (const text of texts) {
    for (const [, attributes, body = ''] of text.matchAll(
      /<Target\s([^>]*?)(?:\/>|>([^]*?)<\/Target>)/g,
    )) {
      const name = /\bName\s*=\s*"([^"]+)"/.exec(attributes)?.[1];
      const called = [...body.matchAll(/<CallTarget[^>]*\bTargets\s*=\s*"([^"]+)"/g)].map(
        (match) => match[1],
      );
      const depends = /DependsOnTargets\s*=\s*"([^"]+)"/.exec(attributes)?.[1] ?? '';
      for (const property of references([depends, ...called].join(';')))
        if (name) own(property, name);
    }
  }
  const nested = nestedLists(texts);
  const total = () => [...owners.values()].reduce((sum, own) => sum + own.size, 0);
  // What is in a list is in those that the list is in: until nothing more is found.
  for (let before = -1; before !== total();) {
    before = total();
    for (const [outer, inner] of nested) {
      for (const target of Array.from(owners.get(outer) ?? [])) own(inner, target);
    }
  }
  return owners;
}

function sdkFolder() {
  const found = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .at(-1);
  const [, version, folder] = /^(\S+) \[(.*)\]$/.exec(found ?? '') ?? [];
  return path.join(folder ?? '', version ?? '');
}

const version = path.basename(sdkFolder());
const seen = observe();
const owners = listProperties();
const sorted = (names) => [...names].sort();
const block = (names) => {
  const lines = [];
  for (const name of sorted(names)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${name}`.length <= 94)
      lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(name);
  }
  return lines.map((line) => `    ${line}`).join('\n');
};
const kept = new Map();
const inBuild = seen.get('build');
for (const [run, targets] of seen) {
  // Publish, pack and the like build first: only what they add is theirs.
  const adds = ['publish', 'pack', 'test', 'run', 'clean', 'rebuild'].includes(run);
  kept.set(run, adds ? new Set([...targets].filter((target) => !inBuild.has(target))) : targets);
}
for (const target of kept.get('clean')) kept.get('rebuild').delete(target);
const properties = (targets) =>
  [...owners]
    .filter(([, own]) => [...own].some((target) => targets.has(target)))
    .map(([name]) => name);
const entry = (run, names) => `  ${/-/.test(run) ? `'${run}'` : run}: \`\n${block(names)}\n  \`,`;
writeFileSync(
  new URL('../src/ecosystems/nuget/sdk-targets.ts', import.meta.url),
  `/**
 * What the .NET SDK runs, by name, written by scripts/list-sdk-targets.mjs from SDK ${version}: the logs of a
 * console program, a library, a web application, a worker and a library for several frameworks. A
 * target whose condition was false is among them, since what hooks it runs all the same.
 */
export type SdkRun = keyof typeof targets;

/** \`publish\` and those after it build first: they have what they add to the build. */
const targets = {
${[...kept].map(([run, names]) => entry(run, names)).join('\n')}
} as const;

/** Properties whose text lists targets that those of the run call: \`CompileDependsOn\`. */
const properties: Readonly<Record<SdkRun, string>> = {
${[...kept].map(([run, names]) => entry(run, properties(names))).join('\n')}
};

const index = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly SdkRun[]> => {
  const runs = new Map<string, SdkRun[]>();
  for (const [run, names] of Object.entries(lists)) {
    for (const name of names.trim().split(/\\s+/)) {
      runs.set(name.toLowerCase(), [...(runs.get(name.toLowerCase()) ?? []), run as SdkRun]);
    }
  }
  return runs;
};

const runsByTarget = index(targets);
const runsByProperty = index(properties);

/** The runs in which a target of the SDK takes part; undefined where it is none of the SDK's. */
export function runsOfTarget(name: string): readonly SdkRun[] | undefined {
  return runsByTarget.get(name.toLowerCase());
}

/** The runs that call the targets which a property of the SDK lists. */
export function runsOfListProperty(name: string): readonly SdkRun[] | undefined {
  return runsByProperty.get(name.toLowerCase());
}
`,
);
rmSync(home, { recursive: true, force: true });
