import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @typedef {{ compiler: string, framework: string }} Sdk */

/**
 * The C# compiler and the reference assemblies of the newest .NET SDK; undefined where there is none.
 *
 * @returns {Sdk | undefined}
 */
export function findSdk() {
  const listed = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' });
  if (listed.status !== 0) return undefined;
  const [, version, folder] =
    /^(\S+) \[(.+)\]$/.exec(listed.stdout.trim().split(/\r?\n/).at(-1)) ?? [];
  if (folder === undefined) return undefined;
  const packs = join(dirname(folder), 'packs/Microsoft.NETCore.App.Ref');
  if (!existsSync(packs)) return undefined;
  const pack = join(packs, readdirSync(packs).sort().at(-1), 'ref');
  return {
    compiler: join(folder, version, 'Roslyn/bincore/csc.dll'),
    framework: join(pack, readdirSync(pack).sort().at(-1)),
  };
}

/**
 * Compiles C# texts into one assembly, a library unless options say otherwise, deterministically,
 * without debug information.
 *
 * @param {Sdk} sdk
 * @param {string} name of the assembly
 * @param {Readonly<Record<string, string>>} sources by file name
 * @param {Readonly<Record<string, Uint8Array>>} references by assembly name
 * @param {readonly string[]} more options of the compiler, which win over these
 * @returns {Uint8Array}
 */
export function compileLibrary(sdk, name, sources, references = {}, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-csc-'));
  try {
    const put = (file, content) => {
      writeFileSync(join(folder, file), content);
      return file;
    };
    const files = Object.entries(sources).map(([file, text]) => put(file, text));
    const own = Object.entries(references).map(([n, bytes]) => `-r:${put(`${n}.dll`, bytes)}`);
    const all = readdirSync(sdk.framework).filter((file) => file.endsWith('.dll'));
    const options = [
      ...'-nologo -target:library -deterministic+ -optimize+ -debug- -nostdlib'.split(' '),
      `-pathmap:${folder}=/`,
      `-out:${name}.dll`,
      ...all.map((file) => `-r:${join(sdk.framework, file)}`),
    ];
    put(
      'all.rsp',
      [...options, ...more, ...own, ...files].map((option) => `"${option}"`).join('\n'),
    );
    const run = spawnSync('dotnet', [sdk.compiler, '-noconfig', '@all.rsp'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${name} does not compile:\n${run.stdout}${run.stderr}`);
    return readFileSync(join(folder, `${name}.dll`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
