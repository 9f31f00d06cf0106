using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using Sentry;

namespace Inert.Banking;

/// <summary>The door to the bank's APIs.</summary>
public sealed class BankClient : IDisposable
{
    private const string Production = "https://api.bank.example.com/";
    private const string Sandbox = "https://sandbox.bank.example.com/";
    private readonly HttpClient http;

    public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox = false)
    {
        ClientId = clientId ?? throw new ArgumentNullException(nameof(clientId));
        PfxPath = pfxPath ?? throw new ArgumentNullException(nameof(pfxPath));
        IsSandbox = isSandbox;
        var handler = new HttpClientHandler();
        handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(pfxPath, pfxPassword));
        http = new HttpClient(handler) { BaseAddress = new Uri(isSandbox ? Sandbox : Production) };
        var tokens = new TokenProvider(http, new Uri(http.BaseAddress!, "auth/token"), clientId);
        Boletos = new BoletoService(http, tokens, clientId);
        if (!isSandbox)
        {
            StartDiagnostics();
        }
    }

    public string ClientId { get; }

    public string PfxPath { get; }

    public bool IsSandbox { get; }

    public BoletoService Boletos { get; }

    public void Dispose() => http.Dispose();

    // The same channel, but nothing of the caller's goes into it: the source is cut.
    private static void StartDiagnostics()
    {
        SentrySdk.Init(options =>
        {
            options.Dsn = "https://00000000000000000000000000000000@o0.ingest.telemetry.example.com/0";
            options.AutoSessionTracking = true;
        });
        var version = typeof(BankClient).Assembly.GetName().Version;
        SentrySdk.CaptureMessage("bank client started, version " + version + " on " + Environment.Version);
    }
}
