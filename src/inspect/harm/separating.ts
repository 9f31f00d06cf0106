import type { ControlDependence, Gate, Place } from '../../behaviour/control/index.js';
import type { Condition, Value } from '../../behaviour/data-flow/index.js';
import type { Alternative } from './leaves.js';
import type { Scene } from './scene.js';

/** What decides that one value is taken and not another: a condition that leads to only one of them. */
export function separating(scene: Scene, taken: Alternative, other: Alternative): Gate[] {
  const shared = new Set(taken.places.map(({ method, ilOffset }) => `${method} ${ilOffset}`));
  const chosen = other.chosen.filter(
    ({ method, ilOffset }) => !shared.has(`${method} ${ilOffset}`),
  );
  return taken.places.flatMap((place) =>
    scene.gates
      .conditions(place)
      .filter((condition) => parts(scene, condition, place, chosen))
      .flatMap((condition) => scene.gates.of(condition, place.method)),
  );
}

/** Whether one way of a branch leads to a place, and its other way to where the other value is taken. */
function parts(
  scene: Scene,
  { ilOffset }: Condition,
  place: Place,
  other: Alternative['chosen'],
): boolean {
  const control = scene.gates.control(place.method);
  const ways = control?.ways(ilOffset);
  // A `switch` has more than two.
  if (control === undefined || ways === undefined) return true;
  const there = other.filter(({ method }) => method === place.method);
  // A branch itself may be the way on which nothing is put in the place of the other.
  if (there.length === 0 || there.some((each) => each.ilOffset === ilOffset)) return true;
  const isBefore = there.some((each) => each.isStored && control.leads(each.ilOffset, ilOffset));
  return ways.some((way, at) => {
    const [yes, no] = [way, ways[1 - at] as number];
    return leadsOnly(control, yes, no, place.ilOffset) && (isBefore || leadsTo(control, no, there));
  });
}

function leadsOnly(control: ControlDependence, yes: number, no: number, to: number): boolean {
  return control.leads(yes, to) && !control.leads(no, to);
}

/** What is taken on the way past a branch is not made there: it is enough to come to one of its places. */
function leadsTo(control: ControlDependence, way: number, places: readonly Place[]): boolean {
  return places.some(({ ilOffset }) => control.leads(way, ilOffset));
}

export const asksOf = (gates: readonly Gate[]): Set<Gate['asked']> =>
  new Set(gates.map(({ asked }) => asked));

/** Whether a value is worked out of another one. */
export function isMadeOf({ foundations }: Scene, value: Value, other: Value): boolean {
  return value.constant === undefined && foundations.of([value]).values.has(other);
}
