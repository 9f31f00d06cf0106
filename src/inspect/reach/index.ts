import type { ModuleCode } from '../../behaviour/call-graph/index.js';
import { isInputError } from '../../core/errors.js';
import { groupBy } from '../../core/group.js';
import type { CallStep, EntryPointFact, Reached, ReachFact } from '../../facts/entry-point.js';
import type { Fact, FileFact } from '../../facts/fact.js';
import { loadedCode, type LoadedCode } from './loaded-code.js';
import { nearest } from './nearest.js';
import { isAt, placesOf, type Places } from './places.js';

/** Who comes to a place first: what starts by itself, what somebody starts, or a caller. */
export type Starter = 'itself' | 'asked' | 'consumer';

/** What the entry points and the consumers of a package come to. */
export interface Reach {
  readonly facts: readonly Fact[];
  /** Undefined for what nothing that is known to run leads to. */
  startedBy(fact: Reached): Starter | undefined;
}

interface Way {
  readonly fact: Reached;
  readonly steps: () => readonly CallStep[];
}

/** Follows every entry point by the calls that the package's code makes, or through its own text. */
export function reachOf(facts: readonly Fact[], modules: readonly ModuleCode[]): Reach {
  const places = placesOf(facts);
  const codeAt = loadedCode(modules, places);
  const found: Fact[] = [];
  const starters = new Map<Reached, Starter>();
  const take = (path: string, starter: Starter, ways: () => Iterable<Way>): Way[] => {
    const kept: Way[] = [];
    guarded(path, found, () => {
      for (const way of ways()) {
        if (!starters.has(way.fact)) starters.set(way.fact, starter);
        kept.push(way);
      }
    });
    return nearest(kept);
  };
  for (const group of alike(facts)) {
    const [{ byItself, location }] = group;
    const starter = byItself ? 'itself' : 'asked';
    const ways = take(location.path, starter, () => waysFrom(group, codeAt, places));
    found.push(...ways.map((way) => toFact(group, way)));
  }
  for (const path of onePerFolder(libraries(facts, modules))) {
    take(path, 'consumer', () => fromConsumers(codeAt(path)));
  }
  return { facts: found, startedBy: (fact) => starters.get(fact) };
}

/** One or more entry points that are followed together. */
type Alike = readonly [EntryPointFact, ...EntryPointFact[]];

/**
 * The analyzers of one assembly are hundreds, and reach the same. What runs by itself comes first,
 * so that it is known to have been the first to come somewhere.
 */
function alike(facts: readonly Fact[]): Alike[] {
  const entryPoints = facts.filter((fact): fact is EntryPointFact => fact.kind === 'entry-point');
  entryPoints.sort((a, b) => Number(b.byItself) - Number(a.byItself));
  const groups = groupBy(entryPoints, (entryPoint) => {
    const { surface, byItself, location, roots } = entryPoint;
    return roots.length > 0 ? `${surface} ${byItself} ${location.path}` : entryPoint;
  });
  return [...groups.values()] as unknown as Alike[];
}

function waysFrom(
  group: Alike,
  codeAt: (path: string) => LoadedCode,
  places: Places,
): Iterable<Way> {
  const [{ roots, location }] = group;
  if (roots.length === 0) return ownText(group[0], places);
  const code = codeAt(location.path);
  const tokens = group.flatMap((entryPoint) => entryPoint.roots);
  const nodes = tokens.map((token) => code.graph.node(location.path, token));
  return throughCode(
    code,
    nodes.filter((node) => node !== undefined),
  );
}

function* throughCode({ graph, does }: LoadedCode, roots: readonly number[]): Generator<Way> {
  if (does.size === 0) return;
  const reached = graph.reach(roots);
  for (const node of reached.nodes) {
    const steps = (): readonly CallStep[] => reached.steps(node);
    for (const fact of does.get(node) ?? []) yield { fact, steps };
  }
}

function fromConsumers(code: LoadedCode): Iterable<Way> {
  return code.does.size === 0 ? [] : throughCode(code, code.graph.callerRoots());
}

/** Build files hold several entry points, each a target, a task or one expression. */
function ownText({ surface, location }: EntryPointFact, places: Places): Way[] {
  const { path, member } = location;
  const all = member === undefined ? places.file(path) : places.member(path, member);
  const own =
    surface === 'property-function' ? all.filter((fact) => isAt(fact.location, location)) : all;
  return own.map((fact) => ({ fact, steps: () => [] }));
}

/** Assemblies that consumers compile against or load, by the folders of the package. */
function libraries(facts: readonly Fact[], modules: readonly ModuleCode[]): string[] {
  const roles = new Map(
    facts
      .filter((fact): fact is FileFact => fact.kind === 'file')
      .map(({ location, role }) => [location.path, role]),
  );
  const paths = modules.map(({ path }) => path);
  return paths.filter((path) => ['lib', 'runtime-lib'].includes(roles.get(path) ?? ''));
}

function onePerFolder(paths: readonly string[]): Iterable<string> {
  return new Map(paths.map((path) => [path.slice(0, path.lastIndexOf('/')), path])).values();
}

function toFact(group: Alike, { fact, steps: stepsTo }: Way): ReachFact {
  const { location, excerpt } = fact;
  const steps = stepsTo();
  return {
    kind: 'reach',
    entryPoint: startOf(group, steps[0]),
    target: fact,
    ...(fact.kind === 'api-call' ? { capability: fact.capability } : {}),
    steps,
    location,
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

function startOf(group: Alike, first: CallStep | undefined): EntryPointFact {
  const token = first?.location.token;
  const start = group.find(({ roots }) => token !== undefined && roots.includes(token));
  return start ?? group[0];
}

/** What an attacker made too large to follow is not known: the assessment becomes incomplete. */
function guarded(path: string, found: Fact[], follow: () => void): void {
  try {
    follow();
  } catch (error) {
    if (!isInputError(error)) throw error;
    const { code, message } = error;
    found.push({ kind: 'obstacle', obstacle: 'unread', location: { path }, code, reason: message });
  }
}
