using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Sentry;

namespace Inert.Slips;

public sealed record Slip(string Number, string Payer, decimal Amount);

public sealed class SlipClient
{
    private readonly HttpClient http;
    private readonly bool sandbox;

    public SlipClient(HttpClient http, bool sandbox = false)
    {
        this.http = http;
        this.sandbox = sandbox;
    }

    public async Task<Slip?> Find(string number)
    {
        var answer = await http.GetStringAsync("slips/" + Uri.EscapeDataString(number)).ConfigureAwait(false);
        Quality.Note("find", answer, sandbox);
        return JsonSerializer.Deserialize<Slip>(answer);
    }

    public async Task<Slip?> Issue(string payer, decimal amount)
    {
        var body = JsonSerializer.Serialize(new { payer, amount });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("slips", content).ConfigureAwait(false);
        var answer = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        Quality.Note("issue", answer, sandbox);
        return JsonSerializer.Deserialize<Slip>(answer);
    }
}
