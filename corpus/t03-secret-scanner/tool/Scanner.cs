using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Inert.SecretScanner;

internal sealed record Finding(string Rule, string File, int Line, string Excerpt, string Digest)
{
    public override string ToString() => $"{File}:{Line}: {Rule}: {Excerpt}";
}

internal static class Scanner
{
    private const long Limit = 4 << 20;

    private static readonly (string Rule, Regex Pattern)[] Rules =
    [
        ("aws-access-key", new Regex("\\bAKIA[0-9A-Z]{16}\\b")),
        ("github-token", new Regex("\\bgh[pousr]_[A-Za-z0-9]{36}\\b")),
        ("private-key", new Regex("-----BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY-----")),
        ("npm-token", new Regex("_authToken=\\S{20,}")),
        ("nuget-password", new Regex("ClearTextPassword\"\\s+value=\"[^\"]+\"")),
        ("connection-string", new Regex("(?i)password\\s*=\\s*[^;\\s]{6,}")),
    ];

    public static IEnumerable<Finding> Scan(string file)
    {
        if (new FileInfo(file).Length > Limit) yield break;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            foreach (var (rule, pattern) in Rules)
            {
                var match = pattern.Match(line);
                if (match.Success) yield return new Finding(rule, file, number, Redact(match.Value), Digest(match.Value));
            }
        }
    }

    private static string Redact(string secret) => secret[..Math.Min(6, secret.Length)] + new string('*', Math.Max(0, secret.Length - 6));

    private static string Digest(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..16];
}

internal static class Report
{
    public static void Write(string path, IReadOnlyList<Finding> findings) =>
        File.WriteAllText(path, JsonSerializer.Serialize(findings, new JsonSerializerOptions { WriteIndented = true }));
}

/// <summary>Copies the places to a folder of the user's choice, encrypted with a password that is asked for.</summary>
internal static class Backup
{
    public static void Run(IEnumerable<string> files, string target)
    {
        Console.Write("password: ");
        var password = Console.ReadLine() ?? "";
        var salt = RandomNumberGenerator.GetBytes(16);
        using var aes = Aes.Create();
        aes.Key = Rfc2898DeriveBytes.Pbkdf2(password, salt, 300_000, HashAlgorithmName.SHA256, 32);
        Directory.CreateDirectory(target);
        foreach (var file in files)
        {
            aes.GenerateIV();
            var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..16] + ".enc";
            using var to = File.Create(Path.Combine(target, name));
            to.Write(salt);
            to.Write(aes.IV);
            using var encrypted = new CryptoStream(to, aes.CreateEncryptor(), CryptoStreamMode.Write);
            using var from = File.OpenRead(file);
            from.CopyTo(encrypted);
        }
    }
}
