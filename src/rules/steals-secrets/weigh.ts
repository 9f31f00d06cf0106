import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import type { FlowFact } from '../../facts/fact.js';
import type { Level } from '../../facts/finding.js';
import type { FlowEndpoint } from '../../facts/flow.js';
import {
  isGuarded,
  isOwnService,
  isOwnSetting,
  isUnasked,
  isWhole,
  worthOf,
  type Worth,
} from './worth.js';

/** What else is known of the flows of a package. */
export interface Beside {
  /** Other flows of the same secret. */
  readonly others: readonly FlowFact[];
  /** The very call sends to callers' places, too: that of a client whose objects differ. */
  readonly isClients: boolean;
  /** Files of several services go to the one place, which none of them is. */
  readonly isCollected: boolean;
  /** The package names other hosts of this domain. */
  readonly isOwnDomain: boolean;
  /** What the place answers, such as a link to what was put there, goes to a stranger. */
  readonly isReported: boolean;
}

/** A place that is nobody's own service: an address, a drop, an account of others, a hidden host. */
export function isStranger({ owner, found }: FlowEndpoint): boolean {
  if (owner === 'fixed') return found === 'decoded';
  return owner === 'third-party-key' || owner === 'address' || owner === 'dead-drop';
}

/** It is far to a place that a client may have, too. */
export function isLessSure({ isFar, endpoint }: FlowFact): boolean {
  if (isFar !== true || endpoint === undefined) return false;
  return endpoint.owner === 'third-party-key' || !isStranger(endpoint);
}

/** How bad it is that this goes there; undefined for what honest libraries do. */
export function weigh(flow: FlowFact, beside: Beside): Level | undefined {
  return beside.isReported && isPutAway(flow) ? 'malicious' : byEndpoint(flow, beside);
}

function byEndpoint(flow: FlowFact, beside: Beside): Level | undefined {
  const { endpoint, sink } = flow;
  if (sink.kind === 'generated-code') return intoCode(flow);
  if (endpoint === undefined) return undefined;
  return sink.kind === 'open-file' ? intoOpenFile(flow, endpoint) : sent(flow, endpoint, beside);
}

function sent(flow: FlowFact, endpoint: FlowEndpoint, beside: Beside): Level | undefined {
  const { sink } = flow;
  // Nobody but whoever sends it says who gets it.
  if (sink.part === 'recipient') return endpoint.owner === 'local' ? undefined : 'malicious';
  const worth = worthOf(flow);
  if (flow.source.area === 'content') return ofContent(flow, endpoint);
  if (sink.part === 'header')
    return isRedirected(flow) ? elsewhere(beside) : inHeader(worth, endpoint);
  if (sink.part === 'side-header' && worth !== 'passing') return aside(flow, endpoint, worth);
  // Of these a place that is not the caller's gets them from many honest libraries, too.
  if (worth === 'passing') return isStranger(endpoint) ? 'suspicious' : undefined;
  switch (endpoint.owner) {
    case 'third-party-key':
    case 'address':
      return 'malicious';
    case 'dead-drop':
      // Clients of GitHub or Telegram send its token there.
      return worth === 'credential' && !beside.isCollected ? undefined : 'malicious';
    case 'fixed':
      return toFixed(flow, endpoint, worth, beside);
    case 'vendor':
      return toVendor(flow, worth, beside);
    case 'local':
      return toLocal(flow, worth);
    case 'unknown':
      // What is read may be the very address: a file says which server to ask.
      if (sink.part === 'url' || sink.part === 'host') return undefined;
      return unasked(flow) ?? (isOddAnywhere(flow, worth) ? 'suspicious' : undefined);
    default:
      return undefined;
  }
}

/** What a generator writes into the caller's program is sent wherever that goes. */
function intoCode({ source }: FlowFact): Level | undefined {
  if (source.kind === 'environment-all') return 'malicious';
  if (source.kind !== 'credential-file') return undefined;
  // A project may keep a file of this name of its own, for its generator.
  return /^[\w.-]*\.\w+$/.test(source.text) ? 'suspicious' : 'malicious';
}

/**
 * Nobody answers to a file: whoever puts a secret where others see it has it picked up. Keys of public
 * services stand in the pages of many sites.
 */
