import type { EntryPointFact, Phase } from '../../facts/entry-point.js';
import { hasAnalyzers, isAnalyzerModule } from './analyzers.js';
import type { ModuleCandidate } from './candidate.js';
import { entryPoint, fileName } from './draft.js';
import type { PackageView } from './package-view.js';

/** Who loads an assembly of the package, as far as other entry points tell. */
export interface Loaders {
  /** Added to the compilation by a build file. */
  readonly analyzers: ReadonlySet<ModuleCandidate>;
  /** Added to the references of the project by a build file. */
  readonly references: ReadonlySet<ModuleCandidate>;
  /** By path, the phases of the tasks that come from it; none for tasks nothing uses. */
  readonly tasks: ReadonlyMap<string, readonly Phase[]>;
  readonly tools: ReadonlySet<string>;
}

interface Loading {
  readonly in: readonly Phase[];
  readonly byItself: boolean;
  readonly when: string;
}

/** Module initializers and type initializers (ECMA-335 II.10.5.3; C# "Module initializers"). */
export function loadingPoints(view: PackageView, loaders: Loaders): EntryPointFact[] {
  return view.modules.flatMap((module) =>
    module.referenceAssembly || module.file.role === 'ref'
      ? []
      : [...initializer(module, loaders), ...typeInitializers(module)],
  );
}

function initializer(module: ModuleCandidate, loaders: Loaders): EntryPointFact[] {
  const { moduleInitializer: place, file } = module;
  if (place === undefined) return [];
  const location = { path: file.path, ...place };
  const name = `module initializer of ${nameOf(module)}`;
  const draft = { surface: 'module-initializer', name, roots: [place.token], location } as const;
  return [entryPoint({ ...draft, ...loadingOf(module, loaders) }, file)];
}

function typeInitializers(module: ModuleCandidate): EntryPointFact[] {
  const { staticConstructors: roots, file } = module;
  if (roots.length === 0) return [];
  return [
    entryPoint(
      {
        surface: 'static-constructor',
        in: ['first-use'],
        byItself: false,
        name: `static constructors of ${nameOf(module)}`,
        when: 'when a type of it is first used',
        count: roots.length,
        roots,
        location: { path: file.path },
      },
      file,
    ),
  ];
}

const libraries = new Set(['lib', 'runtime-lib']);

function loadingOf(module: ModuleCandidate, loaders: Loaders): Loading {
  const { path, role, embedded } = module.file;
  if (embedded) return { in: ['load'], byItself: false, when: 'when code loads it from its file' };
  if (isAnalyzerModule(module, loaders.analyzers)) {
    const when = hasAnalyzers(module)
      ? 'when the compiler loads its analyzers'
      : 'when an analyzer needs it';
    return { in: ['compile', 'project-open'], byItself: hasAnalyzers(module), when };
  }
  const tasks = loaders.tasks.get(path);
  if (tasks) return ofTasks(tasks);
  if (loaders.tools.has(path)) return { in: ['tool'], byItself: false, when: 'when the tool runs' };
  const referenced = libraries.has(role) || loaders.references.has(module);
  return referenced
    ? { in: ['load'], byItself: true, when: 'when the program first uses the assembly' }
    : { in: ['load'], byItself: false, when: 'when something loads it' };
}

function ofTasks(phases: readonly Phase[]): Loading {
  return phases.length > 0
    ? { in: phases, byItself: true, when: 'when MSBuild loads its tasks' }
    : { in: ['build'], byItself: false, when: 'when a target uses a task of it' };
}

export const nameOf = (module: ModuleCandidate): string =>
  module.name === '' ? fileName(module.file.path) : module.name;
