using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Identity.Hashing;

public enum HashAlgorithm : byte
{
    Sha256 = 1,
    Sha512 = 2,
}

/// <summary>How expensive a hash is.</summary>
public sealed class HashingOptions
{
    public HashAlgorithm Algorithm { get; set; } = HashAlgorithm.Sha512;

    public int Iterations { get; set; } = 220_000;

    public int SaltSize { get; set; } = 16;

    public int KeySize { get; set; } = 32;

    /// <summary>A secret that is not in the database.</summary>
    public string? Pepper { get; set; }
}

/// <summary>A hash as it stands in the database: version, algorithm, iterations, salt, key.</summary>
internal readonly ref struct PasswordHash
{
    public const byte Version = 0xA1;
    private const int Header = 7;

    private PasswordHash(HashAlgorithm algorithm, int iterations, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> key)
    {
        Algorithm = algorithm;
        Iterations = iterations;
        Salt = salt;
        Key = key;
    }

    public HashAlgorithm Algorithm { get; }

    public int Iterations { get; }

    public ReadOnlySpan<byte> Salt { get; }

    public ReadOnlySpan<byte> Key { get; }

    public static bool TryParse(ReadOnlySpan<byte> bytes, out PasswordHash hash)
    {
        hash = default;
        if (bytes.Length <= Header || bytes[0] != Version) return false;
        var salt = bytes[6];
        if (bytes.Length <= Header + salt) return false;
        hash = new PasswordHash((HashAlgorithm)bytes[1], BinaryPrimitives.ReadInt32BigEndian(bytes[2..6]), bytes.Slice(Header, salt), bytes[(Header + salt)..]);
        return true;
    }

    public static string Create(ReadOnlySpan<char> password, HashingOptions options)
    {
        var bytes = new byte[Header + options.SaltSize + options.KeySize];
        bytes[0] = Version;
        bytes[1] = (byte)options.Algorithm;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(2), options.Iterations);
        bytes[6] = (byte)options.SaltSize;
        var salt = bytes.AsSpan(Header, options.SaltSize);
        RandomNumberGenerator.Fill(salt);
        Derive(password, salt, bytes.AsSpan(Header + options.SaltSize), options.Iterations, options.Algorithm, options.Pepper);
        return Convert.ToBase64String(bytes);
    }

    public bool Matches(ReadOnlySpan<char> password, string? pepper)
    {
        Span<byte> derived = stackalloc byte[Key.Length];
        Derive(password, Salt, derived, Iterations, Algorithm, pepper);
        return CryptographicOperations.FixedTimeEquals(derived, Key);
    }

    private static void Derive(ReadOnlySpan<char> password, ReadOnlySpan<byte> salt, Span<byte> key, int iterations, HashAlgorithm algorithm, string? pepper)
    {
        var name = algorithm == HashAlgorithm.Sha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;
        if (pepper is null)
        {
            Rfc2898DeriveBytes.Pbkdf2(password, salt, key, iterations, name);
            return;
        }

        var seasoned = HMACSHA256.HashData(Encoding.UTF8.GetBytes(pepper), Encoding.UTF8.GetBytes(password.ToArray()));
        Rfc2898DeriveBytes.Pbkdf2(seasoned, salt, key, iterations, name);
    }
}
