import { chmodSync, existsSync, lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { makeFolders } from './folders.js';
import { ledgerName, levels, markerName, type SectionName } from './layout.js';
import { readStart } from './regular-file.js';
import { isTemporaryName, replaceFile } from './temporary-file.js';

const marker = `Signature: 8a477f597d28d172789f06886806bc55
# Assay keeps what it has read and downloaded here; assay cache clear removes it.
`;

/**
 * The section as it is, for reading. Undefined where there is none.
 * @throws Unavailable where somebody else could have put there what it holds.
 */
export function findSection(folder: string, name: SectionName): string | undefined {
  const base = statSync(folder, { throwIfNoEntry: false });
  if (base === undefined) return undefined;
  checkBase(folder, base);
  const path = join(folder, name);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  checkOwn(path, stat);
  return path;
}

/**
 * The section, made and marked where it is not there yet, for writing.
 * @throws Unavailable where it is not ours; what `node:fs` throws where it cannot be made.
 */
export function claimSection(folder: string, name: SectionName): string {
  const path = join(folder, name);
  if (findSection(folder, name) === undefined) makeFolders(path);
  if (existsSync(join(path, markerName))) return path;
  const foreign = readdirSync(path).find((entry) => !isOwnName(name, entry));
  if (foreign !== undefined)
    throw new Unavailable('unwritable', `${path} holds what is not Assay's, such as ${foreign}`);
  replaceFile(join(path, markerName), marker, path);
  return path;
}

/** Whether Assay has said of a section that it is its own. */
export function isMarked(section: string): boolean {
  return readStart(join(section, markerName), marker.length) === marker;
}

/** Whether Assay gives such names to what stands directly in a section. */
function isOwnName(name: SectionName, entry: string): boolean {
  return (
    entry === markerName ||
    entry === ledgerName ||
    isTemporaryName(entry) ||
    levels[name][0]?.test(entry) === true
  );
}

/** In a folder that everybody may write, others could swap ours for theirs while we look away. */
export function checkBase(path: string, stat: Stats): void {
  const mine = process.geteuid?.();
  if (!stat.isDirectory()) throw new Unavailable('unwritable', `${path} is no folder`);
  if (mine === undefined) return;
  if (stat.uid !== mine && stat.uid !== 0) throw foreign(path, stat);
  const everybody = (stat.mode & 0o002) !== 0 && (stat.mode & 0o1000) === 0;
  if (everybody) throw new Unavailable('unwritable', `everybody may write to ${path}`);
}

/** A link, or a folder of another user, could hold assessments that say clear. */
function checkOwn(path: string, stat: Stats): void {
  const mine = process.geteuid?.();
  if (stat.isSymbolicLink()) throw new Unavailable('unwritable', `${path} is a link`);
  if (!stat.isDirectory()) throw new Unavailable('unwritable', `${path} is no folder`);
  if (mine === undefined) return;
  if (stat.uid !== mine) throw foreign(path, stat);
  if ((stat.mode & 0o022) !== 0) closeToOthers(path);
}

function foreign(path: string, { uid }: Stats): Unavailable {
  return new Unavailable('unwritable', `${path} belongs to another user (${uid})`);
}

function closeToOthers(path: string): void {
  try {
    chmodSync(path, 0o700);
  } catch (error) {
    // Nobody writes to a file system that takes no writes.
    if ((error as NodeJS.ErrnoException).code !== 'EROFS') throw error;
  }
}
