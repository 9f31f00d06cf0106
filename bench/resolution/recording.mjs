// What was compared, in little: tests work it out again without the SDK and without a feed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sdkRuntimeGraph } from '../../dist/ecosystems/nuget/resolve/sdk-runtime-graph.js';
import { formatRange } from '../../dist/ecosystems/nuget/version-range.js';

/** `Id range` for each dependency. */
const edgesOf = (dependencies) =>
  dependencies.map(({ id, range }) => `${id} ${formatRange(range)}`);

/** All that the runtimes of the projects lead to, in whichever graph: graphs of platforms know hundreds. */
function reached(graphs, identifiers) {
  const sdk = ['net10.0', 'net472'].map((framework) => sdkRuntimeGraph({ framework }));
  const found = new Set(identifiers);
  for (const name of found) {
    for (const { runtimes } of [...sdk, ...graphs])
      for (const next of runtimes.get(name)?.imports ?? []) found.add(next);
  }
  return found;
}

function manifestOf({ groups, runtime }, names) {
  const kept = [...(runtime?.runtimes ?? [])].filter(([name]) => names.has(name));
  const runtimes = kept.map(([name, { imports, added }]) => [
    name,
    imports,
    Object.fromEntries([...added].map(([id, list]) => [id, edgesOf(list)])),
  ]);
  return {
    groups: groups.map((one) => [one.targetFramework ?? null, edgesOf(one.dependencies)]),
    ...(runtime && { runtimes }),
  };
}

/** A value that equals another is kept once, and named by its number. */
class Pool {
  values = [];
  #known = new Map();

  number(value) {
    const text = JSON.stringify(value);
    if (!this.#known.has(text)) {
      this.#known.set(text, this.values.length);
      this.values.push(value);
    }
    return this.#known.get(text);
  }
}

const assets = ({ privateAssets }) => (privateAssets.includes('all') ? ['all'] : []);

/** One world: packages, and projects that were restored from them. */
export class Recording {
  #pruned = new Pool();
  #lines = new Pool();
  #projects = [];
  #identifiers = new Set();

  /** @param specs by path @param folder what paths are relative to */
  add(title, { specs, main, assets: written, folder }) {
    const relative = (one) => path.relative(folder, one);
    this.#projects.push({
      title,
      main: relative(main),
      specs: [...specs.values()].map((spec) => this.#spec(spec, relative)),
      targets: Object.fromEntries(
        Object.entries(written.targets).map(([name, target]) => [name, this.#target(target)]),
      ),
      codes: [...new Set((written.logs ?? []).map(({ code }) => code))].sort(),
    });
  }

  #spec(spec, relative) {
    for (const identifier of spec.runtimeIdentifiers) this.#identifiers.add(identifier);
    return {
      path: relative(spec.path),
      name: spec.name,
      version: spec.version,
      style: spec.style,
      runtimeIdentifiers: spec.runtimeIdentifiers,
      transitivePinning: spec.transitivePinning,
      frameworks: spec.frameworks.map((one) => ({
        framework: one.framework,
        alias: one.alias,
        fallbacks: one.fallbacks,
        fallbackKind: one.fallbackKind,
        useRidGraph: one.useRidGraph,
        packages: one.packages.map((reference) => [
          reference.id,
          reference.range === undefined ? null : formatRange(reference.range),
          ...assets(reference),
        ]),
        projects: one.projects.map((reference) => [relative(reference.path), ...assets(reference)]),
        central: [...one.centralVersions.values()].map(
          ({ id, range }) => `${id} ${formatRange(range)}`,
        ),
        pruned: this.#pruned.number([...one.pruned].map((entry) => entry.join(' '))),
      })),
    };
  }

  #target(target) {
    const lines = Object.entries(target).map(([key, { type, dependencies = {} }]) =>
      [
        type === 'project' ? `project ${key.split('/')[0]}` : key,
        ...Object.keys(dependencies),
      ].join(' '),
    );
    return lines.map((line) => this.#lines.number(line));
  }

  /** @param catalog with what was asked of it */
  write(file, { manifestsAsked, versionsAsked, isInstalled }) {
    const graphs = [...manifestsAsked.values()].flatMap(({ runtime }) => runtime ?? []);
    const names = reached(graphs, this.#identifiers);
    const manifests = [...manifestsAsked].sort().map(([key, manifest]) => {
      const [id, version] = key.split('/');
      return [
        key,
        {
          ...manifestOf(manifest, names),
          ...(isInstalled({ id, version }) && { installed: true }),
        },
      ];
    });
    const lines = (entries) =>
      entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
    const list = (values) => values.map((value) => JSON.stringify(value)).join(',\n');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      `{"manifests":{\n${lines(manifests)}\n},\n"versions":{\n${lines([...versionsAsked].sort())}\n},
"pruned":[\n${list(this.#pruned.values)}\n],\n"lines":[\n${list(this.#lines.values)}\n],\n"projects":[\n${list(this.#projects)}\n]}\n`,
    );
  }
}
