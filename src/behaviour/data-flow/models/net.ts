import { dotnetApi, page } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** What is put together before it is sent. */
export const netModels: ModelArea = [
  {
    documentation: [
      page('Chrome DevTools Protocol docs', 'https://chromedevtools.github.io/devtools-protocol/'),
    ],
    text: 'a browser answers',
    // What a name of the protocol asks for comes back.
    types: {
      'Microsoft.Playwright.ICDPSession PuppeteerSharp.ICDPSession PuppeteerSharp.CDPSession': {
        'opens 1': 'SendAsync',
      },
      'OpenQA.Selenium.Chromium.ChromiumDriver': { 'opens 1': 'ExecuteCdpCommand' },
      'OpenQA.Selenium.DevTools.DevToolsSession': { 'opens 1': 'SendCommand' },
      'Microsoft.Web.WebView2.Core.CoreWebView2': {
        'opens 1': 'CallDevToolsProtocolMethodAsync',
        'opens 2': 'CallDevToolsProtocolMethodForSessionAsync',
      },
      'CefSharp.DevTools.DevToolsClient': { 'opens 1': 'ExecuteDevToolsMethodAsync' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.Http.Headers',
      'System.Net.WebHeaderCollection',
      'System.Net.CookieContainer',
    ),
    text: 'a header',
    types: {
      'System.Net.Http.Headers.HttpHeaders System.Net.Http.Headers.HttpRequestHeaders System.Net.WebHeaderCollection System.Collections.Specialized.NameValueCollection/Headers System.Net.CookieContainer':
        {
          heads: 'Add* TryAdd* set_* Set SetCookies',
          nothing: 'Contains* Remove Clear TryGetValues',
        },
      'System.Net.Http.Headers.AuthenticationHeaderValue System.Net.Cookie System.Net.Http.Headers.NameValueHeaderValue System.Net.Http.Headers.NameValueWithParametersHeaderValue System.Net.Http.Headers.ProductInfoHeaderValue System.Net.Http.Headers.ProductHeaderValue System.Net.Http.Headers.EntityTagHeaderValue System.Net.Http.Headers.ViaHeaderValue System.Net.Http.Headers.WarningHeaderValue System.Net.Http.Headers.TransferCodingHeaderValue System.Net.Http.Headers.StringWithQualityHeaderValue System.Net.Http.Headers.CacheControlHeaderValue':
        { heading: '.ctor Parse' },
      'System.Net.WebSockets.ClientWebSocket': { 'wraps 0': 'get_Options' },
      'System.Net.WebSockets.ClientWebSocketOptions': { heads: 'SetRequestHeader set_Cookies' },
      'System.Net.Http.Headers.HttpRequestHeaders': {
        'wraps 0': 'get_*',
      },
      'System.Net.Http.Headers.HttpHeaderValueCollection`1': {
        heads: 'Add ParseAdd TryParseAdd',
        nothing: 'Remove Clear Contains get_Count',
      },
      'System.Net.WebRequest System.Net.HttpWebRequest System.Net.WebClient': {
        heads:
          'set_Headers set_CookieContainer set_UserAgent set_Referer set_Accept set_Expect set_Connection set_TransferEncoding',
        nothing: 'set_Credentials set_Proxy set_Timeout',
      },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.Http.HttpClientHandler',
      'System.Net.NetworkCredential',
      'System.Net.Security.SslStream',
      'System.Net.Sockets.Socket.Bind',
      'System.Net.Sockets.TcpListener',
    ),
    types: {
      // The address at which it waits for others is none of what it sends to them.
      'System.Net.Sockets.Socket': { nothing: 'Bind' },
      'System.Net.Sockets.TcpListener': { nothing: '.ctor Create' },
      'System.Net.Http.HttpClientHandler System.Net.Http.SocketsHttpHandler System.Net.Http.WebRequestHandler System.Net.Http.WinHttpHandler System.Net.Security.SslClientAuthenticationOptions System.Net.FtpWebRequest':
        {
          heads: 'set_CookieContainer',
          nothing: 'set_* get_ClientCertificates get_SslOptions',
        },
      'System.Net.HttpWebRequest': { nothing: 'get_ClientCertificates set_ClientCertificates' },
      'System.Net.NetworkCredential': {
        gives: 'get_Password get_UserName get_SecurePassword',
        heading: '.ctor',
      },
      'System.Net.Mail.SmtpClient': { nothing: 'set_Credentials get_ClientCertificates' },
      'System.Net.CredentialCache': { nothing: '*' },
      'System.Net.Security.SslStream': { nothing: 'AuthenticateAs*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Net.Http.HttpContent',
      'System.Net.Http.HttpRequestMessage',
      'System.UriBuilder',
      'System.Net.Mail.MailMessage',
    ),
    types: {
      'System.Net.Http.HttpContent System.Net.Http.ByteArrayContent System.Net.Http.StringContent':
        {
          gives: 'Read* ',
          'fills 1': 'CopyTo*',
          nothing: 'Dispose',
        },
      'System.Net.Http.MultipartFormDataContent System.Net.Http.MultipartContent': { takes: 'Add' },
      'System.Net.Http.HttpRequestMessage': {
        takes: 'set_Content set_RequestUri set_Method .ctor',
      },
      'System.Net.Mail.MailAddressCollection System.Net.Mail.AttachmentCollection': {
        takes: 'Add',
      },
    },
  },
];
