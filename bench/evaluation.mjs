// Holds the evaluation of projects against the client's own: for each project of tests/fixtures/projects it
// lets the SDK write the dependency graph of a restore (`GenerateRestoreGraphFile`, which fetches nothing)
// and compares. `--record` keeps what the client says for the tests that need Node alone;
// names behind it pick cases. Projects with SDKs that are packages (bench/evaluation/sdk-projects) are compared
// besides, for which packages are fetched; `sdk-projects` picks them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  evaluateInSession,
  ProjectSession,
} from '../dist/ecosystems/nuget/project/evaluate-project.js';
import { differences, ofClient, ofSpec } from './evaluation/comparable.mjs';
import { diskTree } from './evaluation/disk-tree.mjs';
import { askAssay, askMsBuild, textOf } from './evaluation/expressions.mjs';
import { compareSdkProjects } from './evaluation/sdk-projects.mjs';

const fixtures = fileURLToPath(new URL('../tests/fixtures/projects/', import.meta.url));
const recordFile = new URL('../tests/fixtures/projects/expected.json', import.meta.url);
const expressionFile = new URL('../tests/fixtures/projects/expressions.json', import.meta.url);
const record = process.argv.includes('--record');
const picked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const source = 'https://feed.example.com/v3/index.json';
const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'assay-evaluation-')));
const environment = {
  ...process.env,
  MSBUILDDISABLENODEREUSE: '1',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  NUGET_PACKAGES: path.join(home, 'packages'),
};
const config = `<configuration><packageSources><clear /><add key="feed" value="${source}" /></packageSources></configuration>\n`;

function graphOf(project) {
  const output = path.join(home, 'graph.json');
  rmSync(output, { force: true });
  const args = ['msbuild', project, '-nologo', '-v:q', '-t:GenerateRestoreGraphFile'];
  const options = { cwd: path.dirname(project), env: environment, encoding: 'utf8' };
  const { stdout } = spawnSync('dotnet', [...args, `-p:RestoreGraphOutputPath=${output}`], options);
  try {
    return JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    throw new Error(`the client gives no graph of ${project}: ${stdout}`);
  }
}

const expected = {};
let failed = 0;
let compared = 0;
let spent = 0;
for (const name of readdirSync(fixtures).sort()) {
  if (name.includes('.') || (picked.length > 0 && !picked.includes(name))) continue;
  const folder = path.join(home, name);
  cpSync(path.join(fixtures, name), folder, { recursive: true });
  writeFileSync(path.join(folder, 'NuGet.Config'), config);
  const projects = readdirSync(folder, { recursive: true })
    .filter((file) => /\.(?:cs|fs|vb)proj$/.test(file))
    .sort();
  const session = new ProjectSession(diskTree, { root: folder });
  for (const file of projects) {
    const project = path.join(folder, file);
    const theirs = JSON.parse(JSON.stringify(ofClient(graphOf(project), project, folder)));
    const started = performance.now();
    const { spec } = evaluateInSession(project, session);
    spent += performance.now() - started;
    const configured = { sources: [source], packagesFolder: environment.NUGET_PACKAGES };
    const ours = JSON.parse(JSON.stringify(ofSpec(spec, folder, configured)));
    for (const side of [theirs, ours])
      side.packagesFolder = side.packagesFolder.replace(environment.NUGET_PACKAGES, '/packages');
    const found = [
      ...differences(theirs, ours),
      ...spec.unevaluated.map(
        ({ file: at, line, text, reason }) => `left open: ${at}(${line}): ${text}: ${reason}`,
      ),
    ];
    expected[`${name}/${file}`] = theirs;
    compared++;
    if (found.length > 0) failed++;
    for (const difference of found) console.log(`${name}/${file} ${difference}`);
  }
}
/** Single expressions, which MSBuild evaluates all in one project. */
function compareExpressions() {
  const theirs = askMsBuild(home, environment);
  const ours = askAssay(home);
  const names = Object.keys(theirs);
  const open = names.filter((name) => ours[name] === undefined);
  const wrong = names.filter((name) => ours[name] !== undefined && ours[name] !== theirs[name]);
  for (const name of wrong)
    console.log(
      `${textOf(name)}: MSBuild ${JSON.stringify(theirs[name])}, Assay ${JSON.stringify(ours[name])}`,
    );
  console.log(`${names.length} expressions, ${open.length} left open, ${wrong.length} differ`);
  failed += wrong.length;
  if (record) {
    const said = Object.fromEntries(names.map((name) => [textOf(name), theirs[name]]));
    writeFileSync(expressionFile, `${JSON.stringify(said, undefined, 1)}\n`);
  }
}

if (picked.length === 0) compareExpressions();
if (picked.length === 0 || picked.includes('sdk-projects')) {
  const sdks = await compareSdkProjects(home, environment);
  console.log(`${sdks.compared} projects with SDKs that are packages, ${sdks.failed} differ`);
  failed += sdks.failed;
}
rmSync(home, { recursive: true, force: true });
if (record && picked.length === 0)
  writeFileSync(recordFile, `${JSON.stringify(expected, undefined, 1)}\n`);
console.log(`${compared} projects, ${failed} differ; ${Math.round(spent)} ms to evaluate them`);
process.exitCode = failed > 0 ? 1 : 0;
