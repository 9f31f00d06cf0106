// Gets the packages of a list on disk: `node bench/packages/restore.mjs [--list FILE] [--folder DIR]`.
// PackageDownload fetches a package of any type, without asking whether a project could use it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProps, item, packagesFolder, project, restore } from './dotnet.mjs';
import { listedPackages } from './list.mjs';

const PER_PROJECT = 100;

const { values } = parseArgs({
  options: { list: { type: 'string', default: 'packages.json' }, folder: { type: 'string' } },
});
const folder = packagesFolder(values.folder);
const wanted = listedPackages(values.list, folder);
const missing = wanted.filter((entry) => !isOnDisk(entry));
console.log(
  `${wanted.length} packages in ${values.list}, ${missing.length} to fetch into ${folder}`,
);
if (missing.length > 0) download(missing);
const bytes = wanted.reduce((sum, entry) => sum + readFileSync(entry.nupkg).length, 0);
console.log(`${wanted.length} packages on disk, ${(bytes / 1e6).toFixed(1)} MB of .nupkg`);

// The client writes .nupkg.metadata last: without it an interrupted run left a torso.
function isOnDisk(entry) {
  return existsSync(path.join(entry.folder, '.nupkg.metadata'));
}

function download(entries) {
  const work = mkdtempSync(path.join(tmpdir(), 'packages-'));
  try {
    writeFileSync(path.join(work, 'Directory.Build.props'), buildProps);
    const projects = chunks(entries).map((chunk, number) => {
      const file = `download${number}/download${number}.csproj`;
      mkdirSync(path.join(work, path.dirname(file)));
      writeFileSync(path.join(work, file), project('net10.0', chunk));
      return file;
    });
    writeFileSync(path.join(work, 'all.slnx'), solution(projects));
    console.log(`restored in ${restore(path.join(work, 'all.slnx'), folder).toFixed(1)} s`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function solution(projects) {
  return `<Solution>\n${projects.map((file) => item('Project', { Path: file })).join('\n')}\n</Solution>\n`;
}

// Several versions of one id are one item: `[1.0.0];[2.0.0]`.
function chunks(entries) {
  const versions = new Map();
  for (const { id, version } of entries) {
    versions.set(id, [...(versions.get(id) ?? []), `[${version}]`]);
  }
  const items = [...versions].map(([id, list]) =>
    item('PackageDownload', { Include: id, Version: list.join(';') }),
  );
  const count = Math.ceil(items.length / PER_PROJECT);
  return Array.from({ length: count }, (_, i) =>
    items.slice(i * PER_PROJECT, (i + 1) * PER_PROJECT),
  );
}
