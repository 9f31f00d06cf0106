import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import {
  Destinations,
  evaluatedConstants,
  FlowBudget,
  Mode,
  pathTo,
  Program,
  revealHiddenCalls,
  Search,
  Texts,
  ValueGraph,
} from '../../../src/behaviour/data-flow/index.js';
import { readModule } from '../../../src/formats/cil/module.js';

const folder = join(import.meta.dirname, '../../fixtures/hidden-calls');
const path = 'lib/net10.0/Hidden.dll';
const address = 'http://192.0.2.10/in';

/** Where the password of a member goes, by the member; empty where it stays. */
function placesBy(file: string): Map<string, () => string[]> {
  const module = readModule(readFileSync(join(folder, file)));
  const graph = buildCallGraph([readModuleCode(module, path)]);
  const found = new Map<string, () => string[]>();
  for (let node = 0; node < graph.methods; node++) {
    const name = graph.member(node).replace('::', '.');
    if (!/\.(?:Sends|Keeps)\w+$/.test(name)) continue;
    found.set(name, () => {
      const values = new ValueGraph(new Program(graph, [{ path, module }], new FlowBudget()));
      const texts = new Texts(values, evaluatedConstants(values.program));
      revealHiddenCalls(values, texts);
      return placesOf(values, texts, node);
    });
  }
  return found;
}

function placesOf(values: ValueGraph, texts: Texts, node: number): string[] {
  const destinations = new Destinations(values, texts);
  const places: string[] = [];
  const search = new Search(values, {
    reaches(state, site) {
      const { type, name } = site.callee;
      if (`${type}::${name}` !== 'System.Net.Http.HttpClient::PostAsync') return false;
      const way = pathTo(state);
      if (state.mode === Mode.value) {
        places.push(...texts.along(way, () => destinations.of(site, way.calls)));
      }
      return true;
    },
  });
  const [password] = values.method(node).parameters;
  if (password !== undefined) search.begin(password, Mode.value);
  search.run();
  return [...new Set(places)];
}

describe.each(['published', 'developing'])('hidden calls of C#, compiled as %s', (how) => {
  const all = [...placesBy(`Hidden.${how}.dll`)];

  it.each(all.filter(([name]) => name.includes('.Sends')))('%s', (_, places) => {
    expect(places()).toEqual([address]);
  });

  it.each(all.filter(([name]) => name.includes('.Keeps')))('%s', (_, places) => {
    expect(places()).toEqual([]);
  });
});

it('was compiled from the text that is beside it', () => {
  const text = readFileSync(join(folder, 'Hidden.cs'), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  expect(readFileSync(join(folder, 'source.sha256'), 'utf8').trim()).toBe(digest);
});
