import { wayBackByCalls } from '../trail.js';
import type { Value } from '../value.js';
import type { ValueGraph } from '../value-graph.js';

/** More values than any call has: those of `params` arrays are fewer. */
const mostItems = 64;
const deepest = 4;

/** What stands at each place of a list that code makes: the arguments of a call, types, parameters. */
export class ItemLists {
  readonly #graph: ValueGraph;

  constructor(graph: ValueGraph) {
    this.#graph = graph;
  }

  /** Undefined where it is not known what is in it. */
  of(value: Value | undefined, depth = 0): readonly Value[] | undefined {
    if (value === undefined || depth > deepest) return undefined;
    const { origins, seen } = wayBackByCalls(this.#graph, value);
    const [origin, ...more] = origins;
    if (origin === undefined || more.length > 0) return undefined;
    if (origin.constant === null || isEmpty(origin)) return [];
    if (origin.kind === 'new' && origin.site === undefined) return this.#written(origin, seen);
    const { site } = origin;
    if (site === undefined) return undefined;
    const [first, second] = site.args;
    switch (site.callee.name) {
      case 'Empty':
        return [];
      case 'Skip': {
        const count = second?.constant;
        return typeof count === 'number' ? this.of(first, depth + 1)?.slice(count) : undefined;
      }
      case 'ToArray':
      case 'ToList':
      case 'AsEnumerable':
      case 'Cast':
        return this.of(first, depth + 1);
      default:
        return undefined;
    }
  }

  /** The element that was read out of a list. */
  element({ kind, index, into }: Value): readonly Value[] {
    if (kind !== 'derived') return [];
    const array = into.find((edge) => edge.kind === 'derived')?.from;
    const items = this.of(array) ?? [];
    const item = items[index];
    return index < 0 ? items : item === undefined ? [] : [item];
  }

  #written(array: Value, seen: ReadonlySet<Value>): readonly Value[] | undefined {
    const written = [...seen]
      // What is written into a field is the list itself.
      .flatMap(({ kind, into }) => (kind === 'field' ? [] : into))
      .filter(({ kind }) => kind === 'written')
      .toSorted((a, b) => a.ilOffset - b.ilOffset);
    if (array.index > mostItems || written.some(({ index }) => index === undefined)) {
      return undefined;
    }
    const last = written.reduce((most, { index = 0 }) => Math.max(most, index), -1);
    const length = array.index < 0 ? last + 1 : array.index;
    if (length > mostItems) return undefined;
    const items = Array.from({ length }, (): Value | undefined => undefined);
    for (const { index = 0, from } of written)
      if (index >= 0 && index < length) items[index] = from;
    return items.map((item) => item ?? this.#nothing(array));
  }

  /** Compilers leave out what is null or zero. */
  #nothing({ method, ilOffset }: Value): Value {
    const value = this.#graph.make('constant', method, ilOffset);
    value.constant = null;
    return value;
  }
}

const isEmpty = ({ field }: Value): boolean => field === 'System.Type::EmptyTypes';
