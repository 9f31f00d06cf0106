using System;
using System.Globalization;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Chain.Accounts;

/// <summary>JSON-RPC of a node.</summary>
public sealed class ChainNode : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Uri address;
    private int request;

    public ChainNode(Uri address)
    {
        this.address = address;
    }

    public async Task<ulong> NonceAsync(string account, CancellationToken cancellation = default)
    {
        return Number(await CallAsync("eth_getTransactionCount", new object[] { account, "pending" }, cancellation).ConfigureAwait(false));
    }

    public async Task<ulong> BalanceAsync(string account, CancellationToken cancellation = default)
    {
        return Number(await CallAsync("eth_getBalance", new object[] { account, "latest" }, cancellation).ConfigureAwait(false));
    }

    public async Task<string> SendAsync(ChainAccount from, string to, ulong amount, CancellationToken cancellation = default)
    {
        var nonce = await NonceAsync(from.Address, cancellation).ConfigureAwait(false);
        return await SendRawAsync(from.SignTransfer(to, amount, nonce), cancellation).ConfigureAwait(false);
    }

    public async Task<string> SendRawAsync(byte[] transaction, CancellationToken cancellation = default)
    {
        var answer = await CallAsync("eth_sendRawTransaction", new object[] { "0x" + Convert.ToHexStringLower(transaction) }, cancellation).ConfigureAwait(false);
        return answer.GetString() ?? "";
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> CallAsync(string method, object[] parameters, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(new { jsonrpc = "2.0", id = Interlocked.Increment(ref request), method, @params = parameters });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(address, content, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        if (document.RootElement.TryGetProperty("error", out var error)) throw new InvalidOperationException(error.ToString());
        return document.RootElement.GetProperty("result").Clone();
    }

    private static ulong Number(JsonElement element)
    {
        return ulong.Parse((element.GetString() ?? "0x0").AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
