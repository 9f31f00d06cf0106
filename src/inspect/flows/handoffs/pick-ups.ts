import {
  Mode,
  type Site,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import type { Location } from '../../../core/location.js';
import type { Fact } from '../../../facts/fact.js';
import type { HandoffPlace } from '../../../facts/flow.js';
import { mayPickUp, pickingDoor } from './doors.js';
import { placesOf } from './place-names.js';

/** Something is picked up at a place that other code left it at. */
export interface PickUp {
  readonly value: Value;
  readonly mode: Mode;
  readonly place: HandoffPlace;
  readonly location: Location;
}

type NamesOf = (value: Value) => readonly string[];

/** Where the code of some assemblies picks up what lies at places that are asked for. */
export function pickUpsOf(
  graph: ValueGraph,
  facts: readonly Fact[],
  asked: readonly HandoffPlace[],
  namesOf: NamesOf,
): PickUp[] {
  return [...atDoors(graph, facts, asked, namesOf), ...ofMembers(graph, asked)];
}

function atDoors(
  graph: ValueGraph,
  facts: readonly Fact[],
  asked: readonly HandoffPlace[],
  namesOf: NamesOf,
): PickUp[] {
  const wanted = new Set(asked.map(keyOf));
  return facts.flatMap((fact): PickUp[] => {
    const { path, token } = fact.location;
    const node = token === undefined ? undefined : graph.program.graph.node(path, token);
    if (node === undefined || !mayPickUp(fact) || fact.kind !== 'api-call') return [];
    return graph
      .method(node)
      .sites.filter(({ callee }) => `${callee.type}::${callee.name}` === fact.api)
      .flatMap((site) =>
        placesAt(site, namesOf)
          .filter((place) => wanted.has(keyOf(place)))
          .flatMap((place) => pickUp(site, place, fact.location)),
      );
  });
}

function placesAt(site: Site, namesOf: NamesOf): HandoffPlace[] {
  const door = pickingDoor(site.callee);
  const name = door && site.args[door.name];
  return name === undefined ? [] : placesOf(door?.kind ?? 'file', namesOf(name));
}

/** Public members of another package, which this one calls by their names. */
function ofMembers(graph: ValueGraph, asked: readonly HandoffPlace[]): PickUp[] {
  return asked
    .filter(({ kind }) => kind === 'member')
    .flatMap((place) => {
      const member = place.name.slice(place.name.indexOf('::') + 2);
      return graph.program.callersOutside(member).flatMap((node) =>
        graph
          .method(node)
          .sites.filter(({ callee }) => `${callee.type}::${callee.name}` === place.name)
          .flatMap((site) => pickUp(site, place, graph.program.graph.location(node))),
      );
    });
}

function pickUp(site: Site, place: HandoffPlace, location: Location): PickUp[] {
  const value = site.result ?? site.args[0];
  if (value === undefined) return [];
  return [{ value, mode: Mode.value, place, location: { ...location, ilOffset: site.ilOffset } }];
}

const keyOf = ({ kind, name }: HandoffPlace): string => `${kind}\0${name}`;
