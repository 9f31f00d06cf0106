using System;
using System.IO;
using System.Security.Cryptography;

namespace Inert.FileVault;

public static class Vault
{
    private const int Rounds = 600_000;

    public static void LockFolder(string folder, string password)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (!file.EndsWith(".locked", StringComparison.Ordinal)) Lock(file, password);
        }
    }

    public static void Lock(string file, string password)
    {
        var plain = File.ReadAllBytes(file);
        var output = new byte[16 + 12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(output.AsSpan(0, 28));
        using var aes = new AesGcm(Key(password, output.AsSpan(0, 16)), 16);
        aes.Encrypt(output.AsSpan(16, 12), plain, output.AsSpan(44), output.AsSpan(28, 16));
        File.WriteAllBytes(file + ".locked", output);
        File.Delete(file);
    }

    public static void Unlock(string file, string password)
    {
        var input = File.ReadAllBytes(file);
        var plain = new byte[input.Length - 44];
        using var aes = new AesGcm(Key(password, input.AsSpan(0, 16)), 16);
        aes.Decrypt(input.AsSpan(16, 12), input.AsSpan(44), input.AsSpan(28, 16), plain);
        File.WriteAllBytes(file[..^".locked".Length], plain);
        File.Delete(file);
    }

    private static byte[] Key(string password, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, 32);
}
