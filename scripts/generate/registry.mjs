import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, writeText } from './files.mjs';

/** @typedef {import('../../dist/facts/finding.js').Rule} Rule */

/** Ids of the rule folders, sorted. */
export function ruleIds() {
  return readdirSync(join(root, 'src/rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((id) => existsSync(join(root, 'src/rules', id, 'rule.ts')))
    .sort();
}

/**
 * The rule objects as built. @returns {Promise<Rule[]>}
 */
export async function loadRules() {
  const urls = ruleIds().map((id) => pathToFileURL(join(root, 'dist/rules', id, 'rule.js')));
  const modules = await Promise.all(urls.map((url) => import(url.href)));
  return modules.map((module) => module.rule);
}

/**
 * What runs is what was reviewed: a list in the sources, not a directory scan at run time.
 *
 * @param {readonly string[]} ids
 */
export async function writeRegistry(ids) {
  /** @param {string} id */
  const name = (id) => id.replace(/-(\w)/g, (_, c) => c.toUpperCase());
  const imports = ids.map((id) => `import { rule as ${name(id)} } from './${id}/rule.js';`);
  await writeText(
    'src/rules/index.ts',
    `// Written by \`npm run generate\` from the folders beside it: do not edit.
import type { Rule } from '../facts/finding.js';
${imports.join('\n')}

/** Every rule, by id. */
export const rules: readonly Rule[] = [${ids.map(name).join(', ')}];
`,
  );
}
