using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inert.Http.TokenRefresh;

/// <summary>Proves who the client is by a signed assertion (RFC 7523).</summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static string Create(TokenRefreshOptions options, DateTimeOffset now)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(options.PrivateKeyPem);
        var header = new Dictionary<string, object?> { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = options.KeyId };
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = options.ClientId,
            ["sub"] = options.ClientId,
            ["aud"] = options.TokenEndpoint!.ToString(),
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(1).ToUnixTimeSeconds(),
        };
        var text = $"{Part(header)}.{Part(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
