import type { ProxyChooser, ProxyServer } from '../sources.js';
import { HiddenCredentials } from './hidden-credentials.js';
import { variable, type SettingsSurroundings } from './surroundings.js';

/**
 * What .NET reads from the environment (System.Net.Http HttpEnvironmentProxy): a proxy for each
 * scheme in either case, `all_proxy` for both, and `no_proxy`. The proxy of Windows' own settings is
 * not read.
 */
export function environmentProxy(surroundings: SettingsSurroundings): ProxyChooser {
  const read = (name: string): ProxyServer | undefined => serverOf(name, surroundings);
  const underCgi = variable(surroundings, 'GATEWAY_INTERFACE') !== undefined;
  const every = read('all_proxy') ?? read('ALL_PROXY');
  const http = read('http_proxy') ?? (underCgi ? undefined : read('HTTP_PROXY')) ?? every;
  const https = read('https_proxy') ?? read('HTTPS_PROXY') ?? every;
  const list = variable(surroundings, 'no_proxy') ?? variable(surroundings, 'NO_PROXY') ?? '';
  const hosts = list.split(',').map((host) => host.trim().toLowerCase());
  return (url) => {
    const { protocol, hostname } = new URL(url);
    const server = protocol === 'http:' ? http : https;
    return hosts.some((host) => covers(host, hostname.toLowerCase())) ? undefined : server;
  };
}

/** `.name` stands for the domain itself and for all below it, other entries for one host. */
function covers(entry: string, host: string): boolean {
  if (!entry.startsWith('.')) return entry !== '' && entry === host;
  return host === entry.slice(1) || host.endsWith(entry);
}

function serverOf(name: string, surroundings: SettingsSurroundings): ProxyServer | undefined {
  const text = variable(surroundings, name);
  if (!text) return undefined;
  const [, scheme = 'http', rest = ''] = /^(?:([a-z0-9]+):\/\/)?(.*)$/is.exec(text) ?? [];
  const at = rest.lastIndexOf('@');
  const url = `${scheme.toLowerCase()}://${rest.slice(at + 1)}`;
  if (!URL.canParse(url)) return undefined;
  const origin = `${name} of the environment`;
  const credentials = at > 0 && credentialsOf(decoded(rest.slice(0, at)), origin);
  return { url: new URL(url).href, origin, ...(credentials && { credentials }) };
}

function credentialsOf(userInfo: string, origin: string): HiddenCredentials {
  const colon = userInfo.indexOf(':');
  const username = colon < 0 ? userInfo : userInfo.slice(0, colon);
  const password = colon < 0 ? '' : userInfo.slice(colon + 1);
  return new HiddenCredentials({ username, password, authenticationTypes: [], origin });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
