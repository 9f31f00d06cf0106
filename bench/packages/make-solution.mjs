// Writes the solution of scan-150.json and restores it for real, so that every project has its
// packages.lock.json and obj/project.assets.json:
// `node bench/packages/make-solution.mjs [--out DIR] [--folder DIR]`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProps, here, item, packagesFolder, project, restore } from './dotnet.mjs';

const { values } = parseArgs({
  options: {
    list: { type: 'string', default: path.join(here, 'scan-150.json') },
    out: { type: 'string', default: path.join(here, 'solution') },
    folder: { type: 'string' },
  },
});
const list = JSON.parse(readFileSync(values.list, 'utf8'));
const out = path.resolve(values.out);
writeSolution();
const seconds = restore(path.join(out, 'Scan150.slnx'), packagesFolder(values.folder));
console.log(`restored ${list.projects.length} projects in ${seconds.toFixed(1)} s: ${out}`);
report();

function writeSolution() {
  for (const { name, targetFramework, references } of list.projects) {
    const folder = path.join(out, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const items = references.map((id) => item('PackageReference', { Include: id }));
    const lock = '\n    <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>';
    writeFileSync(path.join(folder, `${name}.csproj`), project(targetFramework, items, lock));
  }
  writeFileSync(path.join(out, 'Directory.Build.props'), buildProps);
  writeFileSync(path.join(out, 'Directory.Packages.props'), centralVersions());
  const projects = list.projects.map(({ name }) =>
    item('Project', { Path: `${name}/${name}.csproj` }),
  );
  writeFileSync(
    path.join(out, 'Scan150.slnx'),
    `<Solution>\n${projects.join('\n')}\n</Solution>\n`,
  );
}

// Transitive pinning holds every package at the list's version, whatever the feed gains later.
function centralVersions() {
  const versions = list.packages.map(({ id, version }) =>
    item('PackageVersion', { Include: id, Version: version }),
  );
  return `<Project>
  <PropertyGroup>
    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
  </PropertyGroup>
  <ItemGroup>
${versions.join('\n')}
  </ItemGroup>
</Project>
`;
}

function report() {
  const wanted = new Set(list.packages.map(({ id, version }) => key(id, version)));
  const resolved = new Set(list.projects.flatMap(({ name }) => lockedPackages(name)));
  const lost = [...wanted].filter((name) => !resolved.has(name));
  const added = [...resolved].filter((name) => !wanted.has(name));
  console.log(`${resolved.size} packages in the lock files`);
  if (lost.length > 0) console.log(`listed but not resolved: ${lost.join(', ')}`);
  if (added.length > 0) console.log(`resolved but not listed: ${added.join(', ')}`);
  if (lost.length > 0 || added.length > 0) process.exitCode = 1;
}

function lockedPackages(name) {
  const lock = JSON.parse(readFileSync(path.join(out, name, 'packages.lock.json'), 'utf8'));
  return Object.values(lock.dependencies).flatMap((framework) =>
    Object.entries(framework).map(([id, { resolved }]) => key(id, resolved)),
  );
}

function key(id, version) {
  return `${id.toLowerCase()} ${version.toLowerCase()}`;
}
