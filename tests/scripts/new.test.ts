import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/new.mjs');
const index = 'tests/fuzz/targets/index.ts';
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'assay-new-'));
  mkdirSync(join(home, dirname(index)), { recursive: true });
  writeFileSync(
    join(home, index),
    `import type { FuzzTarget } from '../target.js';
import { target as pe } from './pe.js';

export const targets: readonly FuzzTarget[] = [pe];
`,
  );
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function make(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...args], { cwd: home, encoding: 'utf8' });
}
const read = (path: string): string => readFileSync(join(home, path), 'utf8');

it('writes a rule and its examples', () => {
  expect(make('rule', 'init-script-that-persists')).toMatchObject({ status: 0, stderr: '' });
  const folder = 'src/rules/init-script-that-persists';
  expect(read(`${folder}/rule.ts`)).toContain("id: 'init-script-that-persists'");
  expect(read(`${folder}/examples.ts`)).toContain('flagged: [');
});

it('writes a reader with its test, and enters its fuzz target by name', () => {
  expect(make('format', 'source-map')).toMatchObject({ status: 0, stderr: '' });
  expect(read('src/formats/source-map/read.ts')).toContain('export function readSourceMap(');
  expect(read('tests/formats/source-map/read.test.ts')).toContain("describe('readSourceMap'");
  expect(make('format', 'elf').status).toBe(0);
  expect(read(index)).toBe(`import type { FuzzTarget } from '../target.js';
import { target as elf } from './elf.js';
import { target as pe } from './pe.js';
import { target as sourceMap } from './source-map.js';

export const targets: readonly FuzzTarget[] = [elf, pe, sourceMap];
`);
});

it('writes an ecosystem', () => {
  expect(make('ecosystem', 'cargo')).toMatchObject({ status: 0, stderr: '' });
  expect(read('src/ecosystems/cargo/identity.ts')).toContain('pkg:cargo/');
  expect(read('tests/ecosystems/cargo/version.test.ts')).toContain('expect.fail');
});

it.each([
  ['an unknown kind', ['thing', 'name']],
  ['no name', ['rule']],
  ['a name that leaves the folder', ['rule', '../outside']],
  ['a name in capitals', ['rule', 'MyRule']],
])('refuses %s', (_, args) => {
  expect(make(...args)).toMatchObject({ status: 2 });
});

it('overwrites nothing', () => {
  make('rule', 'twice');
  writeFileSync(join(home, 'src/rules/twice/rule.ts'), 'mine');
  expect(make('rule', 'twice')).toMatchObject({ status: 2 });
  expect(read('src/rules/twice/rule.ts')).toBe('mine');
});
