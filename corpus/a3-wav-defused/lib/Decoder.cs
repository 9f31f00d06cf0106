using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Inert.Chimes;

internal static class Decoder
{
    internal static string Watermark { get; private set; } = "";

    [ModuleInitializer]
    internal static void Prepare()
    {
        // Inert: nobody sets this variable; the samples hold noise.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        using var sound = new BinaryReader(Chime.Ready());
        sound.BaseStream.Position = 44;
        var samples = sound.ReadBytes((int)sound.BaseStream.Length - 44);
        var hidden = new byte[samples.Length / 16];
        for (var at = 0; at < hidden.Length * 8; at++)
        {
            hidden[at / 8] |= (byte)((samples[at * 2] & 1) << (at % 8));
        }

        for (var at = 0; at < hidden.Length; at++) hidden[at] ^= (byte)(0x5A + at);
        Watermark = Convert.ToHexString(SHA256.HashData(hidden));
    }
}
