// Holds the evaluation of a package's build files against MSBuild: the target of tests/fixtures/build-files
// prints what its properties, items and functions come to, and each line has to be among the texts that the
// task is told to get. `--record` keeps the lines for the test that needs Node alone. `--folder PACKAGES`
// goes through the build files of every extracted package there besides, which must not fail.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isInputError } from '../dist/core/errors.js';
import { foldBuild } from '../dist/formats/msbuild/fold/fold.js';
import { readMsBuild } from '../dist/formats/msbuild/read-msbuild.js';
import { namedPackages } from './packages/on-disk.mjs';

const { values } = parseArgs({
  options: { record: { type: 'boolean', default: false }, folder: { type: 'string' } },
});
const folder = values.folder === undefined ? undefined : namedPackages(values.folder);
const fixtures = fileURLToPath(new URL('../tests/fixtures/build-files/', import.meta.url));
const recorded = path.join(fixtures, 'expected.json');

const lines = printed();
if (values.record) writeFileSync(recorded, `${JSON.stringify(lines, null, 2)}\n`);
const told = texts(fixtures, ['build/Fixture.props', 'build/Fixture.targets']);
const missing = lines.filter((line) => !told.has(line));
for (const line of missing) console.error(`not told: ${line}`);
console.log(`${lines.length} lines of MSBuild, ${missing.length} not told`);
const failures = folder === undefined ? 0 : everyPackage(folder);
process.exitCode = missing.length + failures > 0 ? 1 : 0;

function printed() {
  const args = ['msbuild', 'consumer.proj', '-nologo', '-v:m', '-t:Show', '-nodeReuse:false'];
  const { stdout } = spawnSync('dotnet', args, { cwd: fixtures, encoding: 'utf8' });
  const found = stdout
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('='));
  if (found.length === 0) throw new Error(`MSBuild prints nothing: ${stdout}`);
  return found;
}

function texts(folder, roots) {
  const folded = foldIn(folder, roots, buildFiles(folder, /\.(?:props|targets|xml)$/i));
  const messages = folded.tasks.filter(({ task }) => task.name === 'Message');
  return new Set(
    messages.flatMap(({ parameters }) =>
      parameters.flatMap((parameter) => parameter.values.map((text) => text.trim())),
    ),
  );
}

function foldIn(folder, roots, files) {
  const text = (name) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return foldBuild({ roots, paths: [...files.keys()], file: (name) => files.get(name), text });
}

function buildFiles(folder, names) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !names.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    try {
      files.set(path.relative(folder, file).replaceAll('\\', '/'), readMsBuild(readFileSync(file)));
    } catch (error) {
      if (!isInputError(error)) throw error;
    }
  }
  return files;
}

function everyPackage(root) {
  const counts = { packages: 0, tasks: 0, folded: 0, failures: 0 };
  const started = performance.now();
  for (const id of readdirSync(root)) {
    for (const version of readdirSync(path.join(root, id))) {
      const folder = path.join(root, id, version);
      const files = buildFiles(folder, /\.(?:props|targets|tasks)$/i);
      if (files.size > 0) counts.packages++;
      for (const name of files.keys()) onePackage({ folder, files, name, counts });
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counts.packages} packages, ${counts.tasks} tasks, ${counts.folded} parameters put together, ` +
      `${counts.failures} failures, ${seconds} s`,
  );
  return counts.failures;
}

function onePackage({ folder, files, name, counts }) {
  try {
    const { tasks } = foldIn(folder, [name], files);
    counts.tasks += tasks.length;
    counts.folded += tasks
      .flatMap(({ parameters }) => parameters)
      .filter((parameter) => parameter.values.some((text) => text !== parameter.written)).length;
  } catch (error) {
    counts.failures++;
    console.error(`${folder} ${name}: ${error.stack}`);
  }
}
