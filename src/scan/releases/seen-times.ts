import type { History } from '../../store/history.js';

/** One version of a package, in one feed. */
export interface SeenRelease {
  readonly id: string;
  readonly version: string;
  /** Of the source. */
  readonly place: string;
}

/**
 * When feeds once said that versions were published, for all versions of Assay. A feed that dates a version back, or
 * whoever changed it there, makes what is young look old: of two times, the later one stays. Read when a feed is
 * asked, and not by scans that know all their answers.
 */
export class SeenTimes {
  readonly #history: History;
  readonly #ids: readonly string[];
  readonly #fresh = new Map<string, { readonly key: string; readonly text: string }>();
  #known: Map<string, number> | undefined;
  readonly #old = new Set<string>();

  /** @param ids of the packages that may be asked for */
  constructor(history: History, ids: readonly string[]) {
    this.#history = history;
    this.#ids = ids;
  }

  /** In milliseconds since 1970. */
  get(seen: SeenRelease): number | undefined {
    return (this.#known ??= this.#read()).get(markOf(seen));
  }

  /** Keeps a time that is later than the one known. */
  put(seen: SeenRelease, time: number): void {
    const known = this.get(seen);
    const mark = markOf(seen);
    if (known !== undefined && known >= time && !this.#old.has(mark)) return;
    const latest = Math.max(time, known ?? 0);
    this.#known?.set(mark, latest);
    this.#old.delete(mark);
    this.#fresh.set(mark, { key: keyOf(seen), text: JSON.stringify([mark, latest]) });
  }

  save(): void {
    if (this.#fresh.size > 0) this.#history.add([...this.#fresh.values()]);
    this.#fresh.clear();
  }

  #read(): Map<string, number> {
    const known = new Map<string, number>();
    for (const { text, isOld } of this.#history.read(
      new Set(this.#ids.map((id) => keyOf({ id }))),
    )) {
      const [mark, time] = decode(text);
      if (mark === undefined || time === undefined) continue;
      known.set(mark, Math.max(time, known.get(mark) ?? 0));
      if (isOld) this.#old.add(mark);
      else this.#old.delete(mark);
    }
    return known;
  }
}

const keyOf = ({ id }: Pick<SeenRelease, 'id'>): string => `published ${id.toLowerCase()}`;

const markOf = ({ id, version, place }: SeenRelease): string =>
  JSON.stringify([id.toLowerCase(), version.toLowerCase(), place]);

function decode(text: string): [mark?: string, time?: number] {
  try {
    const [mark, time] = JSON.parse(text) as unknown[];
    return typeof mark === 'string' && Number.isSafeInteger(time) ? [mark, time as number] : [];
  } catch {
    return [];
  }
}
