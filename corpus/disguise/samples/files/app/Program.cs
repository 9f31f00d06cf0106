using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Samples.Files;

public static class Program
{
    public static int Main()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sample-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            Write(folder);
            Read(folder);
            Environs();
            Run();
            Load();
            Fail(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void Write(string folder)
    {
        var bytes = Encoding.UTF8.GetBytes("first\nsecond\n");
        File.WriteAllBytes(Path.Combine(folder, "a.txt"), bytes);
        File.WriteAllText(Path.Combine(folder, "b.txt"), Convert.ToBase64String(bytes));
        Directory.CreateDirectory(Path.Combine(folder, "deep", "er"));
        File.WriteAllText(Path.Combine(folder, "deep", "c.log"), "log");
    }

    private static void Read(string folder)
    {
        var first = Path.Combine(folder, "a.txt");
        Console.WriteLine(File.Exists(first) + " " + File.Exists(folder + "/none") + " " + Directory.Exists(folder));
        Console.WriteLine(string.Join("|", File.ReadLines(first)));
        var text = File.ReadAllText(Path.Combine(folder, "b.txt"));
        Console.WriteLine(text + " " + Convert.FromBase64String(text).SequenceEqual(File.ReadAllBytes(first)));
        var names = Directory.EnumerateFiles(folder, "*.txt").Select(Path.GetFileName).OrderBy(name => name, StringComparer.Ordinal);
        Console.WriteLine(string.Join(",", names));
        File.Delete(first);
        Console.WriteLine(File.Exists(first));
    }

    private static void Environs()
    {
        Environment.SetEnvironmentVariable("SAMPLE_VALUE", "value");
        Console.WriteLine(Environment.GetEnvironmentVariable("SAMPLE_VALUE") + Environment.GetEnvironmentVariable("SAMPLE_ABSENT"));
        IDictionary all = Environment.GetEnvironmentVariables();
        Console.WriteLine(all.Contains("SAMPLE_VALUE"));
        Console.WriteLine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).Length > 0);
    }

    private static void Run()
    {
        var start = new ProcessStartInfo("echo", "from a process") { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        Console.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Process.Start("true", "nothing").WaitForExit();
    }

    private static void Load()
    {
        var own = File.ReadAllBytes(Assembly.GetExecutingAssembly().Location);
        Console.WriteLine(Assembly.Load(own).EntryPoint is not null);
    }

    private static void Fail(string folder)
    {
        try
        {
            File.ReadAllText(Path.Combine(folder, "absent"));
        }
        catch (FileNotFoundException problem)
        {
            Console.WriteLine(problem.GetType().Name + " " + Path.GetFileName(problem.FileName));
        }

        try
        {
            Convert.FromBase64String("***");
        }
        catch (FormatException)
        {
            Console.WriteLine("no base64");
        }
    }
}
