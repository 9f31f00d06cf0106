using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>Custom attribute values to text (ECMA-335 II.23.3; LISTING.md section 7), without any other assembly.</summary>
internal sealed class AttributeValues(MetadataReader reader, Heaps heaps, EnumTypes enums)
{
    private const int MaxDepth = 16;
    private const byte Array = 0x1D, Type = 0x50, Boxed = 0x51, Enum = 0x55;
    private readonly Dictionary<EntityHandle, Parameter[]?> constructors = [];
    private readonly AsciiBuffer text = new(1024);

    /// <summary>A type of an argument: its code, an enum's underlying code and text, an array's element.</summary>
    private readonly record struct Parameter(byte Code, bool IsArray, byte Underlying, byte[]? EnumName);

    public void Append(AsciiBuffer target, EntityHandle constructor, BlobHandle value)
    {
        if (!heaps.TryBlob(value, out BlobReader blob))
        {
            target.Append("raw:\\?"u8);
            return;
        }
        text.Truncate(0);
        BlobReader whole = blob;
        if (ParametersOf(constructor) is { } parameters && AppendValue(ref blob, parameters))
        {
            target.Append(text.Written);
            return;
        }
        target.Append("raw:"u8);
        target.AppendBytes(Bytes(ref whole, whole.Length));
    }

    private bool AppendValue(ref BlobReader blob, Parameter[] parameters)
    {
        if (blob.RemainingBytes < 2 || blob.ReadUInt16() != 1)
        {
            return false;
        }
        text.Append((byte)'(');
        for (int i = 0; i < parameters.Length; i++)
        {
            text.Append(i > 0 ? ","u8 : default);
            if (!AppendArgument(ref blob, parameters[i], 0))
            {
                return false;
            }
        }
        text.Append((byte)')');
        return AppendNamed(ref blob);
    }

    private bool AppendNamed(ref BlobReader blob)
    {
        if (blob.RemainingBytes < 2)
        {
            return false;
        }
        for (int left = blob.ReadUInt16(); left > 0; left--)
        {
            if (blob.RemainingBytes == 0)
            {
                return false;
            }
            byte kind = blob.ReadByte();
            if (kind is not (0x53 or 0x54) || !TryTagged(ref blob, out Parameter type))
            {
                return false;
            }
            text.Append(kind == 0x53 ? " field "u8 : " property "u8);
            AppendTypeName(type);
            text.Append((byte)' ');
            if (!TryString(ref blob, out ReadOnlySpan<byte> name, out _))
            {
                return false;
            }
            text.AppendUtf8(name);
            text.Append((byte)'=');
            if (!AppendArgument(ref blob, type, 0))
            {
                return false;
            }
        }
        return true;
    }

