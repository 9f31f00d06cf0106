// Packages that a benchmark reads, and what to run where they are not there.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagesFolder } from './dotnet.mjs';
import { listedPackages } from './list.mjs';

/** The list that restore.mjs goes by where none is named. */
const usualList = 'packages.json';

/**
 * The packages of a list, all of them on disk. Where one is not, this says so and ends the process.
 * @param option of --folder, where somebody gave one
 */
export function packagesOnDisk(list, option, isWanted = () => true) {
  const folder = packagesFolder(option);
  const packages = listedPackages(list, folder).filter(isWanted);
  const absent = packages.filter(({ nupkg }) => !existsSync(nupkg)).length;
  if (absent > 0)
    end(`${absent} of ${packages.length} packages of ${list} are not in ${folder}`, list, option);
  return packages;
}

/** A folder of packages that an option names, absolute. Where there is none, this says so and ends the process. */
export function namedPackages(option) {
  const folder = path.resolve(option);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) end(`there is no folder of packages at ${folder}`, usualList, option);
  return folder;
}

function end(problem, list, option) {
  const chosen = list === usualList ? '' : ` --list ${quoted(list)}`;
  const where = option === undefined ? '' : ` --folder ${quoted(option)}`;
  console.error(`${problem}: run node bench/packages/restore.mjs${chosen}${where}`);
  process.exit(2);
}

/** As a shell takes it. */
const quoted = (text) =>
  /^[\w@%+:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
