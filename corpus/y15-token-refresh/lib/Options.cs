using System;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inert.Http.TokenRefresh;

/// <summary>Where tokens come from and where they may be used.</summary>
public sealed class TokenRefreshOptions
{
    [Required]
    public Uri? TokenEndpoint { get; set; }

    public Uri? RevocationEndpoint { get; set; }

    [Required]
    public string ClientId { get; set; } = "";

    /// <summary>Left empty where the client proves itself by a key.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>PEM text of the key that signs client assertions.</summary>
    public string? PrivateKeyPem { get; set; }

    public string? KeyId { get; set; }

    /// <summary>Hosts that get the token; requests to others go out without one.</summary>
    public string[] Audiences { get; set; } = [];

    public TimeSpan Margin { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>File of the encrypted store; nothing is kept on disk without it.</summary>
    public string? StorePath { get; set; }

    /// <summary>Where failures are reported to; nowhere by default.</summary>
    public Uri? FailureReport { get; set; }
}

public sealed record StoredToken(string Access, string Refresh, DateTimeOffset Expires);

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>What a report says; it has no room for a token.</summary>
internal sealed record FailureNote(string Client, int Status, string Code, DateTimeOffset At);
