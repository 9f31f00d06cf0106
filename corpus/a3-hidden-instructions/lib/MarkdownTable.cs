using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Inert.MarkdownTables;

public enum Alignment
{
    Left,
    Center,
    Right,
}

/// <summary>Writes and reads tables of GitHub-flavoured Markdown.</summary>
public sealed class MarkdownTable
{
    private readonly List<string> heading;
    private readonly List<Alignment> alignments;
    private readonly List<IReadOnlyList<string>> rows = new();

    public MarkdownTable(params string[] heading)
    {
        this.heading = heading.ToList();
        alignments = heading.Select((_) => Alignment.Left).ToList();
    }

    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    public MarkdownTable Align(int column, Alignment alignment)
    {
        alignments[column] = alignment;
        return this;
    }

    public MarkdownTable Add(params object?[] cells)
    {
        if (cells.Length != heading.Count) throw new ArgumentException($"expected {heading.Count} cells");
        rows.Add(cells.Select((cell) => (cell?.ToString() ?? "").Replace("|", "\\|")).ToList());
        return this;
    }

    public override string ToString()
    {
        var widths = heading.Select((title, at) => Math.Max(3, rows.Select((row) => row[at].Length).Append(title.Length).Max())).ToList();
        var text = new StringBuilder();
        Line(text, heading, widths);
        text.Append('|');
        for (var at = 0; at < widths.Count; at++)
        {
            var dashes = new string('-', widths[at]);
            text.Append(' ').Append(alignments[at] switch
            {
                Alignment.Center => ":" + dashes[2..] + ":",
                Alignment.Right => dashes[1..] + ":",
                _ => dashes,
            }).Append(" |");
        }

        text.Append('\n');
        foreach (var row in rows) Line(text, row, widths);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells, List<int> widths)
    {
        text.Append('|');
        for (var at = 0; at < cells.Count; at++) text.Append(' ').Append(cells[at].PadRight(widths[at])).Append(" |");
        text.Append('\n');
    }
}
