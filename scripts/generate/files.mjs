import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Writes a file under the root, only when its content changes, in the house's format.
 *
 * @param {string} path
 * @param {string} text
 */
export async function writeText(path, text) {
  const file = join(root, path);
  const options = await prettier.resolveConfig(file);
  const formatted = await prettier.format(text, { ...options, filepath: file });
  writeBytes(path, new TextEncoder().encode(formatted));
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export function writeBytes(path, bytes) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`wrote ${path}`);
}
