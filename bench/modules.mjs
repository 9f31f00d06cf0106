// Which files are modules, and the canonical listing of Assay for one of them.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listModule } from '../dist/formats/cil/listing/listing.js';
import { createWriter } from '../dist/formats/cil/listing/writer.js';
import { isManaged } from '../dist/formats/cil/metadata/cli-header.js';
import { readPeImage } from '../dist/formats/pe/image.js';
import { readEntry } from '../dist/formats/zip/read-entry.js';
import { readZip } from '../dist/formats/zip/read-zip.js';

/** By name, as the reference chooses them. */
const isModule = (name) => /\.(dll|exe)$/i.test(name);

/** The module files of a folder, or of everything below it, in ordinal order. */
export function modulesIn(folder, { recursive }) {
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && isModule(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The modules inside a package, as bytes. */
export function modulesOfPackage(bytes) {
  const archive = readZip(bytes);
  return archive.entries
    .filter(({ name }) => isModule(name))
    .map((entry) => readEntry(archive, entry));
}

/** Whether a listing has more to say than `error`. */
export function isManagedModule(bytes) {
  try {
    return isManaged(readPeImage(bytes));
  } catch {
    return false;
  }
}

/** A function from bytes to the SHA-256 of their listing, in hex. It keeps its memory between calls. */
export function listingHasher() {
  let digest = createHash('sha256');
  const writer = createWriter((bytes) => void digest.update(bytes));
  return (bytes) => {
    digest = createHash('sha256');
    listModule(bytes, writer);
    return digest.digest('hex');
  };
}
