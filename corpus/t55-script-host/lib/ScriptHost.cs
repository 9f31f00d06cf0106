using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;

namespace Inert.Scripting;

public sealed record ScriptResult(int ExitCode, string Output);

public static class ScriptHost
{
    public static async Task<ScriptResult> RunAsync(string script, IDictionary<string, string>? environment = null)
    {
        var encoded = Convert.ToBase64String(Encoding.Unicode.GetBytes(script));
        var start = new ProcessStartInfo("pwsh", "-NoProfile -NonInteractive -EncodedCommand " + encoded)
        {
            RedirectStandardOutput = true,
            CreateNoWindow = true,
            WindowStyle = ProcessWindowStyle.Hidden,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("no shell");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ScriptResult(process.ExitCode, output);
    }
}
