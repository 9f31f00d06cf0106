// Twenty processes at a time (twelve with --short) on one cache folder: real scans, writers of downloads, readers, clearing
// up; most of them killed at random moments. Afterwards every entry on disk is whole and right or
// absent, every scan that finished printed the right result, nothing that a finished process kept is
// lost, and what killed ones left half written is cleared up.
//   node bench/cache-storm.mjs [--short] [--seconds 75] [--seed 1] [--packages FOLDER]
//   node bench/cache-storm.mjs --sabotage NAME   a build that is broken on purpose: it has to notice
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { namedPackages } from './packages/on-disk.mjs';
import { damage } from './storm/damage.mjs';
import { makeFolders } from './storm/packages.mjs';
import { newKiller, randomFrom, run } from './storm/processes.mjs';
import { unreadable } from './storm/reader.mjs';
import { sabotage, sabotages } from './storm/sabotage.mjs';
import * as verify from './storm/verify.mjs';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    packages: { type: 'string', default: process.env.NUGET_PACKAGES },
    sabotage: { type: 'string' },
  },
});
const packages =
  options.short || options.packages === undefined ? undefined : namedPackages(options.packages);
const here = path.dirname(fileURLToPath(import.meta.url));
const writer = path.join(here, 'cache-storm-writer.mjs');
const seconds = Number(options.seconds ?? (options.short ? 8 : 75));
const atOnce = options.short ? 12 : 20;

const random = randomFrom(Number(options.seed));
const any = (list) => list[Math.floor(random() * list.length)];
const root = mkdtempSync(path.join(tmpdir(), 'assay-storm-'));
const dist = options.sabotage
  ? sabotage(path.join(root, 'broken'), options.sabotage)
  : path.join(here, '../dist');
const main = path.join(dist, options.sabotage ? 'cli/main.modules.js' : 'cli/main.js');
const unbroken = path.join(here, '../dist/cli/main.js');
const wrong = new Set();
const counts = { started: 0, killed: 0, scans: 0, downloads: 0, rounds: 0, damaged: 0, halves: 0 };

function check(problems) {
  for (const problem of problems) wrong.add(problem);
}

/** What an undisturbed scan of each folder prints, and what it keeps. */
async function readReference(folders) {
  const cache = path.join(root, 'reference');
  const scans = new Map();
  for (const folder of folders) {
    const { stdout, code, stderr } = await run(unbroken, scanOf(folder), { cache });
    if (![0, 1].includes(code)) throw new Error(stderr);
    const digests = JSON.parse(stdout).packages.map((each) => each.package.sha256);
    const files = [...verify.assessmentsOf(cache).keys()].filter((f) =>
      digests.includes(path.basename(f, '.entry')),
    );
    scans.set(folder, { stdout, code, files });
  }
  const [folder] = folders;
  const { stdout } = await run(unbroken, [...scanOf(folder), '--no-cache'], { cache });
  if (stdout !== scans.get(folder).stdout) throw new Error('two undisturbed scans differ');
  return { scans, assessments: verify.assessmentsOf(cache) };
}

const scanOf = (folder) => ['scan', folder, '--json', '--jobs', '1'];

async function scan(storm, folder, started) {
  const { stdout, stderr, code, killed } = await run(main, scanOf(folder), { ...storm, started });
  if (killed) return void counts.killed++;
  counts.scans++;
  const expected = storm.reference.scans.get(folder);
  if (stdout !== expected.stdout || code !== expected.code || stderr !== '')
    wrong.add(`a scan ended with ${code} and another result: ${stderr || stdout.slice(0, 200)}`);
  for (const file of expected.files) storm.kept.add(file);
}

async function download(storm, started) {
  const args = [dist, storm.cache, String(Math.floor(random() * 2 ** 31)), '6'];
  const limit = storm.size === undefined ? 0 : 3_000_000;
  const { stdout, stderr, code, killed } = await run(writer, [...args, String(limit)], {
    ...storm,
    started,
  });
  if (killed) counts.killed++;
  else if (code !== 0 || !stdout.endsWith('done\n'))
    wrong.add(`a writer ended with ${code}: ${stderr}`);
  for (const line of stdout.split('\n')) {
    const [word, what, digest] = line.split(' ');
    if (word === 'artifact') storm.kept.add(verify.artifactFile(what));
    if (word === 'answer') storm.answers.set(what, digest);
    if (word === 'wrong') wrong.add(line);
    if (word === 'artifact') counts.downloads++;
  }
}

/** `cache info` beside writers, and where there is a limit `cache clear` too. */
async function upkeep(storm) {
  const command = storm.size !== undefined && random() < 0.5 ? ['clear'] : ['info', '--json'];
  const { code, stderr } = await run(main, ['cache', ...command], storm);
  if (code !== 0 || stderr !== '') wrong.add(`cache ${command[0]} ended with ${code}: ${stderr}`);
}

/** All at once; most are killed, half of these when somebody has just written. */
async function round(storm) {
  const began = performance.now();
  const killer = newKiller(storm.cache, random, storm.lasts);
  const fate = () => (random() < 0.4 ? undefined : random() < 0.5 ? killer.at : killer.writing);
  const work = Array.from({ length: atOnce }, (_, i) => {
    if (i === 0) return upkeep(storm);
    return i % 4 === 0 ? download(storm, fate()) : scan(storm, any(storm.folders), fate());
  });
  counts.started += atOnce;
  counts.rounds++;
  const reader = setInterval(() => checkAssessments(storm), 15);
  await Promise.all(work);
  clearInterval(reader);
  killer.stop();
  storm.lasts = performance.now() - began;
}

