import { digestFile, newScratch, type FileDigest } from './digest-file.js';

/** A list of files that several threads work off together. */
export interface DigestQueue {
  readonly paths: readonly string[];
  /** One shared number: the index of the first path that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** What one thread did: digests by index in `paths`. */
export type DigestShare = readonly (readonly [index: number, digest: FileDigest])[];

const batch = 8;

export function newQueue(paths: readonly string[]): DigestQueue {
  return { paths, next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
}

/** Takes paths until none is left, giving way to the caller after each handful or large piece. */
export function* workOff({ paths, next }: DigestQueue): Generator<DigestShare> {
  const counter = new Int32Array(next);
  const scratch = newScratch();
  for (;;) {
    const from = Atomics.add(counter, 0, batch);
    if (from >= paths.length) return;
    const share: [number, FileDigest][] = [];
    for (const [i, path] of paths.slice(from, from + batch).entries())
      share.push([from + i, yield* digestFile(path, scratch)]);
    yield share;
  }
}
