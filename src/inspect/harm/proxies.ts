import { Destinations, Hole, type Site } from '../../behaviour/data-flow/index.js';
import { escapeText } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { BlindTrustFact, FixedProxyFact } from '../../facts/harm.js';
import { endpointOf } from '../flows/endpoint.js';
import { callText, locationOf, methodsWith, sourceMemberOf, textsOf, type Scene } from './scene.js';

/** What every request of the process goes through that names no other (.NET and .NET Framework). */
const setters =
  /^System\.Net\.(?:Http\.HttpClient::set_DefaultProxy|WebRequest::set_DefaultWebProxy|GlobalProxySelection::set_Select)$/;
const setsVariable = 'System.Environment::SetEnvironmentVariable';
/** As `HttpClient.DefaultProxy`, curl, git and most others read them. */
const variables = /^(?:https?|all|ftp)_proxy$/i;

const setsProxy = (api: string): boolean => setters.test(api) || api === setsVariable;

/** Whether a fact is where the proxy of a process may be set. */
export function mayBeProxy(fact: Fact): boolean {
  return fact.kind === 'api-call' && setsProxy(fact.api);
}

/** Proxies of the whole process that are written in the code, and who is believed besides. */
export function proxiesIn(scene: Scene): (FixedProxyFact | BlindTrustFact)[] {
  const destinations = new Destinations(scene.graph, scene.texts);
  const proxies = sitesWith(scene, mayBeProxy).flatMap((site) =>
    proxyAt(scene, site, destinations),
  );
  return proxies.length === 0 ? [] : [...proxies, ...rootsIn(scene), ...anyIn(scene)];
}

function sitesWith(scene: Scene, wanted: (fact: Fact) => boolean): Site[] {
  return [...methodsWith(scene, wanted)].flatMap((node) => scene.graph.method(node).sites);
}

const apiOf = ({ callee }: Site): string => `${callee.type}::${callee.name}`;

function proxyAt(scene: Scene, site: Site, destinations: Destinations): FixedProxyFact[] {
  const api = apiOf(site);
  if (!setsProxy(api)) return [];
  const texts = addressesAt(scene, site, destinations);
  const own = isOthers(scene, site) ? texts : texts.filter((text) => text !== Hole.caller);
  const endpoint = endpointOf(own, anybody);
  if (endpoint === undefined || endpoint.host === '') return [];
  // A debugger's proxy is of this machine; what the caller may name instead, it names.
  if (!/^(?:fixed|address|dead-drop)$/.test(endpoint.owner)) return [];
  return [{ kind: 'fixed-proxy', api, host: escapeText(endpoint.host), ...seenAt(scene, site) }];
}

/** What programs are told by whoever runs them. */
const told = /Configuration|Options|^System\.(?:Environment|AppContext|Console)$/;

/**
 * Whether a consumer, or a setting, may give it. What an accessor puts there that nobody calls, as every
 * property of a record has one, nobody gives.
 */
function isOthers(scene: Scene, { args }: Site): boolean {
  const { given, sites } = scene.foundations.of(args);
  const isGiven = given.some(
    ({ kind, method }) => kind !== 'parameter' || scene.visible.has(method),
  );
  return isGiven || [...sites].some(({ callee }) => callee.node < 0 && told.test(callee.type));
}

const anybody = { vendor: [], isReadable: () => true };

function addressesAt(scene: Scene, site: Site, destinations: Destinations): string[] {
  const [first, second] = site.args;
  if (apiOf(site) !== setsVariable) {
    return destinations.ofObject({ ...site, callee: { ...site.callee, hasThis: true } });
  }
  if (first === undefined || second === undefined) return [];
  const isProxy = textsOf(scene, first).some((name) => variables.test(name));
  return isProxy ? scene.texts.of(second, []) : [];
}

function seenAt(scene: Scene, site: Site) {
  return {
    location: locationOf(scene, site),
    excerpt: callText(site),
    sourceMember: sourceMemberOf(scene, site.method),
  };
}

const store = 'System.Security.Cryptography.X509Certificates.X509Store';
/** StoreName.AuthRoot and StoreName.Root ("StoreName Enum", .NET API docs). */
const roots: readonly unknown[] = [2, 6];

/** `new X509Store(StoreName.Root)`, where something is added to a store. */
function rootsIn(scene: Scene): BlindTrustFact[] {
  const isCalled = (name: string) => (fact: Fact) =>
    fact.kind === 'api-call' && fact.api.startsWith(`${store}::${name}`);
  if (!scene.facts.some(isCalled('Add'))) return [];
  return sitesWith(scene, isCalled('.ctor'))
    .filter((site) => site.isNew && site.callee.type === store)
    .filter(({ args }) => args.some((arg) => roots.includes(arg.constant) || isRoot(scene, arg)))
    .map((site) => ({ kind: 'blind-trust', trusts: 'root', ...seenAt(scene, site) }));
}

function isRoot(scene: Scene, arg: Site['args'][number]): boolean {
  return textsOf(scene, arg).some((text) => /^(?:auth)?root$/i.test(text));
}

const anyCertificate = 'set_ServerCertificateValidationCallback';

/** `ServicePointManager.ServerCertificateValidationCallback`, which is the process's too. */
function anyIn(scene: Scene): BlindTrustFact[] {
  return scene.graph.program
    .callersOutside(anyCertificate)
    .flatMap((node) => scene.graph.method(node).sites)
    .filter((site) => apiOf(site) === `System.Net.ServicePointManager::${anyCertificate}`)
    .map((site) => ({ kind: 'blind-trust', trusts: 'any', ...seenAt(scene, site) }));
}
