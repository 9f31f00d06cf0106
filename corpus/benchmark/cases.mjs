import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const corpus = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every case with its label and its package, in the order of the manifest. */
export function readCases() {
  const { packages } = readJson('manifest.json');
  return packages.map(({ case: name, file }) => ({
    name,
    path: join(corpus, 'packages', file),
    ...readJson(join(name, 'case.json')),
  }));
}

/** What each case scored when it was first scored, in dated blocks. */
export function readFirstScores() {
  return existsSync(join(corpus, 'first-score.json')) ? readJson('first-score.json').blocks : [];
}

export function readJson(name) {
  return JSON.parse(readFileSync(join(corpus, name), 'utf8'));
}
