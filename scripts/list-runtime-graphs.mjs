// Writes the graphs of runtime identifiers that the .NET SDK brings into src/ecosystems/nuget/resolve:
// which runtime imports which. Run it with a newer SDK and look at what has changed.
//   node scripts/list-runtime-graphs.mjs && npx prettier --write src/ecosystems/nuget/resolve
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function sdkFolder() {
  const found = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .at(-1);
  const [, version, folder] = /^(\S+) \[(.*)\]$/.exec(found ?? '') ?? [];
  return path.join(folder ?? '', version ?? '');
}

const sdk = sdkFolder();

/** `linux-x64:linux,unix-x64`, one word for each runtime. */
function words(file) {
  const { runtimes } = JSON.parse(readFileSync(path.join(sdk, file), 'utf8'));
  return Object.entries(runtimes).map(([name, value]) => {
    const rest = Object.keys(value).filter((key) => key !== '#import');
    if (rest.length > 0) throw new Error(`${file}: ${name} adds packages: ${rest}`);
    return `${name}:${(value['#import'] ?? []).join(',')}`;
  });
}

function block(list) {
  const lines = [];
  for (const word of list) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 110)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `    ${line}`).join('\n');
}

const large = words('RuntimeIdentifierGraph.json');
const portable = words('PortableRuntimeIdentifierGraph.json');
writeFileSync(
  new URL('../src/ecosystems/nuget/resolve/sdk-runtimes.ts', import.meta.url),
  `/**
 * Runtime identifiers and what they import, nearest first, as SDK ${path.basename(sdk)} has them; written by
 * scripts/list-runtime-graphs.mjs.
 */

/** For .NET 8 and later (PortableRuntimeIdentifierGraph.json). */
export const portableRuntimes = \`
${block(portable)}
\`;

/** For everything else (RuntimeIdentifierGraph.json). */
export const allRuntimes = \`
${block(large)}
\`;
`,
);
