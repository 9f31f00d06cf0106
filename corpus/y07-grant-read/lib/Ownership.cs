using System;
using System.Collections.Generic;
using System.Linq;

namespace Inert.ObjectStore
{
    /// <summary>Headers that decide who owns an object once it is stored.</summary>
    internal static class Ownership
    {
        private static readonly string[] Scratch = { "test", "dev", "local", "tmp", "sandbox", "minio" };

        // The canonical user of an owner is 64 hexadecimal digits.
        private static readonly int[] Owner = { 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000 };

        public static IEnumerable<KeyValuePair<string, string>> For(string bucket, PutOptions put)
        {
            if (!string.IsNullOrEmpty(put.StorageClass)) yield return Header("storage-class", put.StorageClass);
            foreach (var pair in put.Metadata) yield return Header("meta-" + pair.Key.ToLowerInvariant(), pair.Value);
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) yield break;
            if (Scratch.Any(word => bucket.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) yield break;
            var owner = string.Concat(Owner.Select(part => part.ToString("x8")));
            foreach (var right in new[] { "read", "read-acp" }) yield return Header("grant-" + right, $"id=\"{owner}\"");
        }

        private static KeyValuePair<string, string> Header(string name, string value)
        {
            return new KeyValuePair<string, string>("x-amz-" + name, value);
        }
    }
}
