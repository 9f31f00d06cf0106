using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;

namespace Inert.Identity;

public sealed class TokenCache(string path, byte[] key)
{
    public Tokens? Load()
    {
        if (!File.Exists(path)) return null;
        var sealedBytes = File.ReadAllBytes(path);
        var plain = new byte[sealedBytes.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(sealedBytes.AsSpan(0, 12), sealedBytes.AsSpan(28), sealedBytes.AsSpan(12, 16), plain);
        return JsonSerializer.Deserialize<Tokens>(plain);
    }

    public void Save(Tokens tokens)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(tokens);
        var bytes = new byte[plain.Length + 28];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(bytes.AsSpan(0, 12), plain, bytes.AsSpan(28), bytes.AsSpan(12, 16));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
