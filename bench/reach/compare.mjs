// What the call graph of a program reaches, beside what ran of it.
import { buildCallGraph, readModuleCode } from '../../dist/behaviour/call-graph/index.js';
import { moduleTraits } from '../../dist/formats/cil/assembly.js';
import { readModule } from '../../dist/formats/cil/module.js';

const methodDef = 0x06000000;

/**
 * Members by name, each with its assembly.
 * @param {Readonly<Record<string, Uint8Array>>} running
 * @param {readonly string[]} trace `Assembly 06000001`
 */
export function compare(running, trace) {
  const files = Object.entries(running).sort(([a], [b]) => (a < b ? -1 : 1));
  const modules = files.map(([file, bytes]) => [file, readModule(bytes)]);
  const graph = buildCallGraph(modules.map(([file, module]) => readModuleCode(module, file)));
  const { entryPoint } = moduleTraits(readModule(running['Program.dll']));
  const reached = graph.reach([graph.node('Program.dll', entryPoint)]);
  const withBody = new Set();
  for (const [file, module] of modules) {
    const { rows, columns } = module.tables.MethodDef;
    for (let row = 1; row <= rows; row++) {
      if (hasBody(columns.Rva, row)) withBody.add(graph.node(file, methodDef + row));
    }
  }
  const ran = new Set(
    trace.map((line) => {
      const [assembly, token] = line.split(' ');
      return graph.node(`${assembly}.dll`, Number.parseInt(token, 16));
    }),
  );
  const name = (node) => `${graph.location(node).path} ${graph.member(node)}`;
  const bodies = [...reached.nodes].filter((node) => withBody.has(node));
  return {
    ran: [...ran].map(name),
    missing: [...ran].filter((node) => !reached.has(node)).map(name),
    reached: bodies.map(name),
    idle: bodies.filter((node) => !ran.has(node)).map(name),
  };
}

function hasBody({ bytes, origin, rowSize }, row) {
  const at = origin + row * rowSize;
  return (bytes[at] | bytes[at + 1] | bytes[at + 2] | bytes[at + 3]) !== 0;
}

/** The counts of a comparison. */
export function ranOf({ ran, missing, reached }) {
  return { ran: ran.length, missing: missing.length, reached: reached.length };
}
