// The calls of modules that load together as bench/reference/CALLS.md lists them.
import { readFileSync } from 'node:fs';
import { EdgeKind, edgeKind, edgeToken } from '../../dist/behaviour/call-graph/edge.js';
import { buildCallGraph, readModuleCode } from '../../dist/behaviour/call-graph/index.js';
import { readModule } from '../../dist/formats/cil/module.js';

const opcodes = Object.fromEntries(
  ['call', 'callvirt', 'newobj', 'ldftn', 'ldvirtftn', 'jmp'].map((name) => [EdgeKind[name], name]),
);
const methodDef = 0x06000000;
const hex = (value) => value.toString(16).padStart(8, '0');

/** @param {readonly string[]} files */
export function callLines(files) {
  const modules = files.map((file) => readModuleCode(readModule(readFileSync(file)), file));
  const graph = buildCallGraph(modules);
  return modules.map((module) => ({ file: module.path, lines: linesOf(graph, module, files) }));
}

function linesOf(graph, { path, edges, methods }, files) {
  const targets = new Map();
  const targetOf = (token) => {
    const known = targets.get(token) ?? targetText(graph, graph.target(path, token), files);
    targets.set(token, known);
    return known;
  };
  const lines = [];
  for (let row = 1; row <= methods.rows; row++) {
    for (let at = edges.start[row]; at < edges.start[row + 1]; at++) {
      const opcode = opcodes[edgeKind(edges.edge[at])];
      if (opcode === undefined) continue;
      const token = edgeToken(edges.edge[at]);
      const offset = edges.ilOffset[at].toString(16);
      lines.push([hex(methodDef + row), offset, opcode, hex(token), targetOf(token)].join('\t'));
    }
  }
  return lines;
}

function targetText(graph, node, files) {
  if (node === undefined) return '-';
  const { path, token, member } = graph.location(node);
  return `${files.indexOf(path)}:${hex(token)} ${member}`;
}
