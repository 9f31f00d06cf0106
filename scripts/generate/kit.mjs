import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.mjs';

/**
 * The test kit and the examples of the rules, built aside: they are TypeScript and no part of dist/.
 *
 * @param {readonly string[]} rules ids
 * @returns {Promise<{ kit: any, buildPackage: Function, examples: Map<string, any> }>}
 */
export async function loadKit(rules) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-kit-'));
  const load = (path) => import(pathToFileURL(join(folder, `${path}.js`)).href);
  try {
    compile(folder);
    // Binary files that examples take as they are.
    const signatures = 'tests/fixtures/signatures';
    cpSync(join(root, signatures), join(folder, signatures), { recursive: true });
    const loaded = rules.map(async (id) => [id, (await load(`src/rules/${id}/examples`)).examples]);
    const { buildPackage } = await load('tests/kit/package-builder');
    return {
      kit: await load('tests/kit/examples'),
      buildPackage,
      examples: new Map(await Promise.all(loaded)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function compile(folder) {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      outDir: folder,
      rootDir: root,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [join(root, 'src/rules/*/examples.ts'), join(root, 'tests/kit/package-builder.ts')],
    exclude: [],
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the examples do not compile');
}
