import type { Chosen, Waiting } from './items.js';
import type { Constraint } from './model.js';
import { contains, extend, type Path } from './path.js';
import type { Steps } from './steps.js';

interface Eviction {
  /** Of what took its place, that included. */
  readonly path: Path;
  readonly name: number;
  readonly constraint: Constraint;
}

/** Ranges that were chosen and lost their place, by number. */
export class Evictions {
  readonly #evicted = new Map<number, Eviction>();
  readonly #steps: Steps;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  /** A range that lost is not looked at again, unless only a package may answer it and a project had. */
  excludes({ rangeIndex, edge }: Waiting): boolean {
    const eviction = this.#evicted.get(rangeIndex);
    if (eviction === undefined) return false;
    return eviction.constraint === 'package' || edge.constraint !== 'package';
  }

  isBelow(path: Path | undefined, range: number): boolean {
    return contains(path, range, this.#steps);
  }

  /**
   * Notes that `item` takes the place of `before`. What had lost only because of something below
   * `before` may be chosen again.
   * @returns whether anything chosen or lost rests on `before`: then all has to start over
   */
  evict(before: Chosen, item: Waiting, others: Iterable<Chosen>): boolean {
    let startOver = false;
    for (const [range, { path, name, constraint }] of this.#evicted) {
      if (!this.isBelow(path, before.rangeIndex)) continue;
      // A project that lost against a package of its name stays out.
      if (name === item.name && constraint !== 'package') continue;
      this.#evicted.delete(range);
      startOver = true;
    }
    for (const { path } of others) {
      if (startOver) break;
      startOver = this.isBelow(path, before.rangeIndex);
    }
    this.#evicted.set(before.rangeIndex, {
      path: extend(item.path, item.rangeIndex),
      name: item.name,
      constraint: before.edge.constraint,
    });
    return startOver;
  }
}
