import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Surroundings } from '../../store/cache-folder.js';
import { isFile, isFolder } from '../path-kind.js';

export const policyFile = 'assay.policy.yaml';
export const waiversFile = 'assay.waivers.yaml';

/**
 * The folder whose policy is the repository's: the top one of its files, so that no folder further down
 * brings a policy of its own; outside of a repository, the folder that is scanned.
 */
export function repositoryFolder(path: string): string {
  const start = isFolder(path) ? resolve(path) : dirname(resolve(path));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** Whether the repository has a say in what is decided. */
export function hasPolicyFiles(path: string): boolean {
  const folder = repositoryFolder(path);
  return [policyFile, waiversFile].some((name) => existsSync(join(folder, name)));
}

/** As somebody may well write the names of policies and waivers: `assay.policy.yml`, `.assay-waivers.json`. */
const alike = /^\.?assay[._-]?(policy|policies|waiver|waivers)\.(?:ya?ml|json)$/i;

export interface UnreadFile {
  readonly name: string;
  /** By which it would be read. */
  readonly wanted: string;
}

/**
 * A file where the repository's policy would be read, which looks like one and goes by another name: who wrote
 * it thinks that it decides.
 */
export function unreadPolicyFile(path: string): UnreadFile | undefined {
  const folder = repositoryFolder(path);
  const names = isFolder(folder) ? readdirSync(folder) : [];
  for (const name of names.toSorted()) {
    const kind = alike.exec(name)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const wanted = kind.startsWith('polic') ? policyFile : waiversFile;
    // Where upper and lower case are one, it is read under this name.
    const isRead = name.toLowerCase() === wanted && existsSync(join(folder, wanted));
    if (name === wanted || (isRead && !names.includes(wanted))) continue;
    return { name, wanted };
  }
  return undefined;
}

/** Whether who changes the repository changes this file too: also a link in it that leads out. */
export function isInside(folder: string, file: string): boolean {
  const top = realOf(folder);
  const whole = resolve(file);
  const parent = join(realOf(dirname(whole)), basename(whole));
  return [parent, realOf(whole)].some((path) => isBelow(top, path));
}

function isBelow(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/**
 * The organisation's policy: `ASSAY_POLICY`, else `assay/assay.policy.yaml` in the user's configuration
 * folder (XDG Base Directory 0.8 on Linux), where there is one.
 */
export function organisationFile(surroundings: Surroundings): string | undefined {
  const { environment } = surroundings;
  if (environment['ASSAY_POLICY']) return environment['ASSAY_POLICY'];
  const base = configurationFolder(surroundings);
  const file = base === undefined ? undefined : join(base, 'assay', policyFile);
  return file !== undefined && isFile(file) ? file : undefined;
}

/** Where programs of the user look for what they are told. */
export function configurationFolder({
  environment,
  platform,
  home,
}: Surroundings): string | undefined {
  if (platform === 'win32') return environment['APPDATA'];
  if (platform === 'darwin') return home && join(home, 'Library', 'Application Support');
  const xdg = environment['XDG_CONFIG_HOME'];
  if (xdg && isAbsolute(xdg)) return xdg;
  return home && join(home, '.config');
}
