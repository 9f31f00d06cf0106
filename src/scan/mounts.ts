import { Unavailable } from '../core/errors.js';
import type { FileTree } from '../core/file-tree.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';

const root = '/.SDK-packages';

interface Mount {
  readonly folder: string;
  /** What it shows: the same for the same bytes. */
  readonly content: string;
  readonly tree: FileTree;
}

/**
 * Packages as folders of a tree, below one that is on no disk: what is told of their files is the same
 * on every machine, wherever they lie.
 */
export class PackageMounts {
  /** The tree in which they stand. */
  readonly tree: FileTree;
  readonly #byKey = new Map<string, Mount[]>();
  readonly #byFolder = new Map<string, Mount>();

  constructor(base: FileTree) {
    const find = (path: string) => this.#find(path);
    const isBelow = (path: string): boolean => path === root || path.startsWith(`${root}/`);
    this.tree = {
      kindOf(path) {
        if (!isBelow(path)) return base.kindOf(path);
        const found = find(path);
        return found?.mount.tree.kindOf(found.path);
      },
      read(path) {
        if (!isBelow(path)) return base.read(path);
        const found = find(path);
        if (found === undefined) throw new Unavailable('not-found', `there is no ${path}`);
        return found.mount.tree.read(found.path);
      },
      list(path) {
        if (!isBelow(path)) return base.list(path);
        const found = find(path);
        return found === undefined ? [] : found.mount.tree.list(found.path);
      },
    };
  }

  /**
   * The folder at which a package stands. Where two feeds give different packages by one name, each has
   * its own.
   * @param tree with paths from the package's own folder, which is the empty one
   */
  add(identity: PackageIdentity, content: string, tree: () => FileTree): string {
    const key = identityKey(identity);
    const mounts = this.#byKey.get(key) ?? [];
    const known = mounts.find((mount) => mount.content === content);
    if (known !== undefined) return known.folder;
    const number = mounts.length === 0 ? '' : `~${mounts.length + 1}`;
    const mount = { folder: `${root}/${key}${number}`, content, tree: tree() };
    this.#byKey.set(key, [...mounts, mount]);
    this.#byFolder.set(mount.folder, mount);
    return mount.folder;
  }

  #find(path: string): { mount: Mount; path: string } | undefined {
    // `/.SDK-packages/<id>/<version>/...`
    const parts = path.split('/');
    const mount = this.#byFolder.get(parts.slice(0, 4).join('/'));
    return mount && { mount, path: parts.slice(4).join('/') };
  }
}

/** A folder of another tree, with paths from there. */
export function treeAt(base: FileTree, folder: string): FileTree {
  const whole = (path: string): string => (path === '' ? folder : `${folder}/${path}`);
  return {
    kindOf: (path) => base.kindOf(whole(path)),
    read: (path) => base.read(whole(path)),
    list: (path) => base.list(whole(path)),
  };
}
