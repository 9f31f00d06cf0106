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

const botToken = /^\d{8,10}:AA[\w-]{33}$/;
const slackToken = /^xox[abposr]-\d{6,}-[\w-]{10,}$/;

/** Tokens of chat bots that stand alone, by the vendors' documented shapes. */
export function chatToken(text: string): EmbeddedKeySighting | undefined {
  if (text.length < 20 || text.length > 200) return undefined;
  const isToken = botToken.test(text) || slackToken.test(text);
  return isToken ? { kind: 'embedded-key', service: 'chat-bot', host: '' } : undefined;
}

/** A bare GUID is a key only where it is handed to Application Insights: ask when it is. */
export function isInstrumentationKey(text: string): boolean {
  return text.length === 36 && instrumentationKey.test(`instrumentationkey=${text}`);
}
