using System;
using System.Buffers.Text;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Acme;

/// <summary>Renews a certificate when its time comes.</summary>
public sealed class CertificateRenewal(HttpClient http, AcmeOptions options, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    private string CertificatePath => Path.Combine(options.Folder, "certificate.pem");

    private string KeyPath => Path.Combine(options.Folder, "certificate.key");

    public bool IsDue()
    {
        if (!File.Exists(CertificatePath)) return true;
        using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(CertificatePath));
        return certificate.NotAfter.ToUniversalTime() - options.RenewBefore < clock.GetUtcNow();
    }

    /// <summary>Looks every twelve hours until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(12), clock);
        do
        {
            if (IsDue()) await RenewAsync(cancellation).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    public async Task RenewAsync(CancellationToken cancellation = default)
    {
        if (!options.AgreeToTerms) throw new InvalidOperationException("the terms of the authority have to be agreed to");
        using var account = AccountKey.Open(Path.Combine(options.Folder, "account.key"));
        var client = new AcmeClient(http, account, options);
        await client.SignInAsync(cancellation).ConfigureAwait(false);
        var (address, order) = await client.OrderAsync(cancellation).ConfigureAwait(false);
        foreach (var authorization in order.Authorizations) await ProveAsync(client, account, authorization, cancellation).ConfigureAwait(false);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await client.TellAsync(order.Finalize, new { csr = Base64Url.EncodeToString(Request(key)) }, cancellation).ConfigureAwait(false);
        var done = await PollAsync(() => client.GetAsync<AcmeOrder>(address, cancellation), one => one.Status, "valid", cancellation).ConfigureAwait(false);
        var chain = await client.DownloadAsync(done.Certificate!, cancellation).ConfigureAwait(false);
        SecretFile.Write(KeyPath, key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(CertificatePath, chain, cancellation).ConfigureAwait(false);
        await AfterAsync(cancellation).ConfigureAwait(false);
    }

    private async Task ProveAsync(AcmeClient client, AccountKey account, Uri address, CancellationToken cancellation)
    {
        var authorization = await client.GetAsync<AcmeAuthorization>(address, cancellation).ConfigureAwait(false);
        if (authorization.Status == "valid") return;
        var challenge = authorization.Challenges.First(one => one.Type == "http-01");
        if (challenge.Token.AsSpan().IndexOfAnyExcept(Safe) >= 0) throw new AcmeException("malformed", "a token that is no file name");
        Directory.CreateDirectory(options.ChallengeFolder);
        var file = Path.Combine(options.ChallengeFolder, challenge.Token);
        await File.WriteAllTextAsync(file, account.Authorize(challenge.Token), cancellation).ConfigureAwait(false);
        try
        {
            await client.TellAsync(challenge.Url, new { }, cancellation).ConfigureAwait(false);
            await PollAsync(() => client.GetAsync<AcmeAuthorization>(address, cancellation), one => one.Status, "valid", cancellation).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static readonly System.Buffers.SearchValues<char> Safe =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private byte[] Request(ECDsa key)
    {
        var request = new CertificateRequest($"CN={options.Names[0]}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in options.Names) names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequest();
    }

    private async Task AfterAsync(CancellationToken cancellation)
    {
        if (options.AfterRenewal is not { } program) return;
        using var child = Process.Start(new ProcessStartInfo(program, options.AfterRenewalArguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} did not start");
        await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<T> PollAsync<T>(Func<Task<T>> read, Func<T, string> status, string wanted, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var value = await read().ConfigureAwait(false);
            if (status(value) == wanted) return value;
            if (status(value) == "invalid") throw new AcmeException("rejected", typeof(T).Name);
            await Task.Delay(TimeSpan.FromSeconds(2), clock, cancellation).ConfigureAwait(false);
        }

        throw new TimeoutException("the authority did not finish");
    }
}
