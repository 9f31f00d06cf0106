using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Inert.Http.TokenRefresh;

/// <summary>Keeps the token between runs.</summary>
public interface ITokenStore
{
    ValueTask<StoredToken?> LoadAsync(CancellationToken cancellation);

    ValueTask SaveAsync(StoredToken? token, CancellationToken cancellation);
}

internal sealed class MemoryTokenStore(StoredToken? first = null) : ITokenStore
{
    private StoredToken? current = first;

    public ValueTask<StoredToken?> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(current);

    public ValueTask SaveAsync(StoredToken? token, CancellationToken cancellation)
    {
        current = token;
        return ValueTask.CompletedTask;
    }
}

/// <summary>A file that only this application on this computer can read.</summary>
internal sealed class ProtectedTokenStore(string path, IDataProtectionProvider protection, ILogger<ProtectedTokenStore> logger) : ITokenStore
{
    private readonly IDataProtector protector = protection.CreateProtector("Inert.Http.TokenRefresh", "v1");

    public async ValueTask<StoredToken?> LoadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path)) return null;
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
            return JsonSerializer.Deserialize<StoredToken>(protector.Unprotect(bytes));
        }
        catch (System.Security.Cryptography.CryptographicException error)
        {
            logger.LogWarning(error, "The stored token cannot be read; a new sign-in is needed");
            return null;
        }
    }

    public async ValueTask SaveAsync(StoredToken? token, CancellationToken cancellation)
    {
        if (token is null)
        {
            File.Delete(path);
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(token)), cancellation).ConfigureAwait(false);
    }
}
