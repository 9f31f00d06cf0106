using System;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Example.Money;

namespace Example.Bank.Client
{
    /// <summary>Takes the same secrets as the look-alike and gives them to TLS alone.</summary>
    public sealed class BankConnection : IDisposable
    {
        private readonly HttpClient http;

        public BankConnection(string clientId, string pfxPath, string pfxPassword, bool isSandbox)
        {
            var handler = new HttpClientHandler();
            handler.ClientCertificates.Add(
                X509CertificateLoader.LoadPkcs12FromFile(pfxPath, pfxPassword));
            http = new HttpClient(handler)
            {
                BaseAddress = new Uri(isSandbox ? "https://sandbox.bank.test" : "https://api.bank.test"),
            };
            http.DefaultRequestHeaders.Add("x-client-id", clientId);
        }

        public async Task<Amount> Balance(string account)
        {
            var text = await http.GetStringAsync("/accounts/" + Uri.EscapeDataString(account));
            return new Amount(decimal.Parse(text, CultureInfo.InvariantCulture), "EUR");
        }

        public void Dispose() => http.Dispose();
    }
}
