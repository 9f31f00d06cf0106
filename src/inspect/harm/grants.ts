import { Destinations, hasHole, type Site } from '../../behaviour/data-flow/index.js';
import { isLocal, parseHost } from '../../behaviour/strings/host.js';
import { escapeText } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { RemoteGrantFact } from '../../facts/harm.js';
import { callText, locationOf, methodsWith, sourceMemberOf, type Scene } from './scene.js';

/** Members that give rights to a user (ASP.NET Core Identity, ASP.NET Identity). */
const grants =
  /^(?:AddToRoles?|AddClaims?|AddUserToRoles?|AddUsersToRoles?|ReplaceClaim|SetAuthenticationToken|ResetPassword|AddPassword)(?:Async)?$/;
const stores =
  /(?:UserManager|RoleManager|UserStore|RoleStore|Roles|UserRoleStore|UserClaimStore)(?:`\d)?$/;
const receives =
  /^System\.Net\.(?:Http\.HttpClient|Http\.Json\.HttpClientJsonExtensions|WebClient)/;

export function grantsRights(fact: Fact): boolean {
  return (
    fact.kind === 'api-call' &&
    fact.capability === 'identity-store' &&
    grants.test(fact.api.slice(fact.api.lastIndexOf('::') + 2))
  );
}

/** Rights that are given because an answer from the network names them. */
export function remoteGrantsIn(scene: Scene): RemoteGrantFact[] {
  const destinations = new Destinations(scene.graph, scene.texts);
  return [...methodsWith(scene, grantsRights)].flatMap((method) =>
    scene.graph
      .method(method)
      .sites.filter(({ callee }) => grants.test(callee.name) && stores.test(callee.type))
      .flatMap((site) => granted(scene, site, destinations)),
  );
}

function granted(scene: Scene, site: Site, destinations: Destinations): RemoteGrantFact[] {
  const { sites } = scene.foundations.of(site.args.slice(1));
  const from = [...sites].find(
    ({ callee, isNew }) => !isNew && receives.test(callee.type) && !callee.name.startsWith('set_'),
  );
  if (from === undefined) return [];
  return [
    {
      kind: 'remote-grant',
      location: locationOf(scene, site),
      excerpt: callText(site),
      api: `${site.callee.type}::${site.callee.name}`,
      ...whose([...destinations.of(from, []), ...destinations.bases()]),
      sourceMember: sourceMemberOf(scene, site.method),
    },
  ];
}

function whose(texts: readonly string[]): Pick<RemoteGrantFact, 'host' | 'owner'> {
  for (const text of texts) {
    const at = text.indexOf('://');
    const name = /^[^/?#:\\]*/.exec(at < 0 ? '' : text.slice(at + 3))?.[0] ?? '';
    if (name === '' || hasHole(name)) continue;
    const host = parseHost(name);
    if (host === undefined) continue;
    const owner = isLocal(host) ? 'loopback' : host.address ? 'address' : 'fixed';
    return { host: escapeText(host.name), owner };
  }
  return { host: '', owner: texts.length === 0 ? 'unknown' : 'caller' };
}
