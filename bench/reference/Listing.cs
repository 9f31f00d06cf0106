using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Reference;

/// <summary>The canonical listing of one module (LISTING.md), handed on in pieces as it grows.</summary>
internal sealed class Listing
{
    private const int PieceSize = 1 << 16;
    private readonly PEReader pe;
    private readonly MetadataReader reader;
    private readonly Heaps heaps;
    private readonly Owners owners;
    private readonly TypeTexts types;
    private readonly MemberTexts members;
    private readonly AttributeValues attributes;
    private readonly Bodies bodies;
    private readonly ModuleRecords moduleRecords;
    private readonly AsciiBuffer output = new(PieceSize * 2);
    private readonly Action<ReadOnlySpan<byte>> write;

    private Listing(PEReader pe, MetadataReader reader, Action<ReadOnlySpan<byte>> write)
    {
        var scratch = new AsciiBuffer(4096);
        this.pe = pe;
        this.reader = reader;
        this.write = write;
        heaps = new Heaps(reader);
        owners = new Owners(reader);
        types = new TypeTexts(reader, heaps, scratch);
        members = new MemberTexts(reader, heaps, types, owners, scratch);
        attributes = new AttributeValues(reader, heaps, new EnumTypes(reader, heaps, types, owners, scratch));
        bodies = new Bodies(pe, heaps, types, members, output);
        moduleRecords = new ModuleRecords(pe, reader, heaps, types, output);
    }

    /// <summary>Lists a module; a module that cannot be opened gives the one line `error WORD`.</summary>
    public static void Write(byte[] image, Action<ReadOnlySpan<byte>> write)
    {
        using var pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
        string? error = Open(pe, out MetadataReader? reader);
        Listing? listing = null;
        if (error is null)
        {
            try
            {
                listing = new Listing(pe, reader!, write);
            }
            catch (Exception e) when (e is BadImageFormatException or ArgumentException or IndexOutOfRangeException)
            {
                error = "metadata";
            }
        }
        if (listing is null)
        {
            write(System.Text.Encoding.ASCII.GetBytes($"error\t{error}\n"));
            return;
        }
        try
        {
            listing.WriteAll();
        }
        catch (BadImageFormatException)
        {
            write("error\tmetadata\n"u8); // an index the library refuses; see LISTING.md section 8
        }
    }

    /// <summary>SHA-256 of the listing, lower-case hex.</summary>
    public static string Hash(byte[] image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Write(image, hash.AppendData);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static bool IsManaged(byte[] image)
    {
        using var pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
        return Open(pe, out _) is null;
    }

    private static string? Open(PEReader pe, out MetadataReader? reader)
    {
        reader = null;
        try
        {
            if (pe.PEHeaders.PEHeader is null)
            {
                return "pe";
            }
            if (pe.PEHeaders.CorHeader is null)
            {
                return "native";
            }
        }
        catch (BadImageFormatException)
        {
            return "pe";
        }
        try
        {
            reader = pe.GetMetadataReader(MetadataReaderOptions.None);
            return null;
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or OverflowException)
        {
            return "metadata";
        }
    }

    private void WriteAll()
    {
        moduleRecords.Append();
        int typeCount = reader.GetTableRowCount(TableIndex.TypeDef);
        for (int row = 1; row <= typeCount; row++)
        {
            AppendType(row);
            Flush(PieceSize);
        }
        AppendAttributes();
        Flush(0);
    }

    private void Flush(int threshold)
    {
        if (output.Length > threshold)
        {
            write(output.Written);
            output.Truncate(0);
        }
    }

    private void AppendType(int row)
    {
        TypeDefinition type = reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
        Start("type\t"u8, 0x02, row, (uint)type.Attributes);
        output.Append(types.Of(HandleKind.TypeDefinition, row));
        output.Append((byte)'\t');
        AppendBase(type);
        output.Append((byte)'\n');
        AppendGenerics(type.GetGenericParameters());
        AppendInterfaces(type);
        AppendOverrides(type);
        foreach (int field in owners.FieldsOf(row))
        {
            AppendField(field);
        }
        foreach (int method in owners.MethodsOf(row))
        {
            AppendMethod(method);
            Flush(PieceSize);
        }
        foreach (int property in owners.PropertiesOf(row))
        {
            AppendProperty(property);
        }
        foreach (int @event in owners.EventsOf(row))
        {
            AppendEvent(@event);
        }
    }

    private void AppendBase(TypeDefinition type)
    {
        try
        {
            EntityHandle handle = type.BaseType;
            output.Append(handle.IsNil ? "-"u8 : types.Of(handle));
        }
        catch (BadImageFormatException)
        {
            output.Append(TypeTexts.Damaged);
        }
    }

    private void AppendGenerics(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle handle in parameters)
        {
            GenericParameter parameter = reader.GetGenericParameter(handle);
            output.Append("generic\t"u8);
            output.AppendDecimal((long)(ushort)parameter.Index);
            output.Append((byte)'\t');
            output.AppendHex((ushort)parameter.Attributes);
            output.Append((byte)'\t');
            types.AppendName(output, parameter.Name);
            output.Append((byte)'\t');
            AppendConstraints(parameter);
            output.Append((byte)'\n');
        }
    }

