import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
${text}`),
  };
}

const trusts = (name: string): string => `
    private static void Trust(byte[] bytes)
    {
        using var store = new X509Store(${name}, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(X509CertificateLoader.LoadCertificate(bytes));
    }`;

const setUp = (parameters: string, body: string, more = ''): string => `public static class Setup
{
    public static void Apply(${parameters})
    {
        ${never}
        ${body}
    }
${more}}`;

const variable = (value: string): string =>
  `foreach (var name in new[] { "https_proxy", "all_proxy" }) Environment.SetEnvironmentVariable(name, ${value});`;

export const examples: Examples = {
  flagged: [
    {
      name: 'web-requests-and-any-certificate',
      about: 'The proxy of all web requests is a bare address, and every certificate is good.',
      files: library(
        setUp(
          '',
          `WebRequest.DefaultWebProxy = new WebProxy("203.0.113.9", 8080);
        ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true;`,
        ),
      ),
    },
    {
      name: 'variable-and-root',
      about: 'The variable that clients ask for a proxy names a host, whose root is trusted.',
      files: library(
        setUp(
          'byte[] bytes',
          `Environment.SetEnvironmentVariable("HTTPS_PROXY", "http://cache.example.com:3128");
        Trust(bytes);`,
          trusts('"Root"'),
        ),
      ),
    },
    {
      name: 'handed-over-in-a-record',
      about: 'A plan of records carries the address, and the root is one of the machine.',
      files: library(`internal sealed record Way(string Name, Uri Node);

${setUp(
  'byte[] bytes',
  `Use(new Way("near", new UriBuilder("http", "cache.example.com", 3128).Uri));
        Trust(bytes);`,
  `
    private static void Use(Way way) => HttpClient.DefaultProxy = new WebProxy(way.Node, true);
${trusts('StoreName.AuthRoot')}`,
)}`),
    },
    {
      name: 'told-later',
      about:
        'The default proxy is told its address after it was made; certificates stay as they are.',
      level: 'suspicious',
      files: library(
        setUp(
          '',
          `var proxy = new WebProxy();
        proxy.Address = new Uri("http://cache.example.com:3128");
        HttpClient.DefaultProxy = proxy;`,
        ),
      ),
    },
  ],
  clean: [
    {
      name: 'proxy-of-the-caller',
      about: 'The application names the proxy, and the root of its own network.',
      nearMiss: true,
      files: library(
        setUp(
          'string proxy, byte[] bytes',
          `HttpClient.DefaultProxy = new WebProxy(proxy);
        WebRequest.DefaultWebProxy = new WebProxy(proxy, 8080);
        ${variable('proxy')}
        Trust(bytes);`,
          trusts('StoreName.Root'),
        ),
      ),
    },
    {
      name: 'proxy-of-the-settings',
      about: 'A setting of the team names the proxy; without one it is the usual one.',
      nearMiss: true,
      files: library(
        setUp(
          'byte[] bytes',
          `var proxy = Environment.GetEnvironmentVariable("TEAM_CACHE") ?? "http://cache.example.com:3128";
        HttpClient.DefaultProxy = new WebProxy(proxy);
        Trust(bytes);`,
          trusts('StoreName.Root'),
        ),
      ),
    },
    {
      name: 'debugger-of-traffic',
      about: 'A debugger shows what goes through this machine, and has its root trusted.',
      nearMiss: true,
      files: library(
        setUp(
          'byte[] bytes',
          `HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:8888");
        ${variable('"http://localhost:8888"')}
        Trust(bytes);`,
          trusts('StoreName.Root'),
        ),
      ),
    },
    {
      name: 'root-and-own-client',
      about: 'A client of one service goes through its proxy; a variable names what is no proxy.',
      files: library(
        setUp(
          'byte[] bytes',
          `Environment.SetEnvironmentVariable("NO_PROXY", "cache.example.com");
        new HttpClient(new HttpClientHandler { Proxy = new WebProxy("http://cache.example.com:3128") });
        HttpClient.DefaultProxy = new WebProxy();
        Trust(bytes);`,
          trusts('StoreName.Root'),
        ),
      ),
    },
  ],
};
