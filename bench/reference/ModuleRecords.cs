using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Reference;

/// <summary>The records before the types: module, assembly, references, files, resources, exported types.</summary>
internal sealed class ModuleRecords(PEReader pe, MetadataReader reader, Heaps heaps, TypeTexts types, AsciiBuffer output)
{
    public void Append()
    {
        AppendCli();
        AppendModule();
        if (reader.IsAssembly)
        {
            AppendAssembly(reader.GetAssemblyDefinition());
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.AssemblyRef); row++)
        {
            AppendReference(row, reader.GetAssemblyReference(MetadataTokens.AssemblyReferenceHandle(row)));
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.ModuleRef); row++)
        {
            Start("moduleref"u8, 0x1A, row);
            Name(reader.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name);
            End();
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.File); row++)
        {
            AppendFile(row, reader.GetAssemblyFile(MetadataTokens.AssemblyFileHandle(row)));
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.ManifestResource); row++)
        {
            AppendResource(row, reader.GetManifestResource(MetadataTokens.ManifestResourceHandle(row)));
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.ExportedType); row++)
        {
            AppendExportedType(row, reader.GetExportedType(MetadataTokens.ExportedTypeHandle(row)));
        }
    }

    public void AppendBlob(BlobHandle handle)
    {
        if (heaps.TryBlob(handle, out BlobReader blob))
        {
            output.AppendBytes(Bytes(blob));
        }
        else
        {
            output.Append(TypeTexts.Damaged);
        }
    }

    private static unsafe ReadOnlySpan<byte> Bytes(BlobReader blob) => new(blob.StartPointer, blob.Length);

    private void AppendCli()
    {
        CorHeader header = pe.PEHeaders.CorHeader!;
        output.Append("cli"u8);
        Hex((uint)header.Flags);
        Tab();
        output.AppendHex8((uint)header.EntryPointTokenOrRelativeVirtualAddress);
        End();
    }

    private void AppendModule()
    {
        output.Append("module"u8);
        if (reader.GetTableRowCount(TableIndex.Module) == 0)
        {
            output.Append("\t\\?\t\\?\n"u8);
            return;
        }
        ModuleDefinition module = reader.GetModuleDefinition();
        Name(module.Name);
        Tab();
        if (heaps.TryGuid(module.Mvid, out ReadOnlySpan<byte> mvid))
        {
            output.AppendBytes(mvid);
        }
        else
        {
            output.Append(TypeTexts.Damaged);
        }
        End();
    }

    private void AppendAssembly(AssemblyDefinition assembly)
    {
        output.Append("assembly"u8);
        Name(assembly.Name);
        Version(assembly.Version);
        Name(assembly.Culture);
        Hex((uint)assembly.Flags);
        Hex((uint)assembly.HashAlgorithm);
        Blob(assembly.PublicKey);
        End();
    }

    private void AppendReference(int row, AssemblyReference reference)
    {
        Start("assemblyref"u8, 0x23, row);
        Name(reference.Name);
        Version(reference.Version);
        Name(reference.Culture);
        Hex((uint)reference.Flags);
        Blob(reference.PublicKeyOrToken);
        Blob(reference.HashValue);
        End();
    }

    private void AppendFile(int row, AssemblyFile file)
    {
        Start("file"u8, 0x26, row);
        Hex(FileFlags(row));
        Name(file.Name);
        Blob(file.HashValue);
        End();
    }

    /// <summary>The library shows bit 0 alone; the listing has the whole column (ECMA-335 II.22.19).</summary>
    private unsafe uint FileFlags(int row) => *(uint*)(reader.MetadataPointer
        + reader.GetTableMetadataOffset(TableIndex.File) + ((row - 1) * reader.GetTableRowSize(TableIndex.File)));

    private void AppendResource(int row, ManifestResource resource)
    {
        Start("resource"u8, 0x28, row);
        Hex((uint)resource.Attributes);
        Name(resource.Name);
        Tab();
        if (!TryImplementation(resource, out EntityHandle implementation))
        {
            output.Append("\\?\t\t\n"u8);
            return;
        }
        if (implementation.IsNil)
        {
            AppendEmbedded(resource.Offset);
            return;
        }
        AppendImplementation(implementation, exportedAsToken: false);
        output.Append("\t\t\n"u8);
    }

    private void AppendEmbedded(long offset)
    {
        Tab();
        if (TryResource(offset, out ReadOnlySpan<byte> bytes))
        {
            Span<byte> digest = stackalloc byte[32];
            SHA256.HashData(bytes, digest);
            output.AppendDecimal((long)bytes.Length);
            Tab();
            output.AppendBytes(digest);
        }
        else
        {
            output.Append("\\?\t\\?"u8);
        }
        End();
    }

    private unsafe bool TryResource(long offset, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        DirectoryEntry directory = pe.PEHeaders.CorHeader!.ResourcesDirectory;
        if (!TrySection(directory.RelativeVirtualAddress, out PEMemoryBlock block))
        {
            return false;
        }
        long size = Math.Min((uint)directory.Size, block.Length);
        if (offset + 4 > size)
        {
            return false;
        }
        uint length = *(uint*)(block.Pointer + offset);
        if (length > size - offset - 4)
        {
            return false;
        }
        bytes = new ReadOnlySpan<byte>(block.Pointer + offset + 4, (int)length);
        return true;
    }

    private bool TrySection(int rva, out PEMemoryBlock block)
    {
        try
        {
            block = pe.GetSectionData(rva);
            return block.Length > 0;
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentOutOfRangeException or OverflowException)
        {
            block = default;
            return false;
        }
    }

    private void AppendExportedType(int row, ExportedType type)
    {
        Start("exportedtype"u8, 0x27, row);
        Hex((uint)type.Attributes);
        Tab();
        output.Append(types.OfExported(row));
        Tab();
        if (TypeTexts.TryImplementation(type, out EntityHandle implementation))
        {
            AppendImplementation(implementation, exportedAsToken: true);
        }
        else
        {
            output.Append(TypeTexts.Damaged);
        }
        End();
    }

    private void AppendImplementation(EntityHandle handle, bool exportedAsToken)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        if (handle.Kind == HandleKind.AssemblyReference && row > 0)
        {
            types.AppendScope(output, handle);
        }
        else if (handle.Kind == HandleKind.AssemblyFile && row > 0 && row <= reader.GetTableRowCount(TableIndex.File))
        {
            output.Append("file:"u8);
            types.AppendName(output, reader.GetAssemblyFile((AssemblyFileHandle)handle).Name);
        }
        else if (exportedAsToken && handle.Kind == HandleKind.ExportedType && row > 0)
        {
            output.AppendHex8((uint)MetadataTokens.GetToken(handle));
        }
        else
        {
            output.Append(TypeTexts.Damaged);
        }
    }

    private static bool TryImplementation(ManifestResource resource, out EntityHandle implementation)
    {
        try
        {
            implementation = resource.Implementation;
            return true;
        }
        catch (BadImageFormatException)
        {
            implementation = default;
            return false;
        }
    }

    private void Start(ReadOnlySpan<byte> word, uint table, int row)
    {
        output.Append(word);
        Tab();
        output.AppendHex8((table << 24) | (uint)row);
    }

    private void Tab() => output.Append((byte)'\t');

    private void End() => output.Append((byte)'\n');

    private void Name(StringHandle handle)
    {
        Tab();
        types.AppendName(output, handle);
    }

    private void Hex(uint value)
    {
        Tab();
        output.AppendHex(value);
    }

    private void Blob(BlobHandle handle)
    {
        Tab();
        AppendBlob(handle);
    }

    private void Version(Version version)
    {
        Tab();
        output.AppendDecimal((long)version.Major);
        output.Append((byte)'.');
        output.AppendDecimal((long)version.Minor);
        output.Append((byte)'.');
        output.AppendDecimal((long)version.Build);
        output.Append((byte)'.');
        output.AppendDecimal((long)version.Revision);
    }
}
