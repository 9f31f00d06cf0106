import { WatchedEngine } from '../engine/engine.js';
import { labelledPackages, mutatePackage, shuffled } from '../engine/packages.js';
import { randomFrom } from '../random.js';
import type { FuzzTarget } from '../target.js';

const engine = new WatchedEngine();
let bodies = 0;
let packages = 0;

/**
 * Packages of many damaged and random bodies through the whole engine: data flow, hidden calls,
 * what runs, damage, constants, rules. One in eight is read a second time, packed in another order.
 */
export const target: FuzzTarget = {
  name: 'flow',
  share: 1 / 30,
  isWatched: true,
  seeds: labelledPackages,
  mutate(seed, { random }) {
    const mutated = mutatePackage(seed, random);
    bodies += mutated.bodies;
    packages++;
    return mutated.bytes;
  },
  async exercise(bytes) {
    const order = randomFrom(bytes.length);
    const orders = order.below(8) === 0 ? [bytes, shuffled(bytes, order)] : [bytes];
    await engine.ask({ orders });
  },
  told: () => `${bodies} bodies in ${packages} packages`,
};
