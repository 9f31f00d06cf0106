import type { EmbeddedKeyFact } from '../../facts/fact.js';
import type { ParsedUrl } from './url.js';

export interface EmbeddedKeySighting {
  readonly kind: 'embedded-key';
  readonly service: EmbeddedKeyFact['service'];
  /** Where the key is good for, as far as it says so itself; else empty. */
  readonly host: string;
}

interface KeyShape {
  readonly service: EmbeddedKeyFact['service'];
  readonly path: RegExp;
}

/** Keys that are part of a URL's path, by shape alone: every vendor and self-hosted copy has it. */
const pathShapes: readonly KeyShape[] = [
  // "Execute Webhook" of Discord and what speaks like it.
  { service: 'webhook', path: /^\/api(?:\/v\d+)?\/webhooks\/\d{10,24}\/[\w-]{20,}/ },
  // Incoming webhooks of Slack and Mattermost: /services/T…/B…/…, /hooks/….
  { service: 'webhook', path: /^\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/ },
  { service: 'webhook', path: /^\/hooks\/[a-z0-9]{26}$/ },
  // Microsoft Teams and Power Automate.
  { service: 'webhook', path: /^\/webhookb2\/[0-9a-f-]{36}@/i },
  {
    service: 'webhook',
    path: /^\/(?:powerautomate\/automations\/direct\/)?workflows\/[0-9a-f]{32}\/triggers\//,
  },
  { service: 'webhook', path: /^\/webhook\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\//i },
  // Feishu and Lark, DingTalk, WeCom.
  { service: 'webhook', path: /^\/open-apis\/bot\/v2\/hook\/[0-9a-f-]{36}/ },
  { service: 'webhook', path: /^\/robot\/send\?access_token=[0-9a-f]{64}/ },
  { service: 'webhook', path: /^\/cgi-bin\/webhook\/send\?key=[0-9a-f-]{36}/ },
  // Zapier, IFTTT, n8n; Google Forms.
  { service: 'webhook', path: /^\/hooks\/catch\/\d{4,}\/\w{5,}/ },
  { service: 'webhook', path: /^\/trigger\/\w+\/(?:json\/)?with\/key\/[\w-]{10,}/ },
  { service: 'webhook', path: /^\/webhook\/[0-9a-f]{8}-[0-9a-f-]{27}$/ },
  { service: 'webhook', path: /^\/forms\/(?:u\/\d\/)?d\/e\/[\w-]{30,}\/formResponse/ },
  // Google Apps Script web apps; Google Chat.
  { service: 'webhook', path: /^\/macros\/s\/[\w-]{20,}\/(?:exec|dev)/ },
  { service: 'webhook', path: /^\/v1\/spaces\/[\w-]+\/messages\?key=/ },
  // Telegram Bot API: the token is the path.
  { service: 'chat-bot', path: /^\/(?:file\/)?bot\d{6,12}:[\w-]{30,}/ },
  // Seq and its imitators; GELF, Loki and Splunk collectors.
  { service: 'log-server', path: /^\/api\/events\/raw\b/ },
  { service: 'log-server', path: /^\/ingest\/(?:clef|otlp)\b/ },
  { service: 'log-server', path: /^\/loki\/api\/v1\/push\b/ },
  { service: 'log-server', path: /^\/services\/collector(?:\/(?:event|raw))?$/ },
  // Loggly, Sumo Logic, Datadog, Airbrake: the key is part of the path.
  { service: 'log-server', path: /^\/(?:inputs|bulk)\/[0-9a-f]{8}-[0-9a-f-]{27}/ },
  { service: 'log-server', path: /^\/receiver\/v1\/http\/[\w=-]{40,}/ },
  { service: 'log-server', path: /^\/v1\/input\/[0-9a-f]{32}$/ },
  { service: 'log-server', path: /^\/api\/v3\/projects\/\d+\/notices\?key=[0-9a-f]{32}/ },
];

export function keyInUrl(url: ParsedUrl): EmbeddedKeySighting | undefined {
  if (isSentryDsn(url)) return { kind: 'embedded-key', service: 'sentry', host: url.host.name };
  const shape = pathShapes.find(({ path }) => path.test(url.path));
  return shape && { kind: 'embedded-key', service: shape.service, host: url.host.name };
}

/** "SDK development: parsing the DSN": scheme://publicKey[:secretKey]@host/path/projectId. */
function isSentryDsn({ userInfo, path, scheme }: ParsedUrl): boolean {
  if (!scheme.startsWith('http') || !/^[0-9a-f]{32}(?::[0-9a-f]{32})?$/i.test(userInfo))
    return false;
  return /^(?:\/[\w-]+){0,8}\/\d{1,20}$/.test(path);
}

const instrumentationKey =
  /instrumentationkey\s*=\s*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const ingestionEndpoint = /ingestionendpoint\s*=\s*https?:\/\/([\w.-]{1,253})/i;
const noKey = /=\s*0{8}-0{4}-0{4}-0{4}-0{12}/;

/** "Connection strings" documentation of Application Insights. */
export function keyInConnectionString(text: string): EmbeddedKeySighting | undefined {
  if (text.length < 50 || !instrumentationKey.test(text) || noKey.test(text)) return undefined;
  const host = ingestionEndpoint.exec(text)?.[1]?.toLowerCase() ?? '';
  return { kind: 'embedded-key', service: 'application-insights', host };
}

interface KeyAlone {
  readonly service: EmbeddedKeyFact['service'];
  readonly shape: RegExp;
}

/** Keys that stand alone, by the shapes that the vendors document for scanners of secrets. */
const keysAlone: readonly KeyAlone[] = [
  // Telegram, Slack, Discord.
  { service: 'chat-bot', shape: /^\d{8,10}:AA[\w-]{33}$/ },
  { service: 'chat-bot', shape: /^xox[abeposr]-\d{6,}-[\w-]{10,}$/ },
  { service: 'chat-bot', shape: /^[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/ },
  // GitHub, GitLab, Hugging Face: what is stolen can be committed with them.
  { service: 'code-hosting', shape: /^gh[oprsu]_[A-Za-z0-9]{36}$/ },
  { service: 'code-hosting', shape: /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/ },
  { service: 'code-hosting', shape: /^glpat-[\w-]{20,}$/ },
  { service: 'code-hosting', shape: /^hf_[A-Za-z]{34}$/ },
  // SendGrid, Resend; Supabase (a JSON Web Token whose payload begins with its issuer).
  { service: 'mail', shape: /^SG\.[\w-]{22}\.[\w-]{43}$/ },
  { service: 'mail', shape: /^re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}$/ },
  { service: 'data-service', shape: /^eyJ[\w-]+\.eyJpc3MiOiJzdXBhYmFzZSIs[\w-]+\.[\w-]{43}$/ },
  { service: 'data-service', shape: /^sb_secret_[\w-]{20,}$/ },
];

const shortestKey = 20;
const longestKey = 400;

export function keyAlone(text: string): EmbeddedKeySighting | undefined {
  if (text.length < shortestKey || text.length > longestKey || !marks.test(text)) return undefined;
  const key = keysAlone.find(({ shape }) => shape.test(text));
  return key && { kind: 'embedded-key', service: key.service, host: '' };
}

const marks =
  /^(?:\d{8,10}:|xox|[MNO][\w-]{22}|gh[oprsu]_|github_pat_|glpat-|hf_|SG\.|re_|eyJ|sb_secret_)/;

/** A bare GUID is a key only where it is handed to Application Insights: ask when it is. */
export function isInstrumentationKey(text: string): boolean {
  return text.length === 36 && instrumentationKey.test(`instrumentationkey=${text}`);
}
