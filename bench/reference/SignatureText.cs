using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>Signatures to text (ECMA-335 II.23.2; LISTING.md section 4), appended to the scratch buffer.</summary>
/// <remarks>Each Try method leaves the buffer as it was where the signature cannot be decoded.</remarks>
internal sealed class SignatureText(TypeTexts types, AsciiBuffer text)
{
    private const int MaxDepth = 200;
    private const byte Sentinel = 0x41;

    public static ReadOnlySpan<byte> PointerMiddle => " *"u8;

    public bool TryType(ref BlobReader blob)
    {
        int start = text.Length;
        return Keep(AppendType(ref blob, 0), start);
    }

    public bool TryMethod(ref BlobReader blob, ReadOnlySpan<byte> middle)
    {
        int start = text.Length;
        return Keep(AppendMethod(ref blob, middle, 0), start);
    }

    /// <summary>A field's type; the calling convention byte is still to be read.</summary>
    public bool TryField(ref BlobReader blob) => StartsWith(ref blob, 6) && TryType(ref blob);

    public bool TryLocals(ref BlobReader blob)
    {
        int start = text.Length;
        return StartsWith(ref blob, 7) && Keep(AppendCountedTypes(ref blob), start);
    }

    public bool TryInstantiation(ref BlobReader blob)
    {
        int start = text.Length;
        return StartsWith(ref blob, 10) && Keep(AppendCountedTypes(ref blob), start);
    }

    public bool TryProperty(ref BlobReader blob, ReadOnlySpan<byte> middle)
    {
        int start = text.Length;
        return Keep(AppendProperty(ref blob, middle), start);
    }

    private bool Keep(bool decoded, int start)
    {
        if (!decoded)
        {
            text.Truncate(start);
        }
        return decoded;
    }

    private static bool StartsWith(ref BlobReader blob, int kind) =>
        blob.RemainingBytes > 0 && (blob.ReadByte() & 15) == kind;

    private bool AppendProperty(ref BlobReader blob, ReadOnlySpan<byte> middle)
    {
        if (blob.RemainingBytes == 0)
        {
            return false;
        }
        byte convention = blob.ReadByte();
        if ((convention & 15) != 8 || !blob.TryReadCompressedInteger(out int count))
        {
            return false;
        }
        text.Append((convention & 0x20) != 0 ? "instance "u8 : default);
        if (!AppendType(ref blob, 0))
        {
            return false;
        }
        text.Append(middle);
        text.Append((byte)'(');
        bool decoded = AppendTypes(ref blob, count, 0);
        text.Append((byte)')');
        return decoded;
    }

    private bool AppendCountedTypes(ref BlobReader blob) =>
        blob.TryReadCompressedInteger(out int count) && AppendTypes(ref blob, count, 0);

