import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ResolvedProject } from '../../../../src/ecosystems/nuget/catalog.js';
import type { ProjectSpec } from '../../../../src/ecosystems/nuget/project-spec.js';
import { CatalogCache } from '../../../../src/ecosystems/nuget/resolve/catalog-cache.js';
import { resolveProject } from '../../../../src/ecosystems/nuget/resolve/resolve-project.js';
import { byPath, catalog, framework, project, type PackageWords } from '../../../kit/resolution.js';

/** What bench/resolution.mjs and bench/random-resolution.mjs recorded of real restores. */
interface Recording {
  readonly manifests: Readonly<Record<string, PackageWords>>;
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly pruned: readonly (readonly string[])[];
  /** `Id/1.0.0 what it brings`, `project name …`. */
  readonly lines: readonly string[];
  readonly projects: readonly RecordedProject[];
}

interface RecordedProject {
  readonly title: string;
  readonly main: string;
  readonly specs: readonly RecordedSpec[];
  /** By alias and runtime, the numbers of lines. */
  readonly targets: Readonly<Record<string, readonly number[]>>;
}

interface RecordedSpec extends Pick<
  ProjectSpec,
  'name' | 'version' | 'style' | 'runtimeIdentifiers' | 'transitivePinning'
> {
  readonly path: string;
  readonly frameworks: readonly {
    readonly framework: string;
    readonly alias: string;
    readonly fallbacks: readonly string[];
    readonly fallbackKind: 'asset' | 'package' | 'none';
    readonly useRidGraph: boolean;
    /** Id, range, assets. */
    readonly packages: readonly (readonly (string | null)[])[];
    readonly projects: readonly (readonly string[])[];
    readonly central: readonly string[];
    readonly pruned: number;
  }[];
}

function specOf(recorded: RecordedSpec, pruned: Recording['pruned']): ProjectSpec {
  const { frameworks, path, ...more } = recorded;
  const withoutEnd = (file: string) => file.replace(/\.csproj$/, '');
  return project(
    withoutEnd(path),
    {},
    {
      ...more,
      frameworks: frameworks.map(({ packages, projects, central, pruned: number, ...own }) => ({
        ...framework(own.framework, {
          packages: packages.map((one) =>
            one
              .filter((word) => word !== null)
              .join(' ')
              .replace(/ all$/, ' private'),
          ),
          projects: projects.map(([file = '', ...rest]) => [withoutEnd(file), ...rest].join(' ')),
          central,
          pruned: pruned[number] ?? [],
        }),
        ...own,
      })),
    },
  );
}

function linesOf({ targets }: ResolvedProject, spec: ProjectSpec): Record<string, string[]> {
  const alias = new Map(spec.frameworks.map((one) => [one.framework, one.alias]));
  return Object.fromEntries(
    targets.map(({ framework: name, runtimeIdentifier, packages, projects }) => [
      [alias.get(name), runtimeIdentifier].filter(Boolean).join('/'),
      [
        ...packages.map((one) => [`${one.id}/${one.version}`, ...one.dependencies]),
        ...projects.map((one) => ['project', one.name, ...one.dependencies]),
      ].map((words) => words.join(' ')),
    ]),
  );
}

/** Names and versions without case, what is brought in any order: the file sorts it. */
function comparable(targets: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(targets).map(([name, lines]) => [
      name,
      lines
        .map((line) => {
          const [head = '', ...rest] = line.toLowerCase().split(' ');
          const [second = '', ...others] = rest;
          const key = head === 'project' ? `${head} ${second}` : head;
          return [key, ...(head === 'project' ? others : rest).sort()].join(' ');
        })
        .sort(),
    ]),
  );
}

const folder = new URL('../../../fixtures/resolution/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const recording = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recording;
  const shared = new CatalogCache(catalog(recording.manifests, recording.versions));

  it.each(recording.projects.map((one) => [one.title, one] as const))(
    '%s as the client restores it',
    async (_, { main, specs, targets }) => {
      const all = specs.map((spec) => specOf(spec, recording.pruned));
      const spec = all.find(({ path }) => path === `/src/${main.replace(/\.csproj$/, '')}.csproj`)!;
      const resolved = await resolveProject(spec, byPath(...all), shared);
      const expected = Object.entries(targets).map(([name, numbers]) => [
        name,
        numbers.map((number) => recording.lines[number] ?? ''),
      ]);
      expect(comparable(linesOf(resolved, spec))).toEqual(
        comparable(Object.fromEntries(expected) as Record<string, string[]>),
      );
    },
  );
});
