using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.Plugins.HotReload;

/// <summary>Keeps the plug-ins of a folder running and takes up their changes.</summary>
public sealed class PluginHost(IOptions<PluginHostOptions> options, IServiceProvider services, ILogger<PluginHost> logger) : BackgroundService
{
    private readonly Dictionary<string, PluginHandle> running = new(StringComparer.OrdinalIgnoreCase);
    private readonly Channel<string> changes = Channel.CreateBounded<string>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    public event EventHandler<PluginEvent>? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var root = Directory.CreateDirectory(options.Value.Root).FullName;
        using var watcher = new FileSystemWatcher(root, "*.dll") { IncludeSubdirectories = true };
        watcher.Changed += Notice;
        watcher.Created += Notice;
        watcher.Deleted += Notice;
        foreach (var folder in Directory.EnumerateDirectories(root)) Apply(folder);
        watcher.EnableRaisingEvents = true;
        try
        {
            while (await changes.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
            {
                await Task.Delay(options.Value.Quiet, stoppingToken).ConfigureAwait(false);
                foreach (var folder in Drain().Distinct(StringComparer.OrdinalIgnoreCase)) Apply(folder);
            }
        }
        finally
        {
            foreach (var handle in running.Values) handle.Unload();
            running.Clear();
        }
    }

    private IEnumerable<string> Drain()
    {
        while (changes.Reader.TryRead(out var folder)) yield return folder;
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        var part = Path.GetRelativePath(Path.GetFullPath(options.Value.Root), change.FullPath).Split(Path.DirectorySeparatorChar)[0];
        changes.Writer.TryWrite(Path.Combine(Path.GetFullPath(options.Value.Root), part));
    }

    private void Apply(string folder)
    {
        var name = Path.GetFileName(folder);
        var path = Path.Combine(folder, name + ".dll");
        var before = running.Remove(name, out var old);
        if (old is not null) Collect(name, old.Unload());
        if (!File.Exists(path))
        {
            if (before) Raise(new PluginEvent(name, PluginState.Removed));
            return;
        }

        try
        {
            running[name] = PluginHandle.Load(path, options.Value, services);
            Raise(new PluginEvent(name, before ? PluginState.Reloaded : PluginState.Loaded));
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException or InvalidOperationException or IOException)
        {
            logger.LogError(error, "{Plugin} was not loaded", name);
            Raise(new PluginEvent(name, PluginState.Failed, error));
        }
    }

    private void Collect(string name, WeakReference context)
    {
        for (var attempt = 0; context.IsAlive && attempt < 8; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        if (context.IsAlive) logger.LogWarning("{Plugin} is still referenced and stays in memory", name);
    }

    private void Raise(PluginEvent change)
    {
        logger.LogInformation("{Plugin}: {State}", change.Name, change.State);
        Changed?.Invoke(this, change);
    }
}

public static class PluginHostExtensions
{
    public static IServiceCollection AddHotReloadedPlugins(this IServiceCollection services, Action<PluginHostOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<PluginHost>();
        services.AddHostedService(provider => provider.GetRequiredService<PluginHost>());
        return services;
    }
}
