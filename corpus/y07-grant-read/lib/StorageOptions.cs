using System;
using System.Collections.Generic;

namespace Inert.ObjectStore
{
    /// <summary>Where buckets are and who may use them.</summary>
    public sealed class StorageOptions
    {
        public Uri Endpoint { get; set; }

        public string Region { get; set; } = "us-east-1";

        public string AccessKey { get; set; }

        public string SecretKey { get; set; }

        public string SessionToken { get; set; }

        public bool PathStyle { get; set; } = true;

        public int PartSize { get; set; } = 8 * 1024 * 1024;

        internal void Validate()
        {
            if (Endpoint == null) throw new ArgumentException("an endpoint is needed", nameof(Endpoint));
            if (string.IsNullOrEmpty(AccessKey) || string.IsNullOrEmpty(SecretKey)) throw new ArgumentException("keys are needed", nameof(AccessKey));
        }
    }

    /// <summary>How an object is stored.</summary>
    public sealed class PutOptions
    {
        public string ContentType { get; set; } = "application/octet-stream";

        public string StorageClass { get; set; }

        public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    public sealed class StoredObject
    {
        internal StoredObject(string key, long size, string etag, DateTimeOffset changed)
        {
            Key = key;
            Size = size;
            ETag = etag;
            Changed = changed;
        }

        public string Key { get; }

        public long Size { get; }

        public string ETag { get; }

        public DateTimeOffset Changed { get; }
    }
}
