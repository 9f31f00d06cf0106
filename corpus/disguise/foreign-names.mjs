import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether something that the sources are compiled against has this name. The #Strings heap may keep a name as the
 * tail of a longer one (ECMA-335 II.24.2.3), so the end of an entry counts too: that only keeps more names.
 */
export function foreignNames(folders) {
  const names = new Set();
  for (const file of folders.flatMap((folder) => assemblies(folder))) {
    for (const name of readFileSync(file, 'latin1').split(/[^A-Za-z0-9_`]+/))
      if (name.length < 80) names.add(name);
  }
  const all = `${[...names].join('\0')}\0`;
  return (name) => all.includes(`${name}\0`);
}

/** The reference assemblies that the SDK brings along. */
export function referenceFolders() {
  const { stdout } = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' });
  const line = stdout.trim().split('\n').at(-1);
  const [, version, sdks] = /^(\S+) \[(.*)\]$/.exec(line);
  return [join(dirname(sdks), 'packs'), join(sdks, version, 'ref')];
}

function assemblies(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return assemblies(path);
    return entry.name.endsWith('.dll') ? [path] : [];
  });
}
