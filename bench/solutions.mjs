// Scans solutions as they are in a repository, with neither `obj` nor lock files, restores them with the
// real client, and scans them again: both scans must tell the same packages of the same projects.
//   node bench/solutions.mjs [--only NAME] [--folder DIR]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { writeLarge } from './packages/large.mjs';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../tests/fixtures/solutions', import.meta.url));
const restored150 = fileURLToPath(new URL('packages/solution', import.meta.url));

const { values } = parseArgs({
  options: { only: { type: 'string' }, folder: { type: 'string' } },
});
/** What a repository does not hold, and lock files too: then everything has to be worked out. */
const notRestored = (file) => !/(?:^|[\\/])(?:obj|packages\.lock\.json)$/.test(file);
const work = mkdtempSync(path.join(tmpdir(), 'assay-solutions-'));
const packages = path.resolve(values.folder ?? path.join(work, 'packages'));
const cache = path.join(work, 'cache');

try {
  const rows = solutions()
    .filter(({ name }) => values.only === undefined || values.only === name)
    .map(compare);
  const differences = rows.reduce((sum, row) => sum + row.differences, 0);
  console.log(`${rows.length} solutions, ${differences} differences`);
  if (rows.length === 0 || differences > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The shapes kept as fixtures, and the large ones of real packages. */
function solutions() {
  const shapes = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      lay: (to) => cpSync(path.join(fixtures, name), to, { recursive: true, filter: notRestored }),
    }));
  const large = ['large-cloud', 'large-legacy'].map((name) => ({
    name,
    lay: (to) => void writeLarge(`${name}.json`, to),
  }));
  const scan150 = existsSync(restored150)
    ? [
        {
          name: 'scan-150',
          lay: (to) => cpSync(restored150, to, { recursive: true, filter: notRestored }),
        },
      ]
    : [];
  return [...shapes, ...large, ...scan150];
}

function compare({ name, lay }) {
  const folder = path.join(work, 'solutions', name);
  lay(folder);
  const before = scan(folder);
  const failed = restore(folder);
  const after = scan(folder);
  const differences = [...missing(after, before, '-'), ...missing(before, after, '+')];
  const kinds = [...new Set(after.projects.map(({ source }) => source))].sort().join(', ');
  console.log(
    `${name}: ${before.projects.length} lists without obj, ${before.packages} packages; with it ${after.packages} (${kinds}); ` +
      `${differences.length} differences${failed ? `; restore: ${failed}` : ''}`,
  );
  for (const line of [...differences, ...before.gaps.map((gap) => `  gap: ${gap}`)])
    console.log(line);
  return { differences: differences.length };
}

/** What the first has and the second lacks, by project. */
function missing(first, second, mark) {
  return [...first.pairs]
    .filter((pair) => !second.pairs.has(pair))
    .map((pair) => `  ${mark} ${pair}`);
}

function scan(folder) {
  const result = spawnSync(
    process.execPath,
    [main, 'scan', folder, '--json', '--fail-on', 'none'],
    {
      env: { ...process.env, ASSAY_CACHE_DIR: cache, NUGET_PACKAGES: packages },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (!result.stdout) throw new Error(`assay scan ${folder}: ${result.stderr}`);
  const report = JSON.parse(result.stdout);
  const pairs = report.graph.flatMap(({ purl, usedBy }) =>
    usedBy
      .filter(({ source }) => ['assets', 'lock', 'project'].includes(source))
      .map(({ project }) => `${project} ${purl}`),
  );
  const gaps = report.notEvaluated.map(({ path: at, code, reason }) => `${at}: ${code}: ${reason}`);
  return {
    projects: report.projects,
    packages: report.packages.length,
    pairs: new Set(pairs),
    gaps,
  };
}

/** Each solution of a folder, else its projects; what the client says where it refuses. */
function restore(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const lists = files.filter((file) => /\.slnx?$/i.test(file));
  const targets =
    lists.length > 0 ? lists : files.filter((file) => /\.(?:cs|fs|vb)proj$/i.test(file));
  const failures = targets.flatMap((file) => {
    const result = spawnSync(
      'dotnet',
      ['restore', file, '--nologo', '--verbosity', 'quiet', '--disable-build-servers'],
      {
        cwd: folder,
        env: { ...process.env, NUGET_PACKAGES: packages },
        encoding: 'utf8',
      },
    );
    return result.status === 0 ? [] : [`${file}: ${result.stdout.trim().split('\n')[0]}`];
  });
  return failures.join('; ');
}
