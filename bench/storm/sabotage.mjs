// Copies of the build that do one thing wrong, to see that the storm notices.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Mistakes that somebody could make: what is replaced in which file. */
export const sabotages = {
  /** Entries are written where they are read, in two pieces. */
  'no-rename': {
    file: 'store/temporary-file.js',
    edits: [
      [
        /inFolders\(\[scratch\], [^;]*;\s*moveInto\(temporary, path\);/,
        `inFolders([dirname(path)], () => {
          const bytes = Buffer.from(content);
          writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
          writeFileSync(path, bytes.subarray(bytes.length >> 1), { flag: 'a' });
        });`,
      ],
    ],
  },
  /** A damaged head of an assessment is believed. */
  'no-digest': {
    file: 'store/sealed-file.js',
    edits: [[/digestOf\(head\) !== headDigest/, 'false']],
  },
  /** A damaged download is believed. */
  'no-verification': {
    file: 'store/artifact-file.js',
    edits: [[/digests\.sha256 !== sha256/, 'false']],
  },
  /** Files that living processes write are cleared up. */
  'eager-sweep': {
    file: 'store/temporary-file.js',
    edits: [[/now - stat\.mtimeMs > hour/, 'true']],
  },
  /** Entries go although there is room. */
  'no-limit': {
    file: 'store/eviction.js',
    edits: [
      [/total > shelf\.limit/, 'true'],
      [/if \(size <= shelf\.limit\)\s*return size;/, ''],
      [/size <= shelf\.limit \* 0\.8 \|\| /, ''],
    ],
  },
};

/** @returns the folder of the broken build */
export function sabotage(folder, name) {
  const { file, edits } = sabotages[name];
  const dist = path.join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'dist'), dist, { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  let text = readFileSync(path.join(dist, file), 'utf8');
  for (const [from, to] of edits) {
    if (!from.test(text)) throw new Error(`${name}: ${file} no longer holds ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(path.join(dist, file), text);
  return dist;
}
