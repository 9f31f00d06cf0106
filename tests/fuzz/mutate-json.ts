import { Buffer } from 'node:buffer';
import type { Random } from './random.js';

type Holder = Record<string, unknown> | unknown[];

/** Values that a reader of one kind of JSON does not expect where it finds them. */
const odd = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '0',
  '*',
  '1.0',
  'CVSS:3.1/',
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  '\u0000\u202e',
  'a'.repeat(5000),
];

/**
 * JSON that is still JSON: values taken away, doubled, swapped or replaced by odd ones, so that what stands
 * behind the parser is reached.
 */
export function mutateJson(seed: Uint8Array, random: Random): Uint8Array {
  const root = [JSON.parse(Buffer.from(seed).toString('utf8')) as unknown];
  for (let round = 0, rounds = 1 + random.below(6); round < rounds; round++) change(root, random);
  return Buffer.from(JSON.stringify(root[0] ?? null));
}

function change(root: unknown[], random: Random): void {
  const holders = holdersIn(root);
  const holder = random.pick(holders) as Record<string, unknown>;
  const key = random.pick([...Object.keys(holder), '__proto__', 'extra']);
  const other = random.pick(holders) as Record<string, unknown>;
  const [, taken] = random.pick(Object.entries(other).concat([['', random.pick(odd)]]));
  const value: unknown = structuredClone(random.pick([random.pick(odd), random.pick(odd), taken]));
  if (random.below(6) === 0 && holder !== (root as unknown)) Reflect.deleteProperty(holder, key);
  else if (Array.isArray(holder) && random.below(3) === 0) holder.push(value);
  else
    Object.defineProperty(holder, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

function holdersIn(root: unknown[]): Holder[] {
  const found: Holder[] = [root];
  for (const holder of found) {
    for (const value of Object.values(holder))
      if (typeof value === 'object' && value !== null) found.push(value as Holder);
    if (found.length > 2000) break;
  }
  return found;
}
