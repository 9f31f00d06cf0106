using System;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Payments;

/// <summary>The gateway and the keys of a merchant.</summary>
public sealed class PaymentGateway
{
    private string privateKey = "";
    private string fingerprint = "";

    public PaymentGateway()
    {
        Transactions = new PaymentService(this);
    }

    public PaymentGateway(string environment, string merchantId, string publicKey, string privateKey)
        : this()
    {
        Environment = environment;
        MerchantId = merchantId;
        PublicKey = publicKey;
        PrivateKey = privateKey;
    }

    public string Environment { get; set; } = "sandbox";

    public string MerchantId { get; set; } = "";

    public string PublicKey { get; set; } = "";

    /// <summary>The key; a setter that computes, but only a fingerprint for <see cref="ToString"/>.</summary>
    public string PrivateKey
    {
        get => privateKey;
        set
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("the private key must not be empty", nameof(value));
            privateKey = value;
            fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..8];
        }
    }

    public PaymentService Transactions { get; }

    internal Uri BaseUri => new(Environment == "production"
        ? "https://api.gateway.example.com"
        : "https://api.sandbox.gateway.example.com");

    /// <summary>Checks that a webhook really comes from the gateway.</summary>
    public bool VerifyWebhook(string signature, string payload)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(privateKey));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(payload)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature));
    }

    public override string ToString() => $"{Environment}:{MerchantId} (key {fingerprint})";
}
