using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Reflection;

namespace Inert.Places;

public static class Countries
{
    private static readonly Dictionary<string, string> Names = new();

    static Countries()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("places.bin")!;
        var packed = new byte[resource.Length];
        resource.ReadExactly(packed);
        var key = 17;
        for (var at = 0; at < packed.Length; at++)
        {
            packed[at] ^= (byte)key;
            key = (key * 5 + 3) & 0xFF;
        }

        using var reader = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) Names[line[..2]] = line[3..];
    }

    public static string? NameOf(string code) => Names.GetValueOrDefault(code);
}
