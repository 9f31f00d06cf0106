using System;
using System.Diagnostics.CodeAnalysis;

namespace Inert.CrashReporter;

/// <summary>The address of a project: https://publicKey@host/projectId, always given by the caller.</summary>
public sealed class Dsn
{
    private Dsn(Uri source, string publicKey, string projectId)
    {
        Source = source;
        PublicKey = publicKey;
        ProjectId = projectId;
    }

    public Uri Source { get; }

    public string PublicKey { get; }

    public string ProjectId { get; }

    public Uri EnvelopeEndpoint =>
        new UriBuilder(Source.Scheme, Source.Host, Source.Port, $"/api/{ProjectId}/envelope/").Uri;

    public static bool TryParse(string? text, [NotNullWhen(true)] out Dsn? dsn)
    {
        dsn = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return false;
        if (uri.UserInfo.Length == 0 || uri.AbsolutePath.Trim('/').Length == 0) return false;
        dsn = new Dsn(uri, uri.UserInfo.Split(':')[0], uri.AbsolutePath.Trim('/'));
        return true;
    }
}
