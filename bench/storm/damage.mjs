// What a disk does: bits that flip, files that end early or are empty after a power cut, files under
// the name of others.
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './verify.mjs';

/** Damages some of the entries, and says which. */
export function damage(cache, random) {
  const assessments = filesBelow(path.join(cache, 'assessments'), '.entry');
  const artifacts = filesBelow(path.join(cache, 'artifacts'), '.nupkg');
  const answers = filesBelow(path.join(cache, 'answers')).filter((file) =>
    /[0-9a-f]{64}$/.test(file),
  );
  return [
    ...some(assessments, 24, random),
    ...some(artifacts, 4, random),
    ...some(answers, 1, random),
  ];
}

/** Each at most once: two damages of one file hide each other. */
function some(files, count, random) {
  const left = [...files];
  const most = Math.min(count, Math.ceil(files.length * 0.8));
  return Array.from({ length: files.length < 2 ? 0 : most }, () => {
    const [file] = left.splice(Math.floor(random() * left.length), 1);
    const other = files[Math.floor(random() * files.length)];
    ways[Math.floor(random() * ways.length)](file, other, random);
    return file;
  });
}

const ways = [flip, flip, flip, cut, (file) => truncateSync(file, 0), swap];

function flip(file, _, random) {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  // What every scan reads stands at the start.
  const reach = random() < 0.5 ? Math.min(1200, bytes.length) : bytes.length;
  const at = Math.floor(random() * reach);
  bytes[at] ^= 1 << Math.floor(random() * 8);
  writeFileSync(file, bytes);
}

function cut(file, _, random) {
  const { length } = readFileSync(file);
  truncateSync(file, Math.floor(random() * length));
}

function swap(file, other) {
  if (file !== other) copyFileSync(other, file);
}
