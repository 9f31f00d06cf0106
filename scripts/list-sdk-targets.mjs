// Rewrites src/ecosystems/nuget/sdk-target-lists.ts from what the .NET SDK on this machine runs: the names of
// the targets that restore, a design-time build, a build, publish, pack, test and clean come to, and of
// the properties through which targets are added to them. Needs `dotnet`; nothing is fetched.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linksIn, list, references, withSkipped } from './sdk-targets/skipped.mjs';

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

/** MSBuild does not log a target whose condition is false: `withSkipped` finds those. */
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
    for (const extra of project.frameworks ? [[], ['-p:TargetFramework=net10.0']] : [[]]) {
      const logged = Object.entries(runs).map(([run, args]) => [
        run,
        targetsIn(dotnet(folder, [...args, ...extra])),
      ]);
      const links = linksIn(wholeText(folder, extra));
      for (const [run, targets] of logged) {
        for (const target of withSkipped(new Set(targets), links)) seen.get(run).add(target);
      }
    }
  }
  return seen;
}

/** The project with all its imports written into one text. */
function wholeText(folder, args = []) {
  const whole = path.join(home, 'whole.xml');
  const options = { cwd: folder, env: environment };
  spawnSync('dotnet', ['msbuild', '-nologo', `-pp:${whole}`, ...args], options);
  return readFileSync(whole, 'utf8').replace(/<!--(?! of packages)[^]*?-->/g, '');
}

/**
 * Targets that the SDK defines behind the build files of packages: one of a package by the same name is
 * itself replaced. Told from the project with all its imports written into one text.
 */
function definedLater() {
  const folder = path.join(home, 'console');
  writeFileSync(
    path.join(folder, 'obj', 'console.csproj.nuget.g.targets'),
    '<Project><!-- of packages --></Project>\n',
  );
  const text = wholeText(folder);
  const behind = text.slice(text.indexOf('of packages -->')).replace(/<!--[^]*?-->/g, '');
  return new Set(
    [...behind.matchAll(/<Target\s[^>]*?\bName\s*=\s*"([\w.]+)"/g)].map((match) => match[1]),
  );
}

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
function sdkTexts() {
  const sdk = sdkFolder();
  return readdirSync(sdk, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:targets|props)$/.test(file.name))
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
    .map((text) => text.replace(/<!--[^]*?-->/g, ''));
}

function listProperties(texts) {
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

/** Targets that others call: a hook of the SDK's own goes with the target that is replaced. */
function calledByName(texts, owners) {
  const asked = [
    'Restore',
    'Build',
    'Rebuild',
    'Clean',
    'Publish',
    'Pack',
    'VSTest',
    'Compile',
    'CoreCompile',
  ];
  const attributes = /\b(?:DependsOnTargets|Targets|ExecuteTargets)\s*=\s*"([^"]*)"/g;
  const properties = /<(\w+)(?:\s[^>]*)?>([^<]*)<\/\1>/g;
  const names = texts.flatMap((text) => [
    ...[...text.matchAll(attributes)].flatMap((match) => list(match[1])),
    ...[...text.matchAll(properties)]
      .filter((match) => owners.has(match[1]))
      .flatMap((match) => list(match[2])),
  ]);
  return new Set([...asked, ...names]);
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
const texts = sdkTexts();
const owners = listProperties(texts);
const later = definedLater();
const called = calledByName(texts, owners);
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

/** One letter a run, as the file says. */
const letters = { restore: 'r', 'project-open': 'o', build: 'b', publish: 'p', pack: 'k' };
Object.assign(letters, { test: 't', run: 'n', clean: 'c', rebuild: 'x' });
const runsIn = (has) =>
  [...kept]
    .filter(([, targets]) => has(targets))
    .map(([run]) => letters[run])
    .join('');
const all = new Set([...kept.values()].flatMap((targets) => [...targets]));
const targetWords = [...all].map((name) => {
  const replaceable = called.has(name) && !later.has(name) ? '!' : '';
  return `${name}:${runsIn((targets) => targets.has(name))}${replaceable}`;
});
const propertyWords = [...owners]
  .map(
    ([name, own]) =>
      `${name}:${runsIn((targets) => [...own].some((target) => targets.has(target)))}`,
  )
  .filter((word) => !word.endsWith(':'));
const runNames = Object.entries(letters).map(([run, letter]) => `  ${letter}: '${run}',`);
writeFileSync(
  new URL('../src/ecosystems/nuget/sdk-target-lists.ts', import.meta.url),
  `/**
 * What the .NET SDK runs, by name, written by scripts/list-sdk-targets.mjs from SDK ${version}: the logs of a
 * console program, a library, a web application, a worker and a library for several frameworks. A
 * target whose condition was false is among them, since what hooks it runs all the same. \`publish\` and
 * those after it build first: they have what they add to the build.
 */
export const runs = {
${runNames.join('\n')}
} as const;

export type SdkRun = (typeof runs)[keyof typeof runs];

/**
 * Targets with the letters of their runs. Those with \`!\` the SDK defines before the build files of
 * packages and calls by name: a target of a package takes their place. (Its own hooks go with the target
 * that is replaced.)
 */
export const targets = \`
${block(targetWords)}
\`;

/** Properties whose text lists targets that those of the run call: \`CompileDependsOn\`. */
export const properties = \`
${block(propertyWords)}
\`;
`,
);
rmSync(home, { recursive: true, force: true });
