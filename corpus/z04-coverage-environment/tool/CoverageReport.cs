using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;

namespace Inert.Coverage.Uploader;

/// <summary>A report in the format of Cobertura.</summary>
internal sealed class CoverageReport
{
    private CoverageReport(string path, byte[] content)
    {
        Path = path;
        Content = content;
    }

    public string Path { get; }

    public byte[] Content { get; }

    public int Lines { get; private set; }

    public int Covered { get; private set; }

    public static CoverageReport Read(string path)
    {
        var report = new CoverageReport(path, File.ReadAllBytes(path));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var file = "";
        using var reader = XmlReader.Create(new MemoryStream(report.Content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Name == "class") file = reader.GetAttribute("filename") ?? "";
                if (reader.Name != "line" || !seen.Add(file + ":" + reader.GetAttribute("number"))) continue;
                report.Lines++;
                if (int.Parse(reader.GetAttribute("hits") ?? "0", CultureInfo.InvariantCulture) > 0) report.Covered++;
            }
        }
        catch (XmlException problem)
        {
            throw new FormatException(path + ": " + problem.Message);
        }

        return report;
    }
}
