// The figures of docs/performance.md: the listing against the reference, a scan of 150 packages cold
// and warm, and the start of the command.
//   npm run bench -- [--folder PACKAGES] [--solution DIR] [--runs N] [--write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { readEngine } from '../dist/cli/engine.js';
import { listingHeader, listingRows, measureListing } from './listing.mjs';
import { table } from './packages/render.mjs';
import { dotnetVersion } from './reference.mjs';
import { measureScan, scanHeader, scanRows, solution } from './scan.mjs';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const figures = /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/;

const { values } = parseArgs({
  options: {
    list: { type: 'string', default: 'scan-150.json' },
    folder: { type: 'string' },
    solution: { type: 'string', default: solution },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
if (!existsSync(values.solution)) {
  console.error(
    `there is no restored solution at ${values.solution}: run node bench/packages/make-solution.mjs`,
  );
  process.exit(2);
}
const listing = await measureListing({
  list: values.list,
  folder: values.folder,
});
const scans = [];
for (let i = 0; i < Number(values.runs); i++) scans.push(await measureScan(values.solution));
const text = render();
console.log(text);
if (values.write) await write(text);

function render() {
  const { modules, bytes } = listing.ours;
  const megabytes = (bytes / 1e6).toFixed(0);
  return `${machine()}

The listing of ${modules} modules, ${megabytes} MB, of the 150 packages:

${table(listingHeader, listingRows(listing))}

The commands, ${scans.length} runs, each with an empty cache first (${scans[0].cold.summary}):

${table(scanHeader, scanRows(scans))}
`;
}

/** What the figures depend on, and nothing that tells whose machine it is. */
function machine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = `${availableParallelism()} cores`;
  const versions = `Node ${process.versions.node}, .NET SDK ${dotnetVersion()}`;
  return `${model}, ${cores}, ${memory} GB, ${process.platform}; ${versions}; Assay ${readEngine().version}.`;
}

async function write(fresh) {
  const old = readFileSync(page, 'utf8');
  if (!figures.test(old)) throw new Error('docs/performance.md has no place for the figures');
  const whole = old.replace(figures, (_, start, end) => `${start}\n${fresh}\n${end}`);
  const options = await prettier.resolveConfig(page);
  writeFileSync(page, await prettier.format(whole, { ...options, filepath: page }));
}
