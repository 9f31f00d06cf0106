using System;
using System.Collections.Generic;
using System.Net;

namespace Inert.Net.ProxyAutoConfig;

/// <summary>How the proxy of a network is found.</summary>
public sealed class AutoConfigOptions
{
    /// <summary>Address of the configuration file; it is searched for when this is left out and discovery is on.</summary>
    public Uri? ConfigurationFile { get; set; }

    /// <summary>Looks for a host named wpad in the domain of this computer.</summary>
    public bool Discover { get; set; }

    /// <summary>Makes the proxy that of every client of the process, and not of clients from the factory alone.</summary>
    public bool ForWholeProcess { get; set; }

    public ICredentials? Credentials { get; set; }

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Names that are always reached directly.</summary>
    public IList<string> Bypass { get; } = [];
}

/// <summary>A way to a host.</summary>
public readonly record struct ProxyRoute(string Kind, string? Host, int Port)
{
    public static ProxyRoute Direct { get; } = new("DIRECT", null, 0);

    public Uri? ToUri() => Kind switch
    {
        "PROXY" or "HTTP" => new UriBuilder("http", Host, Port).Uri,
        "HTTPS" => new UriBuilder("https", Host, Port).Uri,
        "SOCKS" or "SOCKS5" => new UriBuilder("socks5", Host, Port).Uri,
        _ => null,
    };
}

/// <summary>A rule of a configuration: hosts that match go one of these ways.</summary>
internal sealed record ProxyRule(Func<string, bool> Matches, ProxyRoute[] Routes);
