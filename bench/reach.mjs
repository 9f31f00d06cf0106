// Holds what the call graph reaches from a program's entry point against what ran: every method
// that ran must be reached. Exits 1 when one is missing.
//   node bench/reach.mjs               compiles, runs and compares the programs of tests/fixtures
//   node bench/reach.mjs --write       also rewrites the assemblies and traces that tests read
//   node bench/reach.mjs --list NAME   prints what is reached and did not run
import { rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findSdk } from '../scripts/generate/csc.mjs';
import { compare, ranOf } from './reach/compare.mjs';
import {
  compileProgram,
  compileTracer,
  folder,
  programNames,
  sourceDigest,
  traceProgram,
} from './reach/programs.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, list: { type: 'string' } } });
const sdk = findSdk();
if (sdk === undefined) {
  console.error('the .NET SDK is needed to compile and run the programs');
  process.exit(2);
}
const work = mkdtempSync(path.join(tmpdir(), 'assay-reach-'));
try {
  process.exitCode = compareAll() ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Every program as published (`+`) and as while developing (`-`): compilers emit different code. */
function compareAll() {
  const tracer = compileTracer(sdk);
  const totals = { ran: 0, missing: 0, reached: 0 };
  for (const name of programNames().filter((program) => (values.list ?? program) === program)) {
    for (const optimize of ['+', '-']) {
      const running = compileProgram(sdk, name, optimize);
      const trace = traceProgram(running, tracer, path.join(work, name));
      if (values.write && optimize === '+') keep(name, running, trace);
      const found = compare(running, trace);
      show(`${name} ${optimize === '+' ? 'optimized' : 'debug'}`, found);
      for (const [key, count] of Object.entries(ranOf(found))) totals[key] += count;
    }
  }
  const { ran, missing, reached } = totals;
  console.log(`${ran} methods ran, ${missing} of them not reached; ${reached} reached`);
  console.log(`precision ${((100 * (ran - missing)) / reached).toFixed(1)} %`);
  return missing === 0;
}

function show(title, found) {
  const { ran, missing, reached } = ranOf(found);
  console.log(`${title}: ran ${ran}, reached ${reached}, missing ${missing}`);
  for (const member of found.missing) console.log(`  missing: ${member}`);
  if (values.list) for (const member of found.idle) console.log(`  did not run: ${member}`);
}

function keep(name, running, trace) {
  for (const [file, bytes] of Object.entries(running)) {
    writeFileSync(path.join(folder, name, file), bytes);
  }
  const text = `source ${sourceDigest(name)}\n${trace.join('\n')}\n`;
  writeFileSync(path.join(folder, name, 'trace.txt'), text);
}
