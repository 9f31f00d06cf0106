using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Inert.Reports.Tables;

public enum Alignment
{
    Left,
    Right,
}

/// <summary>A table and the ways to write it.</summary>
public sealed class Table
{
    private readonly string[] heads;
    private readonly Alignment[] alignments;
    private readonly List<string[]> rows = new();
    private CultureInfo culture = CultureInfo.CurrentCulture;

    public Table(params string[] heads)
    {
        if (heads.Length == 0) throw new ArgumentException("a table needs a column", nameof(heads));
        this.heads = heads;
        alignments = new Alignment[heads.Length];
    }

    public int Count => rows.Count;

    /// <summary>How numbers and dates are written.</summary>
    public Table In(CultureInfo language)
    {
        culture = language;
        return this;
    }

    public Table Align(int column, Alignment alignment)
    {
        alignments[column] = alignment;
        return this;
    }

    public Table Row(params object?[] cells)
    {
        if (cells.Length != heads.Length) throw new ArgumentException($"a row has {heads.Length} cells", nameof(cells));
        rows.Add(cells.Select(Text).ToArray());
        return this;
    }

    public Table Rows<T>(IEnumerable<T> items, params Func<T, object?>[] columns)
    {
        foreach (var item in items) Row(columns.Select(column => column(item)).ToArray());
        return this;
    }

    public Table Sort(int column)
    {
        rows.Sort((one, other) => string.Compare(one[column], other[column], culture, CompareOptions.IgnoreCase));
        return this;
    }

    public string ToText()
    {
        var widths = Widths();
        var text = new StringBuilder();
        Line(text, heads, widths, "  ");
        text.AppendJoin("  ", widths.Select(width => new string('-', width))).Append('\n');
        foreach (var row in rows) Line(text, row, widths, "  ");
        return Finish(text);
    }

    public string ToMarkdown()
    {
        var widths = Widths();
        var text = new StringBuilder();
        text.Append("| ");
        Line(text, heads, widths, " | ", " |");
        text.Append("| ").AppendJoin(" | ", widths.Select((width, at) => alignments[at] == Alignment.Right ? new string('-', width - 1) + ":" : new string('-', width))).Append(" |\n");
        foreach (var row in rows)
        {
            text.Append("| ");
            Line(text, row.Select(cell => cell.Replace("|", "\\|")).ToArray(), widths, " | ", " |");
        }

        return Finish(text);
    }

    public string ToCsv()
    {
        var separator = culture.TextInfo.ListSeparator;
        var text = new StringBuilder();
        text.AppendJoin(separator, heads.Select(Quoted)).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(separator, row.Select(Quoted)).Append("\r\n");
        return Finish(text);
    }

    private string Finish(StringBuilder text)
    {
        Locale.Settle(culture);
        return text.ToString();
    }

    private string Text(object? cell) => cell switch
    {
        null => "",
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "d" : "g", culture),
        IFormattable value => value.ToString(null, culture),
        _ => cell.ToString() ?? "",
    };

    private int[] Widths()
    {
        var widths = heads.Select(head => Math.Max(3, head.Length)).ToArray();
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++) widths[at] = Math.Max(widths[at], row[at].Length);
        }

        return widths;
    }

    private void Line(StringBuilder text, string[] cells, int[] widths, string between, string end = "")
    {
        var padded = cells.Select((cell, at) => alignments[at] == Alignment.Right ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]));
        text.Append(string.Join(between, padded).TrimEnd()).Append(end).Append('\n');
    }

    private static string Quoted(string cell)
    {
        return cell.AsSpan().IndexOfAny("\",;\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"") + "\"";
    }
}
