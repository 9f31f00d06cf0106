// Holds the verification of package signatures against `dotnet nuget verify --all`: on real packages with
// the roots of the SDK, and on packages made here, right ones and such as are wrong in one way, with a root
// made here that is given to both. Ends non-zero where the two differ and the table below does not say why.
//
//   npm run build && node bench/signatures.mjs --packages ~/.nuget/packages
//
// At last, signatures with one byte changed at random (`--mutations`, `--seed`), of which none may be right to
// Assay and wrong to the client.
//
// `--write` keeps what the client said of the packages made here for the tests, which need no client.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readZip } from '../dist/formats/zip/read-zip.js';
import { accountOf, readPackageSignature, TrustedRoots, TrustJudge } from '../dist/trust/index.js';
import { addSignature, packageSignature, pemOf, plainPackage } from '../tests/kit/signing.mjs';
import { explained, root, sound, variants } from '../tests/kit/signed-variants.mjs';

const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    most: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean' },
    mutations: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
  },
});

const dotnet = spawnSync('dotnet', ['--version'], { encoding: 'utf8' });
if (dotnet.status !== 0) {
  console.log('SKIPPED: there is no .NET SDK here to hold signatures against');
  process.exit(process.env.ASSAY_REQUIRE_TOOLS ? 1 : 0);
}
const sdk = sdkFolder();
const work = mkdtempSync(join(tmpdir(), 'assay-signatures-'));
let differences = 0;
try {
  if (values.only !== 'made') realPackages();
  if (values.only !== 'real') madePackages();
  if (values.only !== 'real') mutatedPackages(Number(values.mutations), Number(values.seed));
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = differences === 0 ? 0 : 1;

function sdkFolder() {
  const program = realpathSync(
    spawnSync('sh', ['-c', 'command -v dotnet'], { encoding: 'utf8' }).stdout.trim(),
  );
  return join(dirname(program), 'sdk', dotnet.stdout.trim());
}

function judgeOf(codeSigning, timestamping) {
  return new TrustJudge({
    codeSigning: new TrustedRoots(readFileSync(codeSigning)),
    timestamping: new TrustedRoots(readFileSync(timestamping)),
    roots: 'bench',
    now: Date.now(),
  });
}

/** What Assay says, with the milliseconds that it took: the fewer of two times, since others use the machine. */
function ours(bytes, judge) {
  const archive = readZip(bytes);
  const once = () => {
    const start = performance.now();
    const signature = readPackageSignature(archive);
    const trust = signature && judge.judge(signature);
    return { signature, trust, took: performance.now() - start };
  };
  const [first, second] = [once(), once()];
  const { signature, trust } = second;
  const took = Math.min(first.took, second.took);
  const problems = [...(signature?.problems ?? []), ...(trust?.problems ?? [])];
  const codes = signature ? problems.map(({ nuget }) => nuget ?? 'own') : ['NU3004'];
  return { valid: trust?.state === 'trusted', codes: [...new Set(codes)].sort(), signature, took };
}

/** What the client says of each: valid or not, and with which errors. */
function theirs(files, program = 'dotnet') {
  const answers = new Map();
  for (let at = 0; at < files.length; at += 40) {
    const some = files.slice(at, at + 40);
    for (const [file, answer] of runClient(some, program)) answers.set(file, answer);
    // A client that gave up on one of them says nothing of those that follow.
    for (const file of some.filter((one) => !answers.has(one))) {
      const [[, answer] = []] = runClient([file], program);
      answers.set(file, answer ?? { valid: false, codes: ['none'] });
    }
  }
  return answers;
}

function runClient(files, program) {
  const args = ['nuget', 'verify', '--all', '-v', 'normal', '--force-english-output', ...files];
  const env = { ...process.env, NUGET_CERT_REVOCATION_MODE: 'offline' };
  const { stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  const answers = new Map();
  const blocks = `${stdout}\n${stderr}`.split(/^(?=Verifying [^\s]+$)/m).slice(1);
  for (const block of blocks) {
    const file =
      files.find((one) => block.includes(`\n${one}\n`)) ?? files.find((one) => block.includes(one));
    if (file === undefined) continue;
    const codes = [
      ...new Set([...block.matchAll(/error:? (NU\d{4})/g)].map(([, code]) => code)),
    ].sort();
    answers.set(file, { valid: block.includes('Successfully verified package'), codes });
  }
  return answers;
}

function differ(name, own, client) {
  const why = explained[name];
  if (own.valid === client.valid) return 'same';
  // Stricter alone: what the client refuses is never let pass.
  if (why !== undefined && !own.valid) return `differs: ${why}`;
  differences++;
  return 'DIFFERS';
}

function realPackages() {
  const folder = values.packages;
  if (folder === undefined || !existsSync(folder)) {
    console.log('SKIPPED: real packages; name a packages folder with --packages');
    return;
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.nupkg'))
    .map((path) => join(folder, path))
    .sort()
    .slice(0, Number(values.most ?? Infinity));
  const roots = join(sdk, 'trustedroots');
  const judge = judgeOf(join(roots, 'codesignctl.pem'), join(roots, 'timestampctl.pem'));
  const own = new Map(files.map((file) => [file, ours(readFileSync(file), judge)]));
  const client = theirs(files);
  const rows = new Map();
  for (const file of files) {
    const mine = own.get(file);
    const account = accountOf(mine.signature);
    const year = account.signatures[0]?.timestamps[0]?.time.slice(0, 4) ?? 'unsigned';
    const row = rows.get(year) ?? {
      packages: 0,
      author: 0,
      expired: 0,
      valid: 0,
      same: 0,
      others: [],
    };
    rows.set(year, row);
    row.packages++;
    if (account.signatures[0]?.kind === 'author') row.author++;
    if (Date.parse(account.signatures[0]?.signer.notAfter) < Date.now()) row.expired++;
    if (mine.valid) row.valid++;
    const answer = differ(basename(file), mine, client.get(file));
    if (answer === 'same') row.same++;
    else console.log(`${basename(file)}: ${answer}`, mine.codes, client.get(file).codes);
  }
  console.log('\nReal packages, by the year of the signature\n');
  console.log('year      packages  author-signed  expired since  valid  same answer');
  for (const [year, row] of [...rows].sort()) {
    const cells = [row.packages, row.author, row.expired, row.valid, row.same];
    console.log(
      `${year.padEnd(8)}${cells.map((cell, i) => String(cell).padStart([10, 15, 15, 7, 13][i])).join('')}`,
    );
  }
  speed([...own.values()].map(({ took }) => took));
}

function speed(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)].toFixed(2);
  console.log(
    `\n${sorted.length} packages, ms each: median ${at(0.5)}, 90 % ${at(0.9)}, most ${at(1)}`,
  );
}

/** The SDK once more, with other roots. */
function shadowSdk(pem) {
  const home = join(work, 'dotnet');
  const there = join(home, 'sdk', basename(sdk));
  const real = dirname(dirname(sdk));
  mkdirSync(there, { recursive: true });
  cpSync(join(real, 'dotnet'), join(home, 'dotnet'));
  for (const name of ['host', 'shared']) symlinkSync(join(real, name), join(home, name));
  for (const entry of readdirSync(sdk, { withFileTypes: true })) {
    if (entry.name === 'trustedroots') continue;
    if (entry.isDirectory()) symlinkSync(join(sdk, entry.name), join(there, entry.name));
    // The client looks for roots beside the file that it really is.
    else cpSync(join(sdk, entry.name), join(there, entry.name));
  }
  mkdirSync(join(there, 'trustedroots'));
  for (const name of ['codesignctl.pem', 'timestampctl.pem'])
    cpSync(pem, join(there, 'trustedroots', name));
  return join(home, 'dotnet');
}

function madePackages() {
  const pem = join(work, 'root.pem');
  writeFileSync(pem, pemOf(root));
  const judge = judgeOf(pem, pem);
  const made = variants().map((each) => {
    const file = join(work, `${each.id}.1.0.0.nupkg`);
    writeFileSync(file, each.bytes);
    return { ...each, file };
  });
  const own = made.map(({ bytes }) => ours(bytes, judge));
  const client = theirs(
    made.map(({ file }) => file),
    shadowSdk(pem),
  );
  console.log('\nMade here: Assay beside the client\n');
  let same = 0;
  let codes = 0;
  made.forEach(({ name, file }, i) => {
    const theirAnswer = client.get(file);
    const answer = differ(name, own[i], theirAnswer);
    if (answer === 'same') same++;
    if (own[i].codes.join() === theirAnswer.codes.join()) codes++;
    const text = ({ valid, codes: all }) => (valid ? 'valid' : `invalid ${all.join(' ')}`);
    console.log(
      `${name.padEnd(46)}${text(own[i]).padEnd(34)}${text(theirAnswer).padEnd(34)}${answer}`,
    );
  });
  if (values.write) writeAnswers(made, client);
  const bad = own.filter(({ valid }) => !valid).length;
  console.log(
    `\n${made.length} made, ${bad} of them invalid; ${same} same answers, ${codes} with the same numbers`,
  );
}

/** One byte of the signature is another: in certificates that nothing is built on, too. */
function mutatedPackages(count, seed) {
  const pem = join(work, 'root.pem');
  const judge = judgeOf(pem, pem);
  const next = randomNumbers(seed);
  const made = Array.from({ length: count }, (_, i) => {
    const id = `Example.Mutant${i}`;
    const plain = plainPackage(id);
    const signature = packageSignature(plain, sound);
    const at = next(signature.length);
    signature[at] = next(2) === 0 ? signature[at] ^ (1 << next(8)) : next(256);
    const bytes = addSignature(plain, signature);
    const file = join(work, `${id}.1.0.0.nupkg`);
    writeFileSync(file, bytes);
    return { file, at, own: ours(bytes, judge) };
  });
  const client = theirs(
    made.map(({ file }) => file),
    join(work, 'dotnet', 'dotnet'),
  );
  const other = made.filter(({ file, own }) => own.valid !== client.get(file).valid);
  const laxer = other.filter(({ own }) => own.valid);
  for (const { file, at } of laxer)
    console.log(`LAXER: byte ${at} of ${basename(file)}`, client.get(file).codes);
  differences += laxer.length;
  const right = made.filter(({ own }) => own.valid).length;
  console.log(
    `\n${count} signatures with one byte changed (seed ${seed}), ${right} of them still valid; ${count - other.length} same answers, stricter in ${other.length - laxer.length}, laxer in ${laxer.length}`,
  );
}

/** Numbers below a bound, the same for the same seed (xorshift, 32 bits). */
function randomNumbers(seed) {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % bound;
  };
}

function writeAnswers(made, client) {
  const answers = Object.fromEntries(made.map(({ name, file }) => [name, client.get(file)]));
  const text = JSON.stringify({ client: dotnet.stdout.trim(), answers }, null, 2);
  writeFileSync(
    new URL('../tests/fixtures/signatures/client-answers.json', import.meta.url),
    `${text}\n`,
  );
}
