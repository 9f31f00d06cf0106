import { Compatibility } from './compatible.js';
import { anyFramework, type FrameworkParts } from './framework-parts.js';
import { nearest } from './reduce.js';

/** A project's framework with what it falls back on. */
export interface ProjectFramework {
  /** As a folder name. */
  readonly framework: string;
  /** `AssetTargetFallback` or `PackageTargetFallback`, in their order. */
  readonly fallbacks?: readonly string[];
  /** `asset`: only where nothing fits. `package`: also where only `any` fits. */
  readonly fallbackKind?: 'asset' | 'package' | 'none';
}

/**
 * The item that NuGet would choose for the project: a group of dependencies, a folder, a framework of a
 * referenced project. Of equal ones the first. Undefined where none fits.
 * @param frameworkOf the framework of an item; undefined for one that is for all
 * @param compatibility where many are asked, one for them all
 */
export function nearestItem<T>(
  project: ProjectFramework,
  items: readonly T[],
  frameworkOf: (item: T) => string | undefined,
  compatibility: Compatibility = new Compatibility(),
): T | undefined {
  const frameworks = items.map((item) => {
    const text = frameworkOf(item);
    return text === undefined ? anyFramework : compatibility.read(text);
  });
  const chosen = nearestWithFallbacks(project, frameworks, compatibility);
  const index = frameworks.findIndex(({ key }) => key === chosen?.key);
  return chosen === undefined ? undefined : items[index];
}

/**
 * With asset fallbacks, NuGet asks again only when the project's own framework finds nothing; with
 * package fallbacks a match with `any` counts as nothing (`FrameworkReducer.GetNearest`,
 * `SourceRepositoryDependencyProvider.GetDependencies`).
 */
function nearestWithFallbacks(
  { framework, fallbacks = [], fallbackKind = 'none' }: ProjectFramework,
  possible: readonly FrameworkParts[],
  compatibility: Compatibility,
): FrameworkParts | undefined {
  const own = nearest(compatibility.read(framework), possible, compatibility);
  if (fallbackKind === 'none') return own;
  if (own !== undefined && (fallbackKind === 'asset' || own.identifier !== 'any')) return own;
  for (const fallback of fallbacks) {
    const found = nearest(compatibility.read(fallback), possible, compatibility);
    if (found !== undefined) return found;
  }
  return undefined;
}
