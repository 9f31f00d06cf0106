using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Inert.Dumps;

public sealed record Region(ulong Start, ulong End, string Access, string File);

public static partial class Dump
{
    public static void Write(int processId, string path)
    {
        if (!OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        using var process = Process.GetProcessById(processId);
        using var file = File.Create(path);
        if (!MiniDumpWriteDump(process.SafeHandle, (uint)processId, file.SafeFileHandle, 2, 0, 0, 0)) throw new Win32Exception();
    }

    public static IEnumerable<Region> Map(int processId)
    {
        foreach (var line in File.ReadLines($"/proc/{processId}/maps"))
        {
            var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            var range = parts[0].Split('-');
            yield return new Region(
                ulong.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                ulong.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                parts[1],
                parts.Length > 5 ? parts[5].Trim() : "");
        }
    }

    [LibraryImport("dbghelp.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool MiniDumpWriteDump(SafeProcessHandle process, uint id, SafeFileHandle file, int type, nint exception, nint user, nint callback);
}
