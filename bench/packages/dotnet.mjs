// What both scripts share: running the ordinary client, and writing project files for it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
const checkout = path.resolve(here, '..', '..');

/** The global packages folder: --folder, else NUGET_PACKAGES, else `.packages` in the checkout. */
export function packagesFolder(option) {
  return path.resolve(option ?? process.env.NUGET_PACKAGES ?? path.join(checkout, '.packages'));
}

/** Runs `dotnet restore` with the feeds the machine is configured with; throws where it fails. */
export function restore(project, folder) {
  const started = performance.now();
  const result = spawnSync('dotnet', ['restore', project, '--nologo', '--verbosity', 'quiet'], {
    env: { ...process.env, NUGET_PACKAGES: folder },
    stdio: 'inherit',
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`dotnet restore ${project}: exit code ${result.status}`);
  return (performance.now() - started) / 1000;
}

/** XML of one MSBuild item; ids and versions are our own list's, quoted all the same. */
export function item(name, attributes) {
  const quote = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${quote(value)}"`);
  return `    <${name}${pairs.join('')} />`;
}

// Pruning would leave out what the framework brings itself, the audit asks feeds for advisories:
// neither belongs in a corpus that is to be the same every time.
const settings = `  <PropertyGroup>
    <RestoreEnablePackagePruning>false</RestoreEnablePackagePruning>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>$(NoWarn);NU1507;NU1603;NU1701</NoWarn>
  </PropertyGroup>`;

export const buildProps = `<Project>\n${settings}\n</Project>\n`;

/** An SDK project that is only ever restored. */
export function project(targetFramework, items, properties = '') {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>${targetFramework}</TargetFramework>${properties}
  </PropertyGroup>
  <ItemGroup>
${items.join('\n')}
  </ItemGroup>
</Project>
`;
}
