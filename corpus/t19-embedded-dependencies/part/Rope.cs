using System;
using System.Text;

namespace Inert.Editing.Parts;

/// <summary>Text in pieces, cheap to cut and join.</summary>
public sealed class Rope
{
    private readonly Rope? left;
    private readonly Rope? right;
    private readonly string text = "";

    public Rope(string text)
    {
        this.text = text;
        Length = text.Length;
    }

    private Rope(Rope left, Rope right)
    {
        this.left = left;
        this.right = right;
        Length = left.Length + right.Length;
    }

    public int Length { get; }

    public Rope Append(Rope other) => Length == 0 ? other : other.Length == 0 ? this : new Rope(this, other);

    public (Rope Before, Rope After) Split(int at)
    {
        if (left is null || right is null) return (new Rope(text[..at]), new Rope(text[at..]));
        if (at < left.Length)
        {
            var (before, after) = left.Split(at);
            return (before, after.Append(right));
        }

        var (start, end) = right.Split(at - left.Length);
        return (left.Append(start), end);
    }

    public override string ToString()
    {
        var all = new StringBuilder(Length);
        Write(all);
        return all.ToString();
    }

    private void Write(StringBuilder all)
    {
        if (left is null || right is null) all.Append(text);
        else
        {
            left.Write(all);
            right.Write(all);
        }
    }
}
