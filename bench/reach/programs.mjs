// The programs of tests/fixtures/call-graph: what they are made of, how they are compiled and run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLibrary } from '../../scripts/generate/csc.mjs';

export const folder = fileURLToPath(new URL('../../tests/fixtures/call-graph', import.meta.url));
const tracer = fileURLToPath(new URL('Tracer.cs', import.meta.url));

/** Assemblies besides the program, in the order in which they are compiled, and what they see. */
const assemblies = {
  Old: { sources: ['Old.cs'], name: 'Facade', sees: [], runs: false },
  Moved: { sources: ['Moved.cs'], name: 'Moved', sees: [] },
  Facade: { sources: ['Facade.cs'], name: 'Facade', sees: ['Moved'] },
  Library: { sources: ['Library.cs'], name: 'Library', sees: [] },
};

export function programNames() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The C# of a program by file name. */
export function sourcesOf(program) {
  const home = path.join(folder, program);
  const files = readdirSync(home).filter((file) => file.endsWith('.cs'));
  return Object.fromEntries(
    files.sort().map((file) => [file, readFileSync(path.join(home, file), 'utf8')]),
  );
}

/** Of all C# of a program: what is kept of it was made from just this. */
export function sourceDigest(program) {
  const digest = createHash('sha256');
  for (const [file, text] of Object.entries(sourcesOf(program)))
    digest.update(`${file}\0${text}\0`);
  return digest.digest('hex');
}

/**
 * The assemblies that run, by file name.
 * @param {string} optimize `+` as published, `-` as while developing
 */
export function compileProgram(sdk, program, optimize) {
  const sources = sourcesOf(program);
  const made = {};
  const running = {};
  const options = [`-optimize${optimize}`];
  for (const [key, { sources: files, name, sees, runs = true }] of Object.entries(assemblies)) {
    if (!files.every((file) => file in sources)) continue;
    const texts = Object.fromEntries(files.map((file) => [file, sources[file]]));
    const references = Object.fromEntries(sees.map((seen) => [seen, made[seen]]));
    made[key] = compileLibrary(sdk, name, texts, references, options);
    if (runs) running[`${name}.dll`] = made[key];
  }
  // Compiled against the facade as it once was: at run time its types have moved.
  const references = Object.fromEntries(
    Object.entries({ Facade: made.Old, Library: made.Library }).filter(([, bytes]) => bytes),
  );
  const main = { 'Program.cs': sources['Program.cs'] };
  const all = [...options, '-target:exe', '-unsafe'];
  running['Program.dll'] = compileLibrary(sdk, 'Program', main, references, all);
  return running;
}

export function compileTracer(sdk) {
  return compileLibrary(sdk, 'Tracer', { 'Tracer.cs': readFileSync(tracer, 'utf8') });
}

/** Nothing ahead of time, in tiers, or into callers: what is compiled has run. */
const everyMethod = {
  DOTNET_ReadyToRun: '1',
  DOTNET_TieredCompilation: '0',
  DOTNET_JitNoInline: '1',
  DOTNET_TieredPGO: '0',
};

/**
 * Runs a program and gives the methods that ran: `Assembly 06000001`, sorted.
 * @param {Readonly<Record<string, Uint8Array>>} running
 */
export function traceProgram(running, tracerBytes, work) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(path.join(work, 'hook'), { recursive: true });
  mkdirSync(path.join(work, 'program'));
  for (const [file, bytes] of Object.entries(running)) {
    writeFileSync(path.join(work, 'program', file), bytes);
  }
  const hook = path.join(work, 'hook', 'Tracer.dll');
  writeFileSync(hook, tracerBytes);
  const settings = path.join(work, 'program', 'Program.runtimeconfig.json');
  writeFileSync(settings, JSON.stringify(runtimeConfig()));
  const trace = path.join(work, 'trace.txt');
  const env = { ...process.env, ...everyMethod, DOTNET_STARTUP_HOOKS: hook, TRACE_FILE: trace };
  const program = path.join(work, 'program', 'Program.dll');
  const run = spawnSync('dotnet', [program], { encoding: 'utf8', env, timeout: 120_000 });
  if (run.status !== 0) throw new Error(`${program} ended with ${run.status}:\n${run.stderr}`);
  return readFileSync(trace, 'utf8').trim().split('\n').sort();
}

function runtimeConfig() {
  const framework = { name: 'Microsoft.NETCore.App', version: '10.0.0' };
  return { runtimeOptions: { framework, rollForward: 'Major' } };
}
