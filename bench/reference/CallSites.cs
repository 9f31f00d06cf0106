using System.Buffers.Binary;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;
using System.Text;

namespace Reference;

/// <summary>
/// What the call instructions of some assemblies that load together name (CALLS.md): one line for each, or the hash of
/// these lines for each module.
/// </summary>
internal static class CallSites
{
    private static readonly HashSet<string> Followed = ["call", "callvirt", "newobj", "ldftn", "ldvirtftn", "jmp"];

    /// <summary>Runs over the sets named in a file: a set is a line, its modules are separated by tabs.</summary>
    public static int Run(string list, bool text)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        foreach (string line in File.ReadLines(list).Where(line => line.Length > 0))
        {
            using AssemblySet set = AssemblySet.Open(line.Split('\t'));
            foreach (SetModule module in set.Modules)
            {
                var lines = new StringBuilder();
                int count = Write(module, new MemberLookup(set), lines);
                string shown = text ? lines.ToString() : Hash(lines);
                output.WriteLine(text ? $"# {module.Path}\n{shown}" : $"{shown}  {count}  {module.Path}");
            }
        }
        return 0;
    }

    private static string Hash(StringBuilder lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));

    private static int Write(SetModule module, MemberLookup lookup, StringBuilder lines)
    {
        int count = 0;
        foreach (MethodDefinitionHandle handle in module.Metadata.MethodDefinitions)
        {
            MethodDefinition method = module.Metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0 || ((int)method.ImplAttributes & 3) != 0)
            {
                continue;
            }
            string caller = Hex(MetadataTokens.GetToken(handle));
            foreach ((int offset, string opcode, int token) in Instructions(module, method.RelativeVirtualAddress))
            {
                string target = lookup.Find(module, MetadataTokens.EntityHandle(token));
                lines.Append(CultureInfo.InvariantCulture, $"{caller}\t{offset:x}\t{opcode}\t{Hex(token)}\t{target}\n");
                count++;
            }
        }
        return count;
    }

    private static string Hex(int token) => token.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Of several with the same opcode and operand, the first.</summary>
    private static List<(int Offset, string Opcode, int Token)> Instructions(SetModule module, int rva)
    {
        var found = new List<(int, string, int)>();
        var seen = new HashSet<(string, int)>();
        ReadOnlySpan<byte> code = module.Image.GetMethodBody(rva).GetILBytes();
        int position = 0;
        while (position < code.Length)
        {
            int offset = position;
            int index = code[position++];
            if (index == 0xFE)
            {
                index = position < code.Length ? 0x100 | code[position++] : 0;
            }
            Opcodes.Shape shape = Opcodes.ShapeOf(index);
            int size = shape == Opcodes.Shape.Switch
                ? 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code[position..]))
                : Opcodes.SizeOf(shape);
            if (size < 0 || size > code.Length - position)
            {
                break;
            }
            if (shape == Opcodes.Shape.Token)
            {
                string opcode = Encoding.ASCII.GetString(Opcodes.MnemonicOf(index));
                int token = BinaryPrimitives.ReadInt32LittleEndian(code[position..]);
                if (Followed.Contains(opcode) && seen.Add((opcode, token)))
                {
                    found.Add((offset, opcode, token));
                }
            }
            position += size;
        }
        return found;
    }
}
