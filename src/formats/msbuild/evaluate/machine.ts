import type { FileTree } from '../../../core/file-tree.js';
import type { Platform } from './paths.js';

/** Where a project is evaluated: nothing else of the surroundings is looked at. */
export interface Machine {
  readonly platform: Platform;
  /** `X64`, `Arm64`: what `RuntimeInformation.OSArchitecture` would say. */
  readonly architecture: string;
  readonly tree: FileTree;
  /** Names as given; MSBuild reads each as a property. */
  readonly environment: ReadonlyMap<string, string>;
  /** Absent: what asks for frameworks stays open. */
  readonly frameworks?: FrameworkFunctions;
}

/** Functions of `[MSBuild]::` that NuGet.Frameworks answers. They give undefined for what it refuses. */
export interface FrameworkFunctions {
  identifier(framework: string): string | undefined;
  version(framework: string, leastParts: number): string | undefined;
  platformIdentifier(framework: string): string | undefined;
  platformVersion(framework: string, leastParts: number): string | undefined;
  /** Whether a project for `target` may use what is for `candidate`. */
  isCompatible(target: string, candidate: string): boolean | undefined;
}

/** What a function runs with: the machine, and where the file stands that calls it. */
export interface Surroundings {
  readonly machine: Machine;
  /** Folder of the file that calls, and of the project: `GetPathOfFileAbove` and relative paths. */
  readonly thisFolder: string;
  readonly projectFolder: string;
}

/** Thrown where a value cannot be known; it becomes an `Unknown` where the expression stands. */
export class Open extends Error {}
