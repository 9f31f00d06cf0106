import { posix, win32 } from 'node:path';
import { MalformedInput } from '../../core/errors.js';
import type { XmlElement } from '../../formats/xml/model.js';
import { readXml } from '../../formats/xml/read-xml.js';

/** One line of a section: `<add key= value=/>`, `<clear/>`. */
interface ConfigItem {
  readonly element: 'add' | 'clear' | 'remove';
  readonly key: string;
  readonly value: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The sections of one NuGet.Config that say where packages come from. */
export interface ConfigFile {
  readonly packageSources: readonly ConfigItem[];
  readonly disabledPackageSources: readonly ConfigItem[];
  readonly fallbackPackageFolders: readonly ConfigItem[];
  readonly config: readonly ConfigItem[];
}

interface PackageSource {
  readonly name: string;
  /** An absolute folder, or the URL as written. */
  readonly location: string;
  readonly kind: 'folder' | 'http';
  /** The file that names it. */
  readonly file: string;
  readonly line: number;
}

/** What a chain of files comes to. Folders are absolute. */
export interface NuGetSettings {
  /** Enabled sources, the closest file's first. */
  readonly sources: readonly PackageSource[];
  readonly globalPackagesFolder?: string;
  /** Where packages.config projects keep theirs. */
  readonly repositoryPath?: string;
  readonly fallbackFolders: readonly string[];
}

export interface ConfigSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** A file of the chain and the absolute path it was read from. */
export interface PlacedConfig {
  readonly path: string;
  readonly config: ConfigFile;
}

interface PlacedItem extends ConfigItem {
  readonly file: string;
}

/**
 * Merges a chain of files, the closest first, as NuGet.Configuration does: a `<clear/>` drops what
 * stands before it and in files farther away, the closest value of a key wins, keys ignore case.
 * `NUGET_PACKAGES` and `NUGET_FALLBACK_PACKAGES` win over the files.
 */
export function mergeConfigs(
  chain: readonly PlacedConfig[],
  surroundings: ConfigSurroundings,
): NuGetSettings {
  const { environment } = surroundings;
  const config = effective(chain, 'config');
  const folderOf = (item: PlacedItem | undefined): string | undefined =>
    item && resolveFolder(item, surroundings);
  const globalPackagesFolder =
    environment['NUGET_PACKAGES'] || folderOf(config.get('globalpackagesfolder'));
  const repositoryPath = folderOf(config.get('repositorypath'));
  return {
    sources: enabledSources(chain, surroundings),
    fallbackFolders: fallbackFolders(chain, surroundings),
    ...(globalPackagesFolder && { globalPackagesFolder }),
    ...(repositoryPath && { repositoryPath }),
  };
}

function effective(
  chain: readonly PlacedConfig[],
  section: keyof ConfigFile,
): Map<string, PlacedItem> {
  const items = new Map<string, PlacedItem>();
  for (const { path, config } of chain) {
    const own = config[section];
    const cleared = own.findLastIndex((item) => item.element === 'clear');
    for (const item of own.slice(cleared + 1)) applyItem(items, { ...item, file: path });
    if (cleared >= 0) break;
  }
  return items;
}

function applyItem(items: Map<string, PlacedItem>, item: PlacedItem): void {
  const key = item.key.toLowerCase();
  const known = items.get(key);
  // Inside one file the later line wins; between files the closer one, which came first.
  if (item.element === 'add' && (known === undefined || known.file === item.file))
    items.set(key, item);
}

function enabledSources(
  chain: readonly PlacedConfig[],
  surroundings: ConfigSurroundings,
): PackageSource[] {
  const disabled = effective(chain, 'disabledPackageSources');
  const sources = [...effective(chain, 'packageSources').values()];
  return sources
    .filter((item) => disabled.get(item.key.toLowerCase())?.value.toLowerCase() !== 'true')
    .map((item) => toSource(item, surroundings));
}

function toSource(item: PlacedItem, surroundings: ConfigSurroundings): PackageSource {
  const value = expandVariables(item.value, surroundings.environment);
  const kind = /^https?:/i.test(value) ? 'http' : 'folder';
  const location = kind === 'http' ? value : resolveFolder(item, surroundings);
  return { name: item.key, location, kind, file: item.file, line: item.line };
}

function fallbackFolders(
  chain: readonly PlacedConfig[],
  surroundings: ConfigSurroundings,
): string[] {
  const fromEnvironment = surroundings.environment['NUGET_FALLBACK_PACKAGES'];
  if (fromEnvironment) return fromEnvironment.split(';').filter(Boolean);
  const items = effective(chain, 'fallbackPackageFolders').values();
  return [...items].map((item) => resolveFolder(item, surroundings));
}

/** Relative values count from the folder of the file that holds them. */
function resolveFolder(item: PlacedItem, { environment, platform }: ConfigSurroundings): string {
  const { resolve, dirname } = platform === 'win32' ? win32 : posix;
  const expanded = expandVariables(item.value, environment);
  const path = expanded.replace(platform === 'win32' ? /^file:\/\/\//i : /^file:\/\/(?=\/)/i, '');
  const native = platform === 'win32' ? path : path.replaceAll('\\', '/');
  return resolve(dirname(item.file), native);
}

/** `%NAME%` on every platform (Environment.ExpandEnvironmentVariables); unknown names stay. */
function expandVariables(text: string, environment: ConfigSurroundings['environment']): string {
  return text.replace(/%([^%]+)%/g, (whole, name: string) => environment[name] ?? whole);
}

/**
 * Reads the sections of a NuGet.Config that say where packages come from; names of elements and
 * attributes ignore case, as in NuGet.
 * @throws MalformedInput, LimitReached from the XML reader, or where the root is another element.
 */
export function readNuGetConfig(bytes: Uint8Array): ConfigFile {
  const { root } = readXml(bytes);
  if (root.local.toLowerCase() !== 'configuration')
    throw new MalformedInput('bad-structure', `root element is ${root.local}, not configuration`, {
      line: root.line,
    });
  return {
    packageSources: itemsOf(root, 'packagesources'),
    disabledPackageSources: itemsOf(root, 'disabledpackagesources'),
    fallbackPackageFolders: itemsOf(root, 'fallbackpackagefolders'),
    config: itemsOf(root, 'config'),
  };
}

function itemsOf(root: XmlElement, section: string): ConfigItem[] {
  return root.children
    .filter((child) => child.local.toLowerCase() === section)
    .flatMap((child) => child.children.flatMap(toItem));
}

function toItem(element: XmlElement): ConfigItem[] {
  const name = element.local.toLowerCase();
  if (name !== 'add' && name !== 'clear' && name !== 'remove') return [];
  const [key, value] = [attribute(element, 'key'), attribute(element, 'value')];
  return [{ element: name, key, value, line: element.line }];
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.find((item) => item.name.toLowerCase() === name)?.value ?? '';
}
