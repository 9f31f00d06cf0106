import { append } from '../core/append.js';
import { capabilities } from '../facts/capability.js';
import type { CallPath, CallPaths } from '../facts/calls.js';
import type { Reached } from '../facts/entry-point.js';
import type { Fact } from '../facts/fact.js';
import type { Grammars } from '../formats/grammar/grammars.js';
import { isInputError } from '../core/errors.js';
import { startFinder } from './reach/index.js';
import { isReached } from './reach/places.js';
import { startsOf, type Start } from './reach/ways.js';
import { readPackage } from './read-package.js';

/** Kinds of strings that ways can be asked for, beside capabilities. */
export const stringKinds: { readonly [name: string]: Reached['kind'] } = {
  path: 'path',
  endpoint: 'endpoint',
  variable: 'environment-variable',
  key: 'embedded-key',
};

/**
 * Every way from what begins in a package to what is asked for.
 * @param asked a capability, a kind of strings, or a part of an API's name
 * @throws MalformedInput, LimitReached when the archive cannot be read.
 */
export async function callPaths(
  bytes: Uint8Array,
  asked: string,
  grammars: Grammars,
): Promise<CallPaths> {
  const { facts, sets } = await readPackage(bytes, grammars);
  const wanted = new Set(facts.filter(isReached).filter((fact) => isAsked(fact, asked)));
  const unread: string[] = [...gaps(facts)];
  const paths: CallPath[] = [];
  for (const start of startsOf(facts, sets)) {
    try {
      append(paths, pathsOf(start, wanted));
    } catch (error) {
      if (!isInputError(error)) throw error;
      unread.push(`${start.path}: ${error.message}`);
    }
  }
  const reached = new Set(paths.map((path) => path.target));
  return { asked, paths, unreached: [...wanted].filter((fact) => !reached.has(fact)), unread };
}

function isAsked(fact: Reached, asked: string): boolean {
  if (fact.kind !== 'api-call') return stringKinds[asked] === fact.kind;
  if (asked in capabilities) return fact.capability === asked;
  return fact.api.toLowerCase().includes(asked.toLowerCase());
}

function pathsOf(start: Start, wanted: ReadonlySet<Reached>): CallPath[] {
  const startOf = startFinder(start.entryPoints);
  return [...start.ways()].flatMap(({ fact: target, steps: stepsTo }) => {
    if (target.kind === 'platform-invoke' || !wanted.has(target)) return [];
    const steps = stepsTo();
    const isConsumer = start.entryPoints.length === 0;
    return [{ target, start: isConsumer ? undefined : startOf(steps[0]), steps }];
  });
}

function gaps(facts: readonly Fact[]): string[] {
  return facts
    .filter((fact) => fact.kind === 'obstacle' && fact.obstacle === 'unread')
    .map((fact) => `${fact.location.path}: ${fact.kind === 'obstacle' ? fact.reason : ''}`);
}
