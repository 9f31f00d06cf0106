using System;
using System.Globalization;

namespace Inert.Guna.UI;

/// <summary>A colour as the controls mix it: 8 bits a channel, straight alpha.</summary>
public readonly record struct Rgba(byte R, byte G, byte B, byte A = 255)
{
    public static Rgba Parse(string text)
    {
        var hex = text.TrimStart('#');
        if (hex.Length is not (6 or 8)) throw new FormatException("expected #rrggbb or #rrggbbaa");
        byte At(int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Rgba(At(0), At(2), At(4), hex.Length == 8 ? At(6) : (byte)255);
    }

    public Rgba Mix(Rgba other, double share)
    {
        byte Channel(byte a, byte b) => (byte)Math.Clamp(Math.Round(a + (b - a) * share), 0, 255);
        return new Rgba(Channel(R, other.R), Channel(G, other.G), Channel(B, other.B), Channel(A, other.A));
    }

    public double Luminance()
    {
        static double Linear(byte value)
        {
            var share = value / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);
    }

    public double Contrast(Rgba other)
    {
        var (high, low) = (Math.Max(Luminance(), other.Luminance()), Math.Min(Luminance(), other.Luminance()));
        return (high + 0.05) / (low + 0.05);
    }

    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}{(A == 255 ? "" : A.ToString("x2"))}";
}

/// <summary>Moves a value from one to another in time, with the usual curves.</summary>
public sealed class Transition(double from, double to, TimeSpan length, Func<double, double>? curve = null)
{
    private readonly Func<double, double> curve = curve ?? EaseInOut;

    public static double EaseInOut(double t) => t < 0.5 ? 4 * t * t * t : 1 - Math.Pow(-2 * t + 2, 3) / 2;

    public static double Elastic(double t) =>
        t is 0 or 1 ? t : Math.Pow(2, -10 * t) * Math.Sin((t * 10 - 0.75) * (2 * Math.PI) / 3) + 1;

    public double At(TimeSpan time)
    {
        var share = Math.Clamp(time / length, 0, 1);
        return from + (to - from) * curve(share);
    }
}

public sealed record Theme(string Name, Rgba Back, Rgba Fore, Rgba Accent)
{
    public static readonly Theme Light = new("light", Rgba.Parse("#ffffff"), Rgba.Parse("#1b1b1f"), Rgba.Parse("#5e94ff"));

    public static readonly Theme Dark = new("dark", Rgba.Parse("#1b1b1f"), Rgba.Parse("#e4e2e6"), Rgba.Parse("#82aaff"));

    public Rgba Hover => Accent.Mix(Back, 0.15);

    public Rgba Disabled => Fore.Mix(Back, 0.62);

    public bool IsReadable => Back.Contrast(Fore) >= 4.5;
}
