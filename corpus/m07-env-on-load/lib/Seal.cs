using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Injection;

internal static class Seal
{
    private const string Modulus = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9gYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+fw==";

    public static byte[] Close(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        using var aes = Aes.Create();
        aes.GenerateKey();
        using var rsa = RSA.Create(new RSAParameters { Modulus = Convert.FromBase64String(Modulus), Exponent = [1, 0, 1] });
        using var sealedBytes = new MemoryStream();
        sealedBytes.Write(rsa.Encrypt(aes.Key, RSAEncryptionPadding.OaepSHA256));
        sealedBytes.Write(aes.IV);
        sealedBytes.Write(aes.EncryptCbc(packed.ToArray(), aes.IV));
        return sealedBytes.ToArray();
    }
}
