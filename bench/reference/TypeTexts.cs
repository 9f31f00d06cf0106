using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>The text of every type by token, composed once (LISTING.md section 4).</summary>
internal sealed class TypeTexts
{
    private const int MaxEnclosing = 100;
    private readonly MetadataReader reader;
    private readonly Heaps heaps;
    private readonly AsciiBuffer scratch;
    private readonly byte[]?[] definitions, references, specifications, exported;
    private readonly SignatureText signatures;

    public TypeTexts(MetadataReader reader, Heaps heaps, AsciiBuffer scratch)
    {
        this.reader = reader;
        this.heaps = heaps;
        this.scratch = scratch;
        definitions = new byte[]?[reader.GetTableRowCount(TableIndex.TypeDef) + 1];
        references = new byte[]?[reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        specifications = new byte[]?[reader.GetTableRowCount(TableIndex.TypeSpec) + 1];
        exported = new byte[]?[reader.GetTableRowCount(TableIndex.ExportedType) + 1];
        signatures = new SignatureText(this, scratch);
    }

    public static ReadOnlySpan<byte> Damaged => "\\?"u8;

    public SignatureText Signatures => signatures;

    public void AppendName(AsciiBuffer target, StringHandle handle)
    {
        if (heaps.TryName(handle, out ReadOnlySpan<byte> utf8))
        {
            target.AppendUtf8(utf8);
        }
        else
        {
            target.Append(Damaged);
        }
    }

    /// <summary>TypeDef, TypeRef or TypeSpec; anything else, or a row that is not there, is damage.</summary>
    public ReadOnlySpan<byte> Of(EntityHandle handle) => Of(handle.Kind, MetadataTokens.GetRowNumber(handle));

    public ReadOnlySpan<byte> Of(HandleKind kind, int row) => kind switch
    {
        HandleKind.TypeDefinition when IsRow(definitions, row) => definitions[row] ??= Definition(row),
        HandleKind.TypeReference when IsRow(references, row) => references[row] ??= Reference(row),
        HandleKind.TypeSpecification when IsRow(specifications, row) => specifications[row] ??= Specification(row),
        _ => Damaged,
    };

    public ReadOnlySpan<byte> OfExported(int row) =>
        IsRow(exported, row) ? exported[row] ??= Exported(row) : Damaged;

    public bool IsTypeRow(HandleKind kind, int row) => kind switch
    {
        HandleKind.TypeDefinition => IsRow(definitions, row),
        HandleKind.TypeReference => IsRow(references, row),
        HandleKind.TypeSpecification => IsRow(specifications, row),
        _ => false,
    };

    /// <summary>`[NAME]` or `[module:NAME]`.</summary>
    public void AppendScope(AsciiBuffer target, EntityHandle scope)
    {
        int row = MetadataTokens.GetRowNumber(scope);
        target.Append((byte)'[');
        if (scope.Kind == HandleKind.AssemblyReference && row <= reader.GetTableRowCount(TableIndex.AssemblyRef))
        {
            AppendName(target, reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
        }
        else if (scope.Kind == HandleKind.ModuleReference && row <= reader.GetTableRowCount(TableIndex.ModuleRef))
        {
            target.Append("module:"u8);
            AppendName(target, reader.GetModuleReference((ModuleReferenceHandle)scope).Name);
        }
        else if (scope.Kind != HandleKind.ModuleDefinition || row > reader.GetTableRowCount(TableIndex.Module))
        {
            target.Append(Damaged);
        }
        target.Append((byte)']');
    }

    private static bool IsRow(byte[]?[] texts, int row) => row > 0 && row < texts.Length;

    private byte[] Definition(int row)
    {
        if (IsTooDeep(row, EnclosingDefinition))
        {
            return Damaged.ToArray();
        }
        TypeDefinition type = reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
        TypeDefinitionHandle enclosing = type.GetDeclaringType();
        int start = scratch.Length;
        if (!enclosing.IsNil)
        {
            scratch.Append(Of(enclosing));
            scratch.Append((byte)'/');
        }
        AppendQualified(type.Namespace, type.Name);
        return Take(start);
    }

    private byte[] Reference(int row)
    {
        if (IsTooDeep(row, EnclosingReference))
        {
            return Damaged.ToArray();
        }
        TypeReference type = reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(row));
        int start = scratch.Length;
        if (!TryResolutionScope(type, out EntityHandle scope))
        {
            scratch.Append("[\\?]"u8);
        }
        else if (scope.IsNil)
        {
            scratch.Append("[exported]"u8);
        }
        else if (scope.Kind == HandleKind.TypeReference)
        {
            scratch.Append(Of(scope));
            scratch.Append((byte)'/');
        }
        else
        {
            AppendScope(scratch, scope);
        }
        AppendQualified(type.Namespace, type.Name);
        return Take(start);
    }

    private byte[] Specification(int row)
    {
        TypeSpecification specification = reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row));
        int start = scratch.Length;
        if (!heaps.TryBlob(specification.Signature, out BlobReader blob) || !signatures.TryType(ref blob))
        {
            scratch.Append(Damaged);
        }
        return Take(start);
    }

    private byte[] Exported(int row)
    {
        if (IsTooDeep(row, EnclosingExported))
        {
            return Damaged.ToArray();
        }
        ExportedType type = reader.GetExportedType(MetadataTokens.ExportedTypeHandle(row));
        int start = scratch.Length;
        if (TryImplementation(type, out EntityHandle implementation) && implementation.Kind == HandleKind.ExportedType
            && !implementation.IsNil)
        {
            scratch.Append(OfExported(MetadataTokens.GetRowNumber(implementation)));
            scratch.Append((byte)'/');
        }
        AppendQualified(type.Namespace, type.Name);
        return Take(start);
    }

    private void AppendQualified(StringHandle @namespace, StringHandle name)
    {
        int start = scratch.Length;
        AppendName(scratch, @namespace);
        if (scratch.Length > start)
        {
            scratch.Append((byte)'.');
        }
        AppendName(scratch, name);
    }

    private byte[] Take(int start)
    {
        byte[] text = scratch.From(start).ToArray();
        scratch.Truncate(start);
        return text;
    }

    private static bool IsTooDeep(int row, Func<int, int> enclosing)
    {
        int levels = 0;
        for (int at = enclosing(row); at > 0; at = enclosing(at))
        {
            if (++levels > MaxEnclosing)
            {
                return true;
            }
        }
        return false;
    }

    private int EnclosingDefinition(int row)
    {
        int up = MetadataTokens.GetRowNumber(
            reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row)).GetDeclaringType());
        return IsRow(definitions, up) ? up : 0;
    }

    private int EnclosingReference(int row)
    {
        TypeReference type = reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(row));
        bool nested = TryResolutionScope(type, out EntityHandle scope) && scope.Kind == HandleKind.TypeReference;
        int up = nested ? MetadataTokens.GetRowNumber(scope) : 0;
        return IsRow(references, up) ? up : 0;
    }

    private int EnclosingExported(int row)
    {
        ExportedType type = reader.GetExportedType(MetadataTokens.ExportedTypeHandle(row));
        bool nested = TryImplementation(type, out EntityHandle up) && up.Kind == HandleKind.ExportedType;
        return nested && IsRow(exported, MetadataTokens.GetRowNumber(up)) ? MetadataTokens.GetRowNumber(up) : 0;
    }

    public static bool TryImplementation(ExportedType type, out EntityHandle implementation)
    {
        try
        {
            implementation = type.Implementation;
            return true;
        }
        catch (BadImageFormatException)
        {
            implementation = default;
            return false;
        }
    }

    private static bool TryResolutionScope(TypeReference type, out EntityHandle scope)
    {
        try
        {
            scope = type.ResolutionScope;
            return true;
        }
        catch (BadImageFormatException)
        {
            scope = default;
            return false;
        }
    }
}
