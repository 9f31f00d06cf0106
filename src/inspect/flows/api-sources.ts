import { secretServers } from '../../behaviour/catalogue/secret-servers.js';
import type { Capability } from '../../facts/capability.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowSourceKind } from '../../facts/flow.js';

/** What a member gives that nobody else should have. */
export interface ApiSource {
  readonly kind: FlowSourceKind;
  readonly area: string;
}

const byCapability: Partial<Record<Capability, ApiSource>> = {
  'environment-all': { kind: 'environment-all', area: '' },
  'credential-store': { kind: 'credential-store', area: '' },
  'held-credential': { kind: 'property', area: 'password' },
  'data-protection': { kind: 'credential-store', area: 'data-protection' },
  'identity-store': { kind: 'identity', area: '' },
  'request-data': { kind: 'request', area: '' },
  clipboard: { kind: 'clipboard', area: '' },
  screen: { kind: 'screen', area: '' },
};

/**
 * Members of capabilities that say less than a secret: Microsoft.Extensions.Configuration, where the
 * whole is enumerated instead of one asked for; X509Store; ReadProcessMemory and MiniDumpWriteDump.
 */
const byMember: ReadonlyMap<string, ApiSource> = new Map(
  Object.entries({
    'Microsoft.Extensions.Configuration.ConfigurationExtensions::AsEnumerable': 'configuration-all',
    'Microsoft.Extensions.Configuration.ConfigurationRootExtensions::GetDebugView':
      'configuration-all',
    'System.Configuration.ConfigurationManager::get_AppSettings': 'configuration-all',
    'System.Configuration.ConfigurationManager::get_ConnectionStrings': 'configuration-all',
    'System.Web.Configuration.WebConfigurationManager::get_AppSettings': 'configuration-all',
    'System.Web.Configuration.WebConfigurationManager::get_ConnectionStrings': 'configuration-all',
    'System.Security.Cryptography.X509Certificates.X509Store::get_Certificates':
      'certificate-store',
    'kernel32.dll!ReadProcessMemory': 'process-memory',
    'dbghelp.dll!MiniDumpWriteDump': 'process-memory',
    'dbgcore.dll!MiniDumpWriteDump': 'process-memory',
  } as const).map(([api, kind]) => [
    api,
    { kind, area: kind === 'configuration-all' ? 'all' : '' },
  ]),
);

/** What objects of the caller hold that is no password. */
function heldArea(api: string): string | undefined {
  if (api.endsWith('ConnectionString')) return 'connection-string';
  return /::get_(?:Proxy)?Authorization$|::Get\w*Cookie\w*$/.test(api) ? 'token' : undefined;
}

const servers = new Set(
  secretServers.flatMap(({ types = {}, namespaces = {} }) => [
    ...Object.keys(types),
    ...Object.keys(namespaces),
  ]),
);

/** Whether a member is one of a client of a server that keeps secrets. */
function isServed(api: string): boolean {
  const type = api.slice(0, Math.max(0, api.indexOf('::'))).replace(/`\d+$/, '');
  for (let name = type; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.'))))
    if (servers.has(name)) return true;
  return false;
}

/** Writing and asking whether something is there give nothing. */
const putting = /::(?:\.ctor|[Ss]et\w*|Clear|Add\w*|Register\w*|Contains\w*|Remove\w*|Delete\w*)$/;

export function apiSource({ api, capability }: { api: string; capability: Capability }) {
  const member = byMember.get(api);
  if (member !== undefined) return member;
  const source = byCapability[capability];
  if (capability === 'held-credential' && source !== undefined)
    return { ...source, area: heldArea(api) ?? source.area };
  if (capability === 'credential-store' && isServed(api))
    return { kind: 'credential-store', area: 'vault' } as const;
  return source !== undefined && source.kind === 'clipboard' && putting.test(api)
    ? undefined
    : source;
}

/** `type.GetProperty("WalletPassword").GetValue(options)`. */
export const namesMembers = /^System\.Reflection\.(?:Property|Field)Info::GetValue$/;

/** Hands on a request that somebody else made, with what its headers show to its service. */
const handsOn = /^System\.Net\.Http\.(?:DelegatingHandler|HttpMessageHandler)::Send/;

export function passesRequests(fact: Fact): boolean {
  return fact.kind === 'api-call' && handsOn.test(fact.api);
}

const asks =
  /^System\.Net\.Http\.(?:HttpClient|HttpMessageInvoker|Json\.HttpClientJsonExtensions)::(?:Get|Send|Post|Put|Patch|Delete)/;

/** A call that gives what a service answers. */
export function isAnswered(fact: Fact): boolean {
  return fact.kind === 'api-call' && asks.test(fact.api);
}

/** The package knows a place of somebody else: answers of services are followed only then. */
export function isPlaceOfOthers(fact: Fact): boolean {
  if (fact.kind === 'embedded-key') return true;
  return fact.kind === 'endpoint' && fact.role === 'service' && fact.service !== undefined;
}
