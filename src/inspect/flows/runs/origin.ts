import type { FlowPath, Site, ValueGraph } from '../../../behaviour/data-flow/index.js';
import { sinkService } from '../../../behaviour/strings/sink-services.js';
import type { FlowEndpoint, ToldAddress } from '../../../facts/flow.js';
import type { Endpoints } from '../endpoints.js';
import { at } from '../steps.js';
import type { Unread } from './beginnings.js';
import { decodingOf } from './decoding.js';
import { capabilityOf, handed } from './members.js';

/** Makers keep releases here, under their own name: no place for anybody. */
const releases = new Set([
  'github',
  'gitlab',
  'hugging-face',
  'cloudflare-workers',
  'free-hosting',
]);

/** A drop is where anybody can put a program; a place of releases is only somebody's. */
export function placeOf(endpoint: FlowEndpoint): FlowEndpoint {
  const isRelease =
    endpoint.owner === 'dead-drop' && releases.has(sinkService(endpoint.host) ?? '');
  return isRelease ? { ...endpoint, owner: 'fixed' } : endpoint;
}

/** JSON-RPC of nodes that answer for contracts and transactions (Ethereum JSON-RPC, Tron, Solana). */
const contracts =
  /^(?:eth_(?:call|getStorageAt|getLogs|getTransactionByHash|getTransactionReceipt)|triggerconstantcontract|getAccountInfo|getSignaturesForAddress|getTransaction)$/;
/** RFC 8484, and the JSON form of Google's and Cloudflare's resolvers. */
const dnsText = /\/dns-query\b|[?&]type=(?:TXT|16)\b/i;

/** What an answer says of where to fetch from, and whose answer it is. */
export function toldBy(
  graph: ValueGraph,
  endpoints: Endpoints,
  path: FlowPath,
  teller: Unread | undefined,
): ToldAddress {
  const site = teller?.site;
  if (site === undefined) {
    const unknown = { owner: 'unknown', host: '', found: 'argument' } as const;
    return { how: 'plain', endpoint: unknown, location: { path: '' } };
  }
  return {
    how: kindOf(graph, endpoints, site, path),
    endpoint: placeOf(endpoints.ofSite(site)),
    location: at(graph.program, site),
  };
}

function kindOf(
  graph: ValueGraph,
  endpoints: Endpoints,
  site: Site,
  path: FlowPath,
): ToldAddress['how'] {
  const texts = endpoints.textsOf(site);
  if (capabilityOf(site) === 'dns' || texts.some((text) => dnsText.test(text))) return 'dns-text';
  const literals = graph.method(site.method).literals.map(({ constant }) => String(constant));
  if (literals.some((text) => contracts.test(text))) return 'contract';
  if (handed(site).some(({ constant }) => contracts.test(String(constant)))) return 'contract';
  const isDecoded = decodingOf(graph, path).some(({ text }) =>
    /^(?:base64|decrypted|decoded|reversed)/.test(text),
  );
  return isDecoded ? 'encoded' : 'plain';
}
