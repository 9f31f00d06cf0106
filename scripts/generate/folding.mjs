import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileLibrary, findSdk } from './csc.mjs';
import { root, writeBytes, writeText } from './files.mjs';

const folder = 'tests/fixtures/folding';
const resource = join(root, folder, 'key.bin');

/** What is compiled, with options of the compiler beside the usual ones. */
const programs = [
  { name: 'Decoders', more: [`-resource:${resource},key.bin`, '-nullable:annotations'] },
  { name: 'Arithmetic', more: ['-target:exe'] },
];

/**
 * Compiles the C# texts by which the evaluation of IL is tested, where they have changed since, and
 * records what the runtime itself answers to the honest arithmetic among them.
 */
export async function compileFolding() {
  const due = programs.filter(({ name }) => recorded(name) !== sourceDigest(name));
  if (due.length === 0) return;
  const sdk = findSdk();
  if (sdk === undefined) throw new Error(`no .NET SDK here to compile ${folder}`);
  for (const { name, more } of due) {
    const text = readFileSync(join(root, folder, `${name}.cs`), 'utf8');
    const bytes = compileLibrary(sdk, name, { [`${name}.cs`]: text }, {}, more);
    writeBytes(`${folder}/${name}.dll`, bytes);
    if (name === 'Arithmetic') writeBytes(`${folder}/arithmetic.txt`, answers(bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const digest = { source: sourceDigest(name), sha256 };
    await writeText(`${folder}/${name}.dll.json`, JSON.stringify(digest));
  }
}

/** @param {string} name */
function sourceDigest(name) {
  const hash = createHash('sha256').update(readFileSync(join(root, folder, `${name}.cs`)));
  return hash.update(readFileSync(resource)).digest('hex');
}

/** @param {string} name */
function recorded(name) {
  const file = join(root, folder, `${name}.dll.json`);
  const there = existsSync(file) && existsSync(join(root, folder, `${name}.dll`));
  return there ? JSON.parse(readFileSync(file, 'utf8')).source : undefined;
}

/** @param {Uint8Array} bytes of the program, which calculates and prints and does nothing else */
function answers(bytes) {
  const aside = mkdtempSync(join(tmpdir(), 'assay-arithmetic-'));
  try {
    writeFileSync(join(aside, 'Arithmetic.dll'), bytes);
    const version = spawnSync('dotnet', ['--list-runtimes'], { encoding: 'utf8' })
      .stdout.split('\n')
      .findLast((line) => line.startsWith('Microsoft.NETCore.App '))
      ?.split(' ')[1];
    const tfm = `net${version?.split('.').slice(0, 2).join('.')}`;
    const config = {
      runtimeOptions: { tfm, framework: { name: 'Microsoft.NETCore.App', version } },
    };
    writeFileSync(join(aside, 'Arithmetic.runtimeconfig.json'), JSON.stringify(config));
    const run = spawnSync('dotnet', [join(aside, 'Arithmetic.dll')], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    if (run.status !== 0) throw new Error(`the arithmetic does not run: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
