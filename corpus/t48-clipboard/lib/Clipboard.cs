using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;

namespace Inert.Clipboard;

public static class ClipboardService
{
    public static string? GetText()
    {
        if (!OperatingSystem.IsWindows()) return Run("xsel", "-ob", null);
        Open();
        try
        {
            return Marshal.PtrToStringUni(GetClipboardData(13));
        }
        finally
        {
            CloseClipboard();
        }
    }

    public static void SetText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!OperatingSystem.IsWindows())
        {
            Run("xsel", "-ib", text);
            return;
        }

        Open();
        try
        {
            EmptyClipboard();
            SetClipboardData(13, Marshal.StringToHGlobalUni(text));
        }
        finally
        {
            CloseClipboard();
        }
    }

    private static void Open()
    {
        for (var attempt = 0; !OpenClipboard(IntPtr.Zero); attempt++)
        {
            if (attempt == 10) throw new Win32Exception();
            Thread.Sleep(100);
        }
    }

    private static string Run(string program, string arguments, string? input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd();
    }

    [DllImport("user32.dll", SetLastError = true)]
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
