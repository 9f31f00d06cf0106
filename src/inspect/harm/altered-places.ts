import type { Gate, Place } from '../../behaviour/control/index.js';
import type { MethodValues, Site, Value } from '../../behaviour/data-flow/index.js';
import { targetsOf } from '../../behaviour/data-flow/index.js';
import { nameOfParameter, type Altered } from './altered.js';
import { leavesOf } from './leaves.js';
import { isMadeOf } from './separating.js';
import type { Scene } from './scene.js';

const fixed: ReadonlySet<Gate['asked']> = new Set(['date', 'random', 'host', 'secret']);

/** What of the caller's a method changes in its place: arrays, `ref` and `out`, properties, lists. */
export function alteredPlaces(scene: Scene, method: MethodValues): Altered[] {
  return [
    ...written(scene, method),
    ...method.sites.flatMap((site) => [
      ...property(scene, method, site),
      ...list(scene, site),
      ...helped(scene, site),
    ]),
  ];
}

function gatesAt(scene: Scene, place: Place): Gate[] {
  const gates = scene.gates.here(place);
  return gates.some(({ asked }) => fixed.has(asked)) ? gates : [];
}

/** Elements of an array and places behind a reference, of which another one is told on another way. */
function written(scene: Scene, { parameters, node }: MethodValues): Altered[] {
  return parameters.flatMap((parameter) =>
    parameter.into.flatMap((edge): Altered[] => {
      if (edge.kind !== 'written' || edge.method !== node) return [];
      const place = { method: node, ilOffset: edge.ilOffset };
      const others = parameter.into.filter(({ kind }) => kind === 'written');
      const isChanged =
        isMadeOf(scene, edge.from, parameter) ||
        others.some((other) => other !== edge && isMadeOf(scene, edge.from, other.from));
      if (!isChanged) return [];
      const gates = gatesAt(scene, place);
      const names = [nameOfParameter(scene, parameter)];
      const text = 'changes what its caller handed over';
      return gates.length === 0
        ? []
        : [{ value: edge.from, place, gates, isChanged, isGiven: true, names, text }];
    }),
  );
}

/** `item.Price = item.Price * 0.97m`, or set once more to something made of what it was set to before. */
function property(scene: Scene, method: MethodValues, site: Site): Altered[] {
  const { callee, args, ilOffset, method: node } = site;
  const value = args[1];
  if (!callee.name.startsWith('set_') || args.length !== 2 || value === undefined) return [];
  const getter = callee.name.replace('set_', 'get_');
  const { sites } = scene.foundations.of([value]);
  const isOwn = [...sites].some((each) => each.callee.name === getter);
  const isAgain = method.sites.some(
    (other) =>
      other !== site &&
      other.callee.name === callee.name &&
      other.args[1] !== undefined &&
      other.args[1] !== value &&
      isMadeOf(scene, value, other.args[1]),
  );
  if (!isOwn && !isAgain) return [];
  const place = { method: node, ilOffset };
  const gates = gatesAt(scene, place);
  const text = `sets ${callee.name.slice('set_'.length)} to something else than it was`;
  const names = [callee.name];
  const made = valueOf(scene, value);
  return gates.length === 0
    ? []
    : [{ value: made, place, gates, isChanged: true, isGiven: true, names, text, site }];
}

const valueOf = ({ graph }: Scene, value: Value): Value =>
  leavesOf(graph, value).find(({ kind }) => kind === 'result' || kind === 'derived') ?? value;

const changes =
  /^System\.Collections\..*::(?:Remove(?:At|All|Range)?|Clear|Reverse|Insert|set_Item|TryRemove)$/;

/** Something is taken out of a list of the caller. */
function list(scene: Scene, site: Site): Altered[] {
  const { callee, args, ilOffset, method } = site;
  const [object] = args;
  if (object === undefined || !changes.test(`${callee.type}::${callee.name}`)) return [];
  const { hasThis } = scene.graph.method(method);
  const owner = leavesOf(scene.graph, object).find(
    ({ kind, index }) => kind === 'parameter' && !(hasThis && index === 0),
  );
  if (owner === undefined) return [];
  const place = { method, ilOffset };
  const gates = gatesAt(scene, place);
  const names = [nameOfParameter(scene, owner)];
  const text = 'changes a list that its caller handed over';
  return gates.length === 0
    ? []
    : [{ value: object, place, gates, isChanged: true, isGiven: true, names, text, site }];
}

/** A method of the package that changes what it is handed is called only where something decides. */
function helped(scene: Scene, site: Site): Altered[] {
  if (site.callee.node < 0) return [];
  const place = { method: site.method, ilOffset: site.ilOffset };
  return site.args.flatMap((arg, at): Altered[] => {
    const owner = leavesOf(scene.graph, arg).find(({ kind }) => kind === 'parameter');
    if (owner === undefined) return [];
    for (const node of targetsOf(scene.graph, site).slice(0, mostTargets)) {
      const parameter = scene.graph.method(node).parameters[at];
      const edge = parameter?.into.find(
        ({ kind, from, method }) =>
          kind === 'written' && method === node && isMadeOf(scene, from, parameter),
      );
      if (edge === undefined) continue;
      const gates = gatesAt(scene, place);
      const names = [nameOfParameter(scene, owner)];
      const text = 'changes what its caller handed over';
      if (gates.length > 0)
        return [
          { value: edge.from, place, gates, isChanged: true, isGiven: true, names, text, site },
        ];
    }
    return [];
  });
}

const mostTargets = 4;
