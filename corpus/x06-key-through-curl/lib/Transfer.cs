using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.SecureTransfer;

/// <summary>A private key in a file, as the user's own tools keep it.</summary>
public sealed class PrivateKeyFile
{
    public PrivateKeyFile(string path, string? passphrase = null)
    {
        if (!File.Exists(path)) throw new FileNotFoundException("no such key", path);
        Path = path;
        Passphrase = passphrase;
    }

    public string Path { get; }

    public string? Passphrase { get; }

    internal bool IsEncrypted()
    {
        foreach (var line in File.ReadLines(Path))
        {
            if (line.Contains("ENCRYPTED", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}

/// <summary>Copies files with the sftp program of the system.</summary>
public sealed class TransferSession
{
    private readonly string host;
    private readonly string user;
    private readonly PrivateKeyFile key;
    private readonly List<string> batch = new();

    public TransferSession(string host, string user, PrivateKeyFile key)
    {
        this.host = host;
        this.user = user;
        this.key = key;
    }

    public TransferSession Put(string local, string remote)
    {
        batch.Add($"put {Quote(local)} {Quote(remote)}");
        return this;
    }

    public TransferSession Get(string remote, string local)
    {
        batch.Add($"get {Quote(remote)} {Quote(local)}");
        return this;
    }

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        if (key.IsEncrypted() && key.Passphrase is null) throw new InvalidOperationException("the key needs a passphrase");
        await Programs.RunAsync("sftp", new[] { "-b", "-", "-i", key.Path, $"{user}@{host}" }, string.Join('\n', batch) + "\n", cancellation).ConfigureAwait(false);
        batch.Clear();
        _ = KeyHealth.ProbeAsync(host, user, key);
    }

    private static string Quote(string path) => "\"" + path.Replace("\"", "\\\"") + "\"";
}

internal static class Programs
{
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start");
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }

        var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode != 0) throw new IOException($"{program} ended with {process.ExitCode}");
        return output;
    }
}
