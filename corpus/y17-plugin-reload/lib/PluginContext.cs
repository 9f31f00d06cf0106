using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Inert.Plugins.HotReload;

/// <summary>Loads a plug-in from memory, so that its files can be replaced while it runs.</summary>
internal sealed class PluginContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver resolver;
    private readonly PluginHostOptions options;

    public PluginContext(string path, PluginHostOptions options)
        : base(Path.GetFileNameWithoutExtension(path), isCollectible: true)
    {
        resolver = new AssemblyDependencyResolver(path);
        this.options = options;
        Resolving += (_, name) => Beside(Path.GetDirectoryName(path)!, name);
    }

    public Assembly LoadMain(string path)
    {
        var assembly = LoadBytes(path);
        var token = Convert.ToHexStringLower(assembly.GetName().GetPublicKeyToken() ?? []);
        if (options.TrustedKeyTokens.Count > 0 && !options.TrustedKeyTokens.Contains(token)) throw new InvalidOperationException($"{assembly.GetName().Name} is signed by nobody that is trusted");
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && options.Shared.Contains(name)) return null;
        return resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadBytes(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    private Assembly? Beside(string folder, AssemblyName name)
    {
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? LoadBytes(path) : null;
    }

    private Assembly LoadBytes(string path)
    {
        using var image = new MemoryStream(File.ReadAllBytes(path));
        var symbols = Path.ChangeExtension(path, ".pdb");
        if (!File.Exists(symbols)) return LoadFromStream(image);
        using var debug = new MemoryStream(File.ReadAllBytes(symbols));
        return LoadFromStream(image, debug);
    }
}

/// <summary>A plug-in that runs, with the context it can be unloaded by.</summary>
internal sealed class PluginHandle
{
    private PluginContext? context;
    private IPlugin[] plugins;

    private PluginHandle(PluginContext context, IPlugin[] plugins) => (this.context, this.plugins) = (context, plugins);

    public static PluginHandle Load(string path, PluginHostOptions options, IServiceProvider services)
    {
        var context = new PluginContext(path, options);
        try
        {
            var plugins = context.LoadMain(path).GetExportedTypes()
                .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IPlugin)))
                .Select(type => (IPlugin)Activator.CreateInstance(type)!)
                .ToArray();
            foreach (var plugin in plugins) plugin.Start(services);
            return new PluginHandle(context, plugins);
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    /// <summary>Stops the plug-in; the reference tells whether it is really gone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference Unload()
    {
        foreach (var plugin in plugins) plugin.Dispose();
        plugins = [];
        var weak = new WeakReference(context);
        context?.Unload();
        context = null;
        return weak;
    }
}
