// Compiles the programs of tests/fixtures/data-flow, control and hidden-calls, as published and as
// while developing, for the tests that hold the engines against them. Needs the .NET SDK.
//   node bench/data-flow.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLibrary, findSdk } from '../scripts/generate/csc.mjs';

const programs = [
  ['data-flow', 'Constructs'],
  ['control', 'Gates'],
  ['hidden-calls', 'Hidden', '-unsafe'],
  ['runs', 'Runs', '-unsafe', '-nowarn:SYSLIB0014,SYSLIB0050,CA1416'],
];
const sdk = findSdk();
if (sdk === undefined) {
  console.error('the .NET SDK is needed to compile the programs');
  process.exit(2);
}
for (const [folder, program, ...options] of programs) compile(folder, program, options);

function compile(name, program, more) {
  const folder = fileURLToPath(new URL(`../tests/fixtures/${name}/`, import.meta.url));
  const text = readFileSync(path.join(folder, `${program}.cs`), 'utf8');
  for (const [how, optimize] of [
    ['published', '+'],
    ['developing', '-'],
  ]) {
    const options = [`-optimize${optimize}`, '-nullable:enable', '-langversion:latest', ...more];
    const bytes = compileLibrary(sdk, program, { [`${program}.cs`]: text }, {}, options);
    writeFileSync(path.join(folder, `${program}.${how}.dll`), bytes);
  }
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, 'source.sha256'), `${digest}\n`);
}

// Where secrets come from and how they leave: read as packages.
const folder = fileURLToPath(new URL('../tests/fixtures/data-flow/', import.meta.url));
for (const name of ['Flows', 'Leaks']) {
  const text = readFileSync(path.join(folder, `${name}.cs`), 'utf8');
  const options = ['-nullable:enable', '-langversion:latest', '-nowarn:CS0436,CS1591'];
  const bytes = compileLibrary(sdk, name, { [`${name}.cs`]: text }, {}, options);
  writeFileSync(path.join(folder, `${name}.dll`), bytes);
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, `${name.toLowerCase()}.sha256`), `${digest}\n`);
}
