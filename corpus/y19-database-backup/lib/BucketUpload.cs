using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Inert.Database.Backup
{
    /// <summary>Puts a file into a bucket with a signed request.</summary>
    internal sealed class BucketUpload
    {
        private readonly BucketSettings bucket;

        public BucketUpload(BucketSettings bucket)
        {
            if (bucket.Endpoint.Scheme != Uri.UriSchemeHttps && !bucket.Endpoint.IsLoopback) throw new BackupException("dumps leave by HTTPS only");
            this.bucket = bucket;
        }

        public async Task PutAsync(string key, string path, DateTime now)
        {
            var address = new Uri(bucket.Endpoint, "/" + bucket.Bucket + "/" + string.Join("/", key.Split('/').Select(Uri.EscapeDataString)));
            var digest = Digest(path);
            var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var request = WebRequest.CreateHttp(address);
            request.Method = "PUT";
            request.ContentLength = new FileInfo(path).Length;
            request.Headers["x-amz-date"] = stamp;
            request.Headers["x-amz-content-sha256"] = digest;
            request.Headers["Authorization"] = Authorization(address, digest, stamp);
            using (var body = await request.GetRequestStreamAsync().ConfigureAwait(false))
            using (var file = File.OpenRead(path))
            {
                await file.CopyToAsync(body).ConfigureAwait(false);
            }

            using (var response = (HttpWebResponse)await request.GetResponseAsync().ConfigureAwait(false))
            {
                if (response.StatusCode != HttpStatusCode.OK) throw new BackupException("the bucket answered " + (int)response.StatusCode);
            }
        }

        private string Authorization(Uri address, string digest, string stamp)
        {
            var day = stamp.Substring(0, 8);
            var scope = day + "/" + bucket.Region + "/s3/aws4_request";
            const string Names = "host;x-amz-content-sha256;x-amz-date";
            var canonical = string.Join("\n", "PUT", address.AbsolutePath, "", "host:" + address.Authority, "x-amz-content-sha256:" + digest, "x-amz-date:" + stamp, "", Names, digest);
            var text = string.Join("\n", "AWS4-HMAC-SHA256", stamp, scope, Hash(Encoding.UTF8.GetBytes(canonical)));
            var key = Encoding.UTF8.GetBytes("AWS4" + bucket.SecretKey);
            foreach (var part in scope.Split('/')) key = Hmac(key, part);
            return "AWS4-HMAC-SHA256 Credential=" + bucket.AccessKey + "/" + scope + ", SignedHeaders=" + Names + ", Signature=" + Hex(Hmac(key, text));
        }

        private static string Digest(string path)
        {
            using (var sha = SHA256.Create())
            using (var file = File.OpenRead(path))
            {
                return Hex(sha.ComputeHash(file));
            }
        }

        private static string Hash(byte[] bytes)
        {
            using (var sha = SHA256.Create()) return Hex(sha.ComputeHash(bytes));
        }

        private static byte[] Hmac(byte[] key, string text)
        {
            using (var hmac = new HMACSHA256(key)) return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
        }

        private static string Hex(byte[] bytes)
        {
            return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
        }
    }
}
