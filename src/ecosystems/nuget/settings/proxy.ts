import { MalformedInput } from '../../../core/errors.js';
import type { ProxyChooser, ProxyServer } from '../sources.js';
import { configValues, type ConfigValues } from './config-values.js';
import { environmentProxy } from './environment-proxy.js';
import { HiddenCredentials } from './hidden-credentials.js';
import type { MergedSections } from './merge.js';
import { variable, type SettingsSurroundings } from './surroundings.js';

/**
 * The proxy for a URL, as NuGet.Configuration ProxyCache chooses it: `http_proxy` of the user's own
 * files (a repository's say nothing here), the environment's `http_proxy` for every scheme, then
 * what .NET itself reads from the environment.
 * @throws MalformedInput for a proxy that is no URL, LimitReached.
 */
export function proxyChooser(
  userSections: MergedSections,
  surroundings: SettingsSurroundings,
): ProxyChooser {
  const values = configValues(userSections, surroundings);
  const host = values.text('http_proxy');
  if (host !== undefined) return configured(host, values, surroundings);
  return lowerCaseVariable(surroundings) ?? environmentProxy(surroundings);
}

function configured(
  host: string,
  values: ConfigValues,
  { platform }: SettingsSurroundings,
): ProxyChooser {
  const text = host.includes('://') ? host : `http://${host}`;
  if (!URL.canParse(text)) throw new MalformedInput('bad-value', 'http_proxy is no URL');
  const origin = 'http_proxy of the configuration';
  const encrypted = values.text('http_proxy.user') && values.text('http_proxy.password');
  const unusable = 'the password of the proxy is encrypted for one account of Windows';
  const credentials = platform === 'win32' && encrypted ? { unusable, origin } : undefined;
  const server = { url: bare(text), origin, ...(credentials && { credentials }) };
  return unlessBypassed(server, values.text('no_proxy'));
}

function lowerCaseVariable(surroundings: SettingsSurroundings): ProxyChooser | undefined {
  const value = variable(surroundings, 'http_proxy');
  // `localhost:8080` is an absolute URI for .NET, `127.0.0.1:8080` is none.
  if (!value || !/^[a-z][a-z0-9+.-]*:/i.test(value)) return undefined;
  const text = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(text)) return undefined;
  const origin = 'http_proxy of the environment';
  const userInfo = /^[^/]*\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
  // As the client reads it: the second part is the password, and neither is decoded.
  const [username = '', password] = userInfo.split(':');
  const parts = { username, origin, authenticationTypes: [] };
  const credentials =
    password === undefined ? undefined : new HiddenCredentials({ ...parts, password });
  const server = { url: bare(text), origin, ...(credentials && { credentials }) };
  return unlessBypassed(server, variable(surroundings, 'no_proxy'));
}

/** Without user and password, which must not be seen in messages. */
function bare(text: string): string {
  const url = new URL(text);
  url.username = '';
  url.password = '';
  return url.href;
}

function unlessBypassed(server: ProxyServer, list: string | undefined): ProxyChooser {
  const patterns = (list ?? '').split(',').filter(Boolean);
  return (url) => {
    const { protocol, hostname, port } = new URL(url);
    const place = `${protocol}//${hostname}${port && `:${port}`}`.toLowerCase();
    return patterns.some((pattern) => holds(place, pattern.toLowerCase())) ? undefined : server;
  };
}

/**
 * Whether a pattern with `*` and `?` fits anywhere inside: its pieces, in order, each as early as
 * can be (NuGet.Configuration WebProxy.WildcardToRegex, which has no anchors).
 */
function holds(text: string, pattern: string): boolean {
  let from = 0;
  for (const piece of pattern.split('*')) {
    const at = find(text, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function find(text: string, piece: string, from: number): number {
  for (let at = from; at + piece.length <= text.length; at++)
    if ([...piece].every((unit, index) => unit === '?' || unit === text[at + index])) return at;
  return -1;
}
