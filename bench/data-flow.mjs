// Compiles the programs of tests/fixtures/data-flow, control and hidden-calls, as published and as
// while developing, for the tests that hold the engines against them. Needs the .NET SDK.
//   node bench/data-flow.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
for (const [name, program, ...more] of programs) compile(name, program, more);

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
const options = ['-nullable:enable', '-langversion:latest', '-nowarn:CS0436,CS1591'];
for (const name of [
  'Flows',
  'Leaks',
  'Places',
  'Buffers',
  'Tuples',
  'Programs',
  'Browsers',
  'Named',
  'Blanked',
  'Builds',
  'Objects',
  'Typed',
]) {
  const text = readFileSync(path.join(folder, `${name}.cs`), 'utf8');
  const bytes = compileLibrary(sdk, name, { [`${name}.cs`]: text }, {}, options);
  writeFileSync(path.join(folder, `${name}.dll`), bytes);
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, `${name.toLowerCase()}.sha256`), `${digest}\n`);
}

// One library as built for two frameworks.
const built = readFileSync(path.join(folder, 'Frameworks.cs'), 'utf8');
for (const [name, ...defined] of [['Frameworks'], ['Frameworks.more', '-define:MORE']]) {
  const bytes = compileLibrary(sdk, 'Frameworks', { 'Frameworks.cs': built }, {}, [
    ...options,
    ...defined,
  ]);
  writeFileSync(path.join(folder, `${name}.dll`), bytes);
}
writeFileSync(
  path.join(folder, 'frameworks.sha256'),
  `${createHash('sha256').update(built).digest('hex')}\n`,
);

// The same in the other languages, and against an assembly that is not there.
const digestOf = (...texts) => createHash('sha256').update(texts.join('')).digest('hex');
const [visualBasic, fsharp, other, unknown] = [
  'Idioms.vb',
  'Idioms.fs',
  'Other.cs',
  'Unknown.cs',
].map((name) => readFileSync(path.join(folder, name), 'utf8'));
const references = compileLibrary(sdk, 'Other', { 'Other.cs': other });
writeFileSync(
  path.join(folder, 'Unknown.dll'),
  compileLibrary(sdk, 'Unknown', { 'Unknown.cs': unknown }, { Other: references }, options),
);
const [hosting, open] = ['Hosting.cs', 'Open.cs'].map((name) =>
  readFileSync(path.join(folder, name), 'utf8'),
);
const site = compileLibrary(sdk, 'Hosting', { 'Hosting.cs': hosting });
writeFileSync(
  path.join(folder, 'Open.dll'),
  compileLibrary(sdk, 'Open', { 'Open.cs': open }, { Hosting: site }, options),
);
// Against stubs of what they call.
for (const [stubs, name] of [
  ['Servers', 'Vaults'],
  ['Publishers', 'Spreads'],
]) {
  const [stub, text] = [stubs, name].map((each) =>
    readFileSync(path.join(folder, `${each}.cs`), 'utf8'),
  );
  const beside = compileLibrary(sdk, stubs, { [`${stubs}.cs`]: stub });
  writeFileSync(
    path.join(folder, `${name}.dll`),
    compileLibrary(sdk, name, { [`${name}.cs`]: text }, { [stubs]: beside }, options),
  );
  writeFileSync(path.join(folder, `${name.toLowerCase()}.sha256`), `${digestOf(stub, text)}\n`);
}
writeFileSync(path.join(folder, 'open.sha256'), `${digestOf(hosting, open)}\n`);
const sdkFolder = path.join(path.dirname(sdk.compiler), '../..');
const all = readdirSync(sdk.framework).filter((file) => file.endsWith('.dll'));
const framework = all.map((file) => `-r:${path.join(sdk.framework, file)}`);
run([
  path.join(sdkFolder, 'Roslyn/bincore/vbc.dll'),
  ...`-nologo -target:library -nostdlib -sdkpath:${sdk.framework} -optimize+ -optioninfer+ -deterministic+ -debug-`.split(
    ' ',
  ),
  `-pathmap:${folder}=/`,
  '-define:_MYTYPE="Empty"',
  `-out:${path.join(folder, 'Idioms.vb.dll')}`,
  ...framework,
  path.join(folder, 'Idioms.vb'),
]);
run([
  path.join(sdkFolder, 'FSharp/fsc.dll'),
  ...'--nologo --target:library --noframework --targetprofile:netcore --optimize+ --deterministic+ --debug- --nowarn:64'.split(
    ' ',
  ),
  `--pathmap:${folder}=/`,
  `-o:${path.join(folder, 'Idioms.fs.dll')}`,
  ...framework,
  `-r:${path.join(sdkFolder, 'FSharp/FSharp.Core.dll')}`,
  path.join(folder, 'Idioms.fs'),
]);
// The compiler puts its library beside what it compiles.
rmSync(path.join(folder, 'FSharp.Core.dll'), { force: true });
const digest = digestOf(visualBasic, fsharp, other, unknown);
writeFileSync(path.join(folder, 'idioms.sha256'), `${digest}\n`);

function run(args) {
  const { status, stdout } = spawnSync('dotnet', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
}
