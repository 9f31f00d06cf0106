import type { ModuleCode } from '../../behaviour/call-graph/index.js';
import { groupBy } from '../../core/group.js';
import type { CallStep, EntryPointFact } from '../../facts/entry-point.js';
import type { Fact, FileFact } from '../../facts/fact.js';
import type { CodeSets } from '../code-sets.js';
import { loadedCode, type LoadedCode } from './loaded-code.js';
import { placesOf, type Done, type Places } from './places.js';
import { programsOf, type Programs } from './programs.js';

/** A way to something: worked out only for those that somebody is told. */
export interface Way {
  readonly fact: Done;
  /** @throws LimitReached when the code is made to be followed without end. */
  readonly steps: () => readonly CallStep[];
}

/** Something that begins, and what it comes to, the nearest first. */
export interface Start {
  /** Entry points that are followed together; none for the consumer's own calls. */
  readonly entryPoints: readonly EntryPointFact[];
  /** The file with which it begins. */
  readonly path: string;
  /** @throws LimitReached when the code is made to be followed without end. */
  readonly ways: () => Iterable<Way>;
  /** All that could be come to, whether or not a way leads there. */
  readonly all: () => Iterable<Done>;
}

/**
 * All that begins in a package: what runs by itself first, then what somebody starts, then what a
 * consumer calls.
 */
export function startsOf(facts: readonly Fact[], sets: CodeSets): Start[] {
  const places = placesOf(facts);
  const texts = { places, programs: programsOf(facts) };
  const codeAt = loadedCode(sets, places);
  const entries = alike(facts).map((entryPoints): Start => {
    const [first] = entryPoints;
    const { path } = first.location;
    const ways = (): Iterable<Way> =>
      first.roots.length > 0
        ? throughCode(codeAt(path), nodesOf(entryPoints, codeAt(path)))
        : ownText(first, texts);
    return { entryPoints, path, ways, all: () => allOf(codeAt(path)) };
  });
  const consumers = onePerFolder(libraries(facts, sets.modules)).map((path): Start => {
    const ways = (): Iterable<Way> =>
      throughCode(codeAt(path), () => codeAt(path).graph.callerRoots());
    return { entryPoints: [], path, ways, all: () => allOf(codeAt(path)) };
  });
  return [...entries, ...consumers];
}

function* allOf({ does }: LoadedCode): Generator<Done> {
  for (const facts of does.values()) yield* facts;
}

type Alike = readonly [EntryPointFact, ...EntryPointFact[]];

/** The analyzers of one assembly are hundreds, and come to the same. */
function alike(facts: readonly Fact[]): Alike[] {
  const entryPoints = facts.filter((fact): fact is EntryPointFact => fact.kind === 'entry-point');
  entryPoints.sort((a, b) => Number(b.byItself) - Number(a.byItself));
  const groups = groupBy(entryPoints, (entryPoint) => {
    const { surface, byItself, location, roots } = entryPoint;
    return roots.length > 0 ? `${surface} ${byItself} ${location.path}` : entryPoint;
  });
  return [...groups.values()] as unknown as Alike[];
}

function nodesOf(entryPoints: Alike, { graph }: LoadedCode): () => number[] {
  const { path } = entryPoints[0].location;
  const tokens = entryPoints.flatMap(({ roots }) => roots);
  return () => tokens.map((token) => graph.node(path, token)).filter((node) => node !== undefined);
}

function* throughCode({ graph, does }: LoadedCode, roots: () => number[]): Generator<Way> {
  if (does.size === 0) return;
  const reached = graph.reach(roots());
  for (const node of reached.nodes) {
    const steps = (): readonly CallStep[] => reached.steps(node);
    for (const fact of does.get(node) ?? []) yield { fact, steps };
  }
}

interface Texts {
  readonly places: Places;
  readonly programs: Programs;
}

/** Build files hold several entry points, each a target, a task or one expression. */
function ownText({ surface, location }: EntryPointFact, { places, programs }: Texts): Way[] {
  const { path, member } = location;
  const started = programs.startedBy(path, member).flatMap((script) => places.file(script));
  return [...ownPlaces(surface, location, places), ...started].map((fact) => ({
    fact,
    steps: () => [],
  }));
}

function ownPlaces(
  surface: EntryPointFact['surface'],
  location: EntryPointFact['location'],
  places: Places,
): readonly Done[] {
  if (surface === 'property-function') return places.at(location);
  const { path, member } = location;
  // Of an SDK's file, what evaluation runs: its targets are entry points of their own.
  if (surface === 'sdk') return places.member(path, '');
  return member === undefined ? places.file(path) : places.member(path, member);
}

/** Assemblies that consumers compile against or load, by the folders of the package. */
function libraries(facts: readonly Fact[], modules: readonly ModuleCode[]): string[] {
  const files = facts.filter((fact): fact is FileFact => fact.kind === 'file');
  const libs = files.filter(({ role }) => role === 'lib' || role === 'runtime-lib');
  const paths = new Set(libs.map(({ location }) => location.path));
  return modules.map(({ path }) => path).filter((path) => paths.has(path));
}

function onePerFolder(paths: readonly string[]): string[] {
  return [...new Map(paths.map((path) => [path.slice(0, path.lastIndexOf('/')), path])).values()];
}
