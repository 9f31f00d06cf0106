// What the storm scans: folders of small packages that overlap, so that processes write the same
// entries at the same time.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const feed = fileURLToPath(new URL('../../examples/bank-sdk/feed', import.meta.url));
const variants = 4;
const largestReal = 300_000;

/** @returns {string[]} folders of packages below `root` */
export function makeFolders(root, { folders, packages, reals, random }) {
  const real = packages === undefined ? [] : pick(realPackages(packages), reals, random);
  return Array.from({ length: folders }, (_, i) => {
    const folder = path.join(root, `packages-${i}`);
    mkdirSync(folder);
    for (const name of readdirSync(feed).filter((file) => file.endsWith('.nupkg')))
      writeFileSync(path.join(folder, name), variantOf(path.join(feed, name), i % variants));
    for (const file of real.filter(() => random() < 0.5))
      copyFileSync(file, path.join(folder, path.basename(file)));
    return folder;
  });
}

/** The same package with a comment at its end (APPNOTE 4.3.16): another digest, nothing else. */
function variantOf(file, number) {
  const bytes = readFileSync(file);
  const comment = Buffer.from(`variant ${number}`);
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  return Buffer.concat([bytes, comment]);
}

/** Small ones of a global packages folder. */
function realPackages(folder) {
  const found = [];
  for (const id of readdirSync(folder).sort())
    for (const version of subfolders(path.join(folder, id))) {
      const file = path.join(folder, id, version, `${id}.${version}.nupkg`);
      if (existsSync(file) && statSync(file).size < largestReal) found.push(file);
    }
  return found;
}

function subfolders(folder) {
  if (!statSync(folder).isDirectory()) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function pick(list, count, random) {
  const left = [...list];
  const taken = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}
