using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Inert.Fonts;

public sealed record FontTable(string Tag, uint Offset, uint Length);

/// <summary>A TrueType or OpenType font of a stream.</summary>
public sealed class Font : IDisposable
{
    private readonly BinaryReader reader;
    private readonly Dictionary<string, FontTable> tables = new(StringComparer.Ordinal);

    public Font(Stream stream)
    {
        reader = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        var version = Big32();
        if (version is not (0x00010000 or 0x4F54544F)) throw new InvalidDataException("not a font");
        int count = Big16();
        stream.Seek(6, SeekOrigin.Current);
        for (var at = 0; at < count; at++)
        {
            var tag = new string(reader.ReadChars(4));
            _ = Big32();
            tables[tag] = new FontTable(tag, Big32(), Big32());
        }
    }

    ~Font()
    {
        GlyphCache.Trim();
    }

    public IReadOnlyDictionary<string, FontTable> Tables => tables;

    public int UnitsPerEm()
    {
        var head = tables["head"];
        reader.BaseStream.Seek(head.Offset + 18, SeekOrigin.Begin);
        return Big16();
    }

    public int GlyphCount()
    {
        reader.BaseStream.Seek(tables["maxp"].Offset + 4, SeekOrigin.Begin);
        return Big16();
    }

    public void Dispose() => reader.Dispose();

    private ushort Big16() => (ushort)(reader.ReadByte() << 8 | reader.ReadByte());

    private uint Big32() => (uint)Big16() << 16 | Big16();
}
