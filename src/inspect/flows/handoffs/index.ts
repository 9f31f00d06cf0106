import {
  pathTo,
  Search,
  type FlowPath,
  type Site,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { classifyMember } from '../../../behaviour/catalogue/classify-member.js';
import type { Location } from '../../../core/location.js';
import { excerpt } from '../../../core/text.js';
import type { Capability } from '../../../facts/capability.js';
import type { Fact } from '../../../facts/fact.js';
import type { FlowFact, FlowSource, HandoffFact, HandoffPlace } from '../../../facts/flow.js';
import { placeText } from '../../../facts/flow-words.js';
import { Hits, type Hit } from '../sinks.js';
import type { Beginning } from '../sources.js';
import { at, stepsOf, transformsOf } from '../steps.js';
import type { Leaving } from './leavings.js';
import { placesOf } from './place-names.js';
import { pickUpsOf, type PickUp } from './pick-ups.js';

export { mayLeaveForOthers, takesOrLeaves } from './doors.js';
export { namedIn } from './named-in.js';
export { Leavings, type Leaving } from './leavings.js';
export { mayBeLoot } from './loot.js';

/** Tells which texts a value may be, where its method was come to by some calls. */
export type TextsOf = (value: Site['args'][number], calls: readonly Site[]) => readonly string[];

/** Who tells of what was followed to where it leaves the package. */
export interface Telling {
  readonly graph: ValueGraph;
  readonly textsOf: TextsOf;
  toFact(beginning: Beginning, hit: Hit, path: FlowPath): FlowFact;
}

/** A secret that comes to where other code finds it. */
export function leavingFacts(
  graph: ValueGraph,
  { source }: Beginning,
  { state, way }: Leaving,
  path: FlowPath,
  textsOf: TextsOf,
): HandoffFact[] {
  const { program } = graph;
  const member = state.value.method;
  const node = way?.site.method ?? member;
  const location = way ? at(program, way.site) : program.graph.location(member);
  const places = way ? namedPlaces(way, path, textsOf) : [memberPlace(location)];
  const api = way ? apiOf(way.site) : (location.member ?? '');
  return places.map((place) => {
    const flow: FlowFact = {
      kind: 'flow',
      location,
      excerpt: excerpt(way ? `call ${api}` : api),
      source,
      transforms: transformsOf(program, path),
      sink: { kind: 'handed-over', api, capability: capabilityOf(way?.site), part: '' },
      steps: [
        { location: source.location, text: source.text },
        ...stepsOf(program, path),
        {
          location,
          text: excerpt(`${way ? 'left in' : 'given to who calls'} ${placeText(place)}`),
        },
      ],
      sourceMember: program.graph.sourceMember(node),
    };
    return { kind: 'handoff', location, direction: 'leaves', place, flow };
  });
}

type Way = NonNullable<Leaving['way']>;

function namedPlaces({ site, door }: Way, path: FlowPath, textsOf: TextsOf): HandoffPlace[] {
  const name = site.args[door.name];
  return name === undefined ? [] : placesOf(door.kind, textsOf(name, path.calls));
}

/** As metadata of who calls it names it. */
function memberPlace({ member = '' }: Location): HandoffPlace {
  return { kind: 'member', name: member };
}

const apiOf = ({ callee }: Site): string => `${callee.type}::${callee.name}`;

function capabilityOf(site: Site | undefined): Capability {
  if (site === undefined) return 'shared-data';
  const { type, name, parameters } = site.callee;
  return classifyMember(type, name, parameters[0]) ?? 'shared-data';
}

/** What other code left at places that are asked for, and leaves this package. */
export function pickUpFacts(
  telling: Telling,
  facts: readonly Fact[],
  asked: readonly HandoffPlace[],
): HandoffFact[] {
  if (asked.length === 0) return [];
  const { graph, textsOf } = telling;
  const pickUps = pickUpsOf(graph, facts, asked, (value) => textsOf(value, []));
  return pickUps.flatMap((pickUp) => {
    const hits = new Hits();
    const search = new Search(graph, hits);
    search.begin(pickUp.value, pickUp.mode);
    search.run();
    return hits.of(hits.states).map(([hit]) => pickedUp(pickUp, hit, telling));
  });
}

function pickedUp(pickUp: PickUp, hit: Hit, { toFact }: Telling): HandoffFact {
  const { place, location } = pickUp;
  const text = excerpt(placeText(place));
  const source: FlowSource = { kind: 'handed-over', text, location, area: '' };
  const flow = toFact({ ...pickUp, source }, hit, pathTo(hit.state));
  return { kind: 'handoff', location, direction: 'picks-up', place, flow };
}
