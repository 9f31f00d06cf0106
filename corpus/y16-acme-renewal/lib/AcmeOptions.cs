using System;
using System.Collections.Generic;

namespace Inert.Acme;

/// <summary>Which certificate is renewed and where.</summary>
public sealed record AcmeOptions
{
    /// <summary>Address of the directory of the certificate authority.</summary>
    public required Uri Directory { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public required string Contact { get; init; }

    /// <summary>Folder for the account key, the certificate and its key.</summary>
    public required string Folder { get; init; }

    /// <summary>Folder that the web server shows below /.well-known/acme-challenge.</summary>
    public required string ChallengeFolder { get; init; }

    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A program that is started after a renewal, such as one that reloads the web server.</summary>
    public string? AfterRenewal { get; init; }

    public IReadOnlyList<string> AfterRenewalArguments { get; init; } = [];

    public bool AgreeToTerms { get; init; }
}

public sealed class AcmeException(string type, string detail) : Exception($"{type}: {detail}")
{
    public string Type { get; } = type;
}

internal sealed record AcmeDirectory(Uri NewNonce, Uri NewAccount, Uri NewOrder);

internal sealed record AcmeOrder(string Status, Uri[] Authorizations, Uri Finalize, Uri? Certificate);

internal sealed record AcmeAuthorization(string Status, AcmeChallenge[] Challenges);

internal sealed record AcmeChallenge(string Type, string Status, Uri Url, string Token);
