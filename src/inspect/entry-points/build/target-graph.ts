import {
  runsOfListProperty,
  runsOfReplacement,
  runsOfTarget,
  type SdkRun,
} from '../../../ecosystems/nuget/sdk-targets.js';
import { splitList } from '../../../formats/msbuild/expressions.js';
import type { BuildTarget } from '../candidate.js';
import type { PackageView } from '../package-view.js';
import type { ImportedFile } from './imports.js';
import { unknownText, type PropertyTable } from './properties.js';
import type { Run, Running } from './runs.js';

/** A target of an imported file. */
export interface TargetNode {
  readonly target: BuildTarget;
  readonly file: ImportedFile;
}

/**
 * Properties that list targets for another SDK or package to call: `BeforeClCompileTargets` of C++
 * projects, `SourceLinkUrlInitializerTargets`.
 */
const listOfOthers = /(?:DependsOn|Targets)$/i;

const always: readonly SdkRun[] = [
  'restore',
  'project-open',
  'build',
  'publish',
  'pack',
  'test',
  'clean',
];

/**
 * Finds the targets that run although nobody asks for them, and those that these call: a fixed point
 * over the names ("Target build order").
 */
export class TargetGraph {
  readonly #view: PackageView;
  readonly #properties: PropertyTable;
  readonly #nodes: readonly TargetNode[];
  readonly #byName = new Map<string, TargetNode[]>();
  /** By target that is hooked, those that hook it. */
  readonly #hooks = new Map<string, { node: TargetNode; why: string }[]>();
  readonly #running = new Map<TargetNode, { runs: Set<Run>; why: string }>();
  readonly #line: TargetNode[] = [];

  constructor(files: readonly ImportedFile[], properties: PropertyTable, view: PackageView) {
    this.#view = view;
    this.#properties = properties;
    this.#nodes = files.flatMap((file) => file.build.targets.map((target) => ({ target, file })));
    for (const node of this.#nodes) push(this.#byName, node.target.name.toLowerCase(), node);
  }

  /** The targets that run by themselves, each with when, in the order of the files. */
  running(files: readonly ImportedFile[]): { node: TargetNode; running: Running }[] {
    for (const node of this.#nodes) this.#seed(node);
    for (const file of files) this.#seedFile(file);
    for (let at = 0; at < this.#line.length; at++) this.#spread(this.#line[at] as TargetNode);
    return this.#nodes.flatMap((node) => {
      const running = this.#running.get(node);
      return running ? [{ node, running }] : [];
    });
  }

  #seed(node: TargetNode): void {
    const { target, file } = node;
    const hooks = [
      ...this.#names(target.beforeTargets, file).map((name) => ({ name, how: 'BeforeTargets' })),
      ...this.#names(target.afterTargets, file).map((name) => ({ name, how: 'AfterTargets' })),
    ];
    for (const { name, how } of hooks) {
      const why = `${how}=${name.replace(unknownText, '?')}`;
      push(this.#hooks, name.toLowerCase(), { node, why });
      this.#run(node, this.#runsOfHooked(name), why);
    }
    // NuGet's imports stand behind most of the SDK: a target of the same name takes the place of its own.
    const of = file.reach.has('sdk') ? runsOfTarget : runsOfReplacement;
    const replaced = file.late ? of(target.name) : undefined;
    if (replaced) this.#run(node, replaced, `replaces the target ${target.name} of the SDK`);
  }

  /** A name that neither the SDK nor the package has is taken for one of another SDK's build. */
  #runsOfHooked(name: string): readonly SdkRun[] {
    const known = runsOfTarget(name);
    if (known) return known;
    if (this.#byName.has(name.toLowerCase())) return [];
    return /DesignTime\d?$/i.test(name) ? ['project-open'] : ['build'];
  }

  #seedFile(file: ImportedFile): void {
    const { initialTargets, defaultTargets, properties } = file.build;
    this.#runNamed(this.#names(initialTargets, file), always, 'InitialTargets');
    if (!file.late) this.#runNamed(this.#names(defaultTargets, file), ['build'], 'DefaultTargets');
    for (const { name, value } of properties) {
      const runs = runsOfListProperty(name) ?? (listOfOthers.test(name) ? ['build' as const] : []);
      if (runs.length > 0) this.#runNamed(this.#names(splitList(value), file), runs, `in ${name}`);
    }
  }

  #runNamed(names: readonly string[], runs: readonly Run[], why: string): void {
    for (const name of names) {
      for (const node of this.#byName.get(name.toLowerCase()) ?? []) this.#run(node, runs, why);
    }
  }

  /** What a running target calls, and what hooks it, runs with it. */
  #spread(node: TargetNode): void {
    const { runs } = this.#running.get(node) as { runs: Set<Run> };
    const { target, file } = node;
    const called = this.#names([...target.dependsOnTargets, ...target.calls], file);
    this.#runNamed(called, [...runs], `called by ${target.name}`);
    for (const hook of this.#hooks.get(target.name.toLowerCase()) ?? []) {
      this.#view.compare();
      this.#run(hook.node, [...runs], hook.why);
    }
  }

  #run(node: TargetNode, runs: readonly Run[], why: string): void {
    this.#view.compare();
    // Restore leaves the build files of ordinary packages out (`ExcludeRestorePackageImports`).
    const ordinary = !node.file.reach.has('sdk');
    const counted = ordinary
      ? runs.map((run) => (run === 'restore' ? 'restore with build' : run))
      : runs;
    if (counted.length === 0) return;
    const known = this.#running.get(node);
    const seen = known?.runs ?? new Set<Run>();
    const before = seen.size;
    for (const run of counted) seen.add(run);
    if (known && before === seen.size) return;
    if (!known) this.#running.set(node, { runs: seen, why });
    this.#line.push(node);
  }

  /** The names of a list, properties that the package sets put in. */
  #names(list: readonly string[], { build }: ImportedFile): string[] {
    const names = list.flatMap((entry) =>
      this.#properties.variants(entry, build.file.path).flatMap((text) => splitList(text)),
    );
    return [...new Set(names)].filter((name) => name !== '');
  }
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
