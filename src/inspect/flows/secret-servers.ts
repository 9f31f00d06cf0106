import {
  Mode,
  type MethodValues,
  type Site,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { asksForSecrets, givesSecrets } from '../../behaviour/strings/secret-servers.js';
import { excerpt } from '../../core/text.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import type { FlowSource } from '../../facts/flow.js';
import { at } from './steps.js';
import type { Beginning } from './sources.js';

/** Requests looked at. */
const mostRequests = 120;

/** .NET API docs: HttpClient, HttpMessageInvoker, WebClient, WebRequest; RestSharp docs; Flurl docs. */
const asks =
  /^(?:System\.Net\.Http\.(?:HttpClient|HttpMessageInvoker|Json\.HttpClientJsonExtensions)::(?:Get|Send|Post)|System\.Net\.WebClient::(?:Download|OpenRead|Upload)|System\.Net\.(?:Http|File)?WebRequest::(?:Begin|End)?GetResponse|RestSharp\.\w+::(?:Execute|Get|Post)|Flurl\.Http\.\w+::(?:Get|Send|Post)\w*)/;

/** Whether a fact is a call that gives what a server answers over HTTP. */
export function asksServer(fact: Fact): fact is ApiCallFact {
  return fact.kind === 'api-call' && fact.capability === 'network' && asks.test(fact.api);
}

/**
 * What servers answer that are asked for secrets, by the documented addresses and operations: whoever shows
 * them a token gets what nobody handed over.
 * @param addressesOf what the address that a call asks may be
 */
export function servedSecrets(
  graph: ValueGraph,
  facts: readonly Fact[],
  addressesOf: (site: Site) => readonly string[],
): Beginning[] {
  const { program } = graph;
  const members = new Map<MethodValues, Set<string>>();
  for (const { api, location } of facts.filter(asksServer)) {
    const { path, token } = location;
    const node = token === undefined ? undefined : program.graph.node(path, token);
    if (node === undefined) continue;
    const method = graph.method(node);
    members.set(method, (members.get(method) ?? new Set()).add(api));
  }
  const requests = [...members].flatMap(([method, apis]) =>
    method.sites
      .filter(({ callee }) => apis.has(`${callee.type}::${callee.name}`))
      .map((site) => ({ method, site })),
  );
  return requests.slice(0, mostRequests).flatMap(({ method, site }): Beginning[] => {
    if (site.result === undefined) return [];
    const asked = askedBy(method, addressesOf(site));
    if (asked === undefined) return [];
    const source: FlowSource = {
      kind: 'credential-store',
      text: excerpt(asked.replaceAll(/[\uFDD0-\uFDD2]/g, '…')),
      location: at(program, site),
      area: 'vault',
    };
    return [{ value: site.result, mode: Mode.value, source, answerTo: site }];
  });
}

/** The address, or what stands beside one of which only the caller knows the host. */
function askedBy({ literals }: MethodValues, addresses: readonly string[]): string | undefined {
  const asked = addresses.find(asksForSecrets);
  if (asked !== undefined) return asked;
  const texts = literals.flatMap(({ constant }) => (typeof constant === 'string' ? constant : []));
  const operation = texts.find(givesSecrets);
  if (operation !== undefined) return operation;
  const isOpen = addresses.every((address) => /^(?!https?:\/\/[\w.-])/i.test(address));
  return isOpen ? texts.find(asksForSecrets) : undefined;
}
