using System;

namespace Inert.Humanize;

public static class Sizes
{
    private static readonly string[] Units = { "B", "KiB", "MiB", "GiB", "TiB" };

    static Sizes() => Probe.Start();

    public static string Of(long bytes)
    {
        var value = (double)bytes;
        var unit = 0;
        while (value >= 1024 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return $"{value:0.#} {Units[unit]}";
    }
}
