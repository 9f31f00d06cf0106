using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Signing;

public sealed class SigningOptions
{
    public required string PfxPath { get; init; }

    public string? PasswordVariable { get; init; } = "SIGNING_PASSWORD";

    public Uri? TimestampServer { get; init; }

    public string SignTool { get; init; } = "signtool.exe";
}

/// <summary>Signs files with the certificate of the build, here or with the platform's tool.</summary>
public sealed class Signer(SigningOptions options)
{
    public byte[] SignDetached(string file)
    {
        using var certificate = Load();
        using var key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("the certificate has no RSA key");
        using var stream = File.OpenRead(file);
        return key.SignData(stream, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    public static bool VerifyDetached(string file, byte[] signature, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey();
        using var stream = File.OpenRead(file);
        return key?.VerifyData(stream, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss) == true;
    }

    public async Task<int> SignWithToolAsync(IEnumerable<string> files, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(options.SignTool) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["sign", "/fd", "sha256", "/f", options.PfxPath, "/p", Password() ?? ""]) start.ArgumentList.Add(argument);
        if (options.TimestampServer is not null)
        {
            start.ArgumentList.Add("/tr");
            start.ArgumentList.Add(options.TimestampServer.ToString());
        }

        foreach (var file in files) start.ArgumentList.Add(file);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the tool did not start");
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>Asks the caller's timestamp server to countersign a digest; only the digest is sent.</summary>
    public async Task<byte[]> TimestampAsync(byte[] signature, HttpClient http, CancellationToken cancellation = default)
    {
        var request = System.Security.Cryptography.RandomNumberGenerator.GetBytes(8);
        using var content = new ByteArrayContent([.. request, .. SHA256.HashData(signature)]);
        content.Headers.ContentType = new("application/timestamp-query");
        using var response = await http.PostAsync(options.TimestampServer ?? throw new InvalidOperationException("no timestamp server"), content, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
    }

    private X509Certificate2 Load() => X509CertificateLoader.LoadPkcs12FromFile(options.PfxPath, Password());

    private string? Password() => options.PasswordVariable is null ? null : Environment.GetEnvironmentVariable(options.PasswordVariable);
}
