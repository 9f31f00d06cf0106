using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Inert.Identity;

public sealed record Tokens(string AccessToken, string? RefreshToken, DateTimeOffset Until);

public sealed class DeviceLogin(HttpClient http, Uri authority, string clientId, TokenCache cache)
{
    public async Task<Tokens> SignInAsync(string scope)
    {
        if (cache.Load() is { RefreshToken: { } refresh }) return await Redeem(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh });
        var started = await Post("devicecode", new() { ["client_id"] = clientId, ["scope"] = scope });
        Process.Start(new ProcessStartInfo(started.GetProperty("verification_uri").GetString()!) { UseShellExecute = true });
        Console.WriteLine(started.GetProperty("message").GetString());
        await Task.Delay(TimeSpan.FromSeconds(started.GetProperty("interval").GetInt32()));
        return await Redeem(new() { ["grant_type"] = "device_code", ["device_code"] = started.GetProperty("device_code").GetString()! });
    }

    private async Task<Tokens> Redeem(Dictionary<string, string> form)
    {
        form["client_id"] = clientId;
        var answer = await Post("token", form);
        var tokens = new Tokens(
            answer.GetProperty("access_token").GetString()!,
            answer.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null,
            DateTimeOffset.UtcNow.AddSeconds(answer.GetProperty("expires_in").GetInt32()));
        cache.Save(tokens);
        return tokens;
    }

    private async Task<JsonElement> Post(string path, Dictionary<string, string> form)
    {
        using var response = await http.PostAsync(new Uri(authority, "oauth2/v2.0/" + path), new FormUrlEncodedContent(form));
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }
}
