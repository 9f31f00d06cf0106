import type { Asked, Imitation } from './asked.js';
import { readAs } from './skeleton.js';
import { partsOf } from './tokens.js';
import { greatMakers } from './words.js';

/** A maker of so many packages that its name may be left out, or is a name of its own. */
const veryLarge = 15;

/** `Extensions.Logging` for `Microsoft.Extensions.Logging`. */
export function leftOutMaker({ name, index }: Asked): Imitation[] {
  const parts = partsOf(readAs(name));
  if (index.others(parts[0] ?? '', name) >= veryLarge) return [];
  const whole = index.withoutMaker(parts.join('.'));
  return whole
    .filter(({ id }) => index.others(partsOf(id)[0] ?? '', name) >= veryLarge)
    .map((known) => ({
      imitates: known.id,
      trick: 'left-out-word',
      how: `"${known.id.split('.')[0] ?? ''}" is left out`,
      strength: 'weak',
      weight: known.weight,
    }));
}

/** `Microsoft.Serilog` for `Serilog`: as if somebody great had made it. */
export function addedMaker({ name, index }: Asked): Imitation[] {
  const [head = '', ...rest] = partsOf(readAs(name));
  const known = greatMakers.has(head) ? index.get(rest.join('.')) : undefined;
  const least = index.others(head, name) >= veryLarge ? 3 : 2;
  if (known === undefined || known.weight < least || index.isPrefix(name)) return [];
  return [
    {
      imitates: known.id,
      trick: 'added-word',
      how: `"${name.slice(0, head.length)}" stands before it, as if it were of that maker`,
      strength: 'weak',
      weight: known.weight,
    },
  ];
}