function intoOpenFile(flow: FlowFact, endpoint: FlowEndpoint): Level | undefined {
  const { kind, area } = flow.source;
  const { owner } = endpoint;
  const worth = worthOf(flow);
  if (worth === 'passing' || area === 'content') return undefined;
  const isOpen = owner === 'fixed' || owner === 'vendor' || isStranger(endpoint);
  if (!isOpen) return undefined;
  if (worth === 'credential' && !isGuarded(flow) && kind !== 'credential-file')
    return kind === 'environment' ? 'suspicious' : undefined;
  // Nobody handed it over: whoever keeps the share has no use for it.
  return owner === 'vendor' && worth !== 'harvest' ? 'suspicious' : 'malicious';
}

/**
 * What stands in a file that the caller names: uploads send it as content, and clients ask for what it
 * lists. In an address or a header that is for something else, with an answer that nobody reads, it leaves.
 */
function ofContent({ sink, unanswered }: FlowFact, endpoint: FlowEndpoint): Level | undefined {
  const isAside = unanswered === true && (sink.part === 'url' || sink.part === 'side-header');
  if (isStranger(endpoint)) {
    if (isAside) return 'malicious';
    return sink.kind === 'telemetry' || sink.part === 'header' ? undefined : 'suspicious';
  }
  if (!isAside) return undefined;
  if (endpoint.owner === 'fixed') return 'malicious';
  return endpoint.owner === 'vendor' ? 'suspicious' : undefined;
}

/** Nobody looks for a secret where a client says what it is and what it wants. */
function aside(flow: FlowFact, { owner }: FlowEndpoint, worth: Worth): Level | undefined {
  if (owner === 'caller' || owner === 'local' || owner === 'metadata-service') return undefined;
  if (owner === 'unknown') return worth === 'credential' ? undefined : 'suspicious';
  return worth === 'credential' && !isGuarded(flow) ? 'suspicious' : 'malicious';
}

/** What the headers of a request show that somebody else made goes where that was not going. */
function isRedirected({ source, endpoint }: FlowFact): boolean {
  return source.kind === 'request' && source.area !== '' && endpoint?.owner === 'fixed';
}

/** A service may have more than one host of its own. */
function elsewhere({ isOwnDomain }: Beside): Level {
  return isOwnDomain ? 'suspicious' : 'malicious';
}

/** A header is how clients say who they are; only to a hidden or bare address that is odd. */
function inHeader(worth: Worth, endpoint: FlowEndpoint): Level | undefined {
  if (!isStranger(endpoint) || endpoint.owner === 'dead-drop') return undefined;
  return worth === 'credential' || worth === 'passing' ? undefined : 'suspicious';
}

function toFixed(
  flow: FlowFact,
  endpoint: FlowEndpoint,
  worth: Worth,
  { others, isCollected, isClients }: Beside,
): Level | undefined {
  if (isStranger(endpoint) || isCollected || isDropped(flow)) return 'malicious';
  if (flow.sink.kind === 'mail' || flow.sink.kind === 'dns') return 'malicious';
  if (isWhole(flow) || isUnasked(flow)) return 'malicious';
  // A client may have a place of its own for who gives none, but not another one on the side.
  if ((!isClients || flow.aside === true) && others.some((other) => isElsewhere(other, endpoint)))
    return 'malicious';
  if (isGuarded(flow) && isCovert(flow)) return 'malicious';
  if (worth === 'credential') {
    // Shown somewhere in a header, and sent here to be kept: nobody asks what the answer is.
    return flow.unanswered && others.some(isShown) ? 'suspicious' : undefined;
  }
  const isLess = flow.source.area === 'private-key' || flow.source.kind === 'metadata-service';
  return isLess && flow.aside !== true ? 'suspicious' : 'malicious';
}

/** What a package says of itself is weighed: it may claim any page, and does not get everything. */
function toVendor(flow: FlowFact, worth: Worth, { isCollected }: Beside): Level | undefined {
  // A build needs no copy of all that was ever written, whoever keeps it.
  if (isCollected || isDropped(flow) || flow.source.kind === 'repository') return 'malicious';
  if (worth === 'material' && flow.source.kind !== 'identity') {
    // Who gives a key to be kept waits for the answer.
    if (isCovert(flow) || flow.aside === true) return 'malicious';
    if (flow.begunBy !== undefined) return 'suspicious';
  }
  if (isWhole(flow) || isUnasked(flow) || flow.source.area === 'password-hash') return 'suspicious';
  return isGuarded(flow) && isCovert(flow) ? 'suspicious' : undefined;
}

