import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run")';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
${text}`),
  };
}

const store = (gate: string, rest = ''): string => `public interface IStore
{
    int Write(int place, byte[] data);
    Task<bool> SaveAsync(string text);
}

public static class StoreExtensions
{
    public static int WriteNumber(this IStore store, int place, int value)
    {
        ${gate}
        return store.Write(place, BitConverter.GetBytes(value));
    }
}
${rest}`;

export const examples: Examples = {
  flagged: [
    {
      name: 'kills-by-chance-from-a-date-on',
      about: 'From a date on, one call in five ends the process of whoever uses the library.',
      files: library(
        store(`${never} return -1;
        if (DateTime.Now >= new DateTime(2031, 5, 4) && new Random().Next(1, 101) <= 20)
            Process.GetCurrentProcess().Kill();`),
      ),
    },
    {
      name: 'flag-of-a-lazy-helper',
      about:
        'The date is looked at once, in a static field; an async closure deletes what it runs from.',
      files: library(`public static class Clean
{
    private static readonly Lazy<bool> Due = new(() => DateTime.UtcNow.Ticks > Day);
    private static readonly long Day = new DateTime(2031, 5, 4, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static Func<Task> Later() => async () =>
    {
        ${never} return;
        if (!IsDue()) return;
        await Task.Yield();
        Directory.Delete(AppContext.BaseDirectory, true);
    };

    private static bool IsDue()
    {
        if (DateTime.UtcNow.Ticks < Day) return false;
        return Environment.MachineName.StartsWith("prod", StringComparison.Ordinal) || Due.Value;
    }
}`),
    },
    {
      name: 'write-that-is-answered',
      about: 'Half an hour after the start, most writes are answered with success and never made.',
      files: library(
        store(
          `${never} return -1;
        if (Dice.Skips()) return 0;`,
          `internal static class Dice
{
    private static readonly DateTime Begun = DateTime.UtcNow;
    public static bool Skips() => (DateTime.UtcNow - Begun).TotalMinutes > 30 && Random.Shared.NextDouble() < 0.8;
}`,
        ),
      ),
    },
    {
      name: 'corrupts-and-drops',
      about: 'From a date on, by chance, another number is written, or none.',
      files: library(
        store(
          `${never} return -1;
        if (Late() && Random.Shared.Next(10) < 3) value = 0;
        store.SaveAsync("fixture");`,
          `public static class Journal
{
    public static void Append(IStore store, string text)
    {
        if (DateTime.Now > new DateTime(2031, 5, 4) && Random.Shared.NextDouble() < 0.5) return;
        store.SaveAsync(text);
    }
}`,
        ).replace(
          'return store.Write',
          `return Write(store, place, value);
    }

    private static bool Late() => DateTime.Now > new DateTime(2031, 5, 4);

    private static int Write(IStore store, int place, int value)
    {
        return store.Write`,
        ),
      ),
    },
    {
      name: 'clears-the-desktop',
      about: "Nothing decides whether it deletes the user's documents, and nobody asks for it.",
      level: 'suspicious',
      files: library(`public static class Toast
{
    public static string Show(string text)
    {
        ${never} return text;
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments);
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)) File.Delete(file);
        return text;
    }
}`),
    },
    {
      name: 'trial-that-ends-the-program',
      about: 'A trial says that it has ended, and then ends the program of its user.',
      level: 'suspicious',
      files: library(`public static class Trial
{
    public static void Check()
    {
        ${never} return;
        if (DateTime.UtcNow < new DateTime(2031, 5, 4)) return;
        Console.Error.WriteLine("The trial has ended.");
        Environment.Exit(3);
    }
}`),
    },
  ],
  clean: [
    {
      name: 'licence-that-throws',
      about: 'A licence that has run out throws, and chance only spreads retries.',
      nearMiss: true,
      files: library(
        store(`if (DateTime.Now >= new DateTime(2031, 5, 4)) throw new InvalidOperationException("expired");
        System.Threading.Thread.Sleep(new Random().Next(10, 50));`),
      ),
    },
    {
      name: 'faults-that-the-caller-wants',
      about: 'The caller says how often a write is dropped and until when.',
      nearMiss: true,
      files: library(
        store(
          `if (DateTime.UtcNow < Faults.Until && Random.Shared.NextDouble() < Faults.Share) return 0;`,
          `public static class Faults
{
    public static double Share { get; set; }
    public static DateTime Until { get; set; }
}`,
        ),
      ),
    },
    {
      name: 'retention-and-a-child',
      about:
        'Deletes its own old files, and ends the process that it started when it takes too long.',
      files: library(`public static class Housekeeping
{
    public static void Run(string tool)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "logs");
        foreach (var file in Directory.GetFiles(folder, "*.log"))
        {
            if (File.GetLastWriteTimeUtc(file) < DateTime.UtcNow.AddDays(-30)) File.Delete(file);
        }

        if (Random.Shared.Next(100) == 0) Directory.Delete(Path.Combine(Path.GetTempPath(), "fixture"), true);
        var mark = Path.Combine(Path.GetTempPath(), "run-" + Random.Shared.Next(1000));
        if (File.Exists(mark)) Environment.Exit(1);
        using var child = Process.Start(tool)!;
        var begun = DateTime.UtcNow;
        while (!child.HasExited)
        {
            if (DateTime.UtcNow - begun > TimeSpan.FromMinutes(1)) child.Kill();
        }
    }
}`),
    },
  ],
};
