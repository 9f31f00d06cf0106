import { microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

const calls = 'Invoke* Send* Stream*';

/** Libraries that talk to the network for their caller. Polly runs what it is given: see there. */
export const networkClients: CatalogueArea = [
  {
    documentation: [
      page('RestSharp docs', 'https://restsharp.dev'),
      page('Flurl docs', 'https://flurl.dev'),
      repository('Refit', 'reactiveui/refit'),
      repository('RestEase', 'canton7/RestEase'),
      page('ServiceStack docs: C# client', 'https://docs.servicestack.net/csharp-client'),
      page(
        'Unity docs: UnityWebRequest',
        'https://docs.unity3d.com/ScriptReference/Networking.UnityWebRequest.html',
      ),
    ],
    provider: 'package',
    types: {
      'RestSharp.RestClient': { network: '.ctor Execute* Download*' },
      'RestSharp.IRestClient': { network: 'Execute* Download*' },
      'RestSharp.RestClientExtensions': { network: '*', nothing: 'Add*' },
      'Flurl.Http.GeneratedExtensions': {
        network: 'Send* Get* Post* Put* Delete* Patch* Download*',
      },
      'Flurl.Http.DownloadExtensions': { network: 'Download*' },
      'Flurl.Http.MultipartExtensions': { network: 'Post*' },
      'Flurl.Http.FlurlClient': { network: '.ctor Send*' },
      'Flurl.Http.IFlurlClient': { network: 'Send*' },
      'Flurl.Http.FlurlRequest': { network: '.ctor Send*' },
      'Flurl.Http.IFlurlRequest': { network: 'Send*' },
      'Refit.RestService': { network: 'For*' },
      'RestEase.RestClient': { network: 'For' },
      'ServiceStack.JsonServiceClient': 'network',
      'ServiceStack.JsonApiClient': 'network',
      'ServiceStack.HttpUtils': { network: 'Send* Get* Post* Put* Download* Upload*' },
      'Leaf.xNet.HttpRequest': 'network',
      'xNet.HttpRequest': 'network',
      'UnityEngine.Networking.UnityWebRequest': {
        network: '.ctor Get Post Put Delete SendWebRequest',
      },
      'UnityEngine.WWW': { network: '.ctor' },
    },
  },
  {
    documentation: [
      microsoft('Azure SDK for .NET docs: Azure.Core', 'dotnet/api/azure.core.pipeline'),
      microsoft('NuGet docs: NuGet Client SDK', 'nuget/reference/nuget-client-sdk'),
    ],
    provider: 'package',
    types: {
      'Azure.Core.Pipeline.HttpPipeline': { network: 'Send*' },
      'System.ClientModel.Primitives.ClientPipeline': { network: 'Send*' },
      'NuGet.Protocol.HttpSource': { network: 'Get* Process*' },
      'System.Net.Http.WinHttpHandler': { network: '.ctor' },
    },
  },
  {
    documentation: [
      microsoft('ASP.NET Core docs: SignalR .NET client', 'aspnet/core/signalr/dotnet-client'),
      microsoft('ASP.NET docs: SignalR', 'aspnet/signalr/'),
    ],
    provider: 'package',
    types: {
      'Microsoft.AspNetCore.SignalR.Client.HubConnection': { network: `Start* ${calls}` },
      'Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilder': { network: '.ctor Build' },
      'Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions': { network: calls },
      'Microsoft.AspNet.SignalR.Client.HubConnection': { network: '.ctor Start CreateHubProxy' },
      'Microsoft.AspNet.SignalR.Client.Connection': { network: '.ctor Start Send' },
    },
  },
  {
    documentation: [
      microsoft('gRPC for .NET docs', 'aspnet/core/grpc/client'),
      page('gRPC C# docs', 'https://grpc.github.io/grpc/csharp/'),
    ],
    provider: 'package',
    types: {
      'Grpc.Net.Client.GrpcChannel': { network: 'ForAddress ConnectAsync' },
      'Grpc.Core.Channel': { network: '.ctor Connect*' },
      'Grpc.Core.ChannelBase': { network: 'CreateCallInvoker' },
      'Grpc.Core.CallInvoker': { network: 'Async* Blocking*' },
      'Grpc.Core.Server': { 'network-listen': '.ctor Start' },
      'Microsoft.Extensions.DependencyInjection.GrpcClientServiceExtensions': {
        network: 'AddGrpcClient',
      },
    },
  },
  {
    documentation: [
      page('DnsClient.NET docs', 'https://dnsclient.michaco.net'),
      repository('ARSoft.Tools.Net', 'alexreinert/ARSoft.Tools.Net'),
      repository('Makaretu.Dns', 'richardschneider/net-dns'),
    ],
    provider: 'package',
    types: {
      'DnsClient.LookupClient': { dns: '.ctor Query*' },
      'DnsClient.IDnsQuery': { dns: 'Query*' },
      'DnsClient.DnsQueryExtensions': 'dns',
    },
    namespaces: { 'ARSoft.Tools.Net.Dns': 'dns', 'Makaretu.Dns': 'dns', Ubiety: 'dns' },
  },
  {
    documentation: [
      repository('SSH.NET', 'sshnet/SSH.NET'),
      repository('Tmds.Ssh', 'tmds/Tmds.Ssh'),
      repository('FluentFTP', 'robinrodricks/FluentFTP'),
      page('WinSCP .NET assembly docs', 'https://winscp.net/eng/docs/library'),
      page('Chilkat .NET docs', 'https://www.chilkatsoft.com/refdoc/csharp.asp'),
    ],
    provider: 'package',
    types: { 'WinSCP.Session': { network: 'Open Put* Get* Upload* Download*' } },
    namespaces: {
      'Renci.SshNet': 'network',
      'Tmds.Ssh': 'network',
      FluentFTP: 'network',
      Chilkat: 'network',
    },
  },
  {
    documentation: [
      repository('websocket-sharp', 'sta/websocket-sharp'),
      repository('Websocket.Client', 'Marfusios/websocket-client'),
      repository('DotNetty', 'Azure/DotNetty'),
      repository('TorSharp', 'joelverhagen/TorSharp'),
      microsoft('WebView2 docs', 'microsoft-edge/webview2/'),
    ],
    provider: 'package',
    types: {
      'WebSocketSharp.WebSocket': { network: '.ctor Connect* Send*' },
      'WebSocket4Net.WebSocket': { network: '.ctor Open* Send*' },
      'Websocket.Client.WebsocketClient': { network: '.ctor Start* Send*' },
      'DotNetty.Transport.Bootstrapping.Bootstrap': { network: 'ConnectAsync' },
      'Microsoft.Web.WebView2.Core.CoreWebView2': { network: 'Navigate NavigateToString' },
    },
    namespaces: { 'Ipfs.Http': 'network', 'Knapcode.TorSharp': 'network', Starksoft: 'network' },
  },
  {
    documentation: [
      page('Nethereum docs', 'https://docs.nethereum.com'),
      repository('Solnet', 'bmresearch/Solnet'),
      page('NBitcoin docs', 'https://programmingblockchain.gitbook.io/programmingblockchain'),
      repository('TronNet', 'stoway/TronNet'),
    ],
    provider: 'package',
    types: { 'NBitcoin.RPC.RPCClient': { network: '.ctor Send*' } },
    namespaces: {
      'Nethereum.JsonRpc': 'network',
      'Nethereum.Web3': 'network',
      'Solnet.Rpc': 'network',
      TronNet: 'network',
    },
  },
  {
    documentation: [
      repository('Titanium Web Proxy', 'justcoding121/titanium-web-proxy'),
      page('EmbedIO docs', 'https://unosquare.github.io/embedio/'),
      repository('Fleck', 'statianzo/Fleck'),
      page('SuperSocket docs', 'https://docs.supersocket.net'),
      microsoft('OWIN docs: Microsoft.Owin.Hosting', 'dotnet/api/microsoft.owin.hosting'),
    ],
    provider: 'package',
    types: {
      'WebSocketSharp.Server.WebSocketServer': { 'network-listen': '.ctor Start' },
      'DotNetty.Transport.Bootstrapping.ServerBootstrap': { 'network-listen': 'BindAsync' },
      'Titanium.Web.Proxy.ProxyServer': { 'network-listen': '.ctor Start AddEndPoint' },
      'EmbedIO.WebServer': { 'network-listen': '.ctor Run*' },
      'Fleck.WebSocketServer': { 'network-listen': '.ctor Start' },
      'WatsonWebserver.Webserver': { 'network-listen': '.ctor Start*' },
      'Microsoft.Owin.Hosting.WebApp': { 'network-listen': 'Start' },
      'Nancy.Hosting.Self.NancyHost': { 'network-listen': '.ctor Start' },
    },
    namespaces: { SuperSocket: 'network-listen' },
  },
];
