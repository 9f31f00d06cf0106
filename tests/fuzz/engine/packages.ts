import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInputError } from '../../../src/core/errors.js';
import { readEntry } from '../../../src/formats/zip/read-entry.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildPackage } from '../../kit/package-builder.js';
import { buildZip, type ZipFile } from '../../kit/zip-builder.js';
import type { Random } from '../random.js';
import { mutateBodies, type Mutated } from './mutate-bodies.js';
import { randomAssembly } from './random-code.js';

const corpus = join(import.meta.dirname, '../../../corpus/packages');
const randomMethods = 100;

/** The labelled packages that hold compiled code. */
export function labelledPackages(): Uint8Array[] {
  return readdirSync(corpus)
    .toSorted()
    .map((file) => Uint8Array.from(readFileSync(join(corpus, file))))
    .filter((bytes) => entriesOf(bytes).some(isAssembly));
}

/** The entries of an archive as they can be packed again, in their order. */
export function entriesOf(bytes: Uint8Array): ZipFile[] {
  const archive = readZip(bytes);
  return archive.entries.map((entry) => ({
    name: entry.name,
    content: readEntry(archive, entry),
    method: 0,
  }));
}

/** A labelled package whose bodies were changed, or one of code that was never written. */
export function mutatePackage(original: Uint8Array, random: Random): Mutated {
  if (random.below(4) === 0) return randomPackage(random);
  let bodies = 0;
  const entries = entriesOf(original).map((entry) => {
    const mutated = isAssembly(entry) ? mutatedAssembly(entry.content, random) : undefined;
    bodies += mutated?.bodies ?? 0;
    return mutated === undefined ? entry : { ...entry, content: mutated.bytes };
  });
  return { bytes: Uint8Array.from(buildZip(entries)), bodies };
}

/** Native libraries and stubs are no modules. */
function mutatedAssembly(content: Uint8Array, random: Random): Mutated | undefined {
  try {
    return mutateBodies(content, random);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}

/** Valid code, half of the times damaged after it was made. */
function randomPackage(random: Random): Mutated {
  const valid = randomAssembly(random, randomMethods);
  const bytes = random.below(2) === 0 ? valid : mutateBodies(valid, random).bytes;
  const files = { 'lib/net8.0/Random.dll': bytes };
  return { bytes: Uint8Array.from(buildPackage({ files })), bodies: randomMethods };
}

/** The same files, packed in another order. */
export function shuffled(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = entriesOf(bytes);
  for (let at = entries.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [entries[at], entries[other]] = [entries[other] as ZipFile, entries[at] as ZipFile];
  }
  return Uint8Array.from(buildZip(entries));
}

function isAssembly(entry: ZipFile): entry is ZipFile & { readonly content: Uint8Array } {
  return /\.(?:dll|exe)$/.test(String(entry.name)) && entry.content instanceof Uint8Array;
}
