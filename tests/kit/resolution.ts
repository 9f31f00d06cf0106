import type {
  Dependency,
  PackageCatalog,
  PackageManifest,
} from '../../src/ecosystems/nuget/catalog.js';
import type {
  FrameworkSpec,
  PackageReference,
  ProjectReference,
  ProjectSpec,
} from '../../src/ecosystems/nuget/project-spec.js';
import { parseVersion, normalizeVersion } from '../../src/ecosystems/nuget/version.js';
import { parseRange } from '../../src/ecosystems/nuget/version-range.js';

/** Projects and catalogues for tests of the resolver, from a few words. */

const origin = { file: '/src/a.csproj', line: 1 };

const parsed = new Map<string, Dependency>();

/** `Serilog [1.0.0, )`, `Serilog 1.0.0`; `Serilog` alone asks for any version. */
export function dependency(text: string): Dependency {
  const known = parsed.get(text) ?? parseDependency(text);
  parsed.set(text, known);
  return known;
}

function parseDependency(text: string): Dependency {
  const [id = '', ...rest] = text.split(' ');
  const range = parseRange(rest.length === 0 ? '(, )' : rest.join(' '));
  if (range === undefined) throw new Error(`no range: ${text}`);
  return { id, range, include: [], exclude: [] };
}

export type Runtimes = readonly (readonly [
  string,
  readonly string[],
  Readonly<Record<string, readonly string[]>>,
])[];

/** What a package brings: for all frameworks, or by framework (null for all the rest). */
export interface PackageWords {
  readonly groups?: readonly (readonly [string | null, readonly string[]])[];
  readonly runtimes?: Runtimes;
  readonly installed?: boolean;
  readonly types?: readonly string[];
}

function manifest(key: string, { groups = [], runtimes, types }: PackageWords): PackageManifest {
  const [id = '', version = ''] = key.split('/');
  return {
    id,
    version,
    groups: groups.map(([targetFramework, dependencies]) => ({
      ...(targetFramework !== null && { targetFramework }),
      dependencies: dependencies.map(dependency),
    })),
    ...(types && { packageTypes: types }),
    ...(runtimes && { runtime: { runtimes: new Map(runtimes.map(runtime)) } }),
  };
}

function runtime([name, imports, added]: Runtimes[number]) {
  const entries = Object.entries(added).map(
    ([id, list]) => [id.toLowerCase(), list.map(dependency)] as const,
  );
  return [name, { imports, added: new Map(entries) }] as const;
}

/** A catalogue that counts what it is asked. */
export interface TestCatalog extends PackageCatalog {
  readonly asked: string[];
}

/**
 * @param packages by `Id/1.0.0`
 * @param versions by lower-case id, where they are more or fewer than the packages
 * @param delay what to wait for before each answer
 */
export function catalog(
  packages: Readonly<Record<string, PackageWords>>,
  versions?: Readonly<Record<string, readonly string[]>>,
  delay: () => Promise<void> = async () => undefined,
): TestCatalog {
  const asked: string[] = [];
  const keyOf = (id: string, version: string) =>
    `${id.toLowerCase()}/${normalizeVersion(version).toLowerCase()}`;
  const known = new Map(
    Object.entries(packages).map(([key, words]) => {
      const [id = '', version = ''] = key.split('/');
      return [keyOf(id, version), { key, words }] as const;
    }),
  );
  const listed = new Map<string, string[]>();
  for (const key of Object.keys(packages)) {
    const [id = '', version = ''] = key.split('/');
    listed.set(id.toLowerCase(), [...(listed.get(id.toLowerCase()) ?? []), version]);
  }
  return {
    asked,
    async versions(id) {
      asked.push(id.toLowerCase());
      await delay();
      const own =
        versions === undefined ? listed.get(id.toLowerCase()) : versions[id.toLowerCase()];
      return (own ?? []).flatMap((text) => parseVersion(text) ?? []);
    },
    isInstalled: ({ id, version }) => known.get(keyOf(id, version))?.words.installed === true,
    async manifest({ id, version }) {
      asked.push(keyOf(id, version));
      await delay();
      const found = known.get(keyOf(id, version));
      if (found === undefined) throw new Error(`nobody recorded ${id} ${version}`);
      return manifest(found.key, found.words);
    },
  };
}

/** `Serilog 1.0.0`, `Serilog 1.0.0 private`, `Serilog` without a version. */
export function reference(text: string): PackageReference {
  const isPrivate = text.endsWith(' private');
  const [id = '', ...rest] = text.replace(/ private$/, '').split(' ');
  const range = rest.length === 0 ? undefined : parseRange(rest.join(' '));
  return {
    id,
    ...(range && { range }),
    implicit: false,
    central: false,
    privateAssets: isPrivate ? ['all'] : ['contentfiles', 'analyzers', 'build'],
    includeAssets: ['all'],
    excludeAssets: [],
    origin,
  };
}

/** `lib`, `lib private`: the project at `/src/lib.csproj`. */
export function projectReference(text: string): ProjectReference {
  const [name = '', isPrivate] = text.split(' ');
  return {
    path: `/src/${name}.csproj`,
    privateAssets: isPrivate === undefined ? ['contentfiles', 'analyzers', 'build'] : ['all'],
    includeAssets: ['all'],
    excludeAssets: [],
    origin,
  };
}

export interface FrameworkWords {
  readonly packages?: readonly string[];
  readonly projects?: readonly string[];
  readonly central?: readonly string[];
  /** `Id 1.0.0`. */
  readonly pruned?: readonly string[];
  readonly fallbacks?: readonly string[];
}

export function framework(name: string, words: FrameworkWords): FrameworkSpec {
  return {
    framework: name,
    alias: name,
    fallbacks: words.fallbacks ?? [],
    fallbackKind: words.fallbacks === undefined ? 'none' : 'asset',
    packages: (words.packages ?? []).map(reference),
    projects: (words.projects ?? []).map(projectReference),
    centralVersions: new Map(
      (words.central ?? []).map((text) => {
        const { id, range } = dependency(text);
        return [id.toLowerCase(), { id, range, origin }];
      }),
    ),
    pruned: new Map(
      (words.pruned ?? []).map((text) => text.toLowerCase().split(' ') as [string, string]),
    ),
    downloads: [],
  };
}

export function project(
  name: string,
  frameworks: Readonly<Record<string, FrameworkWords>>,
  more: Partial<ProjectSpec> = {},
): ProjectSpec {
  return {
    path: `/src/${name}.csproj`,
    name,
    version: '1.0.0',
    style: 'PackageReference',
    frameworks: Object.entries(frameworks).map(([one, words]) => framework(one, words)),
    runtimeIdentifiers: [],
    transitivePinning: false,
    assetsFolder: '/src/obj',
    sources: { additional: [], additionalFallbackFolders: [] },
    unevaluated: [],
    ...more,
  };
}

export function byPath(...projects: readonly ProjectSpec[]): ReadonlyMap<string, ProjectSpec> {
  return new Map(projects.map((one) => [one.path, one]));
}
