using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;

namespace Inert.Columnar;

/// <summary>The parts of a connection string, with the usual fallbacks of the command-line tools.</summary>
public sealed class ColumnarConnectionStringBuilder : DbConnectionStringBuilder
{
    public ColumnarConnectionStringBuilder(string? connectionString = null)
    {
        if (connectionString is not null) ConnectionString = connectionString;
    }

    public string Host { get => Text("Host", "localhost"); set => this["Host"] = value; }

    public int Port { get => int.Parse(Text("Port", "5439")); set => this["Port"] = value; }

    public string Database { get => Text("Database", ""); set => this["Database"] = value; }

    public string Username { get => Text("Username", Environment.UserName); set => this["Username"] = value; }

    public string? Password
    {
        get => TryGetValue("Password", out var value) ? (string)value : Environment.GetEnvironmentVariable("PGPASSWORD") ?? FromPassFile();
        set => this["Password"] = value;
    }

    private string Text(string key, string otherwise) => TryGetValue(key, out var value) ? (string)value : otherwise;

    private string? FromPassFile()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = Environment.GetEnvironmentVariable("PGPASSFILE") ?? Path.Combine(home, ".pgpass");
        if (!File.Exists(path)) return null;
        return File.ReadLines(path)
            .Select((line) => line.Split(':'))
            .Where((parts) => parts.Length == 5 && Matches(parts[0], Host) && Matches(parts[1], Port.ToString()) && Matches(parts[2], Database) && Matches(parts[3], Username))
            .Select((parts) => parts[4])
            .FirstOrDefault();
    }

    private static bool Matches(string pattern, string value) => pattern == "*" || pattern == value;
}
