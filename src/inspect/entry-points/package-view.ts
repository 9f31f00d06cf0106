import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { FileFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type {
  BuildFileCandidate,
  Candidate,
  ManifestCandidate,
  ModuleCandidate,
  SourceCandidate,
} from './candidate.js';

/** Everything noted of one package, by what it is. */
export interface PackageView {
  readonly manifest: ManifestCandidate;
  readonly files: readonly FileFact[];
  readonly modules: readonly ModuleCandidate[];
  readonly moduleAt: ReadonlyMap<string, ModuleCandidate>;
  readonly buildFiles: readonly BuildFileCandidate[];
  readonly sourceAt: ReadonlyMap<string, SourceCandidate>;
  of<K extends Candidate['kind']>(kind: K): readonly Extract<Candidate, { kind: K }>[];
  /** Accounts for one comparison. @throws LimitReached above `limits.entryPointMatches`. */
  compare(): void;
}

const noManifest: ManifestCandidate = {
  kind: 'manifest',
  path: '',
  id: '',
  packageTypes: [],
  contentFiles: [],
};

export function viewPackage(facts: FactSet, candidates: readonly Candidate[]): PackageView {
  const of = <K extends Candidate['kind']>(kind: K) =>
    candidates.filter((each): each is Extract<Candidate, { kind: K }> => each.kind === kind);
  const modules = firstOfPath(of('module'));
  const buildFiles = firstOfPath(of('build-file'));
  let comparisons = 0;
  return {
    manifest: of('manifest')[0] ?? noManifest,
    files: facts.of('file'),
    modules,
    moduleAt: new Map(modules.map((module) => [module.file.path.toLowerCase(), module])),
    buildFiles,
    sourceAt: new Map(of('source').map((source) => [source.path, source])),
    of,
    compare() {
      if (++comparisons > limits.entryPointMatches) {
        throw new LimitReached('entryPointMatches', limits.entryPointMatches);
      }
    },
  };
}

/** A file that is referred to is read again for each way of reading it. */
function firstOfPath<C extends ModuleCandidate | BuildFileCandidate>(
  candidates: readonly C[],
): C[] {
  const byPath = new Map<string, C>();
  for (const each of candidates) {
    if (!byPath.has(each.file.path)) byPath.set(each.file.path, each);
  }
  return [...byPath.values()];
}

export function hasType({ manifest }: PackageView, type: string): boolean {
  return manifest.packageTypes.some((name) => name.toLowerCase() === type.toLowerCase());
}
