import type { EntryPointFact } from '../../../facts/entry-point.js';
import type { BuildTask, ModuleCandidate, TypeCandidate } from '../candidate.js';
import { entryPoint, fileName } from '../draft.js';
import type { PackageView } from '../package-view.js';
import { whenIn, type ImportedFile } from './imports.js';
import { PathFinder } from './paths.js';
import type { PropertyTable } from './properties.js';
import { onlyIn, phasesOf, type Run, type Running } from './runs.js';
import type { TargetNode } from './target-graph.js';

interface Use {
  readonly runs: ReadonlySet<Run>;
  readonly target: string;
}

/** Tasks that the imported files declare: code in the file itself, and in assemblies of the package. */
export class TaskPoints {
  readonly #view: PackageView;
  readonly #finder: PathFinder<ModuleCandidate>;
  /** By the name that targets call a task by. */
  readonly #uses = new Map<string, Use>();

  constructor(
    view: PackageView,
    properties: PropertyTable,
    running: readonly { readonly node: TargetNode; readonly running: Running }[],
  ) {
    this.#view = view;
    this.#finder = new PathFinder(view.modules, (each) => each.file.path, properties, view);
    for (const { node, running: how } of running) this.#note(node, how);
  }

  #note({ target }: TargetNode, { runs }: Running): void {
    for (const name of target.tasks) {
      const known = this.#uses.get(name.toLowerCase());
      const all = new Set([...(known?.runs ?? []), ...runs]);
      this.#uses.set(name.toLowerCase(), { runs: all, target: known?.target ?? target.name });
    }
  }

  of(files: readonly ImportedFile[]): EntryPointFact[] {
    return files.flatMap((file) =>
      file.build.usingTasks.flatMap((task) => {
        const use = this.#useOf(task.name);
        return task.inline || task.factory !== undefined
          ? [this.#inline(task, file, use), ...this.#shipped(task, file, use, 'task-factory')]
          : this.#shipped(task, file, use, 'task');
      }),
    );
  }

  /** A target may call a task by the last part of its name (MSBuild `TypeLoader`, partial match). */
  #useOf(name: string): Use | undefined {
    const lower = name.toLowerCase();
    const exact = this.#uses.get(lower) ?? this.#uses.get(lower.replace(/^.*[.+]/, ''));
    if (exact) return exact;
    for (const [called, use] of this.#uses) {
      this.#view.compare();
      if (partly(lower, called)) return use;
    }
    return undefined;
  }

  #inline(task: BuildTask, file: ImportedFile, use: Use | undefined): EntryPointFact {
    const factory = task.factory?.replace(/^.*\./, '') ?? '';
    return entryPoint(
      {
        surface: 'inline-task',
        ...running(use),
        name: `inline task ${task.name}${factory ? ` (${factory})` : ''}`,
        when: whenIn(usedBy(use), file),
        conditions: [...file.conditions, ...task.conditions],
        location: task.location,
      },
      file.build.file,
    );
  }

  #shipped(
    task: BuildTask,
    file: ImportedFile,
    use: Use | undefined,
    as: 'task' | 'task-factory',
  ): EntryPointFact[] {
    const wanted = as === 'task' ? task.name : (task.factory ?? '');
    const modules = this.#modulesOf(task, file);
    const found = modules.flatMap((module) =>
      this.#typesOf(module, wanted, as).map((type) => ({ module, type })),
    );
    return (found.length > 0 ? found : modules.map((module) => ({ module, type: undefined }))).map(
      ({ module, type }) => this.#point({ task, file, use, module, type, wanted }),
    );
  }

  #modulesOf(
    { assemblyFile, assemblyName }: BuildTask,
    { build }: ImportedFile,
  ): ModuleCandidate[] {
    if (assemblyFile !== undefined) return this.#finder.find(assemblyFile, build.file.path);
    const name = assemblyName?.split(',')[0]?.trim().toLowerCase();
    return name ? this.#view.modules.filter((module) => module.name.toLowerCase() === name) : [];
  }

  #typesOf(module: ModuleCandidate, name: string, as: TypeCandidate['as']): TypeCandidate[] {
    return module.types.filter((type) => {
      this.#view.compare();
      return (
        type.as === as && partly(type.type.replaceAll('/', '+').toLowerCase(), name.toLowerCase())
      );
    });
  }

  #point({ task, file, use, module, type, wanted }: Shipped): EntryPointFact {
    return entryPoint(
      {
        surface: 'task',
        ...running(use),
        name: `task ${type?.type ?? wanted} of ${fileName(module.file.path)}`,
        when: whenIn(usedBy(use), file),
        conditions: [...file.conditions, ...task.conditions],
        roots: type?.roots ?? [],
        location: { path: module.file.path, ...type?.place },
        excerpt: `UsingTask at ${task.location.path}:${task.location.line ?? 0}`,
      },
      module.file,
    );
  }
}

interface Shipped {
  readonly task: BuildTask;
  readonly file: ImportedFile;
  readonly use: Use | undefined;
  readonly module: ModuleCandidate;
  readonly type: TypeCandidate | undefined;
  readonly wanted: string;
}

function running(use: Use | undefined): Pick<Parameters<typeof entryPoint>[0], 'in' | 'byItself'> {
  return { in: use ? phasesOf(use.runs) : ['build'], byItself: use !== undefined };
}

function usedBy(use: Use | undefined): string {
  return use
    ? `used by target ${use.target}${onlyIn(use.runs)}`
    : 'used by no target that runs by itself';
}

/** Equal, or the shorter is the last part of the longer, after a dot or a plus. */
function partly(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short === '' || !long.endsWith(short)) return false;
  return long.length === short.length || /[.+]/.test(long[long.length - short.length - 1] ?? '');
}
