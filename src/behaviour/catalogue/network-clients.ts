import type { CatalogueArea } from './area.js';

/** Libraries that talk to the network for their caller. */
export const networkClients: CatalogueArea = [
  {
    documentation: 'RestSharp, Flurl, Refit docs (HTTP client libraries)',
    types: {
      'RestSharp.RestClient': { network: '.ctor Execute* Download* Post* Get* Put*' },
      'RestSharp.IRestClient': { network: 'Execute* Download*' },
      'RestSharp.RestClientExtensions': { network: '*', nothing: 'Add* Use*' },
      'Flurl.Http.GeneratedExtensions': {
        network: 'Send* Get* Post* Put* Delete* Patch* Download*',
      },
      'Flurl.Http.FlurlClient': { network: '.ctor Send*' },
      'Flurl.Http.IFlurlRequest': { network: 'Send*' },
      'Refit.RestService': { network: 'For' },
      'ServiceStack.JsonServiceClient': 'network',
      'ServiceStack.HttpUtils': { network: 'Send* Get* Post* Put* Download* Upload*' },
      'Leaf.xNet.HttpRequest': 'network',
      'xNet.HttpRequest': 'network',
    },
  },
  {
    documentation:
      'Azure SDK for .NET docs: Azure.Core.Pipeline, System.ClientModel; NuGet client SDK docs',
    types: {
      'Azure.Core.Pipeline.HttpPipeline': { network: 'Send*' },
      'Azure.Core.HttpPipelineExtensions': { network: 'ProcessMessage*' },
      'System.ClientModel.Primitives.ClientPipeline': { network: 'Send*' },
      'NuGet.Protocol.HttpSource': { network: 'Get* Process*' },
    },
  },
  {
    documentation: 'SSH.NET, FluentFTP, LibGit2Sharp docs',
    types: {
      'LibGit2Sharp.Repository': { network: 'Clone ListRemoteReferences' },
      'LibGit2Sharp.Commands': { network: 'Fetch Pull' },
      'LibGit2Sharp.Network': { network: 'Push Fetch ListReferences' },
      'LibGit2Sharp.NetworkExtensions': { network: 'Push' },
      'WinSCP.Session': { network: 'Open Put* Get* Upload* Download*' },
    },
    namespaces: { 'Renci.SshNet': 'network', FluentFTP: 'network' },
  },
  {
    documentation: 'Message bus client docs: RabbitMQ, Kafka, MQTT, NATS, NetMQ, Azure Service Bus',
    types: {
      'RabbitMQ.Client.ConnectionFactory': { network: 'CreateConnection*' },
      'RabbitMQ.Client.IConnectionFactory': { network: 'CreateConnection*' },
      'Confluent.Kafka.ProducerBuilder': { network: 'Build' },
      'Confluent.Kafka.ConsumerBuilder': { network: 'Build' },
      'Confluent.Kafka.AdminClientBuilder': { network: 'Build' },
      'Azure.Messaging.ServiceBus.ServiceBusClient': {
        network: '.ctor CreateSender CreateReceiver',
      },
      'Azure.Messaging.EventHubs.Producer.EventHubProducerClient': { network: '.ctor SendAsync' },
      'MQTTnet.Client.MqttClient': { network: 'Connect* Publish* Subscribe*' },
      'MQTTnet.Client.IMqttClient': { network: 'Connect* Publish* Subscribe*' },
      'MQTTnet.IMqttClient': { network: 'Connect* Publish* Subscribe*' },
    },
    namespaces: { NetMQ: 'network', 'NATS.Client': 'network', ZeroMQ: 'network' },
  },
  {
    documentation: 'WebSocket, Tor, IPFS and raw transport library docs',
    types: {
      'WebSocketSharp.WebSocket': { network: '.ctor Connect* Send*' },
      'WebSocketSharp.Server.WebSocketServer': { 'network-listen': '.ctor Start' },
      'WebSocket4Net.WebSocket': { network: '.ctor Open* Send*' },
      'Websocket.Client.WebsocketClient': { network: '.ctor Start* Send*' },
      'DotNetty.Transport.Bootstrapping.Bootstrap': { network: 'ConnectAsync' },
      'DotNetty.Transport.Bootstrapping.ServerBootstrap': { 'network-listen': 'BindAsync' },
      'Microsoft.Web.WebView2.Core.CoreWebView2': { network: 'Navigate NavigateToString' },
      'System.Windows.Forms.WebBrowser': { network: 'Navigate' },
      'System.Windows.Controls.WebBrowser': { network: 'Navigate' },
    },
    namespaces: {
      'Ipfs.Http': 'network',
      'Knapcode.TorSharp': 'network',
      'Nethereum.JsonRpc': 'network',
      'Nethereum.Web3': 'network',
      'Solnet.Rpc': 'network',
      SuperSocket: 'network-listen',
    },
  },
  {
    documentation: '.NET API docs: System.Net.Mail; MailKit, SendGrid, FluentEmail docs',
    types: {
      'System.Net.Mail.SmtpClient': { mail: '.ctor Send*' },
      'System.Web.Mail.SmtpMail': { mail: 'Send' },
      'MailKit.MailTransport': { mail: 'Send*' },
      'MailKit.IMailTransport': { mail: 'Send*' },
      'MailKit.MailService': { mail: 'Connect*' },
      'MailKit.IMailService': { mail: 'Connect*' },
      'SendGrid.SendGridClient': { mail: '.ctor Send* RequestAsync MakeRequest' },
      'SendGrid.ISendGridClient': { mail: 'Send*' },
      'Mailjet.Client.MailjetClient': { mail: '.ctor Post*' },
      'PostmarkDotNet.PostmarkClient': { mail: '.ctor Send*' },
      'FluentEmail.Core.IFluentEmail': { mail: 'Send*' },
      'FluentEmail.Core.Email': { mail: 'Send*' },
      'Amazon.SimpleEmail.AmazonSimpleEmailServiceClient': { mail: '.ctor Send*' },
      'Resend.IResend': { mail: 'Email*' },
    },
    namespaces: {
      'MailKit.Net.Smtp': 'mail',
      'MailKit.Net.Imap': 'mail',
      'MailKit.Net.Pop3': 'mail',
      EASendMail: 'mail',
    },
  },
];
