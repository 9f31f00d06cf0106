using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Win32;

namespace Inert.Licensing.Seats;

/// <summary>What the administrator sees of the machine that holds a seat.</summary>
internal sealed record MachineName(string Id, string Host, string User)
{
    public static MachineName Read(bool anonymous, string product)
    {
        var id = Keyed(product, Raw());
        return anonymous
            ? new MachineName(id, Keyed(product, Environment.MachineName)[..12], Keyed(product, Environment.UserName)[..12])
            : new MachineName(id, Environment.MachineName, Environment.UserName);
    }

    /// <summary>An id that stays the same; it is never sent as it is.</summary>
    private static string Raw()
    {
        if (OperatingSystem.IsWindows())
        {
            using var key = Registry.LocalMachine.OpenSubKey(@"SOFTWARE\Microsoft\Cryptography");
            if (key?.GetValue("MachineGuid") is string guid) return guid;
        }

        foreach (var path in new[] { "/etc/machine-id", "/var/lib/dbus/machine-id" })
        {
            if (File.Exists(path)) return File.ReadAllText(path).Trim();
        }

        return Environment.MachineName;
    }

    /// <summary>Two products cannot find out that they run on the same machine.</summary>
    private static string Keyed(string product, string text)
    {
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(product), Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>Holds seats against the vendor's key.</summary>
internal sealed class SeatVerifier
{
    private readonly byte[] publicKey;

    public SeatVerifier(byte[] publicKey)
    {
        this.publicKey = publicKey;
    }

    public bool IsValid(Seat seat, string product, string machine)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var text = string.Join('\n', product, machine, seat.Id, seat.Until.ToUnixTimeSeconds());
        var signature = new byte[seat.Signature.Length];
        return Convert.TryFromBase64String(seat.Signature, signature, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(text), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }
}

/// <summary>The last seat, for the time without a network.</summary>
internal sealed class GraceFile
{
    private readonly string path;

    public GraceFile(SeatOptions options)
    {
        var folder = Path.Combine(options.GraceFolder, "seats");
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, string.Concat(options.Product.Split(Path.GetInvalidFileNameChars())) + ".seat");
    }

    public void Write(Seat seat) => File.WriteAllText(path, JsonSerializer.Serialize(seat));

    public Seat? Read()
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<Seat>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
