import { microsoft, page, repository, type Documentation } from '../documentation.js';

interface SinkService {
  /** By the last labels of the host's name. */
  readonly hosts: string;
  readonly documentation: Documentation;
}

/**
 * Hosts of services that anybody can open an account with (or need none), seen as sinks, dead
 * drops and resolvers of stolen data and commands. Honest programs use most of them too: the name
 * says where data goes, not why.
 */
export const sinkServices: { readonly [service: string]: SinkService } = {
  discord: {
    hosts: 'discord.com discordapp.com discord.gg',
    documentation: page(
      'Discord docs: Webhooks',
      'https://discord.com/developers/docs/resources/webhook',
    ),
  },
  telegram: {
    hosts: 'api.telegram.org t.me telegra.ph',
    documentation: page('Telegram docs: Bot API', 'https://core.telegram.org/bots/api'),
  },
  slack: {
    hosts: 'hooks.slack.com slack.com',
    documentation: page(
      'Slack docs: Incoming webhooks',
      'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
    ),
  },
  teams: {
    hosts: 'webhook.office.com outlook.office.com api.powerplatform.com logic.azure.com',
    documentation: microsoft(
      'Teams docs: Incoming webhooks',
      'microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    ),
  },
  'chat-webhook': {
    hosts:
      'chat.googleapis.com open.feishu.cn open.larksuite.com oapi.dingtalk.com qyapi.weixin.qq.com',
    documentation: page(
      'Google Chat docs: Webhooks',
      'https://developers.google.com/workspace/chat/quickstart/webhooks',
    ),
  },
  push: {
    hosts: 'ntfy.sh api.pushover.net api.pushbullet.com pushplus.plus sctapi.ftqq.com api.day.app',
    documentation: page('ntfy docs', 'https://docs.ntfy.sh/publish/'),
  },
  automation: {
    hosts: 'hooks.zapier.com maker.ifttt.com make.com integromat.com n8n.cloud',
    documentation: page(
      'Zapier docs: Webhooks',
      'https://help.zapier.com/hc/en-us/articles/8496288690317',
    ),
  },
  sentry: {
    hosts: 'sentry.io',
    documentation: page(
      'Sentry docs: Data source name',
      'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    ),
  },
  seq: { hosts: 'datalust.co', documentation: page('Seq docs', 'https://docs.datalust.co') },
  'application-insights': {
    hosts: 'applicationinsights.azure.com dc.services.visualstudio.com',
    documentation: microsoft(
      'Azure Monitor docs: Connection strings',
      'azure/azure-monitor/app/connection-strings',
    ),
  },
  telemetry: {
    hosts:
      'datadoghq.com datadoghq.eu nr-data.net raygun.io raygun.com rollbar.com bugsnag.com loggly.com splunkcloud.com logtail.com betterstackdata.com honeycomb.io logz.io papertrailapp.com sumologic.com posthog.com mixpanel.com amplitude.com google-analytics.com segment.io',
    documentation: page('Datadog docs: Logs', 'https://docs.datadoghq.com/api/latest/logs/'),
  },
  mail: {
    hosts:
      'api.sendgrid.com api.mailgun.net api.mailjet.com api.postmarkapp.com api.resend.com api.brevo.com api.emailjs.com formspree.io formsubmit.co',
    documentation: page(
      'SendGrid docs: Mail send',
      'https://www.twilio.com/docs/sendgrid/api-reference/mail-send',
    ),
  },
  supabase: {
    hosts: 'supabase.co supabase.in',
    documentation: page('Supabase docs: API', 'https://supabase.com/docs/guides/api'),
  },
  firebase: {
    hosts: 'firebaseio.com firebasedatabase.app',
    documentation: page(
      'Firebase docs: Realtime Database REST',
      'https://firebase.google.com/docs/reference/rest/database',
    ),
  },
  'google-sheets': {
    hosts: 'sheets.googleapis.com docs.google.com script.google.com forms.gle',
    documentation: page(
      'Google Sheets docs: API',
      'https://developers.google.com/workspace/sheets/api/guides/concepts',
    ),
  },
  'google-drive': {
    hosts: 'drive.google.com drive.usercontent.google.com',
    documentation: page(
      'Google Drive docs: API',
      'https://developers.google.com/workspace/drive/api/guides/about-sdk',
    ),
  },
  dropbox: {
    hosts: 'api.dropboxapi.com content.dropboxapi.com dl.dropboxusercontent.com',
    documentation: page(
      'Dropbox docs: HTTP API',
      'https://www.dropbox.com/developers/documentation/http/documentation',
    ),
  },
  notion: {
    hosts: 'api.notion.com',
    documentation: page('Notion docs', 'https://developers.notion.com'),
  },
  airtable: {
    hosts: 'api.airtable.com',
    documentation: page('Airtable docs', 'https://airtable.com/developers/web/api/introduction'),
  },
  svix: { hosts: 'svix.com', documentation: page('Svix docs', 'https://docs.svix.com') },
  github: {
    hosts: 'api.github.com gist.github.com raw.githubusercontent.com gist.githubusercontent.com',
    documentation: page('GitHub docs: REST API', 'https://docs.github.com/rest'),
  },
  gitlab: {
    hosts: 'gitlab.com',
    documentation: page('GitLab docs: REST API', 'https://docs.gitlab.com/api/rest/'),
  },
  'hugging-face': {
    hosts: 'huggingface.co hf.co hf.space',
    documentation: repository('Hugging Face Hub client', 'huggingface/huggingface_hub'),
  },
  'cloudflare-workers': {
    hosts: 'workers.dev pages.dev r2.dev',
    documentation: page(
      'Cloudflare docs: workers.dev',
      'https://developers.cloudflare.com/workers/configuration/routing/workers-dev/',
    ),
  },
  'free-hosting': {
    hosts:
      'vercel.app netlify.app onrender.com railway.app fly.dev replit.app repl.co glitch.me herokuapp.com deno.dev 000webhostapp.com',
    documentation: page(
      'Vercel docs: Deployments',
      'https://vercel.com/docs/deployments/generated-urls',
    ),
  },
  paste: {
    hosts:
      'pastebin.com rentry.co rentry.org paste.ee hastebin.com dpaste.com dpaste.org ghostbin.com termbin.com controlc.com paste.rs pastes.dev justpaste.it ctxt.io ideone.com',
    documentation: page('Pastebin docs: API', 'https://pastebin.com/doc_api'),
  },
  'file-drop': {
    hosts:
      'transfer.sh file.io gofile.io anonfiles.com 0x0.st catbox.moe mega.nz tmpfiles.org bashupload.com temp.sh pixeldrain.com filebin.net uguu.se wetransfer.com mediafire.com oshi.at litterbox.catbox.moe',
    documentation: page('Gofile docs: API', 'https://gofile.io/api'),
  },
  'request-bin': {
    hosts:
      'webhook.site requestbin.com requestbin.net pipedream.net beeceptor.com oast.fun oast.me oast.site oast.pro oast.live oast.online interact.sh interactsh.com burpcollaborator.net oastify.com dnslog.cn ceye.io requestrepo.com hookdeck.com requestcatcher.com mockbin.io postb.in canarytokens.com',
    documentation: page('Webhook.site docs', 'https://docs.webhook.site'),
  },
  tunnel: {
    hosts:
      'ngrok.io ngrok-free.app ngrok-free.dev ngrok.app ngrok.dev trycloudflare.com loca.lt localhost.run lhr.life serveo.net devtunnels.ms portmap.io bore.pub pinggy.link pagekite.me localtonet.com playit.gg',
    documentation: page('ngrok docs', 'https://ngrok.com/docs'),
  },
  ipfs: {
    hosts: 'ipfs.io cloudflare-ipfs.com dweb.link nftstorage.link w3s.link pinata.cloud',
    documentation: page('IPFS docs: Gateways', 'https://docs.ipfs.tech/concepts/ipfs-gateway/'),
  },
  'dns-over-https': {
    hosts:
      'dns.google cloudflare-dns.com one.one.one.one dns.quad9.net doh.opendns.com dns.adguard-dns.com dns.nextdns.io doh.cleanbrowsing.org doh.pub dns.alidns.com',
    documentation: page(
      'Google Public DNS docs: DoH',
      'https://developers.google.com/speed/public-dns/docs/doh',
    ),
  },
  'own-address': {
    hosts:
      'api.ipify.org api64.ipify.org ipinfo.io ifconfig.me ifconfig.co icanhazip.com checkip.amazonaws.com ip-api.com ipapi.co api.myip.com ident.me ipecho.net wtfismyip.com',
    documentation: page('ipify docs', 'https://www.ipify.org'),
  },
  blockchain: {
    hosts:
      'infura.io alchemy.com trongrid.io bnbchain.org binance.org solana.com aptoslabs.com icp0.io ic0.app cloudflare-eth.com llamarpc.com publicnode.com ankr.com quiknode.pro drpc.org 1rpc.io etherscan.io bscscan.com toncenter.com',
    documentation: page(
      'Ethereum docs: JSON-RPC',
      'https://ethereum.org/developers/docs/apis/json-rpc/',
    ),
  },
  tor: {
    hosts: 'onion onion.to onion.ws onion.ly tor2web.org torproject.org',
    documentation: page(
      'Tor docs: Onion services',
      'https://community.torproject.org/onion-services/',
    ),
  },
};

const bySuffix: ReadonlyMap<string, string> = new Map(
  Object.entries(sinkServices).flatMap(([service, { hosts }]) =>
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