/** Also while processes write: what a reader sees is right at any moment. */
function checkAssessments({ cache, reference, damaged }) {
  const found = verify.wrongAssessments(cache, reference.assessments);
  check(found.filter((problem) => ![...damaged].some((file) => problem.startsWith(file))));
}

function verifyDisk(storm) {
  const { cache, damaged } = storm;
  checkAssessments(storm);
  const downloads = verify.wrongDownloads(cache);
  check(downloads.filter((problem) => ![...damaged].some((file) => problem.startsWith(file))));
  if (storm.size === undefined)
    check(
      verify.lost(
        cache,
        [...storm.kept].filter((file) => !damaged.has(file)),
      ),
    );
  const halves = verify.temporaries(cache);
  counts.halves = Math.max(counts.halves, halves.length);
  const astray = halves.filter((file) => path.dirname(path.dirname(file)) !== cache);
  check(astray.map((file) => `${file} is where nobody clears up`));
}

/** Scans and writers that may keep as much as they like: nothing may be lost. */
async function unlimited(reference, folders, until) {
  const cache = path.join(root, 'cache');
  const storm = { ...newStorm(reference, folders), cache };
  mkdirSync(path.join(cache, 'assessments'), { recursive: true });
  await round(storm);
  verifyDisk(storm);
  const spoil = () => {
    for (const file of damage(cache, random)) storm.damaged.add(path.relative(cache, file));
  };
  do {
    spoil();
    await round(storm);
    verifyDisk(storm);
  } while (performance.now() < until);
  spoil();
  counts.damaged = storm.damaged.size;
  await mend(storm);
}

/** After one undisturbed scan of everything all is right again, and no half-written file is left. */
async function mend(storm) {
  verify.age(verify.temporaries(storm.cache), 2);
  const [first] = storm.reference.scans.get(storm.folders[0]).files;
  rmSync(path.join(storm.cache, first), { force: true });
  for (const folder of storm.folders) await scan(storm, folder);
  await download(storm);
  storm.damaged = new Set([...storm.damaged].filter((file) => !file.endsWith('.entry')));
  verifyDisk(storm);
  check(verify.temporaries(storm.cache).map((file) => `${file} is left`));
  const artifacts = [...storm.kept]
    .filter((file) => file.endsWith('.nupkg') && !storm.damaged.has(file))
    .map((file) => path.basename(file, '.nupkg'));
  check(await unreadable(dist, storm.cache, { ...storm, artifacts }));
}

/** The same where a third of it has room, downloads are hours old and others clear the cache. */
async function limited(reference, folders, until) {
  const cache = path.join(root, 'small');
  const bytes = verify.sizeOf(verify.filesBelow(path.join(root, 'reference'), '.entry'));
  const share = Math.floor(bytes / 3);
  const storm = { ...newStorm(reference, folders), cache, size: share * 10 };
  do {
    await round(storm);
    verifyDisk(storm);
    verify.age(
      verify.filesBelow(cache, '.nupkg').filter(() => random() < 0.7),
      2,
    );
  } while (performance.now() < until);
  for (const folder of folders) await scan(storm, folder);
  const held = verify.sizeOf(verify.filesBelow(cache, '.entry'));
  if (held > share) wrong.add(`${held} bytes of assessments where ${share} are allowed`);
}

function newStorm(reference, folders) {
  return {
    reference,
    folders,
    kept: new Set(),
    answers: new Map(),
    damaged: new Set(),
    lasts: 3000,
  };
}

async function storm() {
  const reals = options.short ? 0 : 6;
  const folders = makeFolders(root, {
    folders: options.short ? 2 : 6,
    packages,
    reals,
    random,
  });
  const started = performance.now();
  const reference = await readReference(folders);
  await unlimited(reference, folders, started + seconds * 500);
  await limited(reference, folders, started + seconds * 800);
  return reference.assessments.size;
}

async function command() {
  if (options.sabotage !== undefined && !(options.sabotage in sabotages))
    throw new Error(`--sabotage takes ${Object.keys(sabotages).join(', ')}`);
  const started = performance.now();
  try {
    const assessments = await storm();
    const took = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${counts.rounds} rounds of ${atOnce} processes in ${took} s (seed ${options.seed}): ` +
        `${counts.killed} killed, ${counts.scans} scans finished and right, ` +
        `${counts.downloads} downloads kept, ${assessments} assessments, ` +
        `${counts.damaged} files damaged, at most ${counts.halves} half-written files at once`,
    );
    for (const problem of [...wrong].slice(0, 20)) console.log(`WRONG: ${problem}`);
    if (wrong.size > 20) console.log(`and ${wrong.size - 20} more`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const noticed = wrong.size > 0;
  if (options.sabotage !== undefined)
    console.log(
      noticed ? `${options.sabotage} was noticed` : `${options.sabotage} was NOT noticed`,
    );
  process.exitCode = noticed === (options.sabotage !== undefined) ? 0 : 1;
}

await command();
