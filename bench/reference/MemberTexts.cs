using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>The text of every member by token, composed once (LISTING.md section 5).</summary>
internal sealed class MemberTexts
{
    private readonly MetadataReader reader;
    private readonly Heaps heaps;
    private readonly TypeTexts types;
    private readonly Owners owners;
    private readonly AsciiBuffer scratch;
    private readonly AsciiBuffer middle = new(256);
    private readonly byte[]?[] fields, methods, references, specifications, standalone, locals;

    public MemberTexts(MetadataReader reader, Heaps heaps, TypeTexts types, Owners owners, AsciiBuffer scratch)
    {
        this.reader = reader;
        this.heaps = heaps;
        this.types = types;
        this.owners = owners;
        this.scratch = scratch;
        fields = Rows(TableIndex.Field);
        methods = Rows(TableIndex.MethodDef);
        references = Rows(TableIndex.MemberRef);
        specifications = Rows(TableIndex.MethodSpec);
        standalone = Rows(TableIndex.StandAloneSig);
        locals = Rows(TableIndex.StandAloneSig);
    }

    /// <summary>The operand of an instruction; false where the token names no row of a table that can stand there.</summary>
    public bool TryOperand(uint token, out ReadOnlySpan<byte> text)
    {
        int row = (int)(token & 0xFFFFFF);
        text = default;
        switch (token >> 24)
        {
            case 0x01 when types.IsTypeRow(HandleKind.TypeReference, row):
                text = types.Of(HandleKind.TypeReference, row);
                return true;
            case 0x02 when types.IsTypeRow(HandleKind.TypeDefinition, row):
                text = types.Of(HandleKind.TypeDefinition, row);
                return true;
            case 0x1B when types.IsTypeRow(HandleKind.TypeSpecification, row):
                text = types.Of(HandleKind.TypeSpecification, row);
                return true;
            case 0x04 when IsRow(fields, row):
                text = Field(row);
                return true;
            case 0x06 when IsRow(methods, row):
                text = Method(row);
                return true;
            case 0x0A when IsRow(references, row):
                text = Reference(row);
                return true;
            case 0x2B when IsRow(specifications, row):
                text = specifications[row] ??= ComposeSpecification(row);
                return true;
            case 0x11 when IsRow(standalone, row):
                text = standalone[row] ??= ComposeStandalone(row);
                return true;
            default:
                return false;
        }
    }

    public ReadOnlySpan<byte> Field(int row) => fields[row] ??= ComposeField(row);

    public ReadOnlySpan<byte> Method(int row) => methods[row] ??= ComposeMethod(row);

    /// <summary>A MethodDef or MemberRef; damage otherwise.</summary>
    public ReadOnlySpan<byte> MethodOrReference(EntityHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        return handle.Kind switch
        {
            HandleKind.MethodDefinition when IsRow(methods, row) => Method(row),
            HandleKind.MemberReference when IsRow(references, row) => Reference(row),
            _ => TypeTexts.Damaged,
        };
    }

    public bool IsConstructorRow(EntityHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        return handle.Kind switch
        {
            HandleKind.MethodDefinition => IsRow(methods, row),
            HandleKind.MemberReference => IsRow(references, row),
            _ => false,
        };
    }

    public ReadOnlySpan<byte> Locals(StandaloneSignatureHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        return IsRow(locals, row) ? locals[row] ??= ComposeLocals(row) : TypeTexts.Damaged;
    }

    /// <summary>Not kept: a property is mentioned once.</summary>
    public void AppendProperty(AsciiBuffer target, int row, PropertyDefinition property)
    {
        int start = scratch.Length;
        SetMiddle(OwnerType(owners.OfProperty(row)), property.Name);
        bool decoded = heaps.TryBlob(property.Signature, out BlobReader blob)
            && types.Signatures.TryProperty(ref blob, middle.Written);
        AppendDamagedUnless(decoded);
        target.Append(scratch.From(start));
        scratch.Truncate(start);
    }

    public void AppendOwner(AsciiBuffer target, int typeRow) => target.Append(OwnerType(typeRow));

    private static bool IsRow(byte[]?[] texts, int row) => row > 0 && row < texts.Length;

    private byte[]?[] Rows(TableIndex table) => new byte[]?[reader.GetTableRowCount(table) + 1];

    private ReadOnlySpan<byte> Reference(int row) => references[row] ??= ComposeReference(row);

    private ReadOnlySpan<byte> OwnerType(int row) => types.Of(HandleKind.TypeDefinition, row);

