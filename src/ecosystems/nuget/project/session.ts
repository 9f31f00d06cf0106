import type { FileTree } from '../../../core/file-tree.js';
import { readElements, type ProjectElements } from '../../../formats/msbuild/evaluate/elements.js';
import type { Machine } from '../../../formats/msbuild/evaluate/machine.js';
import type { Platform } from '../../../formats/msbuild/evaluate/paths.js';
import { splitPath } from '../../../formats/msbuild/evaluate/paths.js';
import { responseFile, type ResponseFile } from './response-file.js';
import { frameworkFunctions } from './framework-functions.js';
import { engineProperties, sharedSdk, withSdk, type SdkFiles } from './sdk.js';
import { isSdkPath } from './sdk-path.js';

/** What projects are evaluated for. Nothing of the machine that runs this is looked at. */
export interface ProjectOptions {
  /** The repository: what its files import is followed only inside of it. Absolute, in the tree. */
  readonly root: string;
  readonly platform?: Platform;
  /** `x64`, `arm64`. */
  readonly architecture?: string;
  /** Variables of the environment; MSBuild reads each as a property. */
  readonly environment?: ReadonlyMap<string, string>;
  /** `-p:Name=value`; `SolutionDir` and the like where a solution is restored. */
  readonly globalProperties?: ReadonlyMap<string, string>;
}

/** Projects of one tree: what they share is read once. */
export class ProjectSession {
  readonly machine: Machine;
  readonly options: ProjectOptions;
  readonly sdk: SdkFiles;
  readonly runtimeIdentifier: string;
  readonly engine: ReadonlyMap<string, string>;
  readonly #responses = new Map<string, ResponseFile | undefined>();
  readonly #read = new Map<string, ProjectElements>();

  constructor(tree: FileTree, options: ProjectOptions) {
    const { platform = 'linux', architecture = 'x64' } = options;
    this.options = options;
    this.sdk = sharedSdk();
    this.runtimeIdentifier = `${ridNames[platform]}-${architecture}`;
    this.engine = new Map([
      ['OS', platform === 'windows' ? 'Windows_NT' : 'Unix'],
      ...engineProperties(this.runtimeIdentifier),
    ]);
    this.machine = {
      platform,
      architecture: architecture.slice(0, 1).toUpperCase() + architecture.slice(1),
      tree: withSdk(tree, this.sdk),
      environment: options.environment ?? new Map(),
      frameworks: frameworkFunctions,
    };
  }

  /** Found once for a folder. */
  responseFile(project: string): ResponseFile | undefined {
    const { folder } = splitPath(project);
    if (!this.#responses.has(folder))
      this.#responses.set(folder, responseFile(this.machine.tree, project));
    return this.#responses.get(folder);
  }

  /** @throws AssayError */
  read(path: string): ProjectElements {
    const cache = isSdkPath(path) ? this.sdk.read : this.#read;
    const known = cache.get(path);
    if (known !== undefined) return known;
    const elements = readElements(this.machine.tree.read(path));
    cache.set(path, elements);
    return elements;
  }
}

const ridNames = { windows: 'win', linux: 'linux', macos: 'osx' } as const;
