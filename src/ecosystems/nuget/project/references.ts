import { directoryName, fullPath, treePath } from '../../../formats/msbuild/evaluate/paths.js';
import type {
  CentralVersion,
  DownloadedPackage,
  PackageReference,
  ProjectReference,
} from '../project-spec.js';
import { parseRange, pinnedVersion, type VersionRange } from '../version-range.js';
import { parseVersion } from '../version.js';
import type { KnownItem, OpenPlaces } from './item-values.js';
import type { FrameworkPacks } from './sdk-tasks.js';
import { addedItem, type TaskInput } from './task-input.js';

/** Of several by one name the first, as CheckForDuplicateNuGetItemsTask leaves them. */
function distinct(items: readonly KnownItem[]): KnownItem[] {
  const found = new Map<string, KnownItem>();
  for (const item of items) {
    const key = item.id.toLowerCase();
    if (item.id !== '' && !found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/**
 * Targets of the SDK that change package references before NuGet collects them
 * (Microsoft.NET.Sdk.DefaultItems.Shared.targets, Microsoft.NET.Sdk.FrameworkReferenceResolution.targets).
 */
export function applySdkTargets(input: TaskInput, packs: FrameworkPacks): void {
  addReferenceAssemblies(input);
  dropOverriddenImplicit(input);
  const names = new Set(input.items('PackageReference').map(({ id }) => id.toLowerCase()));
  const added = packs.implicit
    .filter(({ id }) => !names.has(id.toLowerCase()))
    .map(({ id, version }) =>
      addedItem(id, { Version: version, IsImplicitlyDefined: 'true', PrivateAssets: 'all' }),
    );
  input.project.items.add('PackageReference', added);
  applyImplicitVersions(input);
}

const referenceAssemblies = 'Microsoft.NETFramework.ReferenceAssemblies';

/**
 * The IncludeTargetingPackReference target, for a machine that has no targeting pack of its own: one
 * that Visual Studio has set up asks for no package.
 */
function addReferenceAssemblies(input: TaskInput): void {
  if (input.quiet('TargetFrameworkIdentifier') !== '.NETFramework') return;
  if (!input.flag('AutomaticallyUseReferenceAssemblyPackages')) return;
  const own = input.items('PackageReference');
  if (own.some(({ id }) => id.toLowerCase() === referenceAssemblies.toLowerCase())) return;
  const version = input.text('MicrosoftNETFrameworkReferenceAssembliesLatestPackageVersion');
  input.project.items.add('PackageReference', [
    addedItem(referenceAssemblies, {
      Version: version,
      IsImplicitlyDefined: 'true',
      PrivateAssets: 'all',
    }),
  ]);
}

function isImplicit(item: KnownItem): boolean {
  return item.metadata('IsImplicitlyDefined').toLowerCase() === 'true';
}

/** What a project references itself takes the place of what the SDK adds. */
function dropOverriddenImplicit(input: TaskInput): void {
  const items = input.items('PackageReference');
  const explicit = new Set(
    items.filter((item) => !isImplicit(item)).map(({ id }) => id.toLowerCase()),
  );
  const kept = items.filter((item) => !isImplicit(item) || !explicit.has(item.id.toLowerCase()));
  if (kept.length < items.length)
    input.project.items.replace(
      'PackageReference',
      kept.map(({ item }) => item),
    );
}

/** A version for `Microsoft.NETCore.App` and the like where none is written (.NET Core 1.0 to 2.2). */
function applyImplicitVersions(input: TaskInput): void {
  const version = input.quiet('_TargetFrameworkVersionWithoutV');
  const modern = input.quiet('TargetFrameworkIdentifier') === '.NETCoreApp';
  const latest = input.flag('TargetLatestRuntimePatch');
  const known = input
    .items('ImplicitPackageReferenceVersion')
    .filter((entry) => entry.metadata('TargetFrameworkVersion') === version);
  if (!modern) return;
  for (const reference of input.items('PackageReference')) {
    if (reference.metadata('Version') !== '') continue;
    const entry = known.find(({ id }) => id.toLowerCase() === reference.id.toLowerCase());
    const found = entry?.metadata(latest ? 'LatestVersion' : 'DefaultVersion') ?? '';
    if (found === '') continue;
    reference.item.metadata.set('version', found);
    reference.item.metadata.set('isimplicitlydefined', 'true');
  }
}

/** `GetRestorePackageReferencesTask` and what NuGet makes of it with central versions. */
export function packageReferences(
  input: TaskInput,
  central: ReadonlyMap<string, CentralVersion> | undefined,
): PackageReference[] {
  return distinct(input.items('PackageReference')).map((item) => {
    const implicit = isImplicit(item);
    const override = item.metadata('VersionOverride');
    const written = override === '' || central === undefined ? item.metadata('Version') : override;
    const fromCentral =
      written === '' && !implicit ? central?.get(item.id.toLowerCase()) : undefined;
    const range = written === '' ? fromCentral?.range : rangeOf(written, item, input.open);
    return {
      id: item.id,
      implicit,
      central: fromCentral !== undefined,
      privateAssets: item.list('PrivateAssets'),
      includeAssets: item.list('IncludeAssets'),
      excludeAssets: item.list('ExcludeAssets'),
      origin: item.origin,
      ...(range !== undefined && { range }),
    };
  });
}

function rangeOf(text: string, item: KnownItem, open: OpenPlaces): VersionRange | undefined {
  const range = parseRange(text);
  if (range === undefined)
    open.add({ ...item.origin, text: `${item.id} ${text}`, reason: 'is no version range' });
  return range;
}

/** `PackageVersion` items, where `_CentralPackageVersionsEnabled`. */
export function centralVersions(input: TaskInput): Map<string, CentralVersion> {
  const found = new Map<string, CentralVersion>();
  for (const item of distinct(input.items('PackageVersion'))) {
    const text = item.metadata('Version');
    const range = text === '' ? undefined : rangeOf(text, item, input.open);
    if (range !== undefined)
      found.set(item.id.toLowerCase(), { id: item.id, range, origin: item.origin });
  }
  return found;
}

/** `GetRestoreProjectReferencesTask`: those whose output is referenced, each path once. */
export function projectReferences(input: TaskInput): ProjectReference[] {
  const found = new Map<string, ProjectReference>();
  const folder = directoryName(input.text('MSBuildProjectFullPath'));
  for (const item of input.items('ProjectReference')) {
    const output = item.metadata('ReferenceOutputAssembly').toLowerCase();
    if (output !== '' && output !== 'true') continue;
    const path = treePath(fullPath('linux', folder, item.id));
    const key = input.session.machine.platform === 'linux' ? path : path.toLowerCase();
    if (found.has(key)) continue;
    found.set(key, {
      path,
      privateAssets: item.list('PrivateAssets'),
      includeAssets: item.list('IncludeAssets'),
      excludeAssets: item.list('ExcludeAssets'),
      origin: item.origin,
    });
  }
  return [...found.values()];
}

/** `PackageDownload` items with their exact versions, and the packs that the SDK asks for. */
export function downloads(input: TaskInput, packs: FrameworkPacks): DownloadedPackage[] {
  const found = new Map<string, DownloadedPackage>();
  // What a file asks for is that file's, also where the SDK asks for the same.
  const add = (entry: DownloadedPackage): void => {
    const key = `${entry.id}/${entry.version}`.toLowerCase();
    if (!found.has(key)) found.set(key, entry);
  };
  for (const item of distinct(input.items('PackageDownload'))) {
    for (const text of item.metadata('Version').split(';')) {
      if (text.trim() === '') continue;
      const range = rangeOf(text, item, input.open);
      const version = range === undefined ? undefined : pinnedVersion(range);
      if (version !== undefined) add({ id: item.id, version, origin: item.origin });
    }
  }
  const origin = addedItem('', {}).place;
  for (const { id, version } of packs.downloads) {
    if (parseVersion(version) !== undefined) add({ id, version, origin });
  }
  return [...found.values()];
}
