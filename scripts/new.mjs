// npm run new rule|format|ecosystem <name>: writes the files of scripts/templates/<kind> with the
// name put in. What it writes compiles; its tests fail until it is filled.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addFuzzTarget } from './new/fuzz-target.mjs';

/** npm runs scripts where package.json is; that is where the files go. */
const root = process.cwd();
const templates = join(dirname(fileURLToPath(import.meta.url)), 'templates');

/** What is left to do, by kind. @type {Record<string, (name: string) => string[]>} */
const next = {
  rule: (name) => [
    `Fill src/rules/${name}/rule.ts and examples.ts.`,
    'npm run generate     registers it, writes its page, compiles its C# examples',
    'npx vitest run tests/rules',
  ],
  format: (name) => [
    `Fill src/formats/${name}/read.ts; name its caps in src/core/limits.ts.`,
    `npx vitest run tests/formats/${name} tests/fuzz`,
    `Let src/inspect call it. If it stands on another format, say so in ARCHITECTURE.md.`,
  ],
  ecosystem: (name) => [
    `Fill src/ecosystems/${name}/identity.ts and version.ts.`,
    `npx vitest run tests/ecosystems/${name} tests/fuzz`,
    'Let src/inspect and src/scan call it.',
  ],
};

/** `source-map` → `SourceMap` */
function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, c) => c.toUpperCase());
}

/** @param {string} kind @param {string} name */
function write(kind, name) {
  const folder = join(templates, kind);
  const fill = (text) => text.replaceAll('__name__', name).replaceAll('__Name__', pascal(name));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, to: fill(from.slice(folder.length + 1).replace(/\.txt$/, '')) }));
  const taken = files.filter(({ to }) => existsSync(join(root, to)));
  if (taken.length > 0) {
    console.error(`${taken.map(({ to }) => to).join(' and ')} are there already`);
    process.exit(2);
  }
  for (const { from, to } of files) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    writeFileSync(join(root, to), fill(readFileSync(from, 'utf8')));
    console.log(`wrote ${to.split(sep).join('/')}`);
  }
  if (files.some(({ to }) => to.includes('fuzz'))) addFuzzTarget(root, name);
}

const [kind = '', name = ''] = process.argv.slice(2);
if (!Object.hasOwn(next, kind) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error('usage: npm run new rule|format|ecosystem <name-in-kebab-case>');
  process.exitCode = 2;
} else {
  write(kind, name);
  console.log(
    `\nNext:\n${next[kind](name)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  );
}
