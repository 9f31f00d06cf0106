using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Reference;

/// <summary>The heaps as bytes, every access held inside its heap (ECMA-335 II.24.2.2 to .5).</summary>
/// <remarks>The library trims the padding of #Strings and reads a blob with a bad length as empty; the
/// listing calls both by their own name, so the bounds are taken from the stream headers.</remarks>
internal sealed unsafe class Heaps
{
    private readonly MetadataReader reader;
    private readonly Dictionary<string, (int Offset, int Size)> streams = [];
    private readonly (int Offset, int Size) strings, userStrings, blobs, guids;

    public Heaps(MetadataReader reader)
    {
        this.reader = reader;
        ReadStreamHeaders();
        strings = streams.GetValueOrDefault("#Strings");
        userStrings = streams.GetValueOrDefault("#US");
        blobs = streams.GetValueOrDefault("#Blob");
        guids = streams.GetValueOrDefault("#GUID");
    }

    public bool TryName(StringHandle handle, out ReadOnlySpan<byte> utf8)
    {
        int index = MetadataTokens.GetHeapOffset(handle);
        utf8 = default;
        if (index == 0)
        {
            return true;
        }
        if (index < 0 || index >= strings.Size)
        {
            return false;
        }
        var rest = new ReadOnlySpan<byte>(reader.MetadataPointer + strings.Offset + index, strings.Size - index);
        int end = rest.IndexOf((byte)0);
        utf8 = end < 0 ? rest : rest[..end];
        return true;
    }

    public bool TryBlob(BlobHandle handle, out BlobReader blob)
    {
        int index = MetadataTokens.GetHeapOffset(handle);
        blob = default;
        return index == 0 || TryBlobAt(blobs, index, out blob);
    }

    public bool TryUserString(int index, out ReadOnlySpan<char> units)
    {
        units = default;
        if (!TryBlobAt(userStrings, index, out BlobReader blob))
        {
            return false;
        }
        units = new ReadOnlySpan<char>(blob.StartPointer, blob.Length / 2);
        return true;
    }

    public bool TryGuid(GuidHandle handle, out ReadOnlySpan<byte> bytes)
    {
        long offset = ((long)MetadataTokens.GetHeapOffset(handle) - 1) * 16;
        bytes = default;
        if (handle.IsNil)
        {
            return true;
        }
        if (offset < 0 || offset + 16 > guids.Size)
        {
            return false;
        }
        bytes = new ReadOnlySpan<byte>(reader.MetadataPointer + guids.Offset + offset, 16);
        return true;
    }

    private bool TryBlobAt((int Offset, int Size) heap, int index, out BlobReader blob)
    {
        blob = default;
        if (index < 0 || index >= heap.Size)
        {
            return false;
        }
        var rest = new BlobReader(reader.MetadataPointer + heap.Offset + index, heap.Size - index);
        if (!rest.TryReadCompressedInteger(out int length) || length > rest.RemainingBytes)
        {
            return false;
        }
        blob = new BlobReader(rest.CurrentPointer, length);
        return true;
    }

    private void ReadStreamHeaders()
    {
        var metadata = new ReadOnlySpan<byte>(reader.MetadataPointer, reader.MetadataLength);
        int position = 16 + BinaryPrimitives.ReadInt32LittleEndian(metadata[12..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(metadata[(position + 2)..]);
        position += 4;
        for (int i = 0; i < count; i++)
        {
            int offset = BinaryPrimitives.ReadInt32LittleEndian(metadata[position..]);
            int size = BinaryPrimitives.ReadInt32LittleEndian(metadata[(position + 4)..]);
            int length = metadata[(position + 8)..].IndexOf((byte)0);
            string name = Encoding.ASCII.GetString(metadata.Slice(position + 8, length));
            streams[name] = (offset, size);
            position += 8 + ((length + 4) & ~3);
        }
    }
}
