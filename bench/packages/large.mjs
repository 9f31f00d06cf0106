// Writes the solution that a list of projects describes (large-cloud.json, large-legacy.json).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { here, item } from './dotnet.mjs';

/** @returns {string} the solution's file */
export function writeLarge(file, out) {
  const list = JSON.parse(readFileSync(path.join(here, file), 'utf8'));
  for (const project of list.projects) {
    const target = path.join(out, fileOf(project));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, projectText(project, list.projects));
  }
  writeFileSync(path.join(out, 'Directory.Build.props'), buildProps(list.properties));
  const solution = path.join(out, `${list.name}.slnx`);
  const items = list.projects.map((project) => item('Project', { Path: fileOf(project) }));
  writeFileSync(solution, `<Solution>\n${items.join('\n')}\n</Solution>\n`);
  return solution;
}

function fileOf({ name, language = 'cs' }) {
  return `${name}/${name}.${language}proj`;
}

function projectText({ sdk, frameworks, runtimes = [], references, projects }, all) {
  const several = frameworks.length > 1 ? 's' : '';
  const runtime =
    runtimes.length > 0
      ? `\n    <RuntimeIdentifiers>${runtimes.join(';')}</RuntimeIdentifiers>`
      : '';
  const items = [
    ...Object.entries(references).map(([id, version]) =>
      item('PackageReference', { Include: id, Version: version }),
    ),
    ...projects.map((name) =>
      item('ProjectReference', {
        Include: `..\\${fileOf(all.find((one) => one.name === name)).replace('/', '\\')}`,
      }),
    ),
  ];
  return `<Project Sdk="${sdk}">
  <PropertyGroup>
    <TargetFramework${several}>${frameworks.join(';')}</TargetFramework${several}>${runtime}
  </PropertyGroup>
  <ItemGroup>
${items.join('\n')}
  </ItemGroup>
</Project>
`;
}

// The audit asks feeds for advisories, and warnings about old packages are no news here.
function buildProps(properties) {
  return `<Project>
  <PropertyGroup>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>$(NoWarn);NU1507;NU1603;NU1608;NU1701;NU1605;NU1510</NoWarn>
    ${properties}
  </PropertyGroup>
</Project>
`;
}