    private void AppendConstraints(GenericParameter parameter)
    {
        bool first = true;
        foreach (GenericParameterConstraintHandle handle in parameter.GetConstraints())
        {
            output.Append(first ? default : ","u8);
            first = false;
            try
            {
                output.Append(types.Of(reader.GetGenericParameterConstraint(handle).Type));
            }
            catch (BadImageFormatException)
            {
                output.Append(TypeTexts.Damaged);
            }
        }
    }

    private void AppendInterfaces(TypeDefinition type)
    {
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            output.Append("implements\t"u8);
            try
            {
                output.Append(types.Of(reader.GetInterfaceImplementation(handle).Interface));
            }
            catch (BadImageFormatException)
            {
                output.Append(TypeTexts.Damaged);
            }
            output.Append((byte)'\n');
        }
    }

    private void AppendOverrides(TypeDefinition type)
    {
        foreach (MethodImplementationHandle handle in type.GetMethodImplementations())
        {
            MethodImplementation implementation = reader.GetMethodImplementation(handle);
            output.Append("override\t"u8);
            output.Append(members.MethodOrReference(implementation.MethodBody));
            output.Append((byte)'\t');
            output.Append(members.MethodOrReference(implementation.MethodDeclaration));
            output.Append((byte)'\n');
        }
    }

    private void AppendField(int row)
    {
        FieldDefinition field = reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(row));
        Start("field\t"u8, 0x04, row, (ushort)field.Attributes);
        output.Append(members.Field(row));
        output.Append((byte)'\n');
        if (((int)field.Attributes & 0x8000) != 0)
        {
            AppendConstant(field.GetDefaultValue());
        }
    }

    private void AppendConstant(ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }
        Constant constant = reader.GetConstant(handle);
        output.Append("constant\t"u8);
        output.AppendHex((byte)constant.TypeCode);
        output.Append((byte)'\t');
        moduleRecords.AppendBlob(constant.Value);
        output.Append((byte)'\n');
    }

    private void AppendMethod(int row)
    {
        MethodDefinition method = reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row));
        int implementation = (ushort)method.ImplAttributes;
        Start("method\t"u8, 0x06, row, (ushort)method.Attributes);
        output.AppendHex((uint)implementation);
        output.Append((byte)'\t');
        output.Append(members.Method(row));
        output.Append((byte)'\n');
        AppendGenerics(method.GetGenericParameters());
        if (((int)method.Attributes & 0x2000) != 0)
        {
            AppendImport(method.GetImport());
        }
        AppendCode(row, implementation, CodeAddress(row));
    }

    /// <summary>The column itself (ECMA-335 II.22.26): the library refuses an RVA beyond 2^31.</summary>
    private unsafe int CodeAddress(int row) => *(int*)(reader.MetadataPointer
        + reader.GetTableMetadataOffset(TableIndex.MethodDef) + ((row - 1) * reader.GetTableRowSize(TableIndex.MethodDef)));

    private void AppendCode(int row, int implementation, int rva)
    {
        if (rva == 0)
        {
            return;
        }
        if ((implementation & 3) == 0)
        {
            bodies.Append(0x06000000u | (uint)row, rva);
            return;
        }
        output.Append("native\t"u8);
        output.AppendHex((uint)rva);
        output.Append((byte)'\n');
    }

    private void AppendImport(MethodImport import)
    {
        output.Append("pinvoke\t"u8);
        if (import.Module.IsNil)
        {
            output.Append("\\?\n"u8);
            return;
        }
        output.AppendHex((ushort)import.Attributes);
        output.Append((byte)'\t');
        int row = MetadataTokens.GetRowNumber(import.Module);
        if (row <= reader.GetTableRowCount(TableIndex.ModuleRef))
        {
            types.AppendName(output, reader.GetModuleReference(import.Module).Name);
        }
        else
        {
            output.Append(TypeTexts.Damaged);
        }
        output.Append((byte)'\t');
        types.AppendName(output, import.Name);
        output.Append((byte)'\n');
    }

    private void AppendProperty(int row)
    {
        PropertyDefinition property = reader.GetPropertyDefinition(MetadataTokens.PropertyDefinitionHandle(row));
        PropertyAccessors accessors = property.GetAccessors();
        Start("property\t"u8, 0x17, row, (ushort)property.Attributes);
        members.AppendProperty(output, row, property);
        AppendAccessor(accessors.Getter);
        AppendAccessor(accessors.Setter);
        output.Append((byte)'\n');
    }

    private void AppendEvent(int row)
    {
        EventDefinition @event = reader.GetEventDefinition(MetadataTokens.EventDefinitionHandle(row));
        EventAccessors accessors = @event.GetAccessors();
        Start("event\t"u8, 0x14, row, (ushort)@event.Attributes);
        try
        {
            output.Append(types.Of(@event.Type));
        }
        catch (BadImageFormatException)
        {
            output.Append(TypeTexts.Damaged);
        }
        output.Append((byte)' ');
        members.AppendOwner(output, owners.OfEvent(row));
        output.Append("::"u8);
        types.AppendName(output, @event.Name);
        AppendAccessor(accessors.Adder);
        AppendAccessor(accessors.Remover);
        AppendAccessor(accessors.Raiser);
        output.Append((byte)'\n');
    }

    private void AppendAccessor(MethodDefinitionHandle handle)
    {
        output.Append((byte)'\t');
        if (handle.IsNil)
        {
            output.Append((byte)'-');
            return;
        }
        output.AppendHex8((uint)MetadataTokens.GetToken(handle));
    }

    private void AppendAttributes()
    {
        int count = reader.GetTableRowCount(TableIndex.CustomAttribute);
        for (int row = 1; row <= count; row++)
        {
            AppendAttribute(reader.GetCustomAttribute(MetadataTokens.CustomAttributeHandle(row)));
            Flush(PieceSize);
        }
    }

    private void AppendAttribute(CustomAttribute attribute)
    {
        output.Append("attribute\t"u8);
        try
        {
            output.AppendHex8((uint)MetadataTokens.GetToken(attribute.Parent));
        }
        catch (BadImageFormatException)
        {
            output.Append(TypeTexts.Damaged);
        }
        output.Append((byte)'\t');
        EntityHandle constructor = ConstructorOf(attribute);
        output.Append(members.MethodOrReference(constructor));
        output.Append((byte)'\t');
        attributes.Append(output, constructor, attribute.Value);
        output.Append((byte)'\n');
    }

    private static EntityHandle ConstructorOf(CustomAttribute attribute)
    {
        try
        {
            return attribute.Constructor;
        }
        catch (BadImageFormatException)
        {
            return default;
        }
    }

    /// <summary>Record word, token, flags.</summary>
    private void Start(ReadOnlySpan<byte> word, uint table, int row, uint flags)
    {
        output.Append(word);
        output.AppendHex8((table << 24) | (uint)row);
        output.Append((byte)'\t');
        output.AppendHex(flags);
        output.Append((byte)'\t');
    }
}
