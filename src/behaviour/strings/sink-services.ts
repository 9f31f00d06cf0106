/**
 * Hosts of services that anybody can open an account with (or need none), seen as sinks, dead
 * drops and resolvers of stolen data and commands; by the last labels of the name. Honest
 * programs use most of them too: the name says where data goes, not why.
 */
const services: { readonly [service: string]: string } = {
  discord: 'discord.com discordapp.com',
  telegram: 'api.telegram.org t.me',
  slack: 'hooks.slack.com slack.com',
  teams: 'webhook.office.com',
  sentry: 'sentry.io',
  seq: 'datalust.co',
  supabase: 'supabase.co supabase.in',
  firebase: 'firebaseio.com firebasedatabase.app',
  'google-sheets': 'sheets.googleapis.com docs.google.com script.google.com',
  'google-drive': 'drive.google.com',
  svix: 'svix.com',
  github: 'api.github.com gist.github.com raw.githubusercontent.com gist.githubusercontent.com',
  gitlab: 'gitlab.com',
  'hugging-face': 'huggingface.co hf.co',
  'cloudflare-workers': 'workers.dev pages.dev r2.dev',
  paste:
    'pastebin.com rentry.co rentry.org paste.ee hastebin.com dpaste.com ghostbin.com termbin.com',
  'file-drop':
    'transfer.sh file.io gofile.io anonfiles.com 0x0.st catbox.moe mega.nz tmpfiles.org bashupload.com temp.sh',
  'request-bin':
    'webhook.site requestbin.com pipedream.net beeceptor.com oast.fun oast.me oast.site oast.pro oast.live oast.online interact.sh burpcollaborator.net oastify.com dnslog.cn requestrepo.com',
  tunnel:
    'ngrok.io ngrok-free.app ngrok.app trycloudflare.com loca.lt localhost.run serveo.net devtunnels.ms portmap.io',
  ipfs: 'ipfs.io cloudflare-ipfs.com dweb.link nftstorage.link pinata.cloud',
  'dns-over-https': 'dns.google cloudflare-dns.com dns.quad9.net doh.opendns.com',
  'own-address':
    'api.ipify.org ipinfo.io ifconfig.me icanhazip.com checkip.amazonaws.com ip-api.com',
  blockchain:
    'infura.io alchemy.com trongrid.io bnbchain.org binance.org solana.com aptoslabs.com icp0.io ic0.app cloudflare-eth.com llamarpc.com publicnode.com',
  tor: 'onion onion.to onion.ws',
};

const bySuffix: ReadonlyMap<string, string> = new Map(
  Object.entries(services).flatMap(([service, hosts]) =>
    hosts.split(' ').map((host): [string, string] => [host, service]),
  ),
);

/** The service a host belongs to, such as `discord`; longest suffix first. */
export function sinkService(host: string): string | undefined {
  for (let at = 0; at >= 0; at = nextLabel(host, at)) {
    const service = bySuffix.get(host.slice(at));
    if (service !== undefined) return service;
  }
  return undefined;
}

function nextLabel(host: string, at: number): number {
  const dot = host.indexOf('.', at);
  return dot < 0 ? -1 : dot + 1;
}