    private bool AppendArgument(ref BlobReader blob, Parameter type, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }
        return type.IsArray ? AppendArray(ref blob, type with { IsArray = false }, depth) : type.Code switch
        {
            0x0E => AppendString(ref blob),
            Type => AppendTypeValue(ref blob),
            Boxed => AppendBoxed(ref blob, depth),
            Enum => AppendPrimitive(ref blob, type.Underlying),
            _ => AppendPrimitive(ref blob, type.Code),
        };
    }

    private bool AppendArray(ref BlobReader blob, Parameter element, int depth)
    {
        if (blob.RemainingBytes < 4)
        {
            return false;
        }
        uint count = blob.ReadUInt32();
        if (count == uint.MaxValue)
        {
            text.Append("null"u8);
            return true;
        }
        text.Append((byte)'[');
        for (uint i = 0; i < count; i++)
        {
            text.Append(i > 0 ? ","u8 : default);
            if (!AppendArgument(ref blob, element, depth + 1))
            {
                return false;
            }
        }
        text.Append((byte)']');
        return true;
    }

    private bool AppendBoxed(ref BlobReader blob, int depth)
    {
        if (!TryTagged(ref blob, out Parameter type))
        {
            return false;
        }
        text.Append("object("u8);
        AppendTypeName(type);
        text.Append((byte)' ');
        bool decoded = AppendArgument(ref blob, type, depth + 1);
        text.Append((byte)')');
        return decoded;
    }

    private bool AppendTypeValue(ref BlobReader blob)
    {
        text.Append("type "u8);
        return AppendString(ref blob);
    }

    private bool AppendString(ref BlobReader blob)
    {
        if (!TryString(ref blob, out ReadOnlySpan<byte> utf8, out bool isNull))
        {
            return false;
        }
        if (isNull)
        {
            text.Append("null"u8);
            return true;
        }
        text.Append((byte)'"');
        text.AppendUtf8(utf8);
        text.Append((byte)'"');
        return true;
    }

    private bool AppendPrimitive(ref BlobReader blob, byte code)
    {
        int size = code switch { <= 0x02 or 0x04 or 0x05 => 1, 0x03 or 0x06 or 0x07 => 2, 0x08 or 0x09 or 0x0C => 4, _ => 8 };
        if (blob.RemainingBytes < size)
        {
            return false;
        }
        switch (code)
        {
            case 0x02:
                text.Append(blob.ReadByte() != 0 ? "true"u8 : "false"u8);
                break;
            case 0x03:
                text.AppendHex4(blob.ReadUInt16());
                break;
            case 0x0C:
                text.AppendHex8(blob.ReadUInt32());
                break;
            case 0x0D:
                text.AppendHex16(blob.ReadUInt64());
                break;
            case 0x0B:
                text.AppendDecimal(blob.ReadUInt64());
                break;
            default:
                text.AppendDecimal(ReadInteger(ref blob, code));
                break;
        }
        return true;
    }

    private static long ReadInteger(ref BlobReader blob, byte code) => code switch
    {
        0x04 => blob.ReadSByte(),
        0x05 => blob.ReadByte(),
        0x06 => blob.ReadInt16(),
        0x07 => blob.ReadUInt16(),
        0x08 => blob.ReadInt32(),
        0x09 => blob.ReadUInt32(),
        _ => blob.ReadInt64(),
    };

    private void AppendTypeName(Parameter type)
    {
        switch (type.Code)
        {
            case Type:
                text.Append("type"u8);
                break;
            case Boxed:
                text.Append("object"u8);
                break;
            case Enum:
                text.Append("enum "u8);
                text.Append(type.EnumName);
                break;
            default:
                text.Append(SignatureText.Simple(type.Code));
                break;
        }
        text.Append(type.IsArray ? "[]"u8 : default);
    }

    /// <summary>FieldOrPropType: a code, or an enum by name, or an array of either.</summary>
    private bool TryTagged(ref BlobReader blob, out Parameter type)
    {
        type = default;
        if (blob.RemainingBytes == 0)
        {
            return false;
        }
        byte code = blob.ReadByte();
        bool isArray = code == Array;
        if (isArray)
        {
            if (blob.RemainingBytes == 0)
            {
                return false;
            }
            code = blob.ReadByte();
        }
        if (code == Enum)
        {
            return TryTaggedEnum(ref blob, isArray, out type);
        }
        type = new Parameter(code, isArray, 0, null);
        return code is (>= 0x02 and <= 0x0E) or Type or Boxed;
    }

    private bool TryTaggedEnum(ref BlobReader blob, bool isArray, out Parameter type)
    {
        type = default;
        if (!TryString(ref blob, out ReadOnlySpan<byte> name, out bool isNull) || isNull
            || !enums.TryByName(name, out byte underlying, out byte[] escaped))
        {
            return false;
        }
        type = new Parameter(Enum, isArray, underlying, escaped);
        return true;
    }

    /// <summary>SerString: 0xFF is null, otherwise a compressed length and UTF-8.</summary>
    private static bool TryString(ref BlobReader blob, out ReadOnlySpan<byte> utf8, out bool isNull)
    {
        utf8 = default;
        isNull = false;
        if (blob.RemainingBytes == 0)
        {
            return false;
        }
        BlobReader ahead = blob;
        if (ahead.ReadByte() == 0xFF)
        {
            blob = ahead;
            isNull = true;
            return true;
        }
        if (!blob.TryReadCompressedInteger(out int length) || length > blob.RemainingBytes)
        {
            return false;
        }
        utf8 = Bytes(ref blob, length);
        return true;
    }

    private static unsafe ReadOnlySpan<byte> Bytes(ref BlobReader blob, int count)
    {
        var bytes = new ReadOnlySpan<byte>(blob.CurrentPointer, count);
        blob.Offset += count;
        return bytes;
    }

    private Parameter[]? ParametersOf(EntityHandle constructor)
    {
        if (!constructors.TryGetValue(constructor, out Parameter[]? parameters))
        {
            parameters = TrySignature(constructor, out BlobReader blob) ? ReadParameters(ref blob) : null;
            constructors.Add(constructor, parameters);
        }
        return parameters;
    }

    private bool TrySignature(EntityHandle constructor, out BlobReader blob)
    {
        blob = default;
        int row = MetadataTokens.GetRowNumber(constructor);
        return constructor.Kind switch
        {
            HandleKind.MethodDefinition when row > 0 && row <= reader.GetTableRowCount(TableIndex.MethodDef) =>
                heaps.TryBlob(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature, out blob),
            HandleKind.MemberReference when row > 0 && row <= reader.GetTableRowCount(TableIndex.MemberRef) =>
                heaps.TryBlob(reader.GetMemberReference((MemberReferenceHandle)constructor).Signature, out blob),
            _ => false,
        };
    }

    private Parameter[]? ReadParameters(ref BlobReader blob)
    {
        if (blob.RemainingBytes == 0 || (blob.ReadByte() & 0x1F) != 0
            || !blob.TryReadCompressedInteger(out int count) || !SkipReturn(ref blob) || count > blob.RemainingBytes)
        {
            return null;
        }
        var parameters = new Parameter[count];
        for (int i = 0; i < count; i++)
        {
            if (!TryParameter(ref blob, out parameters[i]))
            {
                return null;
            }
        }
        return parameters;
    }

    private bool SkipReturn(ref BlobReader blob) => enums.SkipType(ref blob);

    private bool TryParameter(ref BlobReader blob, out Parameter type)
    {
        type = default;
        if (blob.RemainingBytes == 0)
        {
            return false;
        }
        byte code = blob.ReadByte();
        bool isArray = code == Array;
        if (isArray)
        {
            if (blob.RemainingBytes == 0)
            {
                return false;
            }
            code = blob.ReadByte();
        }
        if (code is 0x11 or 0x12)
        {
            return TryNamedParameter(ref blob, code, isArray, out type);
        }
        type = new Parameter(code == 0x1C ? Boxed : code, isArray, 0, null);
        return code is (>= 0x02 and <= 0x0E) or 0x1C;
    }

    private bool TryNamedParameter(ref BlobReader blob, byte code, bool isArray, out Parameter type)
    {
        type = default;
        if (!blob.TryReadCompressedInteger(out int coded))
        {
            return false;
        }
        if (code == 0x12)
        {
            type = new Parameter(Type, isArray, 0, null);
            return enums.IsSystemType(coded, "Type"u8);
        }
        if ((coded & 3) != 0 || !enums.TryByRow(coded >> 2, out byte underlying))
        {
            return false;
        }
        type = new Parameter(Enum, isArray, underlying, null);
        return true;
    }
}
