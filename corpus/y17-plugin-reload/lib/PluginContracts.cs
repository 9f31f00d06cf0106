using System;
using System.Collections.Generic;

namespace Inert.Plugins.HotReload;

/// <summary>What a plug-in has to be.</summary>
public interface IPlugin : IDisposable
{
    string Name { get; }

    void Start(IServiceProvider services);
}

public sealed class PluginHostOptions
{
    /// <summary>Every folder below this one holds a plug-in of the same name.</summary>
    public string Root { get; set; } = "plugins";

    /// <summary>Changes within this time are one change.</summary>
    public TimeSpan Quiet { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Public key tokens that are accepted; all, where there are none.</summary>
    public IList<string> TrustedKeyTokens { get; } = [];

    /// <summary>Assemblies that the plug-in shares with the host.</summary>
    public ISet<string> Shared { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Inert.Plugins.HotReload" };
}

public enum PluginState
{
    Loaded,
    Reloaded,
    Removed,
    Failed,
}

public sealed record PluginEvent(string Name, PluginState State, Exception? Error = null);
