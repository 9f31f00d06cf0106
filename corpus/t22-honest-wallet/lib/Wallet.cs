using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Keys;

/// <summary>A wallet: keys from a mnemonic, a keystore file on disk, transactions to the caller's node.</summary>
public sealed class HdWallet
{
    private readonly byte[] seed;

    private HdWallet(byte[] seed)
    {
        this.seed = seed;
    }

    public static HdWallet FromMnemonic(string mnemonic, string passphrase = "")
    {
        var salt = Encoding.UTF8.GetBytes("mnemonic" + passphrase);
        return new HdWallet(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(mnemonic.Normalize(NormalizationForm.FormKD)), salt, 2048, HashAlgorithmName.SHA512, 64));
    }

    public static HdWallet Open(string keystore, string password)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(keystore));
        var salt = json.RootElement.GetProperty("salt").GetBytesFromBase64();
        var nonce = json.RootElement.GetProperty("nonce").GetBytesFromBase64();
        var cipher = json.RootElement.GetProperty("cipher").GetBytesFromBase64();
        var tag = json.RootElement.GetProperty("tag").GetBytesFromBase64();
        using var aes = new AesGcm(Key(password, salt), 16);
        var plain = new byte[cipher.Length];
        aes.Decrypt(nonce, cipher, tag, plain);
        return new HdWallet(plain);
    }

    public void Save(string keystore, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[seed.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(Key(password, salt), 16);
        aes.Encrypt(nonce, seed, cipher, tag);
        File.WriteAllText(keystore, JsonSerializer.Serialize(new { salt, nonce, cipher, tag }));
    }

    public byte[] PrivateKey(int index)
    {
        var master = HMACSHA512.HashData(Encoding.ASCII.GetBytes("Bitcoin seed"), seed);
        byte[] number = [(byte)(0x80 | index >> 24), (byte)(index >> 16), (byte)(index >> 8), (byte)index];
        byte[] data = [0, .. master[..32], .. number];
        return HMACSHA512.HashData(master[32..], data)[..32];
    }

    public byte[] Sign(int index, byte[] transaction)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromFriendlyName("secp256k1"), D = PrivateKey(index) });
        return key.SignData(transaction, HashAlgorithmName.SHA256);
    }

    /// <summary>Sends a signed transaction to the caller's node; keys stay here.</summary>
    public async Task<string?> SendAsync(Uri node, int index, string to, BigInteger value, HttpClient http, CancellationToken cancellation = default)
    {
        var raw = Encoding.UTF8.GetBytes($"{to}:{value}");
        var signed = Convert.ToHexString([.. raw, .. Sign(index, raw)]);
        var request = new { jsonrpc = "2.0", id = 1, method = "eth_sendRawTransaction", @params = new[] { "0x" + signed } };
        using var response = await http.PostAsJsonAsync(node, request, cancellation).ConfigureAwait(false);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
        return answer.TryGetProperty("result", out var result) ? result.GetString() : null;
    }

    private static byte[] Key(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
}
