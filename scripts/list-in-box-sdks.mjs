// Rewrites src/ecosystems/nuget/in-box-sdks.ts from the .NET SDK on this machine: the project SDKs that a
// build finds without downloading a package. Needs `dotnet`; nothing is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names that the resolver for workloads answers itself (Microsoft.NET.Sdk.WorkloadMSBuildSdkResolver). */
const locators = [
  'Microsoft.NET.SDK.WorkloadAutoImportPropsLocator',
  'Microsoft.NET.SDK.WorkloadManifestTargetsLocator',
];

function sdkFolder() {
  const listed = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' }).stdout.trim();
  const [, version, folder] = /^(\S+) \[(.*)\]$/.exec(listed.split('\n').at(-1) ?? '') ?? [];
  if (!version) throw new Error('dotnet lists no SDK');
  return path.join(folder, version);
}

/** The default resolver takes `Sdks/<name>/Sdk` for the SDK of that name. */
function shipped(sdk) {
  const folder = path.join(sdk, 'Sdks');
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'Sdk')));
}

const sdk = sdkFolder();
const names = new Set([...locators, ...shipped(sdk)]);
const lines = [...names].sort().map((name) => `    ${name}`);
writeFileSync(
  new URL('../src/ecosystems/nuget/in-box-sdks.ts', import.meta.url),
  `/**
 * Project SDKs that come with the .NET SDK and are no packages where no version is named, written by
 * scripts/list-in-box-sdks.mjs from SDK ${path.basename(sdk)}.
 */
const names = \`
${lines.join('\n')}
\`;

/** In lower case: MSBuild compares names of SDKs by folder, and folders differ in that. */
export const inBoxSdks: ReadonlySet<string> = new Set(names.toLowerCase().trim().split(/\\s+/));
`,
);
