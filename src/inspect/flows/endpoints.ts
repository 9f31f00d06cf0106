import {
  Destinations,
  hasHole,
  Hole,
  type FlowPath,
  type Site,
  type Texts,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { openPlaceOf } from '../../behaviour/strings/open-places.js';
import type { EmbeddedKeyFact, Fact } from '../../facts/fact.js';
import type { FlowEndpoint, FlowSource } from '../../facts/flow.js';
import { endpointOf, type Known } from './endpoint.js';
import { addressesIn } from '../command-addresses.js';
import { commandOf } from './commands.js';
import { isFetcher } from './fetchers.js';
import type { Hit } from './sinks.js';

/** Tells whose the endpoint of a sink is. */
export class Endpoints {
  readonly #destinations: Destinations;
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #keys: readonly EmbeddedKeyFact[];
  /** What the package says of itself. */
  readonly known: Known;

  constructor(graph: ValueGraph, texts: Texts, facts: readonly Fact[], known: Known) {
    this.#graph = graph;
    this.#texts = texts;
    this.#destinations = new Destinations(graph, texts);
    this.#keys = facts.filter((fact) => fact.kind === 'embedded-key');
    this.known = known;
  }

  /** Undefined for what is no place. */
  of(hit: Hit, path: FlowPath, source: FlowSource): FlowEndpoint | undefined {
    if (hit.kind === 'generated-code') return undefined;
    if (hit.kind === 'process') return this.#ofCommand(hit.site, path);
    if (hit.kind === 'telemetry') return this.#ofSdk(hit);
    if (hit.kind === 'open-file') return this.#ofFile(hit, path);
    const { site } = hit;
    if (hit.capability === 'cloud-sdk') return this.#ofClient(site, path.calls);
    const texts = this.#texts.along(path, () => this.#destinations.of(site, path.calls));
    // What is opened by its name is a file, unless it is an address.
    if (isFetcher(site.callee)) {
      const addresses = texts.filter((text) => /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text));
      return addresses.length === 0 ? undefined : endpointOf(addresses, this.known, true);
    }
    // An address that is written down whole has no secret in it: one with something unknown has.
    const isWhole = (text: string): boolean => text.includes('://') && !hasHole(text);
    const isOpen = hit.part === 'url' && texts.some(hasHole);
    const meant = isOpen ? texts.filter((text) => !isWhole(text)) : texts;
    // Nobody says where to send what stands in a header that is for something else.
    return this.#ofTexts(meant, isTaken(source) || hit.part === 'side-header');
  }

  /** Whose a folder is in which others see what is put there; undefined of all other folders. */
  #ofFile({ name }: Hit, path: FlowPath): FlowEndpoint | undefined {
    if (name === undefined) return undefined;
    const texts = this.#texts.along(path, () => this.#texts.of(name, path.calls));
    const places = texts.flatMap((text) => openPlaceOf(text) ?? []);
    if (places.some(({ kind }) => kind === 'web-site')) return ownSite;
    const hosts = places.flatMap((place) => (place.kind === 'share' ? [place.host] : []));
    // The name of a machine in one's own network is nobody's address.
    const named = hosts.filter((host) => host.includes('.') || hasHole(host));
    return endpointOf(
      named.map((host) => `file://${host}/`),
      this.known,
    );
  }

  /** What is handed to the client of a service is data; only a whole address says where to. */
  #ofClient(site: Site, calls: readonly Site[]): FlowEndpoint {
    const texts = this.#destinations.of(site, calls).filter((text) => text.includes('://'));
    const found = endpointOf(texts, this.known);
    if (found !== undefined) return found;
    const isOurs = this.#keys.some(({ service }) => accounts.test(service));
    return { owner: isOurs ? 'third-party-key' : 'caller', host: '', found: 'sdk' };
  }

  /**
   * @param calls the calls that led to the method of the site, the innermost last
   * @param isTaken that a caller could give an address, too, says little
   */
  ofSite(site: Site, calls: readonly Site[] = [], isTaken = false): FlowEndpoint {
    return this.#ofTexts(this.#destinations.of(site, calls), isTaken);
  }

  /** Of addresses that a command line names. */
  ofAddresses(texts: readonly string[]): FlowEndpoint {
    return endpointOf(texts, this.known) ?? { owner: 'unknown', host: '', found: 'argument' };
  }

  #ofTexts(texts: readonly string[], isTaken: boolean): FlowEndpoint {
    return (
      endpointOf(texts, this.known, isTaken) ??
      endpointOf(this.#destinations.bases(), this.known) ?? {
        owner: 'unknown',
        host: '',
        found: 'argument',
      }
    );
  }

  /** What the address that a call asks may be, whoever leads to it. */
  textsOf(site: Site): string[] {
    return this.#destinations.of(site, []);
  }

  /** The addresses in what a program is started with. */
  #ofCommand(site: Site, path: FlowPath): FlowEndpoint | undefined {
    const told = commandOf(this.#graph, site, path);
    const texts = this.#texts.along(path, () =>
      told.flatMap((value) => this.#texts.of(value, path.calls)),
    );
    return endpointOf(addressesIn(texts), this.known);
  }

  /** A telemetry SDK sends to the account whose key it was given: ours, or the caller's. */
  #ofSdk({ site }: Hit): FlowEndpoint {
    const key = this.#keys[0];
    if (key !== undefined) return { owner: 'third-party-key', host: key.host, found: 'sdk' };
    // Extensions of a client get it first.
    const call = site.callee.hasThis
      ? site
      : { ...site, callee: { ...site.callee, hasThis: true } };
    const given = [...this.#destinations.ofObject(call), ...this.#destinations.keys()];
    const texts = given.filter((text) => text !== '');
    const isCaller = texts.length === 0 || texts.some((text) => text.includes(Hole.caller));
    if (isCaller) return { owner: 'caller', host: '', found: 'sdk' };
    const isKnown = texts.some((text) => !text.includes(Hole.unknown));
    return { owner: isKnown ? 'third-party-key' : 'unknown', host: '', found: 'sdk' };
  }
}

/** Everybody can fetch what lies in the pages of the caller's own site. */
const ownSite: FlowEndpoint = { owner: 'dead-drop', host: '', found: 'folded' };

/** Nobody handed it to the package. */
function isTaken({ kind, area }: FlowSource): boolean {
  // What a request shows belongs to where it was going, and nobody asks for another place.
  if (kind === 'request' && area === 'token') return true;
  return !/^(?:parameter|property|file|request|response|environment|metadata-service|identity|certificate-store|credential-store)$/.test(
    kind,
  );
}

/** Keys with which something is put into somebody's account. */
const accounts = /^(?:code-hosting|data-service|mail)$/;
