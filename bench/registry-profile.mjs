// Where the time of a cold scan from the feeds goes: nothing in a packages folder, nothing in the cache,
// no lock file, no `obj`. Profiles the main thread; while it is idle it waits for feeds or for the
// threads that read packages.
//   node bench/registry-profile.mjs [large-cloud|large-legacy]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLarge } from './packages/large.mjs';

const main = fileURLToPath(new URL('../dist/cli/main.modules.js', import.meta.url));
const name = process.argv[2] ?? 'large-cloud';
const work = mkdtempSync(path.join(tmpdir(), 'assay-profile-'));

/** By what stands in the address of a function; the first that fits counts. */
const kinds = [
  ['waiting', ({ functionName }) => functionName === '(idle)'],
  [
    'network and downloads',
    ({ url }) =>
      /node_modules\/undici|dist\/(?:feeds|store)\/|node:(?:internal\/(?:http|tls|net|streams|crypto)|_tls|net|https?|zlib|dns|stream)/.test(
        url,
      ),
  ],
  [
    'reading packages',
    ({ url }) =>
      /dist\/(?:formats\/(?!msbuild)|inspect|behaviour|rules|facts)|dist\/scan\/(?:read-|digest|pool|worker|catalog|integrity|extracted|listing)|piscina/.test(
        url,
      ),
  ],
  [
    'start-up, collector, engine',
    ({ functionName, url }) =>
      /^\((?:garbage collector|program|root)\)$/.test(functionName) ||
      url === '' ||
      url.startsWith('node:'),
  ],
  ['evaluating projects', ({ url }) => /formats\/msbuild|nuget\/project\/|evaluat/.test(url)],
  [
    'resolving',
    ({ url }) =>
      /nuget\/(?:resolve|compatibility|version|package-manifest)|scan\/resolve/.test(url),
  ],
  ['everything else', () => true],
];

try {
  const solution = writeLarge(`${name}.json`, path.join(work, 'solution'));
  const started = performance.now();
  const result = spawnSync(
    process.execPath,
    [
      '--cpu-prof',
      '--cpu-prof-dir',
      path.join(work, 'profiles'),
      main,
      'scan',
      solution,
      '--quiet',
    ],
    {
      env: {
        ...process.env,
        ASSAY_CACHE_DIR: path.join(work, 'cache'),
        NUGET_PACKAGES: path.join(work, 'packages'),
      },
      encoding: 'utf8',
    },
  );
  if (result.status !== 0)
    throw new Error(`exit code ${result.status}: ${result.stderr}${result.stdout}`);
  report(mainProfile(path.join(work, 'profiles')), (performance.now() - started) / 1e3);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Threads have profiles of their own. */
function mainProfile(folder) {
  const profiles = readdirSync(folder).map((file) =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  const found = profiles.find(({ nodes }) =>
    nodes.some(({ callFrame }) => callFrame.url.endsWith('dist/cli/main.modules.js')),
  );
  if (!found) throw new Error('no profile of the main thread');
  return found;
}

/** What the engine does itself (opening, writing, hashing) belongs to who called it. */
function kindsOf(nodes) {
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const kindOf = (id) => {
    let at = id;
    while (isNative(frames.get(at)) && callers.has(at)) at = callers.get(at);
    return kinds.find(([, fits]) => fits(frames.get(at)))[0];
  };
  return new Map(nodes.map(({ id }) => [id, kindOf(id)]));
}

function isNative({ functionName, url }) {
  return (
    (url === '' || url.startsWith('node:')) &&
    !/^\((?:idle|garbage collector|program|root)\)$/.test(functionName)
  );
}

function report({ nodes, samples, timeDeltas }, seconds) {
  const kindOf = kindsOf(nodes);
  const spent = new Map(kinds.map(([kind]) => [kind, 0]));
  samples.forEach((id, at) =>
    spent.set(kindOf.get(id), spent.get(kindOf.get(id)) + timeDeltas[at] / 1e6),
  );
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  console.log(`${name}: ${seconds.toFixed(1)} s`);
  for (const [kind, time] of spent)
    console.log(
      `  ${((100 * time) / total).toFixed(1).padStart(5)} %  ${time.toFixed(2).padStart(6)} s  ${kind}`,
    );
  const share =
    ['waiting', 'network and downloads', 'reading packages'].reduce(
      (sum, kind) => sum + spent.get(kind),
      0,
    ) / total;
  console.log(`  ${(100 * share).toFixed(1)} % waiting for feeds, downloading or reading packages`);
  if (share < 0.8) process.exitCode = 1;
}
