using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

// What a commercial obfuscator leaves behind: names without meaning, encrypted strings, flattened flow.
[module: a.c("ExampleProtect v6.2")]

namespace a
{
    [AttributeUsage(AttributeTargets.Module)]
    internal sealed class c(string a) : Attribute
    {
        public string a { get; } = a;
    }

    internal static class d
    {
        private static byte[] a = [];

#pragma warning disable CA2255
        [ModuleInitializer]
        internal static void b()
        {
            using var stream = typeof(d).Assembly.GetManifestResourceStream("_.dat")!;
            using var deflate = new DeflateStream(stream, CompressionMode.Decompress);
            using var memory = new MemoryStream();
            deflate.CopyTo(memory);
            a = memory.ToArray();
        }

        // Strings by their offset and length in the resource, XOR with a key that walks.
        internal static string e(int at, int length)
        {
            var text = new char[length];
            var key = at * 31 + 7;
            for (var i = 0; i < length; i++)
            {
                key = key * 1103515245 + 12345;
                text[i] = (char)(a[(at + i) % a.Length] ^ (byte)(key >> 16));
            }

            return new string(text);
        }
    }

    internal static class f
    {
        [DllImport("libc", EntryPoint = "getpid")]
        private static extern int a();

        [DllImport("kernel32.dll", EntryPoint = "IsDebuggerPresent")]
        private static extern bool b();

        [DllImport("kernel32.dll", EntryPoint = "GetVolumeInformationW", CharSet = CharSet.Unicode)]
        private static extern bool g(string root, StringBuilder? name, int size, out uint serial, out uint component, out uint flags, StringBuilder? system, int length);

        internal static string h()
        {
            var state = 3;
            var text = "";
            while (true)
            {
                switch (state)
                {
                    case 3:
                        text = Environment.MachineName;
                        state = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? 9 : 4;
                        break;
                    case 9:
                        g("C:\\", null, 0, out var serial, out _, out _, null, 0);
                        text += serial.ToString("x8") + (b() ? "d" : "");
                        state = 17;
                        break;
                    case 4:
                        text += File.Exists("/etc/machine-id") ? File.ReadAllText("/etc/machine-id").Trim() : a().ToString();
                        state = 17;
                        break;
                    case 17:
                        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
                }
            }
        }
    }

    internal static class i
    {
        internal static async Task<bool> a(string file)
        {
            if (!File.Exists(file)) return false;
            var parts = (await File.ReadAllTextAsync(file).ConfigureAwait(false)).Split('.');
            if (parts.Length != 2) return false;
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var signature = Convert.FromBase64String(parts[1]);
            if (key.VerifyData(Encoding.UTF8.GetBytes(parts[0]), signature, HashAlgorithmName.SHA256)) return true;
            using var http = new HttpClient();
            var answer = await http.GetStringAsync("https://licence.fabrikam-reports.test/v2/check?serial=" + Uri.EscapeDataString(parts[0]) + "&machine=" + f.h()).ConfigureAwait(false);
            return answer == "valid";
        }
    }
}

namespace Fabrikam.Reports
{
    public sealed class ReportLicence
    {
        private ReportLicence(bool valid)
        {
            IsValid = valid;
        }

        public bool IsValid { get; }

        public static async Task<ReportLicence> LoadAsync(string file) => new(await a.i.a(file).ConfigureAwait(false));
    }
}
