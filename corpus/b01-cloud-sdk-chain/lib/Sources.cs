using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Cloud;

public sealed class EnvironmentSource : ICredentialSource
{
    public Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        var id = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID");
        var secret = Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY");
        var session = Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN");
        return Task.FromResult(id is null || secret is null ? null : new CloudCredentials(id, secret, session, null));
    }
}

/// <summary>~/.aws/credentials and ~/.aws/config.</summary>
public sealed class ProfileSource(string? profile = null) : ICredentialSource
{
    public async Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE") ?? Path.Combine(home, ".aws", "credentials");
        if (!File.Exists(path)) return null;
        var name = profile ?? Environment.GetEnvironmentVariable("AWS_PROFILE") ?? "default";
        var section = Section(await File.ReadAllLinesAsync(path, cancellation).ConfigureAwait(false), name);
        return section.TryGetValue("aws_access_key_id", out var id) && section.TryGetValue("aws_secret_access_key", out var secret)
            ? new CloudCredentials(id, secret, section.GetValueOrDefault("aws_session_token"), null)
            : null;
    }

    private static Dictionary<string, string> Section(IEnumerable<string> lines, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var inside = false;
        foreach (var line in lines.Select((line) => line.Trim()))
        {
            if (line.StartsWith('[')) inside = line.Trim('[', ']').Trim() == name;
            else if (inside && line.IndexOf('=') is > 0 and var at) values[line[..at].Trim()] = line[(at + 1)..].Trim();
        }

        return values;
    }
}

/// <summary>The token cache of a single sign-on session; trades the token for role credentials.</summary>
public sealed class SingleSignOnSource(string? session = null, string region = "eu-central-1") : ICredentialSource
{
    public async Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        if (session is null) return null;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var key = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(session))).ToLowerInvariant();
        var path = Path.Combine(home, ".aws", "sso", "cache", key + ".json");
        if (!File.Exists(path)) return null;
        using var cache = JsonDocument.Parse(await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false));
        var token = cache.RootElement.GetProperty("accessToken").GetString();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://portal.sso.{region}.cloud.example.com/federation/credentials");
        request.Headers.Add("x-sso_bearer_token", token);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) return null;
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        return Json.Credentials(answer.RootElement.GetProperty("roleCredentials"));
    }
}

/// <summary>The endpoint that a container's agent offers.</summary>
public sealed class ContainerSource : ICredentialSource
{
    public async Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        var relative = Environment.GetEnvironmentVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        var full = Environment.GetEnvironmentVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        if (relative is null && full is null) return null;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var request = new HttpRequestMessage(HttpMethod.Get, full ?? "http://169.254.170.2" + relative);
        var token = Environment.GetEnvironmentVariable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        return Json.Credentials(answer.RootElement);
    }
}

/// <summary>The metadata service of an instance, version 2 (token first).</summary>
public sealed class InstanceSource : ICredentialSource
{
    private const string Service = "http://169.254.169.254/latest/";

    public async Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("AWS_EC2_METADATA_DISABLED") == "true") return null;
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
            using var ask = new HttpRequestMessage(HttpMethod.Put, Service + "api/token");
            ask.Headers.Add("X-aws-ec2-metadata-token-ttl-seconds", "21600");
            using var granted = await http.SendAsync(ask, cancellation).ConfigureAwait(false);
            http.DefaultRequestHeaders.Add("X-aws-ec2-metadata-token", await granted.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
            var role = await http.GetStringAsync(Service + "meta-data/iam/security-credentials/", cancellation).ConfigureAwait(false);
            var text = await http.GetStringAsync(Service + "meta-data/iam/security-credentials/" + role.Trim(), cancellation).ConfigureAwait(false);
            using var answer = JsonDocument.Parse(text);
            return Json.Credentials(answer.RootElement);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}

internal static class Json
{
    public static CloudCredentials Credentials(JsonElement element)
    {
        string? Text(string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;
        var end = DateTimeOffset.TryParse(Text("Expiration"), out var parsed) ? parsed : (DateTimeOffset?)null;
        return new CloudCredentials(
            Text("AccessKeyId") ?? Text("accessKeyId") ?? "",
            Text("SecretAccessKey") ?? Text("secretAccessKey") ?? "",
            Text("Token") ?? Text("sessionToken"),
            end);
    }
}
