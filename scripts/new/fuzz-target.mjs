import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';

const line = /^import \{ target as (\w+) \} from '\.\/([\w-]+)\.js';\n/gm;

/**
 * Enters a target into tests/fuzz/targets/index.ts: its import and its place in the list, by name.
 *
 * @param {string} root
 * @param {string} name
 */
export async function addFuzzTarget(root, name) {
  const file = join(root, 'tests/fuzz/targets/index.ts');
  const text = readFileSync(file, 'utf8');
  const known = new Map([...text.matchAll(line)].map(([, local, path]) => [path, local]));
  known.set(
    name,
    name.replace(/-(\w)/g, (_, c) => c.toUpperCase()),
  );
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const imports = sorted.map(
    ([path, local]) => `import { target as ${local} } from './${path}.js';`,
  );
  const rest = text
    .replace(line, '')
    .replace(/= \[[^\]]*\];/, `= [${sorted.map(([, local]) => local).join(', ')}];`);
  const options = await prettier.resolveConfig(file);
  const filled = await prettier.format(`${imports.join('\n')}\n${rest}`, {
    ...options,
    filepath: file,
  });
  writeFileSync(file, filled);
  console.log('wrote tests/fuzz/targets/index.ts');
}
