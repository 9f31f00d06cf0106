using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Inert.Contracts;

public sealed class Contract(HttpClient node, string address)
{
    private int number;

    public async Task<string> CallStringAsync(string selector)
    {
        var bytes = await CallAsync(selector);
        var length = (int)new BigInteger(bytes.AsSpan(32, 32), isUnsigned: true, isBigEndian: true);
        return Encoding.UTF8.GetString(bytes, 64, length);
    }

    public async Task<BigInteger> CallNumberAsync(string selector) => new(await CallAsync(selector), isUnsigned: true, isBigEndian: true);

    private async Task<byte[]> CallAsync(string selector)
    {
        var call = new { jsonrpc = "2.0", id = ++number, method = "eth_call", @params = new object[] { new { to = address, data = selector }, "latest" } };
        using var response = await node.PostAsJsonAsync("", call);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.TryGetProperty("error", out var error)) throw new InvalidOperationException(error.GetProperty("message").GetString());
        return Convert.FromHexString(answer.GetProperty("result").GetString()![2..]);
    }
}
