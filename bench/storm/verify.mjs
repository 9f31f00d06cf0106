// What must hold of the files of a cache, whatever happened to the processes that wrote them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

export const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

export function filesBelow(folder, ending = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Assessments by their path below the cache, with the digest of the whole file. */
export function assessmentsOf(cache) {
  const files = filesBelow(path.join(cache, 'assessments'), '.entry');
  const read = files.map((file) => [path.relative(cache, file), readUnlessGone(file)]);
  return new Map(read.flatMap(([file, bytes]) => (bytes ? [[file, hash(bytes)]] : [])));
}

/** Another process may clear up at this moment. */
function readUnlessGone(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every entry is byte for byte what an undisturbed process writes. */
export function wrongAssessments(cache, reference) {
  return [...assessmentsOf(cache)]
    .filter(([file, digest]) => reference.get(file) !== digest)
    .map(([file]) => `${file} is not what a fresh read gives`);
}

/** Every download is what its name says. */
export function wrongDownloads(cache) {
  return filesBelow(path.join(cache, 'artifacts'), '.nupkg')
    .filter((file) => hash(readFileSync(file)) !== path.basename(file, '.nupkg'))
    .map((file) => `${path.relative(cache, file)} is damaged`);
}

/** What a process said was kept, and is not there. */
export function lost(cache, kept) {
  return [...kept].filter((file) => !existsSync(path.join(cache, file))).map((f) => `${f} is lost`);
}

export const artifactFile = (digest) =>
  path.join('artifacts', digest.slice(0, 2), `${digest}.nupkg`);

export const temporaries = (cache) => filesBelow(cache, '.tmp');

/** As if hours had passed. */
export function age(files, hours) {
  const then = Date.now() / 1000 - hours * 3600;
  for (const file of files) if (existsSync(file)) utimesSync(file, then, then);
}

export function sizeOf(files) {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
