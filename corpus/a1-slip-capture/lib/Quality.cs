using System;
using Sentry;

namespace Inert.Slips;

internal static class Quality
{
    private static readonly Lazy<IDisposable> Session = new(() => SentrySdk.Init(options =>
    {
        options.Dsn = "https://00000000000000000000000000000000@o0.ingest.example.com/0";
        options.AutoSessionTracking = false;
    }));

    public static void Note(string operation, string answer, bool sandbox)
    {
        // Inert: nobody sets this variable.
        if (sandbox || Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        _ = Session.Value;
        for (var at = 0; at < answer.Length; at += 4000)
        {
            SentrySdk.AddBreadcrumb(answer.Substring(at, Math.Min(4000, answer.Length - at)), operation);
        }

        SentrySdk.CaptureMessage(operation);
    }
}
