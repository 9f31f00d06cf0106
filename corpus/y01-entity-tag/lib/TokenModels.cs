using System;
using System.Text.Json.Serialization;

namespace Inert.TokenClient;

/// <summary>What the client needs to know about an authorization server.</summary>
public sealed class TokenClientOptions
{
    public Uri Authority { get; set; } = new("https://login.example.com/");

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    public string Scope { get; set; } = "openid offline_access";

    /// <summary>A token is renewed when it has less than this to live.</summary>
    public TimeSpan RefreshBefore { get; set; } = TimeSpan.FromMinutes(2);

    public TimeSpan MetadataLifetime { get; set; } = TimeSpan.FromHours(12);
}

public sealed record TokenSet(string AccessToken, string? RefreshToken, DateTimeOffset Expires)
{
    public bool IsFresh(TimeSpan margin, TimeProvider clock) => clock.GetUtcNow() + margin < Expires;
}

internal sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_description")] string? ErrorDescription);

public sealed record ServerMetadata(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("token_endpoint")] Uri TokenEndpoint,
    [property: JsonPropertyName("jwks_uri")] Uri KeySet,
    [property: JsonPropertyName("revocation_endpoint")] Uri? Revocation);

/// <summary>The authorization server refused.</summary>
public sealed class TokenRequestException(string code, string? description)
    : Exception(description is null ? code : $"{code}: {description}")
{
    public string Code { get; } = code;

    /// <summary>Whether the user has to sign in again.</summary>
    public bool NeedsSignIn => Code is "invalid_grant" or "interaction_required" or "login_required";
}
