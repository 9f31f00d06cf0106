import type { FrameworkSpec } from '../project-spec.js';
import { parseFramework } from '../framework.js';
import { prunedPackages } from './prune.js';
import {
  applySdkTargets,
  centralVersions,
  downloads,
  packageReferences,
  projectReferences,
} from './references.js';
import { processFrameworkReferences } from './sdk-tasks.js';
import type { TaskInput } from './task-input.js';
import { listOf } from './item-values.js';

/** One framework of a project as `_GenerateProjectRestoreGraphPerFramework` gives it to NuGet. */
export function frameworkSpec(alias: string, input: TaskInput, pruning: boolean): FrameworkSpec {
  const packs = processFrameworkReferences(input);
  applySdkTargets(input, packs);
  const isCentral = input.text('_CentralPackageVersionsEnabled').toLowerCase() === 'true';
  const central = isCentral ? centralVersions(input) : undefined;
  return {
    framework: shortName(input, alias),
    alias,
    ...fallbacksOf(input),
    packages: packageReferences(input, central),
    projects: projectReferences(input),
    centralVersions: central ?? new Map(),
    pruned: pruning ? prunedPackages(input, packs.runtimeFrameworks) : new Map(),
    downloads: downloads(input, packs),
  };
}

/** `NuGetFramework.ParseComponents` of the monikers, and `GetProjectTargetFrameworksTask`. */
function shortName(input: TaskInput, alias: string): string {
  const identifier = input.text('TargetFrameworkIdentifier');
  const platform = input.text('TargetPlatformIdentifier');
  const version = input.text('TargetFrameworkVersion').replace(/^v/i, '');
  if (input.text('MSBuildProjectExtension').toLowerCase() === '.vcxproj') return 'native';
  const modern = identifier === '.NETCoreApp' && Number.parseInt(version, 10) >= 5;
  if (modern && platform !== '') {
    const name = `net${version}-${platform.toLowerCase()}${input.text('TargetPlatformVersion')}`;
    return parseFramework(name)?.short ?? alias;
  }
  // Where no build file of the SDK has put the moniker together, it is a .NET Framework.
  const own = version === '' ? alias : `${identifier || '.NETFramework'},Version=v${version}`;
  const moniker = input.text('TargetFrameworkMoniker');
  return parseFramework(moniker === '' ? own : moniker)?.short ?? alias;
}

function fallbacksOf(input: TaskInput): Pick<FrameworkSpec, 'fallbacks' | 'fallbackKind'> {
  const names = (text: string): string[] =>
    listOf(text).flatMap((entry) => parseFramework(entry)?.short ?? []);
  const asset = names(input.text('AssetTargetFallback'));
  if (asset.length > 0) return { fallbacks: asset, fallbackKind: 'asset' };
  const packages = names(input.text('PackageTargetFallback'));
  return { fallbacks: packages, fallbackKind: packages.length > 0 ? 'package' : 'none' };
}

/** Of one framework its own property; of several each default that asks for it decides for all. */
export function isPruning(input: TaskInput, several: boolean): boolean {
  const own = input.text('RestoreEnablePackagePruning').toLowerCase();
  if (own !== '' || !several) return own === 'true';
  return input.text('RestorePackagePruningDefault').toLowerCase() === 'true';
}
