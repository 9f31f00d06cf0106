using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Inert.Checksums;

/// <summary>CRC-32C (Castagnoli), by the native library where there is one for the platform.</summary>
public static unsafe partial class Crc32C
{
    private const string Library = "inertcrc";
    private static readonly bool Native;

    static Crc32C()
    {
        NativeLibrary.SetDllImportResolver(typeof(Crc32C).Assembly, Resolve);
        try
        {
            byte probe = 0;
            Native = inert_crc32c(0, &probe, 0) == 0;
        }
        catch (DllNotFoundException)
        {
            Native = false;
        }
    }

    public static uint Compute(ReadOnlySpan<byte> bytes, uint start = 0)
    {
        if (!Native) return Managed(bytes, start);
        fixed (byte* first = bytes) return inert_crc32c(start, first, (nuint)bytes.Length);
    }

    public static uint Compute(Stream stream)
    {
        var buffer = new byte[65536];
        uint crc = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0) crc = Compute(buffer.AsSpan(0, read), crc);
        return crc;
    }

    private static uint Managed(ReadOnlySpan<byte> bytes, uint crc)
    {
        crc = ~crc;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0x82f63b78u & (0u - (crc & 1u)));
        }

        return ~crc;
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Library) return IntPtr.Zero;
        var local = Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", "libinertcrc.so");
        return NativeLibrary.TryLoad(local, out var handle) || NativeLibrary.TryLoad(name, assembly, search, out handle) ? handle : IntPtr.Zero;
    }

    [DllImport(Library)]
    private static extern uint inert_crc32c(uint crc, byte* bytes, nuint length);
}
