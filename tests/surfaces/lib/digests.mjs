import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sources = path.join(import.meta.dirname, '../packages');
export const fixtures = path.join(import.meta.dirname, '../../fixtures/surfaces');
/** Of each package, the digest of the sources that it was built from. */
export const digestsFile = path.join(fixtures, 'digests.json');

export function digests() {
  const entries = readdirSync(sources, { withFileTypes: true });
  const shared = entries.filter((each) => each.isFile()).map((each) => each.name);
  const packages = entries.filter((each) => each.isDirectory()).map((each) => each.name);
  return Object.fromEntries(
    packages.sort().map((id) => [id, digestOf([...shared, ...filesOf(id)])]),
  );
}

function filesOf(id) {
  return readdirSync(path.join(sources, id), { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(sources, path.join(each.parentPath, each.name)));
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const name = file.split(path.sep).join('/');
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(sources, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
