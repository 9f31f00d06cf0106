// Copies the grammars beside the compiled reader, each only if it is the file that was reviewed.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(process.argv[2] ?? join(root, 'dist'), 'formats/grammar');
const digests = JSON.parse(readFileSync(join(root, 'src/formats/grammar/digests.json'), 'utf8'));

mkdirSync(target, { recursive: true });
for (const [path, expected] of Object.entries(digests)) {
  const source = join(root, 'node_modules', path);
  const actual = createHash('sha256').update(readFileSync(source)).digest('hex');
  if (actual !== expected)
    throw new Error(`${path} has SHA-256 ${actual}, ${expected} was reviewed`);
  copyFileSync(source, join(target, path.slice(path.lastIndexOf('/') + 1)));
}
