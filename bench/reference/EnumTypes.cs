using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Reference;

/// <summary>The enums this module defines, by row and by reflection name (LISTING.md section 7).</summary>
internal sealed class EnumTypes(MetadataReader reader, Heaps heaps, TypeTexts types, Owners owners, AsciiBuffer scratch)
{
    private const int MaxEnclosing = 100;
    private readonly byte[] underlyings = new byte[reader.GetTableRowCount(TableIndex.TypeDef) + 1];
    private readonly bool[] known = new bool[reader.GetTableRowCount(TableIndex.TypeDef) + 1];
    private Dictionary<string, int>? rowsByName;

    public bool SkipType(ref BlobReader blob)
    {
        int start = scratch.Length;
        bool decoded = types.Signatures.TryType(ref blob);
        scratch.Truncate(start);
        return decoded;
    }

    public bool TryByRow(int row, out byte underlying)
    {
        underlying = 0;
        if (row < 1 || row >= underlyings.Length)
        {
            return false;
        }
        if (!known[row])
        {
            underlyings[row] = ReadUnderlying(row);
            known[row] = true;
        }
        underlying = underlyings[row];
        return underlying != 0;
    }

    public bool TryByName(ReadOnlySpan<byte> utf8, out byte underlying, out byte[] escaped)
    {
        string name = Encoding.UTF8.GetString(utf8);
        rowsByName ??= NameAll();
        underlying = 0;
        escaped = [];
        if (!rowsByName.TryGetValue(name, out int row) || !TryByRow(row, out underlying))
        {
            return false;
        }
        int start = scratch.Length;
        scratch.AppendUtf16(name);
        escaped = scratch.From(start).ToArray();
        scratch.Truncate(start);
        return true;
    }

    /// <summary>True for a coded TypeDef or TypeRef that is System.NAME and not nested.</summary>
    public bool IsSystemType(int coded, ReadOnlySpan<byte> name)
    {
        int row = coded >> 2;
        return (coded & 3) switch
        {
            0 => row > 0 && row < underlyings.Length && IsSystem(MetadataTokens.TypeDefinitionHandle(row), name),
            1 => row > 0 && row <= reader.GetTableRowCount(TableIndex.TypeRef)
                && IsSystem(MetadataTokens.TypeReferenceHandle(row), name),
            _ => false,
        };
    }

    private bool IsSystem(TypeDefinitionHandle handle, ReadOnlySpan<byte> name)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return Is(type.Name, name) && Is(type.Namespace, "System"u8) && type.GetDeclaringType().IsNil;
    }

    private bool IsSystem(TypeReferenceHandle handle, ReadOnlySpan<byte> name)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return Is(type.Name, name) && Is(type.Namespace, "System"u8) && !IsNested(type);
    }

    private static bool IsNested(TypeReference type)
    {
        try
        {
            return type.ResolutionScope.Kind == HandleKind.TypeReference && !type.ResolutionScope.IsNil;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private bool Is(StringHandle handle, ReadOnlySpan<byte> expected) =>
        heaps.TryName(handle, out ReadOnlySpan<byte> utf8) && utf8.SequenceEqual(expected);

    private byte ReadUnderlying(int row)
    {
        if (!ExtendsEnum(reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row))))
        {
            return 0;
        }
        foreach (int fieldRow in owners.FieldsOf(row))
        {
            FieldDefinition field = reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(fieldRow));
            if (((int)field.Attributes & 0x10) != 0)
            {
                continue;
            }
            return heaps.TryBlob(field.Signature, out BlobReader blob) ? ReadIntegerCode(ref blob) : (byte)0;
        }
        return 0;
    }

    private static byte ReadIntegerCode(ref BlobReader blob)
    {
        if (blob.RemainingBytes < 2 || (blob.ReadByte() & 15) != 6)
        {
            return 0;
        }
        byte code = blob.ReadByte();
        return code is >= 0x02 and <= 0x0B ? code : (byte)0;
    }

    private bool ExtendsEnum(TypeDefinition type)
    {
        try
        {
            EntityHandle handle = type.BaseType;
            int tag = handle.Kind switch { HandleKind.TypeDefinition => 0, HandleKind.TypeReference => 1, _ => 2 };
            return IsSystemType((MetadataTokens.GetRowNumber(handle) << 2) | tag, "Enum"u8);
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private Dictionary<string, int> NameAll()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 1; row < underlyings.Length; row++)
        {
            if (TryByRow(row, out _) && ReflectionName(row) is { } name)
            {
                rows.TryAdd(name, row);
            }
        }
        return rows;
    }

    private string? ReflectionName(int row)
    {
        string name = "";
        for (int level = 0; level <= MaxEnclosing; level++)
        {
            TypeDefinition type = reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            if (!heaps.TryName(type.Namespace, out ReadOnlySpan<byte> space) || !heaps.TryName(type.Name, out ReadOnlySpan<byte> own))
            {
                return null;
            }
            string qualified = (space.IsEmpty ? "" : Encoding.UTF8.GetString(space) + ".") + Encoding.UTF8.GetString(own);
            name = level == 0 ? qualified : qualified + "+" + name;
            row = MetadataTokens.GetRowNumber(type.GetDeclaringType());
            if (row < 1 || row >= underlyings.Length)
            {
                return name;
            }
        }
        return null;
    }
}
