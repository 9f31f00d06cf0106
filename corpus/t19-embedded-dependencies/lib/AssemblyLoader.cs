using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Inert.Editing;

/// <summary>Finds the dependencies that are merged into this assembly as compressed resources.</summary>
internal static class AssemblyLoader
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Inert.Editing.Parts"] = "merged.inert.editing.parts.dll.compressed",
    };

    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.OrdinalIgnoreCase);

#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Attach() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        var name = new AssemblyName(args.Name).Name!;
        lock (Loaded)
        {
            if (Loaded.TryGetValue(name, out var found)) return found;
            if (!Names.TryGetValue(name, out var resource)) return null;
            using var stream = typeof(AssemblyLoader).Assembly.GetManifestResourceStream(resource);
            if (stream is null) return null;
            using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
            using var memory = new MemoryStream();
            inflated.CopyTo(memory);
            return Loaded[name] = Assembly.Load(memory.ToArray());
        }
    }
}
