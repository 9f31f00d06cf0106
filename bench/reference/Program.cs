using System.Diagnostics;
using Reference;

return args switch
{
    ["--text", var path] => Text(path),
    ["--bench", var list] => Bench(list),
    ["--calls", var list] => CallSites.Run(list, text: false),
    ["--call-text", var list] => CallSites.Run(list, text: true),
    ["--marks", var path] => Marks.Run(path),
    [] or ["--help"] => Usage(),
    _ => Hashes(args),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Reference PATH...         sha256, bytes, ms, path of every module in files, folders, .nupkg");
    Console.Error.WriteLine("       Reference --text PATH     the listing itself (PATH may be PACKAGE.nupkg!ENTRY)");
    Console.Error.WriteLine("       Reference --bench LIST    times all modules named in LIST, one PATH a line, in memory");
    Console.Error.WriteLine("       Reference --calls LIST    sha256, calls, path of every module of the sets in LIST (CALLS.md)");
    Console.Error.WriteLine("       Reference --call-text LIST    the calls themselves");
    Console.Error.WriteLine("       Reference --marks PATH    initializers, attributes and base types that make code run");
    return 2;
}

static int Text(string path)
{
    using Stream output = Console.OpenStandardOutput();
    foreach (Module module in Inputs.Find(path))
    {
        Listing.Write(module.Image, output.Write);
    }
    return 0;
}

static int Hashes(string[] paths)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
    foreach (Module module in paths.SelectMany(Inputs.Find))
    {
        long start = Stopwatch.GetTimestamp();
        string hash = SafeHash(module.Image);
        double ms = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        output.WriteLine(FormattableString.Invariant($"{hash}  {module.Image.Length}  {ms:F2}  {module.Name}"));
    }
    return 0;
}

// A bug of ours must not end a run over thousands of modules; it is shown in the hash's place.
static string SafeHash(byte[] image)
{
    try
    {
        return Listing.Hash(image);
    }
    catch (Exception e) when (e is not OutOfMemoryException)
    {
        return "crash " + e.GetType().Name + " " + e.StackTrace?.Split('\n')[0].Trim();
    }
}

static int Bench(string list)
{
    Module[] modules = File.ReadLines(list).Where(line => line.Length > 0).SelectMany(Inputs.Find)
        .Where(module => Listing.IsManaged(module.Image)).ToArray();
    long bytes = modules.Sum(module => (long)module.Image.Length);
    Console.WriteLine($"modules {modules.Length}, bytes {bytes}");
    foreach (string pass in (string[])["cold", "warm"])
    {
        GC.Collect();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        foreach (Module module in modules)
        {
            Listing.Hash(module.Image);
        }
        double ms = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double cpu = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant($"{pass} {ms:F0} ms, {bytes / 1e3 / ms:F1} MB/s, processor {cpu:F0} ms"));
    }
    return 0;
}
