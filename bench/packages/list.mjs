// A list of packages by id and version, and where each lies in a global packages folder.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './dotnet.mjs';

/** The packages of a list: a file, or the name of one beside this script. */
export function listedPackages(name, packages) {
  const file = existsSync(name) ? name : path.join(here, name);
  const list = JSON.parse(readFileSync(file, 'utf8'));
  return list.packages.map((entry) => ({ ...entry, ...placeOf(entry, packages) }));
}

/** As the client lays them out: lower-case id and version, the package file beside its content. */
function placeOf({ id, version }, packages) {
  const [name, number] = [id.toLowerCase(), version.toLowerCase()];
  const folder = path.join(packages, name, number);
  return { folder, nupkg: path.join(folder, `${name}.${number}.nupkg`) };
}
