import { createHash, hash } from 'node:crypto';
import { AssayError, Bug } from '../core/errors.js';
import type { FileTree } from '../core/file-tree.js';
import type { FrameworkSpec, ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import type { ProjectEvaluation } from '../ecosystems/nuget/project/evaluate-project.js';
import type { SdkPackage } from '../ecosystems/nuget/project/sdk-packages.js';
import type { AssessmentCache } from '../store/assessment-cache.js';

/** Something that an evaluation saw of the disk: what stands there, and what it held. */
type Look =
  | readonly ['kind', path: string, kind: 'file' | 'folder' | 'nothing']
  | readonly ['read', path: string, sha256: string]
  | readonly ['list', path: string, sha256: string];

/** What is kept of one evaluation. It holds as long as everything that it saw is as it was. */
export interface KeptEvaluation {
  readonly looks: readonly Look[];
  readonly spec: FlatSpec;
  readonly sdkPackages: readonly SdkPackage[];
}

/** What an evaluation came to. */
export type Evaluated = Pick<ProjectEvaluation, 'spec' | 'sdkPackages'>;

/** A specification with its maps as lists. */
type FlatSpec = Omit<ProjectSpec, 'frameworks'> & {
  readonly frameworks: readonly (Omit<FrameworkSpec, 'centralVersions' | 'pruned'> & {
    readonly centralVersions: readonly (readonly [string, unknown])[];
    readonly pruned: readonly (readonly [string, string])[];
  })[];
};

/**
 * Remembers evaluations between scans. A project is evaluated once more when a file that it read has
 * other content, when one that it looked for has come or gone, or when the rules of Assay changed: so
 * a change in a file that it imports is seen, wherever that lies.
 */
export class EvaluationMemory {
  readonly tree: FileTree;
  readonly #disk: FileTree;
  readonly #cache: AssessmentCache<KeptEvaluation>;
  readonly #circumstances: string;
  readonly #digests = new Map<string, string>();
  #looks = new Map<string, Look>();

  /** @param circumstances everything besides files that an evaluation goes by */
  constructor(disk: FileTree, cache: AssessmentCache<KeptEvaluation>, circumstances: string) {
    this.#disk = disk;
    this.#cache = cache;
    this.#circumstances = circumstances;
    this.tree = this.#watched();
  }

  /** What is kept of an evaluation, where all that it saw is as it was. Parameters as of `evaluated`. */
  remembered(project: string, sdks: string): Evaluated | undefined {
    const kept = this.#cache.get(this.#keyOf(project, sdks))?.head;
    if (kept === undefined || !kept.looks.every((look) => this.#holds(look))) return undefined;
    return { spec: full(kept.spec), sdkPackages: kept.sdkPackages };
  }

  /**
   * @param sdks what stands for the SDKs that come as packages, and where: another text for other bytes,
   * unless what is read of them is seen in `tree`
   * @param evaluate works the specification out of `tree`, and says which files it read, also
   * those that were read for another project before
   */
  evaluated(project: string, sdks: string, evaluate: () => ProjectEvaluation): Evaluated {
    const key = this.#keyOf(project, sdks);
    this.#looks = new Map();
    const { spec, files, sdkPackages } = evaluate();
    for (const file of files) this.#note(['read', file, this.#digestOf(file)]);
    this.#cache.put(key, { looks: [...this.#looks.values()], spec: flat(spec), sdkPackages }, '');
    return { spec, sdkPackages };
  }

  #keyOf(project: string, sdks: string): string {
    return hash('sha256', `evaluation\0${this.#circumstances}\0${project}\0${sdks}`);
  }

  #watched(): FileTree {
    const disk = this.#disk;
    return {
      kindOf: (path) => {
        const kind = disk.kindOf(path);
        this.#note(['kind', path, kind ?? 'nothing']);
        return kind;
      },
      read: (path) => {
        this.#note(['read', path, this.#digestOf(path)]);
        return disk.read(path);
      },
      list: (path) => {
        this.#note(['list', path, this.#listOf(path)]);
        return disk.list(path);
      },
    };
  }

  #note(look: Look): void {
    this.#looks.set(`${look[0]}\0${look[1]}`, look);
  }

  #holds([what, path, then]: Look): boolean {
    if (what === 'kind') return (this.#disk.kindOf(path) ?? 'nothing') === then;
    return (what === 'read' ? this.#digestOf(path) : this.#listOf(path)) === then;
  }

  /** Of the content, or of why there is none. */
  #digestOf(path: string): string {
    const known = this.#digests.get(path) ?? this.#digest(path);
    this.#digests.set(path, known);
    return known;
  }

  #digest(path: string): string {
    try {
      return hash('sha256', this.#disk.read(path));
    } catch (error) {
      if (!(error instanceof AssayError) || error instanceof Bug) throw error;
      return error.code;
    }
  }

  #listOf(path: string): string {
    const digest = createHash('sha256');
    for (const name of this.#disk.list(path)) digest.update(`${name}\0`);
    return digest.digest('hex');
  }
}

function flat(spec: ProjectSpec): FlatSpec {
  return {
    ...spec,
    frameworks: spec.frameworks.map((framework) => ({
      ...framework,
      centralVersions: [...framework.centralVersions],
      pruned: [...framework.pruned],
    })),
  };
}

function full(spec: FlatSpec): ProjectSpec {
  return {
    ...spec,
    frameworks: spec.frameworks.map((framework) => ({
      ...framework,
      centralVersions: new Map(framework.centralVersions) as FrameworkSpec['centralVersions'],
      pruned: new Map(framework.pruned),
    })),
  };
}
