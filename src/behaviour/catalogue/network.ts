import { dotnetApi, microsoft, page } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Verbs of HTTP as client libraries name their methods. */
const httpVerbs = 'Send* Get* Post* Put* Delete* Patch*';

/** Everything of the base class library that talks to, or waits for, another machine. */
export const network: CatalogueArea = [
  {
    documentation: dotnetApi('System.Net.Http', 'System.Net.Http.Json'),
    provider: 'dotnet',
    types: {
      'System.Net.Http.HttpClient': {
        network: `.ctor ${httpVerbs}`,
        // One for the whole process.
        'shared-data': 'set_DefaultProxy',
      },
      'System.Net.Http.HttpMessageInvoker': { network: '.ctor Send*' },
      'System.Net.Http.HttpMessageHandler': { network: 'Send*' },
      'System.Net.Http.HttpClientHandler': { network: 'Send*' },
      'System.Net.Http.SocketsHttpHandler': { network: 'Send*' },
      'System.Net.Http.MessageProcessingHandler': { network: 'Send*' },
      'System.Net.Http.DelegatingHandler': { network: 'Send*' },
      'System.Net.Http.IHttpClientFactory': { network: 'CreateClient' },
      'System.Net.Http.IHttpMessageHandlerFactory': { network: 'CreateHandler' },
      'System.Net.Http.HttpClientFactoryExtensions': { network: 'CreateClient' },
      'System.Net.Http.HttpMessageHandlerFactoryExtensions': { network: 'CreateHandler' },
      'System.Net.Http.Json.HttpClientJsonExtensions': 'network',
      'Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions': {
        network: 'AddHttpClient ConfigureHttpClientDefaults',
      },
    },
  },
  {
    documentation: [
      page(
        'ASP.NET Web API client docs: HttpClientExtensions',
        'https://learn.microsoft.com/previous-versions/aspnet/hh944521(v=vs.118)',
      ),
    ],
    provider: 'package',
    types: { 'System.Net.Http.HttpClientExtensions': { network: httpVerbs } },
  },
  {
    documentation: [
      microsoft('Windows API docs: Windows.Web.Http', 'uwp/api/windows.web.http'),
      microsoft('Windows API docs: Windows.Networking', 'uwp/api/windows.networking.sockets'),
    ],
    provider: 'windows',
    types: {
      'Windows.Web.Http.HttpClient': { network: `.ctor ${httpVerbs} TryGet* TrySend* TryPost*` },
      'Windows.Networking.Sockets.StreamSocket': { network: '.ctor Connect*' },
      'Windows.Networking.Sockets.DatagramSocket': {
        network: '.ctor Connect* GetOutputStreamAsync',
      },
      'Windows.Networking.Sockets.MessageWebSocket': { network: '.ctor Connect* Send*' },
      'Windows.Networking.BackgroundTransfer.BackgroundDownloader': { network: 'CreateDownload*' },
      'Windows.Networking.BackgroundTransfer.BackgroundUploader': { network: 'CreateUpload*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.WebClient',
      'System.Net.WebRequest',
      'System.Net.GlobalProxySelection',
      'System.Net.HttpListener',
    ),
    provider: 'dotnet',
    types: {
      'System.Net.WebClient': { network: '.ctor Download* Upload* OpenRead* OpenWrite*' },
      'System.Net.WebRequest': {
        network: 'Create* GetResponse* GetRequestStream* BeginGet* EndGet*',
        'shared-data': 'set_DefaultWebProxy',
      },
      'System.Net.GlobalProxySelection': { 'shared-data': 'set_Select' },
      'System.Net.HttpWebRequest': { network: 'GetResponse* GetRequestStream* BeginGet* EndGet*' },
      'System.Net.FtpWebRequest': 'network',
      'System.Net.HttpListener': {
        'network-listen': '.ctor Start GetContext* BeginGetContext get_Prefixes',
      },
      'System.Net.HttpListenerPrefixCollection': { 'network-listen': 'Add' },
    },
  },
  {
    documentation: dotnetApi('System.Net.Sockets', 'System.Net.Quic'),
    provider: 'dotnet',
    types: {
      'System.Net.Sockets.Socket': {
        network: '.ctor Connect* Send* Receive* BeginConnect BeginSend* BeginReceive*',
        'network-listen': 'Bind Listen Accept* BeginAccept',
      },
      'System.Net.Sockets.SocketTaskExtensions': { network: '*', 'network-listen': 'AcceptAsync' },
      'System.Net.Sockets.TcpClient': { network: '.ctor Connect* GetStream BeginConnect' },
      'System.Net.Sockets.UdpClient': {
        network: '.ctor Connect Send* Receive* BeginSend BeginReceive',
      },
      'System.Net.Sockets.NetworkStream': { network: '.ctor Read* Write* BeginRead BeginWrite' },
      'System.Net.Sockets.UnixDomainSocketEndPoint': { network: '.ctor' },
      'System.Net.Sockets.TcpListener': {
        'network-listen': '.ctor Create Start Accept* BeginAccept*',
      },
      'System.Net.Quic.QuicConnection': { network: 'Connect* Open* AcceptInboundStream*' },
      'System.Net.Quic.QuicStream': { network: 'Read* Write*' },
      'System.Net.Quic.QuicListener': { 'network-listen': 'Listen* Accept*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.WebSockets',
      'System.Net.Security',
      'System.Net.NetworkInformation.Ping',
      'System.IO.Pipes',
    ),
    provider: 'dotnet',
    types: {
      'System.Net.WebSockets.ClientWebSocket': { network: '.ctor Connect* Send* Receive*' },
      'System.Net.WebSockets.WebSocket': { network: 'Send* Receive* CreateClient*' },
      'System.Net.WebSockets.WebSocketStream': { network: 'Create* Read* Write*' },
      'System.Net.Security.SslStream': {
        network: '.ctor AuthenticateAsClient* Read* Write* BeginRead BeginWrite',
        'network-listen': 'AuthenticateAsServer*',
      },
      'System.Net.Security.NegotiateStream': {
        network: '.ctor AuthenticateAsClient* Read* Write* BeginRead BeginWrite',
        'network-listen': 'AuthenticateAsServer*',
      },
      'System.Net.NetworkInformation.Ping': { network: '.ctor Send*' },
      'System.IO.Pipes.NamedPipeClientStream': { network: '.ctor Connect*' },
      'System.IO.Pipes.PipeStream': { network: 'Read* Write* BeginRead BeginWrite' },
      'System.IO.Pipes.NamedPipeServerStream': { 'network-listen': '.ctor WaitForConnection*' },
      'System.IO.Pipes.NamedPipeServerStreamAcl': { 'network-listen': 'Create' },
      'System.Xml.XmlUrlResolver': { network: 'GetEntity*' },
    },
  },
  {
    documentation: dotnetApi(
      'Microsoft.VisualBasic.Devices.Network',
      'System.Windows.Controls.WebBrowser',
    ),
    provider: 'desktop',
    types: {
      'Microsoft.VisualBasic.Devices.Network': { network: 'DownloadFile UploadFile Ping' },
      'System.Windows.Forms.WebBrowser': { network: 'Navigate' },
      'System.Windows.Controls.WebBrowser': { network: 'Navigate' },
    },
  },
  {
    documentation: dotnetApi(
      'System.ServiceModel',
      'System.Web.Services.Protocols',
      'System.Runtime.Remoting.Channels',
    ),
    provider: 'framework',
    types: {
      'System.ServiceModel.ClientBase': { network: '.ctor Open get_Channel CreateChannel Invoke*' },
      'System.ServiceModel.ChannelFactory': { network: '.ctor CreateChannel Open' },
      'System.ServiceModel.ServiceHost': { 'network-listen': '.ctor Open' },
      'System.ServiceModel.Web.WebServiceHost': { 'network-listen': '.ctor' },
      'System.Web.Services.Protocols.SoapHttpClientProtocol': {
        network: '.ctor Invoke* BeginInvoke',
      },
      'System.Runtime.Remoting.Channels.ChannelServices': { 'network-listen': 'RegisterChannel' },
    },
  },
  {
    documentation: [
      microsoft(
        'ASP.NET Core docs: Kestrel web server',
        'aspnet/core/fundamentals/servers/kestrel',
      ),
      ...dotnetApi('Microsoft.AspNetCore.Builder.WebApplication'),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.AspNetCore.Builder.WebApplication': { 'network-listen': 'Run* Start*' },
      'Microsoft.AspNetCore.Hosting.WebHostBuilderKestrelExtensions': {
        'network-listen': 'UseKestrel',
      },
      'Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions': {
        'network-listen': 'UseUrls Start',
      },
      'Microsoft.AspNetCore.Hosting.IWebHost': { 'network-listen': 'Start*' },
      'Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions': {
        'network-listen': 'Listen*',
      },
    },
  },
  {
    documentation: dotnetApi('System.Net.Dns', 'System.Net.Mail'),
    provider: 'dotnet',
    types: {
      'System.Net.Dns': {
        dns: 'GetHostAddresses* GetHostEntry* GetHostBy* Resolve BeginGetHost* BeginResolve',
        identity: 'GetHostName',
      },
      'System.Net.Mail.SmtpClient': { mail: '.ctor Send*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.NetworkCredential',
      'System.Net.CookieContainer',
      'System.Net.Http.Headers.HttpRequestHeaders',
    ),
    provider: 'dotnet',
    types: {
      'System.Net.NetworkCredential': { 'held-credential': 'get_Password get_SecurePassword' },
      'System.Net.CookieContainer': {
        'held-credential': 'GetCookies GetAllCookies GetCookieHeader',
      },
      'System.Net.Http.Headers.HttpRequestHeaders': {
        'held-credential': 'get_Authorization get_ProxyAuthorization',
      },
    },
  },
  {
    documentation: dotnetApi('System.Web.Mail.SmtpMail'),
    provider: 'framework',
    types: { 'System.Web.Mail.SmtpMail': { mail: 'Send' } },
  },
];
