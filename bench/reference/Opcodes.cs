using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Reference;

/// <summary>Operand sizes and mnemonics from the library's own opcode table (ECMA-335 III).</summary>
internal static class Opcodes
{
    private static readonly Shape[] Shapes = new Shape[0x200];
    private static readonly byte[][] Mnemonics = new byte[0x200][];

    static Opcodes()
    {
        foreach (FieldInfo field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is OpCode code && code.OpCodeType != OpCodeType.Nternal)
            {
                int index = code.Size == 1 ? code.Value & 0xFF : 0x100 | (code.Value & 0xFF);
                Shapes[index] = ShapeOf(code.OperandType);
                Mnemonics[index] = Encoding.ASCII.GetBytes(code.Name!);
            }
        }
        Shapes[0x119] = Shape.Bytes1; // `no.` (III.2.2), which the library's table leaves out
    }

    private static ReadOnlySpan<sbyte> Sizes => [-1, 0, 1, 2, 4, 8, 4, 4, 4];

    /// <summary>What follows an opcode. From Switch on, the instruction is a line of the listing.</summary>
    internal enum Shape : byte
    {
        None,
        Bytes0,
        Bytes1,
        Bytes2,
        Bytes4,
        Bytes8,
        Switch,
        String,
        Token,
    }

    public static Shape ShapeOf(int index) => Shapes[index];

    public static ReadOnlySpan<byte> MnemonicOf(int index) => Mnemonics[index];

    /// <summary>Bytes of the operand; -1 for an opcode that is not assigned.</summary>
    public static int SizeOf(Shape shape) => Sizes[(int)shape];

    private static Shape ShapeOf(OperandType type) => type switch
    {
        OperandType.InlineNone => Shape.Bytes0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => Shape.Bytes1,
        OperandType.InlineVar => Shape.Bytes2,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.ShortInlineR => Shape.Bytes4,
        OperandType.InlineI8 or OperandType.InlineR => Shape.Bytes8,
        OperandType.InlineSwitch => Shape.Switch,
        OperandType.InlineString => Shape.String,
        _ => Shape.Token,
    };
}
