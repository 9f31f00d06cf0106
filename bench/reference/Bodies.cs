using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Reference;

/// <summary>Method bodies: header, the instructions that name something, and exception clauses (LISTING.md section 6).</summary>
internal sealed class Bodies(PEReader pe, Heaps heaps, TypeTexts types, MemberTexts members, AsciiBuffer output)
{
    public void Append(uint methodToken, int rva)
    {
        if (!TryRead(rva, out MethodBodyBlock? body))
        {
            output.Append("invalid body "u8);
            output.AppendHex8(methodToken);
            output.Append((byte)'\n');
            return;
        }
        AppendHeader(body);
        AppendInstructions(methodToken, body.GetILReader());
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            AppendClause(region);
        }
    }

    private bool TryRead(int rva, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MethodBodyBlock? body)
    {
        try
        {
            body = pe.GetMethodBody(rva);
            return true;
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentOutOfRangeException or OverflowException)
        {
            body = null;
            return false;
        }
    }

    private void AppendHeader(MethodBodyBlock body)
    {
        output.Append("body\t"u8);
        output.AppendDecimal((long)body.MaxStack);
        output.Append((byte)'\t');
        output.AppendDecimal((long)body.GetILReader().Length);
        output.Append(body.LocalVariablesInitialized ? "\t1\t"u8 : "\t0\t"u8);
        if (!body.LocalSignature.IsNil)
        {
            output.Append(members.Locals(body.LocalSignature));
        }
        output.Append((byte)'\n');
    }

    private unsafe void AppendInstructions(uint methodToken, BlobReader il)
    {
        var code = new ReadOnlySpan<byte>(il.StartPointer, il.Length);
        int position = 0;
        while (position < code.Length)
        {
            int offset = position;
            int index = code[position++];
            if (index == 0xFE)
            {
                index = position < code.Length ? 0x100 | code[position++] : -1;
            }
            Opcodes.Shape shape = index < 0 ? Opcodes.Shape.None : Opcodes.ShapeOf(index);
            int size = shape == Opcodes.Shape.Switch ? SwitchSize(code[position..]) : Opcodes.SizeOf(shape);
            if (size < 0 || size > code.Length - position)
            {
                AppendStop(methodToken, offset);
                return;
            }
            if (shape >= Opcodes.Shape.Switch)
            {
                AppendInstruction(offset, index, shape, BinaryPrimitives.ReadUInt32LittleEndian(code[position..]));
            }
            position += size;
        }
    }

    private static int SwitchSize(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
        {
            return -1;
        }
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        return count > (uint)(rest.Length - 4) / 4 ? -1 : 4 + (4 * (int)count);
    }

    private void AppendStop(uint methodToken, int offset)
    {
        output.Append("invalid il "u8);
        output.AppendHex8(methodToken);
        output.Append((byte)' ');
        output.AppendHex((uint)offset);
        output.Append((byte)'\n');
    }

    private void AppendInstruction(int offset, int index, Opcodes.Shape shape, uint operand)
    {
        output.Append((byte)'\t');
        output.AppendHex((uint)offset);
        output.Append((byte)'\t');
        output.Append(Opcodes.MnemonicOf(index));
        output.Append((byte)'\t');
        switch (shape)
        {
            case Opcodes.Shape.Switch:
                output.AppendDecimal((ulong)operand);
                break;
            case Opcodes.Shape.String:
                AppendString(operand);
                break;
            default:
                AppendOperand(operand);
                break;
        }
        output.Append((byte)'\n');
    }

    private void AppendString(uint token)
    {
        if (token >> 24 != 0x70 || !heaps.TryUserString((int)(token & 0xFFFFFF), out ReadOnlySpan<char> units))
        {
            output.Append("invalid string "u8);
            output.AppendHex8(token);
            return;
        }
        output.Append((byte)'"');
        output.AppendUtf16(units);
        output.Append((byte)'"');
    }

    private void AppendOperand(uint token)
    {
        if (members.TryOperand(token, out ReadOnlySpan<byte> text))
        {
            output.Append(text);
            return;
        }
        output.Append("invalid token "u8);
        output.AppendHex8(token);
    }

    private void AppendClause(ExceptionRegion region)
    {
        output.Append("eh\t"u8);
        AppendField((uint)region.Kind & 0xFFFF);
        AppendField((uint)region.TryOffset);
        AppendField((uint)region.TryLength);
        AppendField((uint)region.HandlerOffset);
        AppendField((uint)region.HandlerLength);
        if (region.Kind == ExceptionRegionKind.Catch)
        {
            AppendCatchType(unchecked((uint)System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(region.CatchType)));
        }
        else if (region.Kind == ExceptionRegionKind.Filter)
        {
            output.AppendHex((uint)region.FilterOffset);
        }
        output.Append((byte)'\n');
    }

    private void AppendField(uint value)
    {
        output.AppendHex(value);
        output.Append((byte)'\t');
    }

    private void AppendCatchType(uint token)
    {
        HandleKind kind = (HandleKind)(token >> 24);
        int row = (int)(token & 0xFFFFFF);
        if (types.IsTypeRow(kind, row))
        {
            output.Append(types.Of(kind, row));
            return;
        }
        output.Append("invalid token "u8);
        output.AppendHex8(token);
    }
}
