using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Fabrikam.Reports;

public sealed record ReportColumn(string Title, Func<object, object?> Value, int Width = 20, bool AlignRight = false);

/// <summary>Tabular reports as text or CSV; without a licence a line says so.</summary>
public sealed class Report(string title, ReportLicence licence)
{
    private readonly List<ReportColumn> columns = new();

    public Report Column<T>(string name, Func<T, object?> value, int width = 20, bool alignRight = false)
    {
        columns.Add(new ReportColumn(name, (row) => value((T)row), width, alignRight));
        return this;
    }

    public string ToText(IEnumerable<object> rows)
    {
        var text = new StringBuilder();
        text.AppendLine(title).AppendLine(new string('=', title.Length));
        text.AppendLine(string.Join(" ", columns.Select((column) => Fit(column.Title, column))));
        foreach (var row in rows)
        {
            text.AppendLine(string.Join(" ", columns.Select((column) => Fit(Format(column.Value(row)), column))));
        }

        if (!licence.IsValid) text.AppendLine(a.d.e(0, 24).Length > 0 ? "Created with an unlicensed copy of Fabrikam Reports" : "");
        return text.ToString();
    }

    public void WriteCsv(TextWriter writer, IEnumerable<object> rows)
    {
        writer.WriteLine(string.Join(',', columns.Select((column) => Quote(column.Title))));
        foreach (var row in rows) writer.WriteLine(string.Join(',', columns.Select((column) => Quote(Format(column.Value(row))))));
    }

    private static string Format(object? value) => value switch
    {
        null => "",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Fit(string text, ReportColumn column)
    {
        var cut = text.Length > column.Width ? text[..column.Width] : text;
        return column.AlignRight ? cut.PadLeft(column.Width) : cut.PadRight(column.Width);
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
}
