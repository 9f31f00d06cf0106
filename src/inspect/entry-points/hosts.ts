import type { Location } from '../../core/location.js';
import type { EntryPointFact, Phase, Surface } from '../../facts/entry-point.js';
import type { ModuleCandidate, StartupCandidate, TypeCandidate, TypeKind } from './candidate.js';
import { entryPoint, fileName } from './draft.js';
import { nameOf } from './loading.js';
import type { PackageView } from './package-view.js';

/** Types that an application host, a test host or MVC finds and starts by itself. */
export function hostPoints(
  view: PackageView,
  hooks: ReadonlySet<ModuleCandidate>,
): EntryPointFact[] {
  const loaded = view.modules.filter(
    ({ file, referenceAssembly }) => !referenceAssembly && file.role !== 'ref' && !file.embedded,
  );
  return loaded.flatMap((module) => [
    ...module.startups.map((startup) => startupPoint(startup, module)),
    ...module.types.flatMap((type) => typePoint(type, module, hooks)),
    ...controllers(module),
  ]);
}

const started: Record<StartupCandidate['surface'], { byItself: boolean; when: string }> = {
  'hosting-startup': {
    byItself: false,
    when: 'when a web host starts, if ASPNETCORE_HOSTINGSTARTUPASSEMBLIES names the assembly',
  },
  'pre-application-start': {
    byItself: true,
    when: 'when ASP.NET starts an application that has the assembly in its bin folder',
  },
  'host-startup': { byItself: true, when: 'when the host starts that looks for the attribute' },
};

function startupPoint(startup: StartupCandidate, module: ModuleCandidate): EntryPointFact {
  const { surface, attribute, type, place, roots } = startup;
  const location: Location = { path: module.file.path, ...place };
  const name = `${attribute} ${type}`;
  return entryPoint(
    { surface, in: ['load'], ...started[surface], name, roots, location },
    module.file,
  );
}

interface Host {
  readonly surface: Surface;
  readonly in: readonly Phase[];
  readonly byItself: boolean;
  readonly when: string;
  /** Files of other names are not looked into (VSTest `TestPluginDiscoverer`). */
  readonly file?: RegExp;
}

const hosts: { readonly [as in TypeKind]?: Host } = {
  'test-discoverer': {
    surface: 'test-adapter',
    in: ['project-open'],
    byItself: true,
    when: 'when an IDE looks for tests, and in dotnet test --list-tests',
    file: /testadapter\.dll$/i,
  },
  'test-executor': {
    surface: 'test-adapter',
    in: ['build'],
    byItself: true,
    when: 'in dotnet test',
    file: /testadapter\.dll$/i,
  },
  'test-logger': {
    surface: 'test-adapter',
    in: ['build'],
    byItself: false,
    when: 'in dotnet test --logger',
    file: /testlogger\.dll$/i,
  },
  'data-collector': {
    surface: 'test-adapter',
    in: ['build'],
    byItself: false,
    when: 'in dotnet test --collect',
    file: /collector\.dll$/i,
  },
  'test-runtime': {
    surface: 'test-adapter',
    in: ['build'],
    byItself: true,
    when: 'in dotnet test',
    file: /runtimeprovider\.dll$/i,
  },
};

function typePoint(
  type: TypeCandidate,
  module: ModuleCandidate,
  hooks: ReadonlySet<ModuleCandidate>,
): EntryPointFact[] {
  const { file } = module;
  const location = { path: file.path, ...type.place };
  const { roots } = type;
  if (type.as === 'startup-hook') {
    const draft = hooks.has(module)
      ? { byItself: true, when: 'when the program starts: the package sets STARTUP_HOOKS' }
      : { byItself: false, when: 'when a program starts, if DOTNET_STARTUP_HOOKS names the file' };
    const name = `startup hook of ${nameOf(module)}`;
    return [
      entryPoint({ surface: 'startup-hook', in: ['load'], name, roots, location, ...draft }, file),
    ];
  }
  const host = hosts[type.as];
  if (host === undefined) return [];
  const found = host.file?.test(file.path) ?? true;
  const name = `${type.as.replace('-', ' ')} ${type.type}`;
  const when = found ? host.when : `${host.when}, were its file named for it`;
  const byItself = host.byItself && found;
  const draft = { surface: host.surface, in: host.in, byItself, name, when, roots, location };
  return [entryPoint(draft, file)];
}

/**
 * MVC makes every assembly that refers to it a part of the application, so that requests reach what
 * the application's own code never mentions.
 */
function controllers(module: ModuleCandidate): EntryPointFact[] {
  const { file } = module;
  const types = module.types.filter(({ as }) => as === 'controller');
  const [first] = types;
  if (first === undefined || (file.role !== 'lib' && file.role !== 'runtime-lib')) return [];
  const roots = new Set(types.flatMap((type) => type.roots));
  return [
    entryPoint(
      {
        surface: 'controller',
        in: ['call'],
        byItself: true,
        name: `controllers of ${fileName(file.path)}`,
        when: 'when a web application that refers to the package gets a request for one of them',
        count: types.length,
        roots: [...roots],
        location: { path: file.path, ...first.place },
      },
      file,
    ),
  ];
}
