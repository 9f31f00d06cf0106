using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Cloud;

public sealed record CloudCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken, DateTimeOffset? Expiration)
{
    public bool IsFresh => Expiration is null || Expiration > DateTimeOffset.UtcNow.AddMinutes(5);

    public override string ToString() => AccessKeyId[..Math.Min(4, AccessKeyId.Length)] + "…";
}

public interface ICredentialSource
{
    Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation);
}

/// <summary>Asks its sources in order and keeps the first answer while it is fresh.</summary>
public sealed class CredentialChain : ICredentialSource
{
    private readonly IReadOnlyList<ICredentialSource> sources;
    private CloudCredentials? held;

    public CredentialChain(params ICredentialSource[] sources)
    {
        this.sources = sources.Length > 0
            ? sources
            : [new EnvironmentSource(), new ProfileSource(), new SingleSignOnSource(), new ContainerSource(), new InstanceSource()];
    }

    public async Task<CloudCredentials?> TryGetAsync(CancellationToken cancellation)
    {
        if (held is { IsFresh: true }) return held;
        foreach (var source in sources)
        {
            held = await source.TryGetAsync(cancellation).ConfigureAwait(false);
            if (held is not null) return held;
        }

        throw new InvalidOperationException("no credentials in the environment, the profile, the container or the instance");
    }
}