/**
 * What tools keep for themselves is read and sent as content, and nobody wants an answer: clients of a
 * service show it in a header, and ask for something.
 */
function isDropped({ source, sink, unanswered }: FlowFact): boolean {
  const isContent = sink.part === 'body' || sink.part === 'object';
  const isKept = source.kind === 'credential-file' || source.area === 'vault';
  return isKept && unanswered === true && isContent;
}

/** Sent while an object is made or a property set, to somebody whose answer nobody wants. */
function isCovert({ begunBy, unanswered }: FlowFact): boolean {
  return begunBy !== undefined && unanswered === true;
}

function toLocal(flow: FlowFact, worth: Worth): Level | undefined {
  // Where it is the name of the host itself, that is no port of this machine.
  if (flow.sink.part === 'host') return undefined;
  return worth === 'material' && flow.source.kind === 'identity' ? 'malicious' : unasked(flow);
}

function unasked(flow: FlowFact): Level | undefined {
  if (isOwnSetting(flow)) return undefined;
  return isWhole(flow) || isUnasked(flow) || flow.source.area === 'password-hash'
    ? 'suspicious'
    : undefined;
}

/** No honest error report has the key to an account in it, and whoever sends it wants an answer. */
function isOddAnywhere(flow: FlowFact, worth: Worth): boolean {
  if (worth !== 'material') return isGuarded(flow) && isCovert(flow);
  return flow.sink.kind === 'telemetry' || flow.unanswered === true;
}

/** The secret is shown at another door, where it belongs: this place only gets a copy. */
function isElsewhere({ sink, endpoint }: FlowFact, here: FlowEndpoint): boolean {
  if (endpoint === undefined) return false;
  if (endpoint.owner === 'caller') return true;
  if (sink.part !== 'header') return false;
  if (endpoint.owner === 'vendor') return true;
  return endpoint.owner === 'fixed' && endpoint.host !== '' && domain(endpoint) !== domain(here);
}

const isShown = ({ sink, endpoint }: FlowFact): boolean =>
  sink.part === 'header' && endpoint?.owner === 'unknown';

const domain = ({ host }: FlowEndpoint): string => host.split('.').slice(-2).join('.');

/** By place, whose files and variables go there: of more than one service, it is none of theirs. */
export function collectingPlaces(flows: readonly FlowFact[]): ReadonlySet<string> {
  const areas = new Map<string, Set<string>>();
  for (const { source, endpoint, sink } of flows) {
    if (!isOfService(source.kind) || sink.part === 'header') continue;
    if (endpoint === undefined || !isOwnService(source.area)) continue;
    const place = placeOf(endpoint);
    areas.set(place, (areas.get(place) ?? new Set()).add(source.area));
  }
  return new Set(
    [...areas].filter(([place, some]) => place !== '' && some.size > 1).map(([place]) => place),
  );
}

/** It is left at a place that is not the caller's. */
function isPutAway(flow: FlowFact): boolean {
  const { owner } = flow.endpoint ?? { owner: 'caller' };
  const isTheirs = owner === 'caller' || owner === 'metadata-service' || owner === 'local';
  // What is asked for by an address that is the secret itself is left nowhere.
  const isAsked = owner === 'unknown' && /^(?:url|host)$/.test(flow.sink.part);
  return !isTheirs && !isAsked && flow.sink.part !== 'header' && worthOf(flow) !== 'passing';
}

/** Calls whose answers go to a stranger: an upload, and the link to it for whoever waits for it. */
export function reportedCalls(flows: readonly FlowFact[]): ReadonlyMap<string, FlowFact[]> {
  const told = flows.filter(
    ({ source, endpoint }) =>
      source.kind === 'response' && endpoint !== undefined && isStranger(endpoint),
  );
  return groupBy(told, ({ source }) => placeInCode(source.location));
}

export function placeInCode({ path, token, ilOffset }: Location): string {
  return `${path} ${token} ${ilOffset}`;
}

/** What tools of a service keep for themselves. */
export function isOfService(kind: FlowFact['source']['kind']): boolean {
  return kind === 'credential-file' || kind === 'environment';
}

/** Empty for what is no place of the package's choice. */
export function placeOf({ owner, host }: FlowEndpoint): string {
  return owner === 'fixed' || owner === 'vendor' || owner === 'dead-drop' ? `${owner} ${host}` : '';
}
