import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesOf } from './engine.mjs';

// <folder>/<id>/<version>/<id>.<version>.nupkg is the deepest layout in use.
const DEPTH = 3;

/** Every package below a folder (a packages folder of the client, or a flat one), one after the other. */
export async function inspectFolder(folder, engine, progress) {
  const paths = nupkgs(folder, DEPTH).sort();
  const rows = [];
  for (const path of paths) {
    const answer = await engine.inspect(readFileSync(path));
    rows.push({
      name: path.slice(path.lastIndexOf('/') + 1).replace(/\.nupkg$/, ''),
      ...answer,
      rules: rulesOf({ findings: answer.findings.filter(({ level }) => level !== 'note') }),
    });
    progress(rows.length, paths.length);
  }
  return rows;
}

function nupkgs(folder, depth) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth === 0 ? [] : nupkgs(path, depth - 1);
    return entry.name.endsWith('.nupkg') ? [path] : [];
  });
}
