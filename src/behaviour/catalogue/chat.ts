import { microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Chat services: whoever holds a bot's key or a webhook reads what is sent to it. */
export const chat: CatalogueArea = [
  {
    documentation: [
      page('Telegram.Bot docs', 'https://telegrambots.github.io/book/'),
      repository('WTelegramClient', 'wiz0u/WTelegramClient'),
      repository('TDSharp', 'egramtel/tdsharp'),
    ],
    provider: 'package',
    types: {
      'Telegram.Bot.TelegramBotClient': 'telemetry',
      'Telegram.Bot.ITelegramBotClient': 'telemetry',
      'Telegram.Bot.TelegramBotClientExtensions': 'telemetry',
      'Telegram.BotAPI.TelegramBotClient': 'telemetry',
    },
    namespaces: { TdLib: 'telemetry', TL: 'telemetry', WTelegram: 'telemetry' },
  },
  {
    documentation: [
      page('Discord.Net docs', 'https://docs.discordnet.dev'),
      page('DSharpPlus docs', 'https://dsharpplus.github.io/DSharpPlus/'),
      repository('NetCord', 'NetCordDev/NetCord'),
    ],
    provider: 'package',
    types: {
      'Discord.WebSocket.DiscordSocketClient': 'telemetry',
      'Discord.WebSocket.BaseSocketClient': 'telemetry',
      'Discord.IMessageChannel': { telemetry: 'Send*' },
      'DSharpPlus.DiscordClient': 'telemetry',
      'DSharpPlus.DiscordWebhookClient': 'telemetry',
    },
    namespaces: {
      'Discord.Webhook': 'telemetry',
      'Discord.Rest': 'telemetry',
      'NetCord.Rest': 'telemetry',
      CSharpDiscordWebhook: 'telemetry',
      'JNogueira.Discord': 'telemetry',
    },
  },
  {
    documentation: [
      repository('SlackNet', 'soxtoby/SlackNet'),
      repository('Slack.Webhooks', 'nerdfury/Slack.Webhooks'),
    ],
    provider: 'package',
    namespaces: {
      SlackNet: 'telemetry',
      SlackAPI: 'telemetry',
      'Slack.Webhooks': 'telemetry',
      'Slack.NetStandard': 'telemetry',
      SlackConnector: 'telemetry',
    },
  },
  {
    documentation: [
      page('Twilio docs: C#', 'https://www.twilio.com/docs/libraries/reference/twilio-csharp'),
      microsoft('Bot Framework docs', 'azure/bot-service/'),
      repository('VkNet', 'vknet/vk'),
      repository('PushbulletSharp', 'adamyeager/PushbulletSharp'),
    ],
    provider: 'package',
    types: { 'Twilio.TwilioClient': { telemetry: 'Init' } },
    namespaces: {
      'Twilio.Rest': 'telemetry',
      'Microsoft.Bot.Connector': 'telemetry',
      VkNet: 'telemetry',
      PushbulletSharp: 'telemetry',
    },
  },
];
