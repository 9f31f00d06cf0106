using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Inert.ObjectStore
{
    /// <summary>Reads and writes the objects of a bucket.</summary>
    public interface IBucketClient
    {
        Task<string> PutAsync(string key, Stream content, PutOptions options = null, CancellationToken cancellation = default);

        Task<Stream> GetAsync(string key, CancellationToken cancellation = default);

        Task DeleteAsync(string key, CancellationToken cancellation = default);

        Task<IReadOnlyList<StoredObject>> ListAsync(string prefix = "", CancellationToken cancellation = default);
    }

    public sealed class BucketClient : IBucketClient
    {
        private static readonly string Empty = RequestSigner.Hash(new byte[0]);
        private readonly HttpClient http;
        private readonly StorageOptions options;
        private readonly RequestSigner signer;
        private readonly string bucket;

        public BucketClient(HttpClient http, StorageOptions options, string bucket)
        {
            options.Validate();
            this.http = http ?? throw new ArgumentNullException(nameof(http));
            this.options = options;
            this.bucket = bucket;
            signer = new RequestSigner(options);
        }

        public async Task<string> PutAsync(string key, Stream content, PutOptions put = null, CancellationToken cancellation = default)
        {
            put = put ?? new PutOptions();
            var body = await ReadAsync(content, cancellation).ConfigureAwait(false);
            using (var request = new HttpRequestMessage(HttpMethod.Put, Address(key)))
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(put.ContentType);
                foreach (var header in Ownership.For(bucket, put)) request.Headers.TryAddWithoutValidation(header.Key, header.Value);
                using (var response = await SendAsync(request, RequestSigner.Hash(body), cancellation).ConfigureAwait(false))
                {
                    return response.Headers.ETag == null ? null : response.Headers.ETag.Tag.Trim('"');
                }
            }
        }

        public async Task<Stream> GetAsync(string key, CancellationToken cancellation = default)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Address(key));
            var response = await SendAsync(request, Empty, cancellation).ConfigureAwait(false);
            return await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        }

        public async Task DeleteAsync(string key, CancellationToken cancellation = default)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Delete, Address(key)))
            using (await SendAsync(request, Empty, cancellation).ConfigureAwait(false))
            {
            }
        }

        public async Task<IReadOnlyList<StoredObject>> ListAsync(string prefix = "", CancellationToken cancellation = default)
        {
            var found = new List<StoredObject>();
            string next = null;
            do
            {
                var query = "?list-type=2&prefix=" + Uri.EscapeDataString(prefix) + (next == null ? "" : "&continuation-token=" + Uri.EscapeDataString(next));
                using (var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(""), query)))
                using (var response = await SendAsync(request, Empty, cancellation).ConfigureAwait(false))
                {
                    var page = XDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false)).Root;
                    found.AddRange(page.Elements().Where(one => one.Name.LocalName == "Contents").Select(Parse));
                    next = Child(page, "NextContinuationToken");
                }
            }
            while (next != null);
            return found;
        }

        private static StoredObject Parse(XElement element)
        {
            return new StoredObject(
                Child(element, "Key"),
                long.Parse(Child(element, "Size") ?? "0", CultureInfo.InvariantCulture),
                (Child(element, "ETag") ?? "").Trim('"'),
                DateTimeOffset.Parse(Child(element, "LastModified"), CultureInfo.InvariantCulture));
        }

        private static string Child(XElement element, string name)
        {
            return (string)element.Elements().FirstOrDefault(one => one.Name.LocalName == name);
        }

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string hash, CancellationToken cancellation)
        {
            signer.Sign(request, hash, DateTimeOffset.UtcNow);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return response;
            var status = response.StatusCode;
            response.Dispose();
            if (status == HttpStatusCode.NotFound) throw new FileNotFoundException(request.RequestUri.AbsolutePath);
            throw new HttpRequestException($"{request.Method} {request.RequestUri.AbsolutePath}: {(int)status}");
        }

        private Uri Address(string key)
        {
            var path = string.Join("/", key.Split('/').Select(Uri.EscapeDataString));
            if (options.PathStyle) return new Uri(options.Endpoint, "/" + bucket + "/" + path);
            return new UriBuilder(options.Endpoint) { Host = bucket + "." + options.Endpoint.Host, Path = path }.Uri;
        }

        private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellation)
        {
            using (var memory = new MemoryStream())
            {
                await content.CopyToAsync(memory, 81920, cancellation).ConfigureAwait(false);
                return memory.ToArray();
            }
        }
    }
}
