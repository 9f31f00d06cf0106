import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const importLine = /^import \{ target as (\w+) \} from '\.\/([\w-]+)\.js';\n/gm;
const list = /^(export const targets.* = )\[[^\]]*\];/m;
/** As in .prettierrc.json. */
const printWidth = 100;

/**
 * Enters a target into tests/fuzz/targets/index.ts: its import and its place in the list, by name.
 *
 * @param {string} root
 * @param {string} name
 */
export function addFuzzTarget(root, name) {
  const file = join(root, 'tests/fuzz/targets/index.ts');
  const text = readFileSync(file, 'utf8');
  const known = new Map([...text.matchAll(importLine)].map(([, local, path]) => [path, local]));
  known.set(name, camel(name));
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const imports = sorted.map(
    ([path, local]) => `import { target as ${local} } from './${path}.js';`,
  );
  const at = Math.max(text.search(importLine), 0);
  const rest = text.slice(at).replace(importLine, '');
  const filled = rest.replace(list, (_, head) => `${head}${array(head, sorted)};`);
  writeFileSync(file, `${text.slice(0, at)}${imports.join('\n')}\n${filled}`);
  console.log('wrote tests/fuzz/targets/index.ts');
}

/** @param {string} name */
function camel(name) {
  return name.replace(/-(\w)/g, (_, c) => c.toUpperCase());
}

/** On one line where it fits. @param {string} head @param {string[][]} sorted */
function array(head, sorted) {
  const locals = sorted.map(([, local]) => local);
  const line = `[${locals.join(', ')}]`;
  if (head.length + line.length < printWidth) return line;
  return `[\n${locals.map((local) => `  ${local},\n`).join('')}]`;
}
