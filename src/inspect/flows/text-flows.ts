import type { FlowEndpoint, FlowFact } from '../../facts/flow.js';
import type { KeptFlow } from '../gather.js';
import { endpointOf, type Claims, type Known } from './endpoint.js';

/** Tells whose the endpoints are of secrets that scripts and source texts send. */
export function textFlowsOf(flows: readonly KeptFlow[], claims: Claims): FlowFact[] {
  // Texts are put together where they stand: nothing is decoded by code.
  const known = { ...claims, isReadable: () => true };
  const told = new Set<string>();
  return flows.flatMap(({ fact, near, far }) => {
    const endpoint = placeIn(near, known) ?? placeIn(far, known) ?? unknown;
    const { location, source } = fact;
    // A script may be started by several others.
    const key = [location.path, location.line, location.column, source.text, endpoint.host].join(
      '\0',
    );
    return told.has(key) || !told.add(key) ? [] : [{ ...fact, endpoint }];
  });
}

const unknown: FlowEndpoint = { owner: 'unknown', host: '', found: 'argument' };

/** An address with a scheme says more than a name, which may be that of a file. */
function placeIn(texts: readonly string[], known: Known): FlowEndpoint | undefined {
  const addresses = texts.flatMap((text) => text.match(address) ?? []);
  return endpointOf(addresses, known) ?? endpointOf(texts.filter(isHost), known);
}

const address = /\b(?:https?|wss?|ftp|tcp|udp|smtp):\/\/[^\s"'<>`\\]{3,300}/gi;
const hostName = /^(?:[a-z0-9](?:[\w-]{0,62})\.){1,8}([a-z]{2,24}|\d{1,3})(?::\d{1,5})?(?:\/|$)/i;
const fileEnding =
  /^(?:json|ya?ml|toml|xml|txt|md|js|mjs|cjs|ts|py|sh|ps1|bat|cmd|exe|dll|so|log|cfg|conf|config|ini|env|pem|key|pfx|p12|db|sqlite|zip|gz|tar|tmp|dat|bin|cs|vb|csproj|props|targets|nupkg|html?|css|png)$/i;

function isHost(text: string): boolean {
  const last = hostName.exec(text)?.[1];
  return last !== undefined && !fileEnding.test(last);
}
