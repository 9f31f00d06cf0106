import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import {
  FlowBudget,
  Mode,
  pathTo,
  Program,
  Search,
  ValueGraph,
  type State,
} from '../../../src/behaviour/data-flow/index.js';
import { methodOwners } from '../../../src/formats/cil/lists.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { nameText, typeDefToken, typeName } from '../../../src/formats/cil/names.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
const path = 'lib/net10.0/Constructs.dll';
const sends = /::(?:PostAsync|GetRequestStream)$/;

/** The members of the program that take a password and tell by name whether it leaves. */
function members(file: string): { name: string; leaves: () => State | undefined }[] {
  const module = readModule(readFileSync(join(folder, file)));
  const graph = buildCallGraph([readModuleCode(module, path)]);
  const { MethodDef } = module.tables;
  const found: { name: string; leaves: () => State | undefined }[] = [];
  for (let row = 1; row <= MethodDef.rows; row++) {
    const name = nameText(module, cell(MethodDef.columns.Name, row));
    if (!/^(?:Sends|Keeps|set_Password)/.test(name)) continue;
    const owner = typeName(module, typeDefToken(methodOwners(module)[row] ?? 0));
    const node = graph.node(path, makeToken(tableId.MethodDef, row)) as number;
    if (owner === 'Property' && name === 'SendsSet') continue;
    const leaves = (): State | undefined => {
      const values = new ValueGraph(new Program(graph, [{ path, module }], new FlowBudget()));
      let hit: State | undefined;
      const search = new Search(values, {
        reaches(state, { callee }) {
          if (!sends.test(`${callee.type}::${callee.name}`)) return false;
          if (state.mode === Mode.value) hit ??= state;
          return true;
        },
      });
      const { parameters, hasThis } = values.method(node);
      const password = parameters[hasThis ? 1 : 0];
      if (password !== undefined) search.begin(password, Mode.value);
      search.run();
      return hit;
    };
    found.push({ name: `${owner}.${name}`, leaves });
  }
  return found;
}

describe.each(['published', 'developing'])('data through C#, compiled as %s', (how) => {
  const all = members(`Constructs.${how}.dll`);

  it.each(all.filter(({ name }) => !name.includes('.Keeps')))('$name', ({ leaves }) => {
    const hit = leaves();
    expect(hit).toBeDefined();
    const { states } = pathTo(hit as State);
    expect(states[0]?.hop.kind).toBe('begin');
    expect(states.at(-1)).toBe(hit);
  });

  it.each(all.filter(({ name }) => name.includes('.Keeps')))('$name', ({ leaves }) => {
    expect(leaves()).toBeUndefined();
  });
});

it('was compiled from the text that is beside it', () => {
  const text = readFileSync(join(folder, 'Constructs.cs'), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  expect(readFileSync(join(folder, 'source.sha256'), 'utf8').trim()).toBe(digest);
});
