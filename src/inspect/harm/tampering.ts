import type { MethodNode } from '../../behaviour/call-graph/index.js';
import type { Gate } from '../../behaviour/control/index.js';
import type { MethodValues, Site, Value } from '../../behaviour/data-flow/index.js';
import type { HarmFact } from '../../facts/harm.js';
import { described, kindOf, nameOfParameter, type Altered } from './altered.js';
import { alteredPlaces } from './altered-places.js';
import { alternativesOf, type Alternative } from './leaves.js';
import { isMadeOf, separating } from './separating.js';
import type { Scene } from './scene.js';
import { answersOf, isWrite } from './writes.js';

/** Values of the caller that become others where a day, dice or a machine's name decide. */
export function tamperingIn(scene: Scene, deciding: readonly MethodNode[]): HarmFact[] {
  return deciding.flatMap((node) => {
    const method = scene.graph.method(node);
    const all = [
      ...given(scene, method),
      ...handed(scene, method),
      ...alteredPlaces(scene, method),
    ];
    const first = all.find((each) => kindOf(scene, each) !== undefined);
    return first === undefined ? [] : described(scene, first);
  });
}

function given(scene: Scene, method: MethodValues): Altered[] {
  return answersOf(method).flatMap((value) =>
    alteredIn(scene, value, { method, text: 'gives back something else than it says' }),
  );
}

function handed(scene: Scene, method: MethodValues): Altered[] {
  const sites = method.sites.filter((site) => isWrite(site) || takesStatement(site));
  return sites.flatMap((site) =>
    site.args.slice(site.callee.hasThis ? 1 : 0).flatMap((arg) => {
      const name = `${site.callee.type}::${site.callee.name}`;
      const text = `hands something else to ${name} than it was given`;
      return alteredIn(scene, arg, { method, text, site }).filter(({ isChanged }) => isChanged);
    }),
  );
}

export function takesStatement({ callee }: Site): boolean {
  return callee.name === 'set_CommandText' || /^(?:Execute|Query)\w*$/.test(callee.name);
}

interface Use {
  readonly method: MethodValues;
  readonly text: string;
  readonly site?: Site;
}

/** Of the values that one may be, those in the place of another that is the caller's or made of it. */
function alteredIn(scene: Scene, value: Value, use: Use): Altered[] {
  const all = alternativesOf(scene.graph, value);
  if (all.length < 2 || all.length > mostAlternatives) return [];
  return all
    .filter((taken) => taken.value.kind !== 'parameter' && isHere(taken, use.method))
    .flatMap((taken) => all.flatMap((other) => inPlaceOf(scene, taken, other, use) ?? []));
}

function inPlaceOf(
  scene: Scene,
  taken: Alternative,
  other: Alternative,
  { text, site }: Use,
): Altered | undefined {
  if (other === taken || other.value.constant !== undefined) return undefined;
  const isChanged = isMadeOf(scene, taken.value, other.value);
  if (!isChanged && !isMadeUp(taken.value)) return undefined;
  const gates = separating(scene, taken, other).filter(isHidden);
  if (gates.length === 0) return undefined;
  const names = [...namesOf(scene, other.value), site?.callee.name ?? ''];
  const place = { method: taken.value.method, ilOffset: taken.value.ilOffset };
  const isGiven = other.value.kind === 'parameter';
  const altered = { value: taken.value, place, gates, isChanged, isGiven, names, text };
  return site === undefined ? altered : { ...altered, site };
}

/** The names of the parameters that a value is made of. */
function namesOf(scene: Scene, value: Value): string[] {
  const { values } = scene.foundations.of([value]);
  return [...values].map((each) => nameOfParameter(scene, each)).filter((name) => name !== '');
}

const mostAlternatives = 12;

const isHere = ({ value }: Alternative, { node }: MethodValues): boolean => value.method === node;
const isHidden = ({ asked }: Gate): boolean => asked !== 'environment' && asked !== 'file';

/** A constant, also one of the framework, or dice. */
function isMadeUp({ constant, kind, site, field = '', object }: Value): boolean {
  if (kind === 'constant') return constant !== null;
  if (kind === 'load') return object === undefined && field.startsWith('System.');
  return site !== undefined && /^System\.(?:Random|Decimal)$/.test(site.callee.type);
}
