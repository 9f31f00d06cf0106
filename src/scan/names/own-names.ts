import { basename } from 'node:path';
import { NameIndex, type KnownName } from '../../intel/names/name-index.js';
import type { Project } from '../package-lists/project.js';
import type { Located } from '../targets.js';

/** What the scanned projects are called, and what they name themselves: the names that an attack on them imitates. */
export class OwnNames {
  /** Names of projects, which may be packages, and of packages that others may not know. */
  readonly index: NameIndex;
  readonly #projects: ReadonlySet<string>;
  /** How many projects name a package themselves, by its id in lower case. */
  readonly #uses: ReadonlyMap<string, number>;

  constructor(projects: readonly Project[], { needed }: Pick<Located, 'needed'>) {
    const names = [...new Set(projects.map(({ path }) => projectName(path)))].filter(Boolean);
    this.#projects = new Set(names.map((name) => name.toLowerCase()));
    const users = new Map<string, Set<string>>();
    const ids = new Map<string, string>();
    for (const { id, uses } of needed)
      for (const { relation, project } of uses) {
        if (relation !== 'direct') continue;
        const key = id.toLowerCase();
        ids.set(key, ids.get(key) ?? id);
        users.set(key, (users.get(key) ?? new Set()).add(project));
      }
    this.#uses = new Map([...users].map(([id, found]) => [id, found.size]));
    this.index = new NameIndex([...names, ...ids.values()].map(toKnown));
  }

  isProject(id: string): boolean {
    return this.#projects.has(id.toLowerCase());
  }

  /** In how many projects it stands. */
  uses(id: string): number {
    return this.#uses.get(id.toLowerCase()) ?? 0;
  }
}

/** Very many use it, as far as this repository goes: claims and odd words beside it are no imitation yet. */
const toKnown = (id: string): KnownName => ({ id, weight: 2 });

const projectName = (path: string): string =>
  /\.\w+proj$/i.test(path) ? basename(path).replace(/\.\w+proj$/i, '') : '';
