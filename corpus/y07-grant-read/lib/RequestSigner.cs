using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

namespace Inert.ObjectStore
{
    /// <summary>Signs requests by version 4 of the signature of object stores.</summary>
    internal sealed class RequestSigner
    {
        private const string Algorithm = "AWS4-HMAC-SHA256";
        private readonly StorageOptions options;

        public RequestSigner(StorageOptions options)
        {
            this.options = options;
        }

        public void Sign(HttpRequestMessage request, string payloadHash, DateTimeOffset now)
        {
            var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var day = stamp.Substring(0, 8);
            request.Headers.Host = request.RequestUri.Authority;
            request.Headers.TryAddWithoutValidation("x-amz-date", stamp);
            request.Headers.TryAddWithoutValidation("x-amz-content-sha256", payloadHash);
            if (!string.IsNullOrEmpty(options.SessionToken)) request.Headers.TryAddWithoutValidation("x-amz-security-token", options.SessionToken);
            var headers = request.Headers
                .Where(one => one.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) || one.Key.Equals("host", StringComparison.OrdinalIgnoreCase))
                .Select(one => new KeyValuePair<string, string>(one.Key.ToLowerInvariant(), string.Join(",", one.Value).Trim()))
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .ToList();
            var names = string.Join(";", headers.Select(one => one.Key));
            var canonical = new StringBuilder()
                .Append(request.Method.Method).Append('\n')
                .Append(request.RequestUri.AbsolutePath).Append('\n')
                .Append(Query(request.RequestUri)).Append('\n');
            foreach (var header in headers) canonical.Append(header.Key).Append(':').Append(header.Value).Append('\n');
            canonical.Append('\n').Append(names).Append('\n').Append(payloadHash);
            var scope = $"{day}/{options.Region}/s3/aws4_request";
            var text = $"{Algorithm}\n{stamp}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical.ToString()))}";
            var signature = Hex(Hmac(Key(day), text));
            request.Headers.TryAddWithoutValidation("Authorization",
                $"{Algorithm} Credential={options.AccessKey}/{scope}, SignedHeaders={names}, Signature={signature}");
        }

        public static string Hash(byte[] content)
        {
            using (var sha = SHA256.Create()) return Hex(sha.ComputeHash(content));
        }

        private byte[] Key(string day)
        {
            return new[] { options.Region, "s3", "aws4_request" }
                .Aggregate(Hmac(Encoding.UTF8.GetBytes("AWS4" + options.SecretKey), day), Hmac);
        }

        private static byte[] Hmac(byte[] key, string text)
        {
            using (var hmac = new HMACSHA256(key)) return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
        }

        private static string Query(Uri address)
        {
            return string.Join("&", address.Query.TrimStart('?')
                .Split(new[] { '&' }, StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one.IndexOf('=') < 0 ? one + "=" : one)
                .OrderBy(one => one, StringComparer.Ordinal));
        }

        private static string Hex(byte[] bytes)
        {
            return string.Concat(bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
        }
    }
}
