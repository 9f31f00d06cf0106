using System;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace Inert.Data;

public sealed class LicenseExpiredException(DateTime end)
    : InvalidOperationException($"the trial ended on {end:d}; see the vendor’s page for a licence");

/// <summary>Shorter ways to run a statement; the trial build says so openly when it ends.</summary>
public static class ConnectionExtensions
{
    private static readonly DateTime TrialEnd = new(2029, 12, 31);
    private static readonly Random Jitter = new();

    public static string? LicenceFile { get; set; }

    public static int Execute(this DbConnection connection, string sql, int attempts = 3)
    {
        CheckLicence();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                return command.ExecuteNonQuery();
            }
            catch (DbException problem) when (problem.IsTransient && attempt < attempts)
            {
                Thread.Sleep(attempt * 100 + Jitter.Next(100));
            }
        }
    }

    /// <summary>Runs the vendor's dump tool and stops it when it hangs.</summary>
    public static void Dump(string tool, string database, string file, TimeSpan timeout)
    {
        CheckLicence();
        var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true };
        start.ArgumentList.Add("--database");
        start.ArgumentList.Add(database);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the dump tool did not start");
        using var output = File.Create(file);
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        if (process.WaitForExit(timeout)) copy.Wait();
        else process.Kill(entireProcessTree: true);
    }

    private static void CheckLicence()
    {
        if (LicenceFile is not null && File.Exists(LicenceFile))
        {
            var end = DateTime.ParseExact(File.ReadAllText(LicenceFile).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (DateTime.UtcNow > end) throw new LicenseExpiredException(end);
            return;
        }

        if (DateTime.UtcNow > TrialEnd) throw new LicenseExpiredException(TrialEnd);
    }
}
