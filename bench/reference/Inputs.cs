using System.IO.Compression;

namespace Reference;

/// <summary>One module's bytes and where they came from: a path, or PACKAGE.nupkg!ENTRY.</summary>
internal sealed record Module(string Name, byte[] Image);

internal static class Inputs
{
    /// <summary>The modules (.dll, .exe) in a file, a folder or a .nupkg, in ordinal order of their names.</summary>
    public static IEnumerable<Module> Find(string path)
    {
        int bang = path.IndexOf(".nupkg!", StringComparison.OrdinalIgnoreCase);
        if (bang >= 0)
        {
            string entry = path[(bang + 7)..];
            return InPackage(path[..(bang + 6)]).Where(module => module.Name.EndsWith("!" + entry, StringComparison.Ordinal));
        }
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(IsModule).Order(StringComparer.Ordinal).Select(file => new Module(file, File.ReadAllBytes(file)));
        }
        return path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)
            ? InPackage(path)
            : [new Module(path, File.ReadAllBytes(path))];
    }

    private static IEnumerable<Module> InPackage(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(e => IsModule(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            yield return new Module(path + "!" + entry.FullName, Read(entry));
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static bool IsModule(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
}
