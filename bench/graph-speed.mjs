// What the call graph costs: processor time and memory, over the assemblies of the 150 packages.
//   node bench/graph-speed.mjs [--folder PACKAGES] [--rounds N]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCallGraph, codeRecorder, sizeOfCode } from '../dist/behaviour/call-graph/index.js';
import { readMethodHeader } from '../dist/formats/cil/body/body.js';
import { OperandKind } from '../dist/formats/cil/body/opcodes.js';
import { scanSelected, selectKinds } from '../dist/formats/cil/body/scan.js';
import { moduleOffset, readModule } from '../dist/formats/cil/module.js';
import { cell } from '../dist/formats/cil/tables/rows.js';
import { isManagedModule, modulesIn } from './modules.mjs';
import { packagesOnDisk } from './packages/on-disk.mjs';

const { values } = parseArgs({
  options: { folder: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const packages = packagesOnDisk('scan-150.json', values.folder);
const modules = packages.flatMap(({ folder }) => modulesIn(folder, { recursive: true }));
const sets = setsOf(modules.map((file) => ({ file, bytes: readFileSync(file) })));
const megabytes = sum(sets.flat(), ({ bytes }) => bytes.length) / 1e6;
console.log(`${sets.length} sets, ${sets.flat().length} modules, ${megabytes.toFixed(0)} MB`);
for (let round = 1; round <= Number(values.rounds); round++) measure(round);

/** What stands in one folder loads together. */
function setsOf(files) {
  const folders = new Map();
  for (const entry of files) {
    const folder = path.dirname(entry.file);
    folders.set(folder, [...(folders.get(folder) ?? []), entry]);
  }
  return [...folders.values()]
    .map((set) => set.filter(({ bytes }) => isManagedModule(bytes)))
    .filter((set) => set.length > 0);
}

function measure(round) {
  const before = selectKinds((kind) => kind === OperandKind.method || kind === OperandKind.field);
  const wanted = [OperandKind.method, OperandKind.field, OperandKind.type, OperandKind.token];
  const selected = selectKinds((kind) => wanted.includes(kind));
  const walked = timed(() => {
    for (const { bytes } of sets.flat()) walk(readModule(bytes), before, undefined);
  });
  let codes = [];
  const recorded = timed(() => {
    codes = sets.map((set) => set.map((entry) => record(entry, set, selected)));
  });
  let graphs = [];
  const built = timed(() => (graphs = codes.map((set) => buildCallGraph(set))));
  let ways = [];
  const reached = timed(() => (ways = graphs.map((graph) => graph.reach(graph.callerRoots()))));
  const shortest = timed(() => ways.forEach((way) => way.steps(way.nodes.at(-1) ?? -1)));
  const size = sum(codes.flat(), sizeOfCode) / 1e6;
  const share = ((100 * size) / megabytes).toFixed(1);
  const found = `${sum(ways, ({ nodes }) => nodes.length)} of ${sum(graphs, (g) => g.methods)}`;
  console.log(
    `round ${round}: walk alone ${walked}, with recorder ${recorded} ms of processor time`,
  );
  console.log(
    `  build ${built}, reach ${reached} (${found} methods), shortest ways ${shortest} ms`,
  );
  console.log(`  kept ${size.toFixed(1)} MB, ${share} % of the modules`);
}

function record({ file, bytes }, set, selected) {
  const names = new Set(set.map((entry) => path.parse(entry.file).name.toLowerCase()));
  const module = readModule(bytes);
  const recorder = codeRecorder(module, file, (name) => names.has(name.toLowerCase()));
  walk(module, selected, recorder);
  return recorder.finish();
}

function walk(module, selected, recorder) {
  const { columns, rows } = module.tables.MethodDef;
  let seen = 0;
  const visit = recorder
    ? (ilOffset, opcode, token) => recorder.instruction(ilOffset, opcode, token)
    : () => seen++;
  for (let row = 1; row <= rows; row++) {
    const rva = cell(columns.Rva, row);
    if (rva === 0 || (cell(columns.ImplFlags, row) & 3) !== 0) continue;
    const body = headerAt(module, rva);
    if (body === undefined) continue;
    recorder?.begin(row);
    scanSelected(module.bytes, body.codeOffset, body.codeSize, selected, visit);
  }
  return seen;
}

function headerAt(module, rva) {
  try {
    return readMethodHeader(module.bytes, moduleOffset(module, rva));
  } catch {
    return undefined;
  }
}

function timed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}
