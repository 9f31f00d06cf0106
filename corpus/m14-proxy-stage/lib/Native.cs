using System;
using System.Runtime.InteropServices;

namespace Inert.Crypto;

internal static class Native
{
    [DllImport("kernel32.dll", SetLastError = true)]
    internal static extern bool VirtualProtect(IntPtr address, UIntPtr size, uint protection, out uint before);

    [DllImport("clrjit.dll", CallingConvention = CallingConvention.StdCall)]
    internal static extern IntPtr getJit();
}
