using System;
using System.Collections.Generic;
using System.Numerics;

namespace Inert.Ethereum;

public static class Hex
{
    public static string ToHex(this byte[] bytes, bool prefix = true) => (prefix ? "0x" : "") + Convert.ToHexString(bytes).ToLowerInvariant();

    public static byte[] FromHex(this string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits);
    }
}

/// <summary>Recursive length prefix, as transactions are serialized.</summary>
public static class Rlp
{
    public static byte[] Encode(byte[] item)
    {
        if (item.Length == 1 && item[0] < 0x80) return item;
        return [.. Prefix(item.Length, 0x80), .. item];
    }

    public static byte[] Encode(IEnumerable<byte[]> items)
    {
        var body = new List<byte>();
        foreach (var item in items) body.AddRange(item);
        return [.. Prefix(body.Count, 0xc0), .. body];
    }

    public static byte[] Encode(BigInteger value) => Encode(value.IsZero ? [] : value.ToByteArray(isUnsigned: true, isBigEndian: true));

    private static byte[] Prefix(int length, byte offset)
    {
        if (length <= 55) return [(byte)(offset + length)];
        var bytes = new BigInteger(length).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [(byte)(offset + 55 + bytes.Length), .. bytes];
    }
}
