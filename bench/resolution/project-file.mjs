// Project files for the oracle, from a few words.

const attributes = (record) =>
  Object.entries(record)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** `Serilog 4.0.0`, `Serilog` (central), or `Serilog 4.0.0 PrivateAssets=all`. */
function reference(text) {
  const [id, ...rest] = text.split(' ');
  const version = rest[0] !== undefined && !rest[0].includes('=') ? rest.shift() : undefined;
  const more = Object.fromEntries(rest.map((part) => part.split('=')));
  const record = { Include: id, ...(version && { Version: version.replace('~', ' ') }), ...more };
  return `<PackageReference${attributes(record)} />`;
}

function referenceToProject(text) {
  const [path, ...rest] = text.split(' ');
  const more = Object.fromEntries(rest.map((part) => part.split('=')));
  return `<ProjectReference${attributes({ Include: path, ...more })} />`;
}

/** A project file: `frameworks` with `;`, `properties` by name, `more` as written. */
export function project({
  frameworks,
  sdk = 'Microsoft.NET.Sdk',
  packages = [],
  projects = [],
  properties = {},
  more = '',
}) {
  const plural = frameworks.includes(';') ? 'TargetFrameworks' : 'TargetFramework';
  const all = { [plural]: frameworks, NuGetAudit: 'false', ...properties };
  const lines = Object.entries(all).map(([name, value]) => `    <${name}>${value}</${name}>`);
  return `<Project Sdk="${sdk}">
  <PropertyGroup>
${lines.join('\n')}
  </PropertyGroup>
  <ItemGroup>
    ${[...packages.map(reference), ...projects.map(referenceToProject)].join('\n    ')}
  </ItemGroup>
  ${more}
</Project>
`;
}

export const one = (options) => ({ 'app/app.csproj': project(options) });
export const web = 'Microsoft.NET.Sdk.Web';
export const worker = 'Microsoft.NET.Sdk.Worker';

export function central(versions, properties = {}) {
  const all = { ManagePackageVersionsCentrally: 'true', ...properties };
  const lines = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  const items = versions.map((text) => {
    const [id, version] = text.split(' ');
    return `<PackageVersion Include="${id}" Version="${version}" />`;
  });
  return {
    'Directory.Packages.props': `<Project><PropertyGroup>${lines.join('')}</PropertyGroup>
<ItemGroup>${items.join('\n')}</ItemGroup></Project>\n`,
  };
}

export const pinning = { CentralPackageTransitivePinningEnabled: 'true' };
