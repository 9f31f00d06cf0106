import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import {
  FlowBudget,
  Followed,
  Mode,
  Program,
  Search,
  ValueGraph,
  type Site,
  type State,
  type Value,
} from '../../../src/behaviour/data-flow/index.js';
import { LimitReached } from '../../../src/core/errors.js';
import { limits } from '../../../src/core/limits.js';
import { methodOwners } from '../../../src/formats/cil/lists.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { nameText, typeDefToken, typeName } from '../../../src/formats/cil/names.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';

const path = 'lib/net10.0/Constructs.dll';
const file = join(import.meta.dirname, '../../fixtures/data-flow/Constructs.published.dll');
const module = readModule(readFileSync(file));
const graph = buildCallGraph([readModuleCode(module, path)]);

/** The password of every member that takes one, by the member. */
function passwords(values: ValueGraph): Map<string, Value> {
  const found = new Map<string, Value>();
  const { MethodDef } = module.tables;
  for (let row = 1; row <= MethodDef.rows; row++) {
    const name = nameText(module, cell(MethodDef.columns.Name, row));
    if (!/^(?:Sends|Keeps)/.test(name)) continue;
    const owner = typeName(module, typeDefToken(methodOwners(module)[row] ?? 0));
    const node = graph.node(path, makeToken(tableId.MethodDef, row)) as number;
    const { parameters, hasThis } = values.method(node);
    const password = parameters[hasThis ? 1 : 0];
    if (password !== undefined && `${owner}.${name}` !== 'Property.SendsSet')
      found.set(`${owner}.${name}`, password);
  }
  return found;
}

function follow(budget: FlowBudget, chosen: (name: string) => boolean) {
  const values = new ValueGraph(new Program(graph, [{ path, module }], budget));
  const hits = new Map<State, Site>();
  const search = new Search(values, {
    reaches(state, site) {
      if (!/::(?:PostAsync|GetRequestStream)$/.test(`${site.callee.type}::${site.callee.name}`))
        return false;
      if (state.mode === Mode.value) hits.set(state, site);
      return true;
    },
  });
  const begun = [...passwords(values)]
    .filter(([name]) => chosen(name))
    .map(([name, value]) => ({ name, value, state: search.begin(value, Mode.value) }));
  search.run();
  const followed = new Followed(search, hits.keys());
  return { search, followed, hits, begun };
}

/** By member, the calls that send its password. */
function sentBy(chosen: (name: string) => boolean): Map<string, string[]> {
  const { followed, hits, begun } = follow(new FlowBudget(), chosen);
  return new Map(
    begun.map(({ name, state }) => {
      const sites = [...followed.from([state]).states()].flatMap((each) => hits.get(each) ?? []);
      return [name, [...new Set(sites.map((site) => `${site.method}:${site.ilOffset}`))].sort()];
    }),
  );
}

describe('what many beginnings share', () => {
  const together = sentBy(() => true);

  it.each([...together.keys()])('is not taken for the way of %s', (name) => {
    const alone = sentBy((each) => each === name);
    expect(together.get(name)).toEqual(alone.get(name));
  });

  it('is told from the beginning that was asked for', () => {
    const { followed, hits, begun } = follow(new FlowBudget(), () => true);
    let ways = 0;
    for (const { value, state } of begun) {
      const from = followed.from([state]);
      for (const each of from.states()) {
        if (!hits.has(each)) continue;
        const { states } = from.pathTo(each);
        expect(states[0]?.value).toBe(value);
        expect(states.at(-1)?.value).toBe(each.value);
        ways++;
      }
    }
    expect(ways).toBeGreaterThan(20);
  });

  it('is closed to who does not go a hop that others go', () => {
    const { followed, hits, begun } = follow(new FlowBudget(), () => true);
    const isContent = (site: Site): boolean => site.callee.type.endsWith('StringContent');
    const open = followed.from(begun.map(({ state }) => state));
    const closed = followed.from(
      begun.map(({ state }) => state),
      (hop) => hop.kind !== 'through' || !isContent(hop.site),
    );
    const count = (states: Iterable<State>): number =>
      [...states].filter((each) => hits.has(each)).length;
    expect(count(closed.states())).toBeGreaterThan(0);
    expect(count(closed.states())).toBeLessThan(count(open.states()));
  });
});

describe('what may be spent', () => {
  it('is half of what is left for each set of assemblies', () => {
    const all = new FlowBudget();
    const spend = (budget: FlowBudget): number => {
      for (let steps = 0; ; steps++) {
        try {
          budget.step();
        } catch (error) {
          expect(error).toBeInstanceOf(LimitReached);
          return steps;
        }
      }
    };
    expect(spend(all.share())).toBe(limits.flowSteps / 2);
    const second = spend(all.share());
    expect(second).toBeGreaterThan(limits.flowSteps / 4 - 10);
    expect(second).toBeLessThanOrEqual(limits.flowSteps / 4);
  });
});
