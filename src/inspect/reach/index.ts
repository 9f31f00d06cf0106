import { append } from '../../core/append.js';
import { isInputError } from '../../core/errors.js';
import type { CallStep, EntryPointFact, Reached, ReachFact } from '../../facts/entry-point.js';
import type { Fact } from '../../facts/fact.js';
import type { CodeSets } from '../code-sets.js';
import { nearest } from './nearest.js';
import { isReached, type Done } from './places.js';
import { startsOf, type Start, type Way } from './ways.js';

/** Who comes to a place first: what starts by itself, what somebody starts, or a caller. */
type Starter = 'itself' | 'asked' | 'consumer';

/** What the entry points and the consumers of a package come to. */
export interface Reach {
  readonly facts: readonly Fact[];
  /** Undefined for what nothing that is known to run leads to. */
  startedBy(fact: Done): Starter | undefined;
}

/** Follows every entry point by the calls that the package's code makes, or through its own text. */
export function reachOf(facts: readonly Fact[], sets: CodeSets): Reach {
  const found: Fact[] = [];
  const starters = new Map<Done, Starter>();
  const starts = startsOf(facts, sets);
  for (const start of starts.filter(({ entryPoints }) => entryPoints.length > 0)) {
    guarded(start.path, found, () => {
      const ways = [...start.ways()];
      for (const { fact } of ways) {
        if (!starters.has(fact)) starters.set(fact, starterOf(start));
      }
      append(found, reachFacts(start.entryPoints, nearest(ways.flatMap(told))));
    });
  }
  const consumed = new Map<string, boolean>();
  for (const start of starts.filter(({ entryPoints }) => entryPoints.length === 0)) {
    guarded(start.path, found, () => followConsumers(start, consumed, starters));
  }
  return { facts: found, startedBy: (fact) => starters.get(fact) };
}

/**
 * What consumers come to. A library is built for many frameworks: code is followed anew only where
 * it holds members that another one has not.
 */
function followConsumers(
  start: Start,
  consumed: Map<string, boolean>,
  starters: Map<Done, Starter>,
): void {
  const open = [...start.all()].filter((fact) => !starters.has(fact));
  if (open.some((fact) => !consumed.has(memberOf(fact)))) {
    for (const { fact } of start.ways()) consumed.set(memberOf(fact), true);
    for (const fact of open) if (!consumed.has(memberOf(fact))) consumed.set(memberOf(fact), false);
  }
  for (const fact of open) if (consumed.get(memberOf(fact))) starters.set(fact, 'consumer');
}

const memberOf = ({ location }: Done): string => location.member ?? '';

/** A way to something that is told with it. */
interface ToldWay {
  readonly fact: Reached;
  readonly steps: () => readonly CallStep[];
}

const told = ({ fact, steps }: Way): readonly ToldWay[] =>
  isReached(fact) ? [{ fact, steps }] : [];

function starterOf({ entryPoints: [first] }: Start): Starter {
  return first?.byItself ? 'itself' : 'asked';
}

function reachFacts(entryPoints: readonly EntryPointFact[], ways: readonly ToldWay[]): ReachFact[] {
  const startOf = startFinder(entryPoints);
  return ways.flatMap(({ fact, steps: stepsTo }) => {
    const { location, excerpt } = fact;
    const steps = stepsTo();
    const entryPoint = startOf(steps[0]);
    if (isOfModuleInitializer(entryPoint, steps)) return [];
    return {
      kind: 'reach',
      entryPoint,
      target: fact,
      ...(fact.kind === 'api-call' ? { capability: fact.capability } : {}),
      steps,
      location,
      ...(excerpt === undefined ? {} : { excerpt }),
    };
  });
}

/** The module initializer ran before any static constructor, and is an entry point of its own. */
function isOfModuleInitializer({ surface }: EntryPointFact, [first]: readonly CallStep[]): boolean {
  return surface === 'static-constructor' && first?.member === '<Module>::.cctor';
}

/** Of entry points that were followed together, the one with which a way begins. */
export function startFinder(
  entryPoints: readonly EntryPointFact[],
): (first: CallStep | undefined) => EntryPointFact {
  const byToken = new Map(
    entryPoints.flatMap((entryPoint) =>
      entryPoint.roots.map((root) => [root, entryPoint] as const),
    ),
  );
  return (first) => byToken.get(first?.location.token ?? 0) ?? (entryPoints[0] as EntryPointFact);
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
