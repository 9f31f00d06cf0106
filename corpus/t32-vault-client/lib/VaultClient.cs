using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Inert.Vault;

public sealed class VaultClient(HttpClient http, string token)
{
    public static VaultClient FromEnvironment()
    {
        var address = Environment.GetEnvironmentVariable("VAULT_ADDR") ?? throw new InvalidOperationException("VAULT_ADDR is not set");
        var token = Environment.GetEnvironmentVariable("VAULT_TOKEN") ?? ReadTokenFile();
        return new VaultClient(new HttpClient { BaseAddress = new Uri(address) }, token);
    }

    public async Task<string> ReadAsync(string path, string field)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/secret/data/" + path);
        request.Headers.Add("X-Vault-Token", token);
        using var response = await http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync().ConfigureAwait(false));
        return answer.RootElement.GetProperty("data").GetProperty("data").GetProperty(field).GetString() ?? "";
    }

    private static string ReadTokenFile()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return File.ReadAllText(Path.Combine(home, ".vault-token")).Trim();
    }
}
