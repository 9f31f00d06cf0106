using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Inert.Plugins;

public interface IPlugin
{
    string Name { get; }

    void Start(IServiceProvider services);
}

public sealed record PluginFailure(string Path, Exception Problem);

/// <summary>Loads the plug-ins of a folder, each with its own dependencies.</summary>
public sealed class PluginHost(string folder)
{
    private readonly List<IPlugin> plugins = new();
    private readonly List<PluginFailure> failures = new();

    public IReadOnlyList<IPlugin> Plugins => plugins;

    public IReadOnlyList<PluginFailure> Failures => failures;

    public void Load()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.Plugin.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                var assembly = new PluginContext(path).LoadFromAssemblyPath(Path.GetFullPath(path));
                foreach (var type in assembly.GetExportedTypes().Where((type) => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract))
                {
                    plugins.Add((IPlugin)Activator.CreateInstance(type)!);
                }
            }
            catch (Exception problem) when (problem is BadImageFormatException or ReflectionTypeLoadException or MissingMethodException)
            {
                failures.Add(new PluginFailure(path, problem));
            }
        }
    }

    public void Start(IServiceProvider services)
    {
        foreach (var plugin in plugins) plugin.Start(services);
    }

    private sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileName(path), isCollectible: true)
    {
        private readonly AssemblyDependencyResolver resolver = new(Path.GetFullPath(path));

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == typeof(IPlugin).Assembly.GetName().Name) return null;
            var found = resolver.ResolveAssemblyToPath(assemblyName);
            return found is null ? null : LoadFromAssemblyPath(found);
        }

        protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
        {
            var found = resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
            return found is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(found);
        }
    }
}
