import { LimitReached, MalformedInput, Unavailable } from '../../../core/errors.js';
import type { FileTree } from '../../../core/file-tree.js';
import { limits, within } from '../../../core/limits.js';
import { excerpt } from '../../../core/text.js';
import { readOpc } from '../../../formats/opc/opc.js';
import type { ZipArchive, ZipEntry } from '../../../formats/zip/model.js';
import { readEntry } from '../../../formats/zip/read-entry.js';
import { readZip } from '../../../formats/zip/read-zip.js';

/** What all packages together may take: one repository can name many. */
export interface PackageBudget {
  packageBytes: number;
  files: number;
  fileBytes: number;
}

export function newPackageBudget(): PackageBudget {
  return { packageBytes: 0, files: 0, fileBytes: 0 };
}

export interface PackageTreeOptions {
  readonly budget: PackageBudget;
  /** As the disk does where it would be extracted. */
  readonly ignoreCase: boolean;
}

/**
 * A package as the folder into which it would be extracted, with paths from there: `Sdk/Sdk.props`; the
 * folder itself is the empty path. Nothing is extracted; what is read is inflated then.
 * @throws MalformedInput where it is no archive, or a name leads out of it, which NuGet refuses;
 * LimitReached
 */
export function packageTree(bytes: Uint8Array, options: PackageTreeOptions): FileTree {
  spend(options.budget, 'packageBytes', 'sdkPackageBytes', bytes.length);
  const archive = readZip(bytes);
  spend(options.budget, 'files', 'sdkPackageFiles', archive.entries.length);
  return new PackageTree(archive, options);
}

function spend(
  budget: PackageBudget,
  of: keyof PackageBudget,
  limit: 'sdkPackageBytes' | 'sdkPackageFiles' | 'sdkFileBytes',
  more: number,
): void {
  if (budget[of] + more > limits[limit]) throw new LimitReached(limit, limits[limit]);
  budget[of] += more;
}

function leadsOut(path: string): boolean {
  return /^\/|^[a-z]:/i.test(path) || path.includes('\0') || path.split('/').includes('..');
}

class PackageTree implements FileTree {
  readonly #archive: ZipArchive;
  readonly #options: PackageTreeOptions;
  readonly #files = new Map<string, ZipEntry | 'several'>();
  readonly #folders = new Map<string, Set<string>>([['', new Set()]]);
  readonly #read = new Map<string, Uint8Array>();

  constructor(archive: ZipArchive, options: PackageTreeOptions) {
    this.#archive = archive;
    this.#options = options;
    for (const { name, kind, entry } of readOpc(archive).parts) {
      const path = name.replaceAll('\\', '/');
      if (leadsOut(path))
        throw new MalformedInput('bad-value', `holds a file ${excerpt(name)}, outside of itself`);
      if (kind !== 'directory') this.#add(path, entry);
    }
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    const key = this.#keyOf(path);
    if (this.#files.has(key)) return 'file';
    return this.#folders.has(key) ? 'folder' : undefined;
  }

  read(path: string): Uint8Array {
    const key = this.#keyOf(path);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const entry = this.#files.get(key);
    if (entry === undefined) throw new Unavailable('not-found', 'is no file of the package');
    if (entry === 'several')
      throw new MalformedInput('bad-structure', 'several files of the package have this name');
    within('projectFileBytes', entry.size);
    spend(this.#options.budget, 'fileBytes', 'sdkFileBytes', entry.size);
    const content = readEntry(this.#archive, entry);
    this.#read.set(key, content);
    return content;
  }

  list(path: string): readonly string[] {
    return [...(this.#folders.get(this.#keyOf(path)) ?? [])].sort();
  }

  #keyOf(path: string): string {
    return this.#options.ignoreCase ? path.toLowerCase() : path;
  }

  #add(path: string, entry: ZipEntry): void {
    const key = this.#keyOf(path);
    // Which of two files with one name is left when both are extracted is the client's to say.
    this.#files.set(key, this.#files.has(key) ? 'several' : entry);
    const parts = path.split('/');
    within('sdkFileDepth', parts.length);
    for (let depth = parts.length - 1; depth >= 0; depth--) {
      const folder = this.#keyOf(parts.slice(0, depth).join('/'));
      const names = this.#folders.get(folder);
      this.#folders.set(folder, (names ?? new Set()).add(parts[depth] ?? ''));
      if (names !== undefined) return;
    }
  }
}
