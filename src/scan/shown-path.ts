import { isAbsolute, relative, sep } from 'node:path';

/** Relative to what was scanned, with `/`; what lies elsewhere keeps its whole path. */
export function shownPath(root: string, path: string): string {
  const below = relative(root, path);
  if (below === '') return '.';
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return outside ? path : below.split(sep).join('/');
}
