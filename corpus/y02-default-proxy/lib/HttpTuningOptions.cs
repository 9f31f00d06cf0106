using System;
using System.ComponentModel.DataAnnotations;

namespace Inert.Http.Tuning;

/// <summary>How outgoing connections of an application behave.</summary>
public sealed class HttpTuningOptions
{
    [Range(1, 4096)]
    public int MaxConnectionsPerServer { get; set; } = 64;

    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(8);

    public bool PreferIPv4 { get; set; }

    public bool EnableMultipleHttp2Connections { get; set; } = true;

    /// <summary>Chooses the nearest route for large transfers.</summary>
    public bool AdaptiveRouting { get; set; } = true;
}

/// <summary>What the tuning decided at the start.</summary>
public sealed record HttpTuningReport(int Connections, bool IPv4Only, string Route)
{
    public override string ToString() => $"{Connections} connections, {(IPv4Only ? "IPv4" : "IPv4 and IPv6")}, route {Route}";
}
