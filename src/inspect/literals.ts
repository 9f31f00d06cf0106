import { isInstrumentationKey } from '../behaviour/strings/embedded-key.js';
import { classifyString, type StringSighting } from '../behaviour/strings/classify.js';
import { classifyEnvironmentName } from '../behaviour/strings/environment-name.js';
import { classifyGateText } from '../behaviour/strings/gates.js';
import { addressOfBytes } from '../behaviour/strings/endpoint.js';
import type { Location } from '../core/location.js';
import { excerpt } from '../core/text.js';
import type { Fact } from '../facts/fact.js';
import type { Gather } from './gather.js';

/** A string that names something: a host, a key, a place, a variable, a gate. */
export interface Literal {
  /** It means something only beside a call of one of these members (`Type::Member`). */
  readonly onlyWith?: RegExp;
  /** Adds a fact for each thing it names, as seen at a place. */
  report(
    gather: Pick<Gather, 'add' | 'keepTextFlow'>,
    location: Location,
    sourceMember?: string,
  ): void;
}

/** Longer texts are looked at up to here: a host in a page of prose says nothing of the code. */
const charactersRead = 4096;

/**
 * @param shown what a person would see at its place, where that is not the text itself: it is computed
 * @returns undefined for the many strings that name nothing of interest.
 */
export function classifyLiteral(text: string, shown?: string): Literal | undefined {
  const sightings = classifyString(
    text.length > charactersRead ? text.slice(0, charactersRead) : text,
  );
  if (sightings.length === 0) return undefined;
  return literal(sightings, shown ?? excerpt(text), shown !== undefined);
}

/** A variable of the environment, or a property of MSBuild that may stand for one. */
export function classifyVariable(name: string): Literal | undefined {
  const secret = classifyEnvironmentName(name);
  const sightings: StringSighting[] = secret === undefined ? [] : [secret];
  const gate = classifyGateText(name);
  if (gate === 'ci') sightings.push({ kind: 'gate', gate });
  return sightings.length === 0 ? undefined : literal(sightings, excerpt(name));
}

/** The address that bytes handed to `System.Net.IPAddress` stand for. */
export function classifyAddress(bytes: Uint8Array): Literal | undefined {
  const address = addressOfBytes(bytes);
  return address && literal([address], `new IPAddress: ${address.host}`);
}

function literal(sightings: readonly StringSighting[], shown: string, isComputed = false): Literal {
  return {
    report(gather, location, sourceMember) {
      const where = { location, excerpt: shown, ...(sourceMember ? { sourceMember } : {}) };
      for (const sighting of sightings) {
        const fact = toFact(sighting, where);
        gather.add(fact.kind === 'endpoint' && isComputed ? { ...fact, computed: true } : fact);
      }
    },
  };
}

/** Members of the Application Insights SDK that take a key, a bare GUID that could be anything. */
const takesInstrumentationKey =
  /^Microsoft\.ApplicationInsights\.(?:.*::set_InstrumentationKey|Extensibility\.TelemetryConfiguration::\.ctor)$/;

/** A GUID, which is a key only where it is handed to the SDK. */
export function classifyBareKey(text: string, shown?: string): Literal | undefined {
  if (!isInstrumentationKey(text)) return undefined;
  return {
    onlyWith: takesInstrumentationKey,
    report(gather, location, sourceMember) {
      const seen = shown ?? excerpt(text);
      const where = { location, excerpt: seen, ...(sourceMember ? { sourceMember } : {}) };
      gather.add({ kind: 'embedded-key', service: 'application-insights', host: '', ...where });
    },
  };
}

interface Where {
  readonly location: Location;
  readonly excerpt: string;
  readonly sourceMember?: string;
}

function toFact(sighting: StringSighting, where: Where): Fact {
  if (sighting.kind === 'path') {
    const { place, area } = sighting;
    return { kind: 'path', text: sighting.text, place, area, ...where };
  }
  return { ...sighting, ...where };
}
