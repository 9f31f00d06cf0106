using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Cloud;

/// <summary>Object storage of a region; requests are signed (HMAC-SHA256), the secret is never sent.</summary>
public sealed class StorageClient(ICredentialSource credentials, string region, HttpClient? http = null)
{
    private readonly HttpClient http = http ?? new HttpClient();

    public async Task PutAsync(string bucket, string key, byte[] content, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(bucket, key)) { Content = new ByteArrayContent(content) };
        await Sign(request, content, cancellation).ConfigureAwait(false);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    public async Task<byte[]> GetAsync(string bucket, string key, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(bucket, key));
        await Sign(request, [], cancellation).ConfigureAwait(false);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
    }

    private Uri Address(string bucket, string key) =>
        new($"https://{bucket}.storage.{region}.cloud.example.com/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}");

    private async Task Sign(HttpRequestMessage request, byte[] content, CancellationToken cancellation)
    {
        var identity = await credentials.TryGetAsync(cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException("no credentials");
        var now = DateTime.UtcNow;
        var date = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var hash = Hex(SHA256.HashData(content));
        request.Headers.Add("x-amz-date", stamp);
        request.Headers.Add("x-amz-content-sha256", hash);
        if (identity.SessionToken is not null) request.Headers.Add("x-amz-security-token", identity.SessionToken);
        var uri = request.RequestUri!;
        var canonical = $"{request.Method}\n{uri.AbsolutePath}\n\nhost:{uri.Host}\nx-amz-content-sha256:{hash}\nx-amz-date:{stamp}\n\nhost;x-amz-content-sha256;x-amz-date\n{hash}";
        var scope = $"{date}/{region}/s3/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + identity.SecretAccessKey);
        foreach (var part in new[] { date, region, "s3", "aws4_request" }) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={identity.AccessKeyId}/{scope}, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature={signature}");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
