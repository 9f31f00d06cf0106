import type { Location } from '../core/location.js';
import type { Fact } from '../facts/fact.js';
import type { Alarm, Level, Rule } from '../facts/finding.js';
import { memberOf, outerType } from '../facts/place.js';

/** What a rule said, with the rule. */
export interface Said {
  readonly rule: Rule;
  readonly alarm: Alarm;
}

/**
 * Leaves out what another rule tells whole: code that starts by itself, or reaches for credentials, where
 * a flow was followed through all that is shown of it. One thing is one finding.
 */
export function withoutToldTwice<T extends Said>(said: readonly T[]): T[] {
  if (said.every(({ rule }) => rule.yieldsTo === undefined)) return [...said];
  const told = new Map<string, Map<string, Level>>();
  for (const { rule, alarm } of said) {
    const places = told.get(rule.id) ?? new Map<string, Level>();
    told.set(rule.id, places);
    for (const place of alarm.evidence.flatMap(({ fact }) => flowPlaces(fact))) {
      if (weights[alarm.level] > weights[places.get(place) ?? 'note'])
        places.set(place, alarm.level);
    }
  }
  return said.filter(
    ({ rule, alarm }) => !(rule.yieldsTo ?? []).some((id) => isTold(alarm, told.get(id))),
  );
}

const weights: Record<Level, number> = { note: 0, suspicious: 1, malicious: 2 };

/** The classes, or scripts, that a flow goes through. */
function flowPlaces(fact: Fact): string[] {
  if (fact.kind !== 'flow') return [];
  const { location, source, steps } = fact;
  return [location, source.location, ...steps.map((step) => step.location)].map(ofLocation);
}

/** Of compiled code the class; a script or a build file is one piece. */
const placeIn = ({ path, token }: Location, member: string): string =>
  token === undefined ? path : `${path}\0${outerType(member)}`;

const ofLocation = (location: Location): string => placeIn(location, location.member ?? '');
const ofFact = (fact: Fact): string => placeIn(fact.location, memberOf(fact) ?? '');

function isTold({ level, evidence }: Alarm, told: ReadonlyMap<string, Level> | undefined): boolean {
  if (told === undefined) return false;
  const shown = evidence.filter(({ fact }) => fact.kind !== 'entry-point');
  return (
    shown.length > 0 &&
    shown.every(({ fact }) => {
      const other = told.get(ofFact(fact));
      return other !== undefined && weights[other] >= weights[level];
    })
  );
}
