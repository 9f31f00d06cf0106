import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.mjs';

/**
 * Runs `work` with the test kit and the examples built aside: they are TypeScript and no part of dist/.
 *
 * @template T
 * @param {(load: (path: string) => Promise<any>) => Promise<T>} work `load` takes a path below the
 *   root without its ending: `tests/kit/examples`
 * @returns {Promise<T>}
 */
export async function withKit(work) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-kit-'));
  try {
    compile(folder);
    return await work((path) => import(pathToFileURL(join(folder, `${path}.js`)).href));
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