    private bool AppendTypes(ref BlobReader blob, int count, int depth)
    {
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                text.Append((byte)',');
            }
            if (!AppendType(ref blob, depth))
            {
                return false;
            }
        }
        return true;
    }

    private bool AppendMethod(ref BlobReader blob, ReadOnlySpan<byte> middle, int depth)
    {
        if (blob.RemainingBytes == 0)
        {
            return false;
        }
        byte convention = blob.ReadByte();
        int generic = 0;
        bool isGeneric = (convention & 0x10) != 0;
        if (!AppendConvention(convention)
            || (isGeneric && !blob.TryReadCompressedInteger(out generic))
            || !blob.TryReadCompressedInteger(out int count)
            || !AppendType(ref blob, depth))
        {
            return false;
        }
        text.Append(middle);
        if (isGeneric)
        {
            text.Append((byte)'<');
            text.AppendDecimal((long)generic);
            text.Append((byte)'>');
        }
        return AppendParameters(ref blob, count, depth);
    }

    private bool AppendParameters(ref BlobReader blob, int count, int depth)
    {
        text.Append((byte)'(');
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                text.Append((byte)',');
            }
            if (PeekIs(blob, Sentinel))
            {
                blob.ReadByte();
                text.Append("...,"u8);
            }
            if (!AppendType(ref blob, depth))
            {
                return false;
            }
        }
        text.Append((byte)')');
        return true;
    }

    private static bool PeekIs(BlobReader blob, byte value) => blob.RemainingBytes > 0 && blob.ReadByte() == value;

    private bool AppendConvention(byte convention)
    {
        text.Append((convention & 0x20) != 0 ? "instance "u8 : default);
        text.Append((convention & 0x40) != 0 ? "explicit "u8 : default);
        int kind = convention & 15;
        text.Append(kind switch
        {
            1 => "cdecl "u8,
            2 => "stdcall "u8,
            3 => "thiscall "u8,
            4 => "fastcall "u8,
            5 => "vararg "u8,
            9 => "unmanaged "u8,
            _ => default,
        });
        return kind is <= 5 or 9;
    }

    private bool AppendType(ref BlobReader blob, int depth)
    {
        if (depth > MaxDepth || blob.RemainingBytes == 0)
        {
            return false;
        }
        byte code = blob.ReadByte();
        ReadOnlySpan<byte> simple = Simple(code);
        if (!simple.IsEmpty)
        {
            text.Append(simple);
            return true;
        }
        switch (code)
        {
            case 0x11 or 0x12:
                return AppendToken(ref blob);
            case 0x0F:
                return AppendWithSuffix(ref blob, depth, "*"u8);
            case 0x10:
                return AppendWithSuffix(ref blob, depth, "&"u8);
            case 0x1D:
                return AppendWithSuffix(ref blob, depth, "[]"u8);
            case 0x13:
                return AppendVariable(ref blob, "!"u8);
            case 0x1E:
                return AppendVariable(ref blob, "!!"u8);
            case 0x45:
                text.Append("pinned "u8);
                return AppendType(ref blob, depth + 1);
            case 0x1F:
                return AppendModified(ref blob, depth, "modreq("u8);
            case 0x20:
                return AppendModified(ref blob, depth, "modopt("u8);
            case 0x14:
                return AppendArray(ref blob, depth);
            case 0x15:
                return AppendInstance(ref blob, depth);
            case 0x1B:
                text.Append("method "u8);
                return AppendMethod(ref blob, PointerMiddle, depth + 1);
            default:
                return false;
        }
    }

    private bool AppendWithSuffix(ref BlobReader blob, int depth, ReadOnlySpan<byte> suffix)
    {
        bool decoded = AppendType(ref blob, depth + 1);
        text.Append(suffix);
        return decoded;
    }

    private bool AppendVariable(ref BlobReader blob, ReadOnlySpan<byte> prefix)
    {
        bool decoded = blob.TryReadCompressedInteger(out int number);
        text.Append(prefix);
        text.AppendDecimal((long)number);
        return decoded;
    }

    private bool AppendModified(ref BlobReader blob, int depth, ReadOnlySpan<byte> prefix)
    {
        text.Append(prefix);
        if (!AppendToken(ref blob))
        {
            return false;
        }
        text.Append(") "u8);
        return AppendType(ref blob, depth + 1);
    }

    private bool AppendArray(ref BlobReader blob, int depth)
    {
        if (!AppendType(ref blob, depth + 1) || !blob.TryReadCompressedInteger(out int rank))
        {
            return false;
        }
        text.Append((byte)'[');
        text.AppendDecimal((long)rank);
        text.Append((byte)';');
        if (!AppendSizes(ref blob))
        {
            return false;
        }
        text.Append((byte)';');
        bool decoded = AppendLowerBounds(ref blob);
        text.Append((byte)']');
        return decoded;
    }

    private bool AppendSizes(ref BlobReader blob)
    {
        bool decoded = blob.TryReadCompressedInteger(out int count);
        for (int i = 0; decoded && i < count; i++)
        {
            decoded = blob.TryReadCompressedInteger(out int size);
            text.Append(i > 0 ? ","u8 : default);
            text.AppendDecimal((long)size);
        }
        return decoded;
    }

    private bool AppendLowerBounds(ref BlobReader blob)
    {
        bool decoded = blob.TryReadCompressedInteger(out int count);
        for (int i = 0; decoded && i < count; i++)
        {
            decoded = blob.TryReadCompressedSignedInteger(out int bound);
            text.Append(i > 0 ? ","u8 : default);
            text.AppendDecimal((long)bound);
        }
        return decoded;
    }

    private bool AppendInstance(ref BlobReader blob, int depth)
    {
        if (blob.RemainingBytes == 0 || blob.ReadByte() is not (0x11 or 0x12)
            || !AppendToken(ref blob) || !blob.TryReadCompressedInteger(out int count))
        {
            return false;
        }
        text.Append((byte)'<');
        bool decoded = AppendTypes(ref blob, count, depth + 1);
        text.Append((byte)'>');
        return decoded;
    }

    private bool AppendToken(ref BlobReader blob)
    {
        if (!blob.TryReadCompressedInteger(out int coded))
        {
            return false;
        }
        int row = coded >> 2;
        switch (coded & 3)
        {
            case 0:
                text.Append(types.Of(HandleKind.TypeDefinition, row));
                break;
            case 1:
                text.Append(types.Of(HandleKind.TypeReference, row));
                break;
            case 2 when types.IsTypeRow(HandleKind.TypeSpecification, row):
                text.Append((byte)'{');
                text.AppendHex8(0x1B000000u | (uint)row);
                text.Append((byte)'}');
                break;
            default:
                text.Append(TypeTexts.Damaged);
                break;
        }
        return true;
    }

    public static ReadOnlySpan<byte> Simple(byte code) => code switch
    {
        0x01 => "void"u8,
        0x02 => "bool"u8,
        0x03 => "char"u8,
        0x04 => "int8"u8,
        0x05 => "uint8"u8,
        0x06 => "int16"u8,
        0x07 => "uint16"u8,
        0x08 => "int32"u8,
        0x09 => "uint32"u8,
        0x0A => "int64"u8,
        0x0B => "uint64"u8,
        0x0C => "float32"u8,
        0x0D => "float64"u8,
        0x0E => "string"u8,
        0x16 => "typedref"u8,
        0x18 => "nint"u8,
        0x19 => "nuint"u8,
        0x1C => "object"u8,
        _ => default,
    };
}
