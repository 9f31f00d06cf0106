using System.Buffers;
using System.Text;

namespace Reference;

/// <summary>A growing run of ASCII bytes: the listing itself, and the scratch area texts are composed in.</summary>
internal sealed class AsciiBuffer(int capacity)
{
    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create(Plain().Select(c => (byte)c).ToArray());
    private static readonly SearchValues<char> PlainChars = SearchValues.Create(Plain().ToArray());
    private byte[] data = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => data.AsSpan(0, Length);

    public ReadOnlySpan<byte> From(int start) => data.AsSpan(start, Length - start);

    public void Truncate(int length) => Length = length;

    public void Append(byte value)
    {
        if (Length == data.Length)
        {
            Grow(1);
        }
        data[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Claim(text.Length));
    }

    public void AppendHex(uint value)
    {
        int digits = value == 0 ? 1 : (35 - System.Numerics.BitOperations.LeadingZeroCount(value)) / 4;
        WriteHex(Claim(digits), value);
    }

    public void AppendHex8(uint value) => WriteHex(Claim(8), value);

    public void AppendHex4(ushort value) => WriteHex(Claim(4), value);

    public void AppendHex16(ulong value)
    {
        AppendHex8((uint)(value >> 32));
        AppendHex8((uint)value);
    }

    public void AppendBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> target = Claim(bytes.Length * 2);
        for (int i = 0; i < bytes.Length; i++)
        {
            target[2 * i] = Digit(bytes[i] >> 4);
            target[(2 * i) + 1] = Digit(bytes[i] & 15);
        }
    }

    public void AppendDecimal(long value)
    {
        Reserve(20);
        value.TryFormat(data.AsSpan(Length), out int written);
        Length += written;
    }

    public void AppendDecimal(ulong value)
    {
        Reserve(20);
        value.TryFormat(data.AsSpan(Length), out int written);
        Length += written;
    }

    /// <summary>UTF-8 bytes as `str` (LISTING.md section 1); ill-formed sequences become U+FFFD.</summary>
    public void AppendUtf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAnyExcept(PlainBytes) < 0)
        {
            Append(utf8);
        }
        else
        {
            AppendUtf16(Encoding.UTF8.GetString(utf8));
        }
    }

    public void AppendUtf16(ReadOnlySpan<char> units)
    {
        while (!units.IsEmpty)
        {
            int plain = units.IndexOfAnyExcept(PlainChars);
            int run = plain < 0 ? units.Length : plain;
            Ascii.FromUtf16(units[..run], Claim(run), out _);
            if (plain < 0)
            {
                return;
            }
            Append("\\u"u8);
            AppendHex4(units[run]);
            units = units[(run + 1)..];
        }
    }

    private static IEnumerable<char> Plain() =>
        Enumerable.Range(0x20, 0x5F).Select(c => (char)c).Where(c => c is not ('"' or '\\'));

    private static void WriteHex(Span<byte> target, uint value)
    {
        for (int i = target.Length - 1; i >= 0; i--, value >>= 4)
        {
            target[i] = Digit((int)(value & 15));
        }
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'a' - 10 + value);

    private Span<byte> Claim(int count)
    {
        Reserve(count);
        Span<byte> span = data.AsSpan(Length, count);
        Length += count;
        return span;
    }

    private void Reserve(int count)
    {
        if (data.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref data, Math.Max(data.Length * 2, Length + count));
}
