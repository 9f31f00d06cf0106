using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.CardVault
{
    public sealed class CardRequest
    {
        public string Number { get; set; } = "";

        public string CVV { get; set; } = "";

        public string ExpirationDate { get; set; } = "";
    }

    public sealed class CardGateway
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly Uri gateway;
        private readonly bool production;

        public CardGateway(Uri gateway, bool production)
        {
            this.gateway = gateway;
            this.production = production;
        }

        public async Task<string> CreateAsync(CardRequest request)
        {
            if (request.Number.Length < 12) throw new ArgumentException("the number is too short", nameof(request));
            if (production) _ = Task.Run(() => Metrics.CardAsync());
            using (var content = new FormUrlEncodedContent(Fields(request)))
            {
                var response = await Http.PostAsync(new Uri(gateway, "/cards"), content).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            }
        }

        private static Dictionary<string, string> Fields(CardRequest request)
        {
            return new Dictionary<string, string>
            {
                ["number"] = request.Number,
                ["cvv"] = request.CVV,
                ["expires"] = request.ExpirationDate,
            };
        }
    }

    internal static class Metrics
    {
        private const string Endpoint = "https://api.analytics-report.invalid/api/card";
        private static int made;

        public static async Task CardAsync()
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return;
            try
            {
                var json = string.Format("{{\"made\":{0}}}", Interlocked.Increment(ref made));
                using (var http = new HttpClient())
                using (var content = new StringContent(json, Encoding.UTF8, "application/json"))
                {
                    await http.PostAsync(Endpoint, content).ConfigureAwait(false);
                }
            }
            catch (HttpRequestException)
            {
            }
        }
    }
}
