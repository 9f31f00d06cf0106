import type { FlowPath } from '../../behaviour/data-flow/index.js';
import type { FlowFact } from '../../facts/flow.js';
import type { OpenWays } from './open-hops.js';
import type { Hit } from './sinks.js';

/** Ways told apart to one call: beyond, nobody wrote them to go elsewhere. */
const mostWays = 8;

/**
 * One call of a client sends to whoever the object at hand was made for. The shortest way to it tells of one; the
 * others are asked for places that the package itself has chosen.
 * @param tellOf undefined for what is no flow
 */
export function eachPlace(
  hits: readonly Hit[],
  ways: OpenWays,
  tellOf: (hit: Hit, path: FlowPath) => FlowFact | undefined,
): FlowFact[] {
  const told = new Map<string, FlowFact>();
  let left = mostWays;
  for (const [hit, path] of pathsTo(hits, ways)) {
    if (--left < 0) break;
    const fact = tellOf(hit, path);
    if (fact === undefined) continue;
    const { owner, host = '' } = fact.endpoint ?? {};
    const isNews = told.size === 0 || (owner !== undefined && chosen.has(owner));
    const place = `${owner} ${host}`;
    if (isNews && !told.has(place)) told.set(place, fact);
    // Another way gives another address, and what is followed is no part of that one.
    if (owner === undefined || /^(?:url|host)$/.test(fact.sink.part)) break;
  }
  return [...told.values()];
}

/** Those whose host stands in the package. */
const chosen: ReadonlySet<string> = new Set([
  'third-party-key',
  'dead-drop',
  'address',
  'fixed',
  'vendor',
]);

function* pathsTo(hits: readonly Hit[], ways: OpenWays): Iterable<readonly [Hit, FlowPath]> {
  for (const hit of hits) {
    const path = ways.pathTo(hit.state);
    if (path !== undefined) yield [hit, path];
  }
  for (const hit of hits) {
    for (const path of ways.otherPathsTo(hit.state, mostWays)) yield [hit, path];
  }
}
