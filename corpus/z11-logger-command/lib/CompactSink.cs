using System;
using System.Globalization;
using System.IO;
using System.Text;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Inert.Serilog.Compact;

public sealed class CompactOptions
{
    /// <summary>Where the lines go; the day is put before the ending.</summary>
    public string Path { get; set; } = "logs/app.log";

    public long MaximumSize { get; set; } = 64 * 1024 * 1024;

    public int KeepDays { get; set; } = 14;

    /// <summary>Longer messages are cut.</summary>
    public int MaximumLine { get; set; } = 8192;

    /// <summary>Expands escapes such as {nl} and {tab} in messages.</summary>
    public bool Escapes { get; set; } = true;
}

public static class CompactExtensions
{
    public static LoggerConfiguration Compact(this LoggerSinkConfiguration configuration, string path, LogEventLevel level = LogEventLevel.Verbose)
    {
        return configuration.Sink(new CompactSink(new CompactOptions { Path = path }), level);
    }

    public static LoggerConfiguration Compact(this LoggerSinkConfiguration configuration, CompactOptions options, LogEventLevel level = LogEventLevel.Verbose)
    {
        return configuration.Sink(new CompactSink(options), level);
    }
}

/// <summary>One line an event: time, level, message, exception.</summary>
public sealed class CompactSink : ILogEventSink, IDisposable
{
    private static readonly string[] Levels = { "VRB", "DBG", "INF", "WRN", "ERR", "FTL" };
    private readonly CompactOptions options;
    private readonly RollingFile file;
    private readonly object gate = new();

    public CompactSink(CompactOptions options)
    {
        this.options = options;
        file = new RollingFile(options);
    }

    public void Emit(LogEvent logEvent)
    {
        var line = Format(logEvent);
        lock (gate) file.Write(logEvent.Timestamp, line);
    }

    public void Dispose()
    {
        lock (gate) file.Dispose();
    }

    private string Format(LogEvent logEvent)
    {
        using var message = new StringWriter(CultureInfo.InvariantCulture);
        logEvent.RenderMessage(message, CultureInfo.InvariantCulture);
        var text = message.ToString();
        if (options.Escapes) text = Escaping.Expand(text);
        if (text.Length > options.MaximumLine) text = string.Concat(text.AsSpan(0, options.MaximumLine), "…");
        var line = new StringBuilder(text.Length + 40);
        line.Append(logEvent.Timestamp.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ');
        line.Append(Levels[(int)logEvent.Level]).Append(' ');
        foreach (var letter in text) line.Append(letter is '\r' or '\n' ? ' ' : letter);
        if (logEvent.Exception is { } exception) line.Append(" | ").Append(exception.GetType().Name).Append(": ").Append(exception.Message.ReplaceLineEndings(" "));
        return line.ToString();
    }
}

/// <summary>A file a day, and another where it grows too large.</summary>
internal sealed class RollingFile : IDisposable
{
    private readonly CompactOptions options;
    private StreamWriter? writer;
    private DateTime day;
    private int part;

    public RollingFile(CompactOptions options)
    {
        this.options = options;
    }

    public void Write(DateTimeOffset time, string line)
    {
        if (writer is null || time.Date != day) Open(time.Date, 0);
        else if (writer.BaseStream.Length > options.MaximumSize) Open(day, part + 1);
        writer?.WriteLine(line);
    }

    public void Dispose() => writer?.Dispose();

    private void Open(DateTime date, int number)
    {
        writer?.Dispose();
        day = date;
        part = number;
        var folder = Path.GetDirectoryName(Path.GetFullPath(options.Path)) ?? ".";
        Directory.CreateDirectory(folder);
        Clean(folder);
        var stem = Path.GetFileNameWithoutExtension(options.Path) + date.ToString("-yyyyMMdd", CultureInfo.InvariantCulture);
        var suffix = number == 0 ? "" : "." + number.ToString(CultureInfo.InvariantCulture);
        writer = new StreamWriter(Path.Combine(folder, stem + suffix + Path.GetExtension(options.Path)), true, new UTF8Encoding(false)) { AutoFlush = true };
    }

    private void Clean(string folder)
    {
        var oldest = DateTime.UtcNow.AddDays(-options.KeepDays);
        foreach (var old in Directory.GetFiles(folder, Path.GetFileNameWithoutExtension(options.Path) + "-*" + Path.GetExtension(options.Path)))
        {
            if (File.GetLastWriteTimeUtc(old) < oldest) File.Delete(old);
        }
    }
}
