import type { EntryPointFact, Phase, Surface } from '../../facts/entry-point.js';
import type { ModuleCandidate, TypeKind } from './candidate.js';
import { entryPoint } from './draft.js';
import type { PackageView } from './package-view.js';

/**
 * Which files of a package the SDK hands to the compiler (.NET SDK `NuGetUtils.IsApplicableAnalyzer`):
 * any below a folder whose name begins so, whatever stands between. It compares with case, old clients
 * without.
 */
export function isAnalyzerFile(path: string): boolean {
  return /^analyzers.*\.dll$/i.test(path) && !/\.resources\.dll$/i.test(path);
}

/** `/cs/` or `/vb/` anywhere keeps a file from the other language; F# has no analyzers. */
function languagesOf(path: string): string {
  const cs = /\/cs\//i.test(path);
  const vb = /\/vb\//i.test(path);
  if (cs === vb) return 'C# or Visual Basic';
  return cs ? 'C#' : 'Visual Basic';
}

const kinds: { readonly [as in TypeKind]?: { surface: Surface; in: Phase[]; does: string } } = {
  analyzer: { surface: 'analyzer', in: ['compile', 'project-open'], does: 'compiled' },
  suppressor: { surface: 'suppressor', in: ['compile', 'project-open'], does: 'compiled' },
  'source-generator': {
    surface: 'source-generator',
    in: ['compile', 'project-open'],
    does: 'compiled',
  },
  'code-fix': { surface: 'code-fix', in: ['project-open'], does: 'edited in an IDE' },
};

/** Types that the compiler, or the IDE, creates and calls. */
export function analyzerPoints(
  view: PackageView,
  added: ReadonlySet<ModuleCandidate>,
): EntryPointFact[] {
  const loaded = view.modules.filter((module) => isAnalyzerModule(module, added));
  return loaded.flatMap((module) =>
    module.types.flatMap((type) => {
      const kind = kinds[type.as];
      if (kind === undefined) return [];
      const { path } = module.file;
      return [
        entryPoint(
          {
            surface: kind.surface,
            in: kind.in,
            byItself: true,
            name: `${kind.surface.replace('-', ' ')} ${type.type}`,
            when: `when ${languagesOf(path)} is ${kind.does}`,
            roots: type.roots,
            location: { path, ...type.place },
          },
          module.file,
        ),
      ];
    }),
  );
}

export function isAnalyzerModule(
  module: ModuleCandidate,
  added: ReadonlySet<ModuleCandidate>,
): boolean {
  return !module.file.embedded && (isAnalyzerFile(module.file.path) || added.has(module));
}

/** An assembly without any of these is loaded only when one of the others needs it. */
export function hasAnalyzers({ types }: ModuleCandidate): boolean {
  return types.some(({ as }) => kinds[as] !== undefined && as !== 'code-fix');
}
