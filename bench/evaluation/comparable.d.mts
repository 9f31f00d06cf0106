import type { ProjectSpec } from '../../src/ecosystems/nuget/project-spec.js';

export interface Configured {
  readonly sources: readonly string[];
  readonly packagesFolder: string;
}
export function ofSpec(spec: ProjectSpec, folder: string, configured: Configured): unknown;
export function ofClient(dgspec: unknown, path: string, folder: string): unknown;
export function differences(theirs: unknown, ours: unknown, path?: string): string[];
