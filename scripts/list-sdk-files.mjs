// Rewrites src/ecosystems/nuget/project/sdk-files.ts from the .NET SDK on this machine: of its build files what
// decides what a restore is asked for. Properties and items that nothing of that depends on are
// left out; so are targets, tasks and comments. Needs `dotnet` and a built `dist`; nothing is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXml } from '../dist/formats/xml/read-xml.js';
import { itemTypes, propertyNames } from './sdk-files/kept.mjs';
import { Slice } from './sdk-files/slice.mjs';

/** Tools and templates of the SDK's own, other runtimes, and what only a container build imports. */
const apart = /^(?:DotnetTools|runtimes|Containers\/(?!build)|Sdks\/Microsoft\.Docker)/;
const buildFile = /\.(?:props|targets|tasks|overridetasks)$/i;

function sdkFolder() {
  const { stdout } = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' });
  const [, version, folder] = /^(\S+) \[(.*)\]$/.exec(stdout.trim().split('\n').at(-1)) ?? [];
  return path.join(folder, version);
}

function filesIn(folder, where) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && buildFile.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !apart.test(name))
    .sort()
    .map((name) => ({ name: where + name, bytes: readFileSync(path.join(folder, name)) }));
}

const sdk = sdkFolder();
const root = path.dirname(path.dirname(sdk));
const version = path.basename(sdk);

/** Manifests of workloads, as the SDK's own resolver gives them to every project. */
function manifests() {
  const bands = path.join(root, 'sdk-manifests');
  if (!existsSync(bands)) return [];
  return readdirSync(bands).flatMap((band) =>
    filesIn(path.join(bands, band), `sdk-manifests/${band}/`),
  );
}

/** Packs that come with the SDK: what they hold is not downloaded. */
function packs() {
  const folder = path.join(root, 'packs');
  return readdirSync(folder).flatMap((id) =>
    readdirSync(path.join(folder, id)).map(
      (found) => `${id.replace('linux-x64', '**RID**')}/${found}`,
    ),
  );
}

const files = [...filesIn(sdk, ''), ...manifests()].map(({ name, bytes }) => ({
  name: name.replaceAll('\\', '/'),
  root: readXml(bytes).root,
}));
const slice = new Slice(files, { itemTypes, propertyNames });
const written = files
  .map(({ name, root: element }) => `=== ${name}\n${slice.render(element)}`)
  .join('')
  // The machine that is evaluated for says which it is.
  .replaceAll(/(<NETCoreSdk(?:Portable)?RuntimeIdentifier>)[^<]*/g, '$1$(_SdkRuntimeIdentifier)')
  // What would mean something in a template of this language.
  .replaceAll('`', '&#96;')
  .replaceAll('${', '&#36;{');
const { stdout: engine } = spawnSync('dotnet', ['msbuild', '-version', '-nologo'], {
  encoding: 'utf8',
});

writeFileSync(
  new URL('../src/ecosystems/nuget/project/sdk-files.ts', import.meta.url),
  `/**
 * Of the build files of the .NET SDK ${version} what decides what a restore is asked for, written by
 * scripts/list-sdk-files.mjs. What nothing of that depends on is left out; a property that is set
 * all the same, to what is not kept here, is set to \`$(_NotKept)\`.
 *
 * The files are (c) .NET Foundation and Contributors, under the MIT licence.
 */
export const sdkVersion = '${version}';

/** Of the build engine in it. */
export const engineVersion = '${engine.trim()}';

/** Packs that come with it, as id/version. */
export const sdkPacks = \`
${packs().join('\n')}
\`;

/** By \`=== \` and their paths below the folder of the SDK. */
export const sdkFiles = String.raw\`
${written}\`;
`,
);
