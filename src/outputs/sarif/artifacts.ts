import { releaseLines } from '../../facts/release-text.js';
import type { ScannedPackage } from '../../facts/report.js';
import type { Artifact, ArtifactLocation } from './model.js';
import { wellFormed } from './text.js';

/** Where the paths of a report begin, and where the repository does. */
export interface Places {
  /** The absolute path that the report's paths are relative to. */
  readonly root: string;
  /** From the root of the repository to it: `` or `src/App/`. */
  readonly prefix: string;
}

const repository = '%SRCROOT%';
const packages = '%PACKAGES%';

export const baseIds = {
  [repository]: { description: { text: 'The root of the repository' } },
  [packages]: { description: { text: 'A folder of NuGet packages outside the repository' } },
} as const;

/** A longer path is one that somebody made long: it is cut. */
const mostCharacters = 1000;

/**
 * The files that results speak of (3.14.15), each once: those of the repository, packages, and in
 * these the files they contain, which name their container by `parentIndex`.
 *
 * No URI has a scheme of its own: GitHub refuses a log with one that is not the checkout's.
 */
export class Artifacts {
  readonly #list: Artifact[] = [];
  readonly #indices = new Map<string, number>();
  readonly #digests = new Map<ScannedPackage, Map<string, { size: number; sha256: string }>>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = { root: slashed(places.root).replace(/\/$/, ''), prefix: places.prefix };
  }

  get list(): readonly Artifact[] {
    return this.#list;
  }

  /** A file of what was scanned, as the report names it. */
  file(path: string): ArtifactLocation {
    const location = this.#fileLocation(slashed(path));
    return this.#known(`file\0${location.uri}`, () => ({ location }));
  }

  /** A file inside a package, and inside what is inside it: `lib/a.dll!/b.dll`. */
  inPackage(scanned: ScannedPackage, path: string): ArtifactLocation {
    const whole = this.package(scanned);
    if (path === '') return whole;
    const digests = this.#digestsOf(scanned);
    let parent = whole;
    let inside = '';
    for (const part of path.split('!/', nesting)) {
      inside = inside ? `${inside}!/${part}` : part;
      // Two slashes would begin the name of a host.
      const uri = `/${encoded(part.replace(/^\/+/, ''))}`;
      const { index: parentIndex } = parent;
      const found = digests.get(inside);
      parent = this.#known(`inside\0${parentIndex}\0${uri}`, () => ({
        location: { uri },
        ...(parentIndex !== undefined && { parentIndex }),
        ...(found && { length: found.size, hashes: { 'sha-256': found.sha256 } }),
      }));
    }
    return parent;
  }

  package(scanned: ScannedPackage): ArtifactLocation {
    const { purl, sha256, size } = scanned.package;
    const { release } = scanned.context;
    const location = this.#packageLocation(scanned);
    return this.#known(`package\0${location.uriBaseId}\0${location.uri}\0${sha256}`, () => ({
      location,
      length: size,
      mimeType: 'application/zip',
      roles: ['analysisTarget'],
      hashes: { 'sha-256': sha256 },
      properties: {
        purl: purl.slice(0, mostCharacters),
        ...(release && { release: releaseLines(release).map(shortText) }),
      },
    }));
  }

  #known(key: string, make: () => Artifact): ArtifactLocation {
    const known = this.#indices.get(key);
    const index = known ?? this.#list.push(make()) - 1;
    this.#indices.set(key, index);
    const { uri = '', uriBaseId } = this.#list[index]?.location ?? {};
    return { uri, ...(uriBaseId !== undefined && { uriBaseId }), index };
  }

  #fileLocation(path: string): ArtifactLocation {
    if (isAbsolute(path)) return { uri: `file://${encoded(path.replace(/^\/*/, '/'))}` };
    const whole = path === '.' || path === '' ? this.#places.prefix : this.#places.prefix + path;
    return { uri: encoded(whole.replace(/\/$/, '')) || '.', uriBaseId: repository };
  }

  /** Nothing of this machine: where the folder of packages is, says nothing of the packages. */
  #packageLocation({ context }: ScannedPackage): ArtifactLocation {
    const artifact = slashed(context.artifact);
    const below = (folder: string): string | undefined =>
      folder !== '' && artifact.startsWith(`${folder}/`)
        ? artifact.slice(folder.length + 1)
        : undefined;
    const inRepository = below(this.#places.root);
    if (inRepository !== undefined) return this.#fileLocation(inRepository);
    const inFolder = below(slashed(context.source).replace(/\/$/, ''));
    const name = artifact.slice(artifact.lastIndexOf('/') + 1);
    return { uri: encoded(inFolder ?? name) || '.', uriBaseId: packages };
  }

  #digestsOf(scanned: ScannedPackage): Map<string, { size: number; sha256: string }> {
    const known = this.#digests.get(scanned);
    if (known) return known;
    const digests = new Map(scanned.entries.map((entry) => [entry.path, entry]));
    this.#digests.set(scanned, digests);
    return digests;
  }
}

/** Containers in containers: no deeper than what is read. */
const nesting = 8;

const shortText = (text: string): string => wellFormed(text.slice(0, mostCharacters));

const slashed = (path: string): string => path.replaceAll('\\', '/');

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(path);

/** A path as the relative reference that RFC 3986 has for it. */
function encoded(path: string): string {
  return wellFormed(path.slice(0, mostCharacters))
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, hexadecimal))
    .join('/');
}

const hexadecimal = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