    private byte[] ComposeField(int row)
    {
        FieldDefinition field = reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(row));
        SetMiddle(OwnerType(owners.OfField(row)), field.Name);
        int start = scratch.Length;
        bool decoded = heaps.TryBlob(field.Signature, out BlobReader blob) && TryField(ref blob);
        AppendDamagedUnless(decoded);
        return Take(start);
    }

    private byte[] ComposeMethod(int row)
    {
        MethodDefinition method = reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row));
        SetMiddle(OwnerType(owners.OfMethod(row)), method.Name);
        int start = scratch.Length;
        bool decoded = heaps.TryBlob(method.Signature, out BlobReader blob)
            && types.Signatures.TryMethod(ref blob, middle.Written);
        AppendDamagedUnless(decoded);
        return Take(start);
    }

    private byte[] ComposeReference(int row)
    {
        MemberReference reference = reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row));
        SetMiddle(ReferenceOwner(reference), reference.Name);
        int start = scratch.Length;
        bool decoded = false;
        if (heaps.TryBlob(reference.Signature, out BlobReader blob) && blob.RemainingBytes > 0)
        {
            BlobReader ahead = blob;
            bool isField = (ahead.ReadByte() & 15) == 6;
            decoded = isField ? TryField(ref blob) : types.Signatures.TryMethod(ref blob, middle.Written);
        }
        AppendDamagedUnless(decoded);
        return Take(start);
    }

    private byte[] ComposeSpecification(int row)
    {
        MethodSpecification specification = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
        ReadOnlySpan<byte> method = MethodOrReference(specification.Method);
        int start = scratch.Length;
        scratch.Append(method);
        scratch.Append((byte)'<');
        if (!heaps.TryBlob(specification.Signature, out BlobReader blob) || !types.Signatures.TryInstantiation(ref blob))
        {
            scratch.Append(TypeTexts.Damaged);
        }
        scratch.Append((byte)'>');
        return Take(start);
    }

    private byte[] ComposeStandalone(int row)
    {
        int start = scratch.Length;
        if (!TryStandaloneBlob(row, out BlobReader blob)
            || !types.Signatures.TryMethod(ref blob, SignatureText.PointerMiddle))
        {
            scratch.Append(TypeTexts.Damaged);
        }
        return Take(start);
    }

    private byte[] ComposeLocals(int row)
    {
        int start = scratch.Length;
        if (!TryStandaloneBlob(row, out BlobReader blob) || !types.Signatures.TryLocals(ref blob))
        {
            scratch.Append(TypeTexts.Damaged);
        }
        return Take(start);
    }

    private bool TryStandaloneBlob(int row, out BlobReader blob) => heaps.TryBlob(
        reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature, out blob);

    private bool TryField(ref BlobReader blob)
    {
        if (!types.Signatures.TryField(ref blob))
        {
            return false;
        }
        scratch.Append(middle.Written);
        return true;
    }

    private ReadOnlySpan<byte> ReferenceOwner(MemberReference reference)
    {
        EntityHandle parent;
        try
        {
            parent = reference.Parent;
        }
        catch (BadImageFormatException)
        {
            return TypeTexts.Damaged;
        }
        int row = MetadataTokens.GetRowNumber(parent);
        if (parent.Kind == HandleKind.MethodDefinition)
        {
            return IsRow(methods, row) ? OwnerType(owners.OfMethod(row)) : TypeTexts.Damaged;
        }
        if (parent.Kind != HandleKind.ModuleReference)
        {
            return types.Of(parent);
        }
        if (row < 1 || row > reader.GetTableRowCount(TableIndex.ModuleRef))
        {
            return TypeTexts.Damaged;
        }
        int start = scratch.Length;
        types.AppendScope(scratch, parent);
        return Take(start);
    }

    /// <summary>` OWNER::NAME`.</summary>
    private void SetMiddle(ReadOnlySpan<byte> owner, StringHandle name)
    {
        middle.Truncate(0);
        middle.Append((byte)' ');
        middle.Append(owner);
        middle.Append("::"u8);
        types.AppendName(middle, name);
    }

    private void AppendDamagedUnless(bool decoded)
    {
        if (!decoded)
        {
            scratch.Append(TypeTexts.Damaged);
            scratch.Append(middle.Written);
        }
    }

    private byte[] Take(int start)
    {
        byte[] text = scratch.From(start).ToArray();
        scratch.Truncate(start);
        return text;
    }
}
