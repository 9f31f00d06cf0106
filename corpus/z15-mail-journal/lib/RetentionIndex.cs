using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Inert.Mail.Journaling;

/// <summary>An index of journaled mail, as lines of a file that is only appended to.</summary>
public sealed class RetentionIndex
{
    private readonly string path;
    private readonly object gate = new();

    public RetentionIndex(string path)
    {
        this.path = path;
    }

    public void Write(JournalEntry entry)
    {
        var line = string.Join('\t', entry.Time.ToString("O", CultureInfo.InvariantCulture), entry.MessageId, entry.Journaled ? "kept" : "sent", entry.Reason);
        lock (gate) File.AppendAllText(path, line + "\n");
    }

    public IEnumerable<JournalEntry> Read()
    {
        if (!File.Exists(path)) return Array.Empty<JournalEntry>();
        return File.ReadLines(path).Select(Parse).Where(one => one is not null).Select(one => one!);
    }

    /// <summary>Entries that are older than the period may be removed from the journal.</summary>
    public IEnumerable<JournalEntry> Expired(TimeSpan period)
    {
        var oldest = DateTimeOffset.UtcNow - period;
        return Read().Where(entry => entry.Journaled && entry.Time < oldest);
    }

    private static JournalEntry? Parse(string line)
    {
        var parts = line.Split('\t');
        if (parts.Length != 4 || !DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)) return null;
        return new JournalEntry(parts[1], time, parts[2] == "kept", parts[3]);
    }
}
