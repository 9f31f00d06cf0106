using System;
using System.Buffers.Text;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inert.Acme;

/// <summary>The key of an account; it signs every request (RFC 8555, 6.2).</summary>
internal sealed class AccountKey : IDisposable
{
    private readonly ECDsa key;

    private AccountKey(ECDsa key) => this.key = key;

    public static AccountKey Open(string path)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path)) key.ImportFromPem(File.ReadAllText(path));
        else SecretFile.Write(path, key.ExportPkcs8PrivateKeyPem());
        return new AccountKey(key);
    }

    public string Sign(Uri url, string nonce, Uri? account, object? payload)
    {
        object header = account is null
            ? new { alg = "ES256", jwk = Jwk(), nonce, url = url.ToString() }
            : new { alg = "ES256", kid = account.ToString(), nonce, url = url.ToString() };
        var @protected = Encode(JsonSerializer.SerializeToUtf8Bytes(header));
        var body = payload is null ? "" : Encode(JsonSerializer.SerializeToUtf8Bytes(payload));
        var signature = Encode(key.SignData(Encoding.ASCII.GetBytes($"{@protected}.{body}"), HashAlgorithmName.SHA256));
        return JsonSerializer.Serialize(new { @protected, payload = body, signature });
    }

    /// <summary>What has to be found at the address of a challenge.</summary>
    public string Authorize(string token)
    {
        var (x, y) = Point();
        var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
        return $"{token}.{Encode(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)))}";
    }

    public void Dispose() => key.Dispose();

    private object Jwk()
    {
        var (x, y) = Point();
        return new { crv = "P-256", kty = "EC", x, y };
    }

    private (string X, string Y) Point()
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return (Encode(q.X), Encode(q.Y));
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}

internal static class SecretFile
{
    /// <summary>Writes a file that only its owner can read.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, Encoding.ASCII, options);
        writer.Write(text);
    }
}
