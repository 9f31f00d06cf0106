import type { CatalogueArea } from './area.js';

/** Verbs of HTTP as client libraries name their methods. */
const httpVerbs = 'Send* Get* Post* Put* Delete* Patch*';

/** Everything of the base class library that talks to, or waits for, another machine. */
export const network: CatalogueArea = [
  {
    documentation: '.NET API docs: System.Net.Http',
    types: {
      'System.Net.Http.HttpClient': { network: `.ctor ${httpVerbs}` },
      'System.Net.Http.HttpMessageInvoker': { network: '.ctor Send*' },
      'System.Net.Http.HttpMessageHandler': { network: 'Send*' },
      'System.Net.Http.DelegatingHandler': { network: 'Send*' },
      'System.Net.Http.IHttpClientFactory': { network: 'CreateClient' },
      'System.Net.Http.HttpClientFactoryExtensions': { network: 'CreateClient' },
      'System.Net.Http.Json.HttpClientJsonExtensions': 'network',
      'System.Net.Http.HttpClientExtensions': { network: httpVerbs },
      'Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions': {
        network: 'AddHttpClient',
      },
      'Windows.Web.Http.HttpClient': { network: `.ctor ${httpVerbs} TryGet* TrySend* TryPost*` },
    },
  },
  {
    documentation: '.NET API docs: System.Net.WebClient, WebRequest, FtpWebRequest, HttpListener',
    types: {
      'System.Net.WebClient': { network: '.ctor Download* Upload* OpenRead* OpenWrite*' },
      'System.Net.WebRequest': {
        network: 'Create* GetResponse* GetRequestStream* BeginGet* EndGet*',
      },
      'System.Net.HttpWebRequest': { network: 'GetResponse* GetRequestStream* BeginGet* EndGet*' },
      'System.Net.FtpWebRequest': 'network',
      'System.Net.HttpListener': {
        'network-listen': '.ctor Start GetContext* BeginGetContext get_Prefixes',
      },
      'System.Net.HttpListenerPrefixCollection': { 'network-listen': 'Add' },
      'Microsoft.VisualBasic.Devices.Network': { network: 'DownloadFile UploadFile Ping' },
    },
  },
  {
    documentation: '.NET API docs: System.Net.Sockets, System.Net.Quic',
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
      'System.Net.Sockets.NetworkStream': { network: '.ctor Read* Write*' },
      'System.Net.Sockets.TcpListener': {
        'network-listen': '.ctor Create Start Accept* BeginAccept*',
      },
      'System.Net.Quic.QuicConnection': { network: 'Connect* Open*' },
      'System.Net.Quic.QuicListener': { 'network-listen': 'Listen* Accept*' },
    },
  },
  {
    documentation:
      '.NET API docs: System.Net.WebSockets, Security.SslStream, NetworkInformation.Ping, IO.Pipes',
    types: {
      'System.Net.WebSockets.ClientWebSocket': { network: '.ctor Connect* Send* Receive*' },
      'System.Net.WebSockets.WebSocket': { network: 'Send* Receive* CreateClient*' },
      'System.Net.Security.SslStream': {
        network: '.ctor AuthenticateAsClient* Read* Write*',
        'network-listen': 'AuthenticateAsServer*',
      },
      'System.Net.NetworkInformation.Ping': { network: '.ctor Send*' },
      'System.IO.Pipes.NamedPipeClientStream': { network: '.ctor Connect*' },
      'System.IO.Pipes.NamedPipeServerStream': { 'network-listen': '.ctor WaitForConnection*' },
    },
  },
  {
    documentation:
      '.NET API docs: System.ServiceModel, System.Web.Services, System.Runtime.Remoting',
    types: {
      'System.ServiceModel.ClientBase': { network: '.ctor Open get_Channel CreateChannel Invoke*' },
      'System.ServiceModel.ChannelFactory': { network: '.ctor CreateChannel Open' },
      'System.ServiceModel.ServiceHost': { 'network-listen': '.ctor Open' },
      'System.Web.Services.Protocols.SoapHttpClientProtocol': {
        network: '.ctor Invoke* BeginInvoke',
      },
      'System.Runtime.Remoting.Channels.ChannelServices': { 'network-listen': 'RegisterChannel' },
      'System.Xml.XmlUrlResolver': { network: 'GetEntity*' },
    },
  },
  {
    documentation: 'ASP.NET Core docs: SignalR, hosting; gRPC for .NET docs',
    types: {
      'Microsoft.AspNetCore.SignalR.Client.HubConnection': {
        network: 'Start* Send* Invoke* Stream*',
      },
      'Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilder': { network: '.ctor Build' },
      'Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions': {
        network: 'Invoke* Send* Stream*',
      },
      'Microsoft.AspNet.SignalR.Client.HubConnection': { network: '.ctor Start CreateHubProxy' },
      'Microsoft.AspNet.SignalR.Client.Connection': { network: '.ctor Start Send' },
      'Grpc.Net.Client.GrpcChannel': { network: 'ForAddress' },
      'Grpc.Core.Channel': { network: '.ctor Connect*' },
      'Grpc.Core.CallInvoker': { network: 'Async* Blocking*' },
      'Grpc.Core.Server': { 'network-listen': '.ctor Start' },
      'Microsoft.AspNetCore.Builder.WebApplication': { 'network-listen': 'Run* Start*' },
      'Microsoft.AspNetCore.Hosting.WebHostBuilderKestrelExtensions': {
        'network-listen': 'UseKestrel',
      },
      'Microsoft.AspNetCore.Hosting.IWebHost': { 'network-listen': 'Start*' },
      'Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions': {
        'network-listen': 'Listen*',
      },
    },
  },
  {
    documentation: '.NET API docs: System.Net.Dns; DnsClient.NET docs',
    types: {
      'System.Net.Dns': {
        dns: 'GetHostAddresses* GetHostEntry* GetHostBy* Resolve BeginGetHost* BeginResolve',
        identity: 'GetHostName',
      },
      'DnsClient.LookupClient': { dns: '.ctor Query*' },
      'DnsClient.IDnsQuery': { dns: 'Query*' },
      'DnsClient.DnsQueryExtensions': 'dns',
    },
    namespaces: { 'ARSoft.Tools.Net.Dns': 'dns', 'Makaretu.Dns': 'dns' },
  },
];
