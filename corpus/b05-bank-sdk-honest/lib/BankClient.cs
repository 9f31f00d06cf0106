using System;
using System.IO;
using System.Net.Http;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Inert.Banking;

public sealed class BankClientOptions
{
    public required string ClientId { get; init; }

    public required string PfxPath { get; init; }

    public string? PfxPassword { get; init; }

    public bool IsSandbox { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>The door to the bank's APIs, over mutual TLS.</summary>
public sealed class BankClient : IDisposable
{
    private const string Production = "https://api.bank.example.com/";
    private const string Sandbox = "https://sandbox.bank.example.com/";
    private readonly HttpClient http;
    private readonly X509Certificate2 certificate;

    public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox = false)
        : this(new BankClientOptions { ClientId = clientId, PfxPath = pfxPath, PfxPassword = pfxPassword, IsSandbox = isSandbox })
    {
    }

    public BankClient(BankClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(options.PfxPath)) throw new FileNotFoundException("the certificate is missing", options.PfxPath);
        // The key material goes into the TLS handler and nowhere else.
        var bytes = File.ReadAllBytes(options.PfxPath);
        certificate = X509CertificateLoader.LoadPkcs12(bytes, options.PfxPassword, X509KeyStorageFlags.EphemeralKeySet);
        Array.Clear(bytes);
        if (certificate.NotAfter < DateTime.Now) throw new AuthenticationException($"the certificate ended on {certificate.NotAfter:d}");
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            SslOptions =
            {
                ClientCertificates = new X509CertificateCollection { certificate },
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            },
        };
        http = new HttpClient(handler)
        {
            BaseAddress = new Uri(options.IsSandbox ? Sandbox : Production),
            Timeout = options.Timeout,
        };
        var tokens = new TokenProvider(http, new Uri(http.BaseAddress!, "auth/token"), options.ClientId);
        Boletos = new BoletoService(http, tokens, options.ClientId);
    }

    public BoletoService Boletos { get; }

    public void Dispose()
    {
        http.Dispose();
        certificate.Dispose();
    }
}
